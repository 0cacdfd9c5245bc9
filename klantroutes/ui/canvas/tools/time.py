"""Time: drag steps along the ruler; their period follows, in whole weeks."""

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from klantroutes import edits
from klantroutes.drawing.time_axis import TimeAxis, axis_of, first_days
from klantroutes.edits.grouping import with_groups
from klantroutes.edits.locked import held_words
from klantroutes.edits.timing import shifted
from klantroutes.layout.geometry import Point
from klantroutes.model.period import Period, period_in_words
from klantroutes.model.steps import Position
from klantroutes.ui.canvas.locks import locked_among
from klantroutes.ui.canvas.preview import NOTHING, Preview
from klantroutes.ui.canvas.scene import RouteScene

from .tool import Pointer, Scroll


class TimeGesture:
    """Drags `grabbed` to an earlier or later week, and with it as many weeks all that is selected."""

    def __init__(self, scene: RouteScene, at: Pointer, grabbed: str, names: Iterable[str]) -> None:
        self._scene, self._first, self._grabbed = scene, at, grabbed
        self._names = list(names)
        self._begun = False
        self._axis: TimeAxis | None = None
        self._starts: dict[str, int] = {}

    def move(self, at: Pointer) -> None:
        """Show the steps at their new time, and on the ruler which weeks those are."""
        if not self._begun:
            if at.travelled(self._first) < QApplication.startDragDistance():
                return
            self._begin()
        if self._axis is None:
            return
        days = self._days(at)
        periods = self._periods(days)
        moved = self._moved(days)
        self._scene.lift(moved)
        x = self._place(days)
        rect = self._scene.rect_of(self._grabbed)
        bottom = rect.y if rect is not None else 0.0
        words = period_in_words(periods[self._grabbed])
        top = self._scene.drawing.bounds.y
        self._scene.set_preview(Preview(guides=((Point(x, top), Point(x, bottom)),), flag=(x, words)))
        self._scene.ruler_changed.emit()

    def release(self, at: Pointer) -> None:
        """Give the steps their new period: one edit."""
        self._clear()
        if not self._begun or self._axis is None:
            return
        days = self._days(at)
        if days:
            places = {n: Position(x=round(p.x), y=round(p.y)) for n, p in self._moved(days).items()}
            self._scene.perform(edits.set_periods(self._periods(days), places))

    def cancel(self) -> None:
        """Put the steps back at their time."""
        self._clear()

    def _clear(self) -> None:
        self._scene.set_preview(NOTHING)
        self._scene.ruler_changed.emit()
        self._scene.put_back()

    def _begin(self) -> None:
        self._begun = True
        scene, known = self._scene, self._scene.route.by_id
        held = locked_among(scene, self._names)
        if self._grabbed in held:
            scene.refused.emit(held_words(scene.route, self._grabbed))
            return
        self._names = [name for name in self._names if name in known and name not in held]
        rects = {name: rect for name in self._names if (rect := scene.rect_of(name)) is not None}
        self._starts = first_days(scene.drawing, scene.route, {name: rect.x for name, rect in rects.items()})
        self._axis = axis_of(scene.drawing, scene.route, known[self._grabbed].phase, self._names)

    def _days(self, at: Pointer) -> int:
        """Return how many days later, so that the grabbed step begins with a week."""
        if self._axis is None:
            return 0
        start = self._starts[self._grabbed]
        away = at.point.x - self._first.point.x
        return self._axis.week_at(self._axis.x_of(start) + away) - start if away else 0

    def _periods(self, days: int) -> dict[str, Period]:
        known = self._scene.route.by_id
        return {name: shifted(known[name].period, days, start) for name, start in self._starts.items()}

    def _place(self, days: int) -> float:
        """Return where on the ruler the grabbed step begins."""
        return 0.0 if self._axis is None else self._axis.x_of(self._starts[self._grabbed] + days)

    def _moved(self, days: int) -> dict[str, Point]:
        """Return the new middles of what stands by itself; services in a card and handovers on a line stay there."""
        scene, found = self._scene, {}
        by = self._place(days) - self._place(0)
        for name in self._names:
            shape, step = scene.drawing.shapes.get(name), scene.route.by_id[name]
            if shape is not None and (step.kind != "handover" or step.position is not None):
                found[name] = Point(shape.rect.centre.x + by, shape.rect.centre.y)
        return found


class TimeTool:
    """Press on a step and drag it to an earlier or later week."""

    name: ClassVar[str] = "tijd"
    label: ClassVar[str] = "Slepen in de tijd"
    cursor: ClassVar[Qt.CursorShape] = Qt.CursorShape.SizeHorCursor

    def __init__(self, scene: RouteScene, _scroll: Scroll) -> None:
        self._scene = scene

    def press(self, at: Pointer) -> TimeGesture | None:
        """Begin at a step, or at a service in a card; elsewhere there is no time to change."""
        hit = next((one for one in self._scene.hits(at.point, at.scale) if one.kind in ("step", "row")), None)
        if hit is None:
            return None
        if hit.id not in self._scene.selected():
            self._scene.select([hit.id] if hit.kind == "row" else with_groups(self._scene.route, [hit.id]))
        return TimeGesture(self._scene, at, hit.id, self._scene.selected())

    def hover(self, _at: Pointer) -> None:
        """Nothing is shown: the ruler shows where the selected steps are."""

    def cancel(self) -> None:
        """Nothing lasts longer than one gesture."""
