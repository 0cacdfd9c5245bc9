"""Space: drag to push everything behind the hand aside, within a lane; with Shift in all lanes of the phase."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from klantroutes import edits
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.steps import Position
from klantroutes.ui.canvas.grid import Cell, cell_at
from klantroutes.ui.canvas.locks import locked_among
from klantroutes.ui.canvas.note_room import carried, with_hung
from klantroutes.ui.canvas.preview import NOTHING, Preview
from klantroutes.ui.canvas.scene import RouteScene

from .snap import GRID
from .tool import Pointer, Scroll

_EDGE = 14.0
"""Room kept between the last step and the border of its phase or lane, in drawing units."""


class SpaceGesture:
    """Which way the hand goes first decides: to the side within a phase, or down within a lane."""

    def __init__(self, scene: RouteScene, at: Pointer, cell: Cell) -> None:
        self._scene = scene
        self._first = at
        self._cell = cell
        self._across: bool | None = None
        self._behind: dict[str, Point] = {}
        self._locked = frozenset(locked_among(scene, scene.drawing.shapes))

    def move(self, at: Pointer) -> None:
        """Show the steps where they would come, and the room that is made."""
        if self._across is None:
            if at.travelled(self._first) < QApplication.startDragDistance():
                return
            dx, dy = at.point.x - self._first.point.x, at.point.y - self._first.point.y
            self._across = abs(dx) >= abs(dy)
            self._behind = self._found(wide=at.shift)
        by = self._by(at)
        moved = self._moved(by)
        self._scene.lift(moved | carried(self._scene, moved))
        self._scene.set_preview(Preview(cell=self._room(by, wide=at.shift)))

    def release(self, at: Pointer) -> None:
        """Put the steps there: one edit; what stands further on is pushed along as far as it must."""
        self._scene.set_preview(NOTHING)
        if self._across is None:
            return
        by = self._by(at)
        self._scene.put_back()
        moved = self._moved(by) | self._further(by)
        if by and moved:
            places = {name: Position(x=round(at.x), y=round(at.y)) for name, at in moved.items()}
            self._scene.perform(with_hung(self._scene, edits.make_room(places)))

    def cancel(self) -> None:
        """Put the steps back."""
        self._scene.set_preview(NOTHING)
        self._scene.put_back()

    def _found(self, *, wide: bool) -> dict[str, Point]:
        """Return the middles of the steps behind the hand, within the lane or (`wide`) the whole phase."""
        drawing, first, found = self._scene.drawing, self._first.point, {}
        for name, shape in drawing.shapes.items():
            phase, lane = drawing.cells.get(name, ("", ""))
            middle = shape.rect.centre
            if name in self._locked:
                continue
            if self._across:
                behind = phase == self._cell.phase and (wide or lane == self._cell.lane) and middle.x >= first.x
            else:
                behind = lane == self._cell.lane and (wide or phase == self._cell.phase) and middle.y >= first.y
            if behind:
                found[name] = middle
        return found

    def _by(self, at: Pointer) -> float:
        """Return how far to push; pulling back stops where the first step behind the hand reaches it."""
        start, end = self._first.point, at.point
        by = end.x - start.x if self._across else end.y - start.y
        rects = [self._scene.drawing.shapes[name].rect for name in self._behind]
        room = min((rect.x - start.x if self._across else rect.y - start.y for rect in rects), default=0.0)
        return max(round(by / GRID) * GRID, min(0.0, -max(room - _EDGE, 0.0)))

    def _moved(self, by: float) -> dict[str, Point]:
        dx, dy = (by, 0.0) if self._across else (0.0, by)
        return {name: Point(middle.x + dx, middle.y + dy) for name, middle in self._behind.items()}

    def _further(self, by: float) -> dict[str, Point]:
        """Return where steps come that a person put in later phases or lower lanes, when the border before them moves.

        Steps without a place of their own follow by themselves.
        """
        drawing, rect = self._scene.drawing, self._cell.rect
        ends = [drawing.shapes[name].rect for name in self._behind]
        last = max((one.right if self._across else one.bottom for one in ends), default=0.0) + by + _EDGE
        push = last - (rect.right if self._across else rect.bottom)
        if push <= 0:
            return {}
        found = {}
        for name, shape in drawing.shapes.items():
            middle, step = shape.rect.centre, self._scene.route.by_id[name]
            beyond = middle.x > rect.right if self._across else middle.y > rect.bottom
            if beyond and step.position is not None and name not in self._behind and name not in self._locked:
                found[name] = Point(middle.x + push, middle.y) if self._across else Point(middle.x, middle.y + push)
        return found

    def _room(self, by: float, *, wide: bool) -> Rect:
        """Return the strip that is made free."""
        cell, first = self._cell.rect, self._first.point
        grid = self._scene.drawing
        if self._across:
            top, bottom = (grid.rows[0].top, grid.rows[-1].bottom) if wide else (cell.y, cell.bottom)
            return Rect(min(first.x, first.x + by), top, abs(by), bottom - top)
        left, right = (grid.columns[0].left, grid.columns[-1].right) if wide else (cell.x, cell.right)
        return Rect(left, min(first.y, first.y + by), right - left, abs(by))


class SpaceTool:
    """Press where room is needed and drag to the side or down."""

    name: ClassVar[str] = "ruimte"
    label: ClassVar[str] = "Ruimte maken"
    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.SplitHCursor

    def __init__(self, scene: RouteScene, _scroll: Scroll) -> None:
        self._scene = scene

    def press(self, at: Pointer) -> SpaceGesture | None:
        """Begin where the hand is; without a grid there is nothing to make room in."""
        cell = cell_at(self._scene.drawing, at.point)
        return None if cell is None else SpaceGesture(self._scene, at, cell)

    def hover(self, at: Pointer) -> None:
        """Show in which lane room would be made."""
        cell = cell_at(self._scene.drawing, at.point)
        if cell is not None:
            self._scene.set_preview(Preview(cell=Rect(at.point.x, cell.rect.y, 0, cell.rect.height)))

    def cancel(self) -> None:
        """Show nothing any more."""
        self._scene.set_preview(NOTHING)
