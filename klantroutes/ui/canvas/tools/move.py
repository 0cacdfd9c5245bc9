"""Move: drag steps to another place; into another cell also changes their phase and lane, in the same gesture."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from klantroutes.edits.edit import Edit
from klantroutes.edits.locked import held_words
from klantroutes.layout.geometry import Point, Rect
from klantroutes.ui.canvas.grid import cell_at
from klantroutes.ui.canvas.locks import locked_among
from klantroutes.ui.canvas.note_room import carried, with_hung
from klantroutes.ui.canvas.onto_line import line_below, onto_line
from klantroutes.ui.canvas.placing import Placing, copy_edit, move_edit, path_of
from klantroutes.ui.canvas.preview import NOTHING, Preview
from klantroutes.ui.canvas.scene import RouteScene

from .snap import Snapped, snapped
from .tool import Pointer

Click = Callable[[], None]


class MoveGesture:
    """Drags `grabbed` and with it all that is selected; a press without movement is a click."""

    def __init__(self, scene: RouteScene, at: Pointer, grabbed: str, names: list[str], click: Click) -> None:
        self._scene = scene
        self._first = at
        self._grabbed = grabbed
        self._click = click
        self._before = scene.selected()
        self._copying = at.alt or at.control
        self._names = names
        self._begun = False
        self._middles: dict[str, Point] = {}
        self._others: list[Rect] = []
        self._times: list[float] = []

    @property
    def begun(self) -> bool:
        """Whether the hand went so far that this is no click."""
        return self._begun

    def move(self, at: Pointer) -> None:
        """Show the steps at the hand, and the cell they would come in."""
        if not self._begun:
            if at.travelled(self._first) < QApplication.startDragDistance():
                return
            self._begin()
        if self._grabbed not in self._middles:
            return
        target = self._target(at)
        moved = self._moved(target)
        if not self._copying and not self._pulled():
            self._scene.lift(moved | carried(self._scene, moved))
        self._show(target, self._line(at))

    def release(self, at: Pointer) -> None:
        """Put the steps there: one edit."""
        self._scene.set_preview(NOTHING)
        if not self._begun:
            self._click()
            return
        if self._grabbed not in self._middles:
            return
        moved = self._moved(self._target(at))
        line = self._line(at)
        self._scene.put_back()
        if moved != self._middles:
            known = self._shown()
            if self._scene.perform(self._edit(moved, line)) and self._copying:
                self._scene.select(name for name in self._shown() if name not in known)

    def _shown(self) -> dict[str, None]:
        return dict.fromkeys([*self._scene.drawing.shapes, *self._scene.notes.items])

    def cancel(self) -> None:
        """Put the steps back."""
        self._scene.set_preview(NOTHING)
        self._scene.put_back()
        self._scene.select(self._before)

    def _begin(self) -> None:
        self._begun = True
        held = locked_among(self._scene, self._names) if not self._copying else []
        if self._grabbed in held:
            self._scene.refused.emit(held_words(self._scene.route, self._grabbed))
            return
        for name in self._names:
            rect = self._scene.rect_of(name)
            if rect is not None and name not in held:
                self._middles[name] = rect.centre
        drawing = self._scene.drawing
        self._others = [shape.rect for shape in drawing.shapes.values() if shape.id not in self._middles]
        self._times = [x for column in drawing.columns for x, _words in column.ticks]

    def _pulled(self) -> bool:
        """Say whether a service is pulled out of the card it is in."""
        return self._grabbed in self._scene.drawing.inside

    def _line(self, at: Pointer) -> str:
        """Return the line below the hand in which the step would come; only a single loose step goes there."""
        if self._copying or at.alt or len(self._middles) != 1:
            return ""
        return line_below(self._scene, at.point, at.scale, self._grabbed)

    def _target(self, at: Pointer) -> Snapped:
        dx, dy = at.point.x - self._first.point.x, at.point.y - self._first.point.y
        held = at.shift and not self._copying
        if held:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        start = self._middles[self._grabbed]
        middle = Point(start.x + dx, start.y + dy)
        rect = self._scene.rect_of(self._grabbed)
        if rect is None or (at.alt and not self._copying):
            return Snapped(middle)
        found = snapped(rect.moved(dx, dy), self._others, at.scale, self._times)
        if held:
            return Snapped(Point(found.middle.x if dx else start.x, found.middle.y if dy else start.y))
        return found

    def _moved(self, target: Snapped) -> dict[str, Point]:
        start = self._middles[self._grabbed]
        dx, dy = target.middle.x - start.x, target.middle.y - start.y
        return {name: Point(middle.x + dx, middle.y + dy) for name, middle in self._middles.items()}

    def _show(self, target: Snapped, line: str) -> None:
        drawing = self._scene.drawing
        old, new = cell_at(drawing, self._middles[self._grabbed]), cell_at(drawing, target.middle)
        ghost = None
        label = ""
        rect = self._scene.rect_of(self._grabbed)
        if (self._copying or self._pulled()) and rect is not None:
            start = self._middles[self._grabbed]
            ghost = rect.moved(target.middle.x - start.x, target.middle.y - start.y)
            label = self._scene.label_of(self._grabbed)
        is_step = self._grabbed in self._scene.route.by_id
        cell = new.rect if is_step and new is not None and new != old else None
        path = path_of(drawing, line)
        self._scene.set_preview(Preview(cell=cell, ghost=ghost, label=label, guides=target.guides, path=path))

    def _edit(self, moved: dict[str, Point], line: str) -> Edit:
        placing = Placing(self._scene.drawing, self._middles, moved)
        if self._copying:
            return copy_edit(placing)
        moving = move_edit(placing)
        return with_hung(self._scene, onto_line(moving, self._grabbed, line) if line else moving)
