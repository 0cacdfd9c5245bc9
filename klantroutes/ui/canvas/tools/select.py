"""Select: click, drag, rubber band; a press on a port connects."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt

from klantroutes.edits.grouping import with_groups
from klantroutes.ui.canvas.hits import Hit
from klantroutes.ui.canvas.scene import RouteScene

from .band import BandGesture
from .connect import ConnectGesture
from .move import MoveGesture
from .note import NoteGesture
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
            return None if at.control else BandGesture(self._scene, at, adding=at.shift)
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
            self._scene.select(self._together(hit))
            on_release = _nothing
        if pulled:
            return MoveGesture(self._scene, at, hit.id, [hit.id], on_release if at.alt else _nothing)
        names = self._with(hit)
        if names == [hit.id] and hit.kind == "note" and not (at.control or at.alt):
            return NoteGesture(self._scene, at, hit.id, on_release)
        return MoveGesture(self._scene, at, hit.owner, names, on_release)

    def _together(self, hit: Hit) -> list[str]:
        """Return what a click selects: the whole group; a service in a card by itself."""
        return [hit.id] if hit.kind == "row" else with_groups(self._scene.route, [hit.id])

    def _with(self, hit: Hit) -> list[str]:
        """Return what moves along: the whole selection when the grabbed step is part of it, else its group."""
        scene = self._scene
        owners = dict.fromkeys(scene.drawing.inside.get(name, name) for name in scene.selected())
        if hit.owner not in owners or (hit.kind == "row" and len(owners) == 1):
            owners = dict.fromkeys(with_groups(scene.route, [hit.owner]))
        return [name for name in owners if name in scene.drawing.shapes or name in scene.notes.items]

    def _click(self, hit: Hit, at: Pointer) -> None:
        if at.alt:
            self._select_below(hit, at)
        elif at.shift or at.control:
            self._toggle(self._together(hit))
        else:
            self._scene.select(self._together(hit))

    def _toggle(self, names: list[str]) -> None:
        chosen = self._scene.selected()
        others = [name for name in chosen if name not in names]
        self._scene.select(others if names[0] in chosen else [*others, *names])

    def _select_below(self, hit: Hit, at: Pointer) -> None:
        """Select one step out of its group; else what lies below the selected element, round to the first again."""
        chosen = self._scene.selected()
        if len(self._together(hit)) > 1 and chosen != [hit.id]:
            self._scene.select([hit.id])
            return
        names = [hit.id for hit in self._scene.hits(at.point, at.scale)]
        here = next((index for index, name in enumerate(names) if name in chosen), -1)
        if names:
            self._scene.select([names[(here + 1) % len(names)]])


def _nothing() -> None:
    """A click on what was already made the selection at the press."""
