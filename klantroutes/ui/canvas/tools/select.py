"""Select: click, drag, rubber band; a press on a port connects."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt

from klantroutes.ui.canvas.hits import Hit
from klantroutes.ui.canvas.scene import RouteScene

from .band import BandGesture
from .connect import ConnectGesture
from .move import MoveGesture
from .tool import Gesture, Pointer, Scroll


class SelectTool:
    """The usual tool: what a press means depends on what lies below it."""

    name: ClassVar[str] = "kiezen"
    label: ClassVar[str] = "Kiezen"
    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.ArrowCursor

    def __init__(self, scene: RouteScene, _scroll: Scroll) -> None:
        self._scene = scene

    def press(self, at: Pointer) -> Gesture | None:
        """Begin a connection, a drag or a rubber band; select what is pressed."""
        hit = self._scene.hit(at.point, at.scale)
        if hit.kind == "port":
            return ConnectGesture(self._scene, at, hit.owner)
        if hit.kind == "nothing":
            return BandGesture(self._scene, at, adding=at.shift)
        if hit.kind == "wire":
            self._click(hit, at)
            return None
        return self._press_step(hit, at)

    def hover(self, at: Pointer) -> None:
        """Show the ports of the step below the hand."""
        self._scene.hover(at.point, at.scale)

    def cancel(self) -> None:
        """Nothing lasts longer than one gesture."""

    def _press_step(self, hit: Hit, at: Pointer) -> Gesture:
        pulled = hit.kind == "row" and self._scene.selected() == [hit.id]
        plain = not (at.shift or at.control or at.alt)
        chosen = self._scene.selected()
        on_release: Callable[[], None] = partial(self._click, hit, at)
        if plain and hit.id not in chosen and hit.owner not in chosen:
            self._scene.select([hit.id])
            on_release = _nothing
        if pulled:
            return MoveGesture(self._scene, at, hit.id, [hit.id], _nothing)
        return MoveGesture(self._scene, at, hit.owner, self._with(hit.owner), on_release)

    def _with(self, owner: str) -> list[str]:
        """Return the shapes that move along: the whole selection when the grabbed step is part of it."""
        drawing = self._scene.drawing
        owners = dict.fromkeys(drawing.inside.get(name, name) for name in self._scene.selected())
        if owner not in owners:
            return [owner]
        return [name for name in owners if name in drawing.shapes]

    def _click(self, hit: Hit, at: Pointer) -> None:
        if at.alt:
            self._select_below(at)
        elif at.shift or at.control:
            self._scene.toggle(hit.id)
        else:
            self._scene.select([hit.id])

    def _select_below(self, at: Pointer) -> None:
        """Select what lies below the selected element at this place; below the last comes the first again."""
        names = [hit.id for hit in self._scene.hits(at.point, at.scale)]
        chosen = self._scene.selected()
        here = next((index for index, name in enumerate(names) if name in chosen), -1)
        if names:
            self._scene.select([names[(here + 1) % len(names)]])


def _nothing() -> None:
    """A click on what was already made the selection at the press."""
