"""Vote: a click sticks a dot on a note or a step, with Shift or the right button it takes one away."""

from typing import ClassVar

from PySide6.QtCore import Qt

from klantroutes.ui.canvas.scene import RouteScene

from .pan import PanGesture
from .tool import Gesture, Pointer, Scroll

SLACK = 6.0
"""How far a hand may move during a click, in logical pixels."""


class VoteTool:
    """Asks for dots; what it may not be given, somebody else says."""

    name: ClassVar[str] = "stemmen"
    label: ClassVar[str] = "Stippen plakken"
    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.PointingHandCursor

    def __init__(self, scene: RouteScene, scroll: Scroll) -> None:
        self._scene, self._scroll = scene, scroll

    def press(self, at: Pointer) -> Gesture:
        """Begin a click, or beside everything a shove of the paper."""
        name = self._under(at)
        return VoteGesture(self, at, name) if name else PanGesture(self._scroll, at)

    def hover(self, _at: Pointer) -> None:
        """Show no ports: nothing is drawn now."""
        self._scene.forget_hover()

    def cancel(self) -> None:
        """There is nothing to forget."""

    def stick(self, at: Pointer, by: int) -> None:
        """Ask for so many dots more on what lies here."""
        name = self._under(at)
        if name:
            self._scene.wishes.dots.emit(name, by)

    def _under(self, at: Pointer) -> str:
        found = (hit.id for hit in self._scene.hits(at.point, at.scale) if hit.kind in ("step", "row", "note"))
        return next(found, "")


class VoteGesture:
    """A click that has not been let go yet."""

    def __init__(self, tool: VoteTool, at: Pointer, name: str) -> None:
        self._tool, self._first, self._name = tool, at, name

    def move(self, at: Pointer) -> None:
        """Nothing moves while people vote."""

    def release(self, at: Pointer) -> None:
        """Stick the dot where the press was, unless the hand went elsewhere."""
        if at.travelled(self._first) <= SLACK:
            self._tool.stick(self._first, -1 if at.shift else 1)

    def cancel(self) -> None:
        """Nothing was done yet."""
