"""Move: drag steps to another place; into another cell also changes their phase and lane, in the same gesture."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from klantroutes.edits.edit import Edit
from klantroutes.layout.geometry import Point
from klantroutes.ui.canvas.grid import cell_at
from klantroutes.ui.canvas.placing import Placing, copy_edit, move_edit
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
        self._others: list[Point] = []

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
            self._scene.lift(moved)
        self._show(target)

    def release(self, at: Pointer) -> None:
        """Put the steps there: one edit."""
        self._scene.set_preview(NOTHING)
        if not self._begun:
            self._click()
            return
        if self._grabbed not in self._middles:
            return
        moved = self._moved(self._target(at))
        self._scene.put_back()
        if moved != self._middles:
            self._scene.perform(self._edit(moved))

    def cancel(self) -> None:
        """Put the steps back."""
        self._scene.set_preview(NOTHING)
        self._scene.put_back()
        self._scene.select(self._before)

    def _begin(self) -> None:
        self._begun = True
        for name in self._names:
            rect = self._scene.rect_of(name)
            if rect is not None:
                self._middles[name] = rect.centre
        self._others = [
            shape.rect.centre for shape in self._scene.drawing.shapes.values() if shape.id not in self._middles
        ]

    def _pulled(self) -> bool:
        """Say whether a service is pulled out of the card it is in."""
        return self._grabbed in self._scene.drawing.inside

    def _target(self, at: Pointer) -> Snapped:
        dx, dy = at.point.x - self._first.point.x, at.point.y - self._first.point.y
        if at.shift and not self._copying:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        start = self._middles[self._grabbed]
        middle = Point(start.x + dx, start.y + dy)
        if at.alt and not self._copying:
            return Snapped(middle)
        found = snapped(middle, self._others, at.scale)
        if at.shift and not self._copying:
            return Snapped(Point(found.middle.x if dx else start.x, found.middle.y if dy else start.y))
        return found

    def _moved(self, target: Snapped) -> dict[str, Point]:
        start = self._middles[self._grabbed]
        dx, dy = target.middle.x - start.x, target.middle.y - start.y
        return {name: Point(middle.x + dx, middle.y + dy) for name, middle in self._middles.items()}

    def _show(self, target: Snapped) -> None:
        drawing = self._scene.drawing
        old, new = cell_at(drawing, self._middles[self._grabbed]), cell_at(drawing, target.middle)
        ghost = None
        label = ""
        rect = self._scene.rect_of(self._grabbed)
        if (self._copying or self._pulled()) and rect is not None:
            start = self._middles[self._grabbed]
            ghost = rect.moved(target.middle.x - start.x, target.middle.y - start.y)
            label = self._scene.route.by_id[self._grabbed].label
        cell = new.rect if new is not None and new != old else None
        self._scene.set_preview(Preview(cell=cell, ghost=ghost, label=label, guides=target.guides))

    def _edit(self, moved: dict[str, Point]) -> Edit:
        placing = Placing(self._scene.drawing, self._middles, moved)
        return copy_edit(placing) if self._copying else move_edit(placing)
