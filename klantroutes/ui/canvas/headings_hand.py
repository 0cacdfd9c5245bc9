"""The mouse on the bars beside the canvas: name a lane, drag it with all that is in it, drag along time, ask a menu."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QGraphicsView

from klantroutes import edits
from klantroutes.drawing.drawing import Drawing, Row
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.route import Route
from klantroutes.model.steps import Position

from .grid import grid_rect
from .headings import Headings
from .label_editor import LabelEditor
from .pointing import pointer
from .preview import NOTHING, Preview
from .scene import RouteScene
from .tools.time import TimeGesture
from .tools.tool import Pointer


class HeadingsHand(QObject):
    """Watches both bars; lanes can be changed there, and when a step is; phases are what they are."""

    def __init__(self, view: QGraphicsView, scene: RouteScene, headings: Headings) -> None:
        super().__init__(view)
        self._view, self._scene, self._headings = view, scene, headings
        self._held: Row | None = None
        self._from = QPointF()
        self._order: list[str] = []
        self._timing: TimeGesture | None = None
        headings.lanes.installEventFilter(self)
        headings.phases.installEventFilter(self)
        scene.drawing_changed.connect(self.cancel)  # What is in the hand may be gone.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take presses, moves, releases and double clicks on the bars."""
        if not isinstance(event, QMouseEvent):
            return False
        if watched is self._headings.lanes:
            return self._on_lanes(event)
        return self._on_phases(event)

    def name_lane(self, lane: str) -> None:
        """Open a field over the name of this lane."""
        row = next((one for one in self._scene.drawing.rows if one.lane == lane), None)
        if row is None:
            return
        bar = self._headings.lanes
        top, bottom = self._y(row.top), self._y(row.bottom)
        place = QRect(6, round(max(top, 0)) + 2, bar.width() - 10, max(round(min(bottom, bar.height()) - top) - 4, 30))
        LabelEditor(bar, row.label, place, 1.0, self._scene.theme, lambda text: self._named(row, text))

    def _named(self, row: Row, text: str) -> None:
        if text and text != row.label:
            self._scene.perform(edits.rename_lane(row.lane, text))
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- lanes

    def _on_lanes(self, event: QMouseEvent) -> bool:
        kind, row = event.type(), self._row_at(event.position().y())
        if kind == QEvent.Type.MouseButtonDblClick and row is not None:
            self._held = None
            self.name_lane(row.lane)
        elif kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._held, self._from, self._order = row, event.position(), []
        elif kind == QEvent.Type.MouseMove and self._held is not None:
            self._drag(event)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._let_go(event, row)
        else:
            return False
        return True

    def _drag(self, event: QMouseEvent) -> None:
        away = abs(event.position().y() - self._from.y())
        if self._held is None or (not self._order and away < QApplication.startDragDistance()):
            return
        at = self._view.mapToScene(0, round(event.position().y())).y()
        self._order = reordered(self._scene.drawing, self._held.lane, at)
        self._scene.set_preview(_shown(self._scene.drawing, self._held, self._order))
        self._headings.lanes.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _let_go(self, event: QMouseEvent, row: Row | None) -> None:
        held, self._held = self._held, None
        self._scene.set_preview(NOTHING)
        self._headings.lanes.setCursor(Qt.CursorShape.OpenHandCursor)
        if event.button() == Qt.MouseButton.RightButton and row is not None:
            self._scene.wishes.lane_menu.emit(row.lane, event.globalPosition())
        elif held is not None and self._order:
            self.put_in_order(self._order)

    def put_in_order(self, order: list[str]) -> None:
        """Put the lanes in this order, with the steps that a person placed in them."""
        if order != [row.lane for row in self._scene.drawing.rows]:
            along = moved_along(self._scene.route, self._scene.drawing, order)
            self._scene.perform(edits.order_lanes(order, along))

    def _row_at(self, y: float) -> Row | None:
        place = self._view.mapToScene(0, round(y)).y()
        return next((row for row in self._scene.drawing.rows if row.top <= place <= row.bottom), None)

    def _y(self, y: float) -> int:
        return self._view.mapFromScene(QPointF(0, y)).y()

    # -- phases and time

    def cancel(self) -> bool:
        """Stop dragging a lane, or along the ruler; returns whether that was going on."""
        timing, self._timing = self._timing, None
        held, self._held = self._held, None
        if timing is not None:
            timing.cancel()
        if held is not None:
            self._scene.set_preview(NOTHING)
            self._headings.lanes.setCursor(Qt.CursorShape.OpenHandCursor)
        return timing is not None or held is not None

    def _on_ruler(self, event: QMouseEvent) -> bool:
        """Drag the handle of the selected step; returns whether that is what happened."""
        kind, bar = event.type(), self._headings.phases
        step = bar.held_at(event.position())
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton and step:
            self._timing = TimeGesture(self._scene, self._pointer(event), step, self._scene.selected())
        elif kind == QEvent.Type.MouseMove and self._timing is not None:
            self._timing.move(self._pointer(event))
        elif kind == QEvent.Type.MouseMove:
            bar.setCursor(Qt.CursorShape.SizeHorCursor if step else Qt.CursorShape.ArrowCursor)
        elif kind == QEvent.Type.MouseButtonRelease and self._timing is not None:
            timing, self._timing = self._timing, None
            timing.release(self._pointer(event))
        else:
            return False
        return True

    def _pointer(self, event: QMouseEvent) -> Pointer:
        """Return where the hand is, as if the bar were part of the drawing."""
        place = self._view.viewport().mapFrom(self._view, self._headings.phases.mapToParent(event.position().toPoint()))
        return pointer(self._view, QPointF(place), event.modifiers())

    def _on_phases(self, event: QMouseEvent) -> bool:
        if self._on_ruler(event):
            return True
        if event.type() != QEvent.Type.MouseButtonRelease or event.button() != Qt.MouseButton.RightButton:
            return False
        x = self._view.mapToScene(round(event.position().x()), 0).x()
        for column in self._scene.drawing.columns:
            if column.left <= x <= column.right:
                self._scene.wishes.phase_menu.emit(column.phase, event.globalPosition())
                return True
        return False


def reordered(drawing: Drawing, lane: str, y: float) -> list[str]:
    """Return the lanes in the order they get when this one is let go at y, in drawing units."""
    others = [row for row in drawing.rows if row.lane != lane]
    before = sum(1 for row in others if (row.top + row.bottom) / 2 < y)
    names = [row.lane for row in others]
    return [*names[:before], lane, *names[before:]]


def moved_along(route: Route, drawing: Drawing, order: list[str]) -> dict[str, Position]:
    """Return the new places of the steps that a person placed, when the lanes stand in this order."""
    rows = {row.lane: row for row in drawing.rows}
    top, gap = drawing.rows[0].top, 0.0
    if len(drawing.rows) > 1:
        gap = drawing.rows[1].top - drawing.rows[0].bottom
    shifts = {}
    for lane in order:
        row = rows[lane]
        shifts[lane] = top - row.top
        top += row.bottom - row.top + gap
    found = {}
    for step in route.steps:
        shift = shifts.get(drawing.cells.get(step.id, ("", ""))[1], 0.0)
        if step.position is not None and shift:
            found[step.id] = Position(x=step.position.x, y=round(step.position.y + shift))
    return found


def _shown(drawing: Drawing, held: Row, order: list[str]) -> Preview:
    """Return what shows where the lane would come: the lane that is held, and the border where it goes."""
    grid, at = grid_rect(drawing), order.index(held.lane)
    rest = [row for row in drawing.rows if row.lane != held.lane]
    y = rest[at].top if at < len(rest) else rest[-1].bottom if rest else held.top
    cell = Rect(grid.x, held.top, grid.width, held.bottom - held.top)
    return Preview(cell=cell, path=(Point(grid.x, y), Point(grid.right, y)))
