"""Pan: shove the paper."""

from typing import ClassVar

from PySide6.QtCore import Qt

from klantroutes.ui.canvas.scene import RouteScene

from .tool import Pointer, Scroll


class PanGesture:
    """Shoves the paper along with the hand."""

    def __init__(self, scroll: Scroll, at: Pointer) -> None:
        self._scroll = scroll
        self._first = at
        self._last = at
        self.moved = False

    def move(self, at: Pointer) -> None:
        """Shove by as much as the hand moved."""
        self.moved = self.moved or at.travelled(self._first) > 3
        self._scroll(at.screen.x - self._last.screen.x, at.screen.y - self._last.screen.y)
        self._last = at

    def release(self, _at: Pointer) -> None:
        """Leave the paper where it is."""

    def cancel(self) -> None:
        """Shove the paper back."""
        self._scroll(self._first.screen.x - self._last.screen.x, self._first.screen.y - self._last.screen.y)


class PanTool:
    """The hand."""

    name: ClassVar[str] = "schuiven"
    label: ClassVar[str] = "Schuiven"
    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.OpenHandCursor

    def __init__(self, _scene: RouteScene, scroll: Scroll) -> None:
        self._scroll = scroll

    def press(self, at: Pointer) -> PanGesture:
        """Take hold of the paper."""
        return PanGesture(self._scroll, at)

    def hover(self, _at: Pointer) -> None:
        """Nothing is shown."""

    def cancel(self) -> None:
        """Nothing was begun."""
