"""Time along the width of a phase: which day belongs to a place in the drawing, and the other way round."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from klantroutes.model.period import BIRTH, CONCEPTION, SECOND_BIRTHDAY, START_OF_AXIS
from klantroutes.model.route import Route

from .drawing import Drawing

SPANS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"voor": (START_OF_AXIS, CONCEPTION), "tijdens": (CONCEPTION, BIRTH), "na": (BIRTH, SECOND_BIRTHDAY)}
)
"""First and last day of each phase."""
AT_EDGES = ("entry", "exit")
"""Steps that stand at the side of their phase, whatever their time."""
_WEEK = 7


@dataclass(frozen=True)
class TimeAxis:
    """Places (x, in drawing units) with their days, both rising; between them time runs evenly."""

    marks: tuple[tuple[float, int], ...]

    def day_at(self, x: float) -> float:
        """Return the day at this place; left and right of the phase its first and last day."""
        return _between([(place, float(day)) for place, day in self.marks], x)

    def x_of(self, day: float) -> float:
        """Return the place of this day; earlier and later than the phase its left and right side."""
        return _between([(float(day), place) for place, day in self.marks], day)

    def week_at(self, x: float) -> int:
        """Return the day on which the week nearest to this place begins, within the phase."""
        first, last = self.marks[0][1], self.marks[-1][1]
        return min(max(round(self.day_at(x) / _WEEK) * _WEEK, first), last // _WEEK * _WEEK - _WEEK)


def axis_of(drawing: Drawing, route: Route, phase: str, without: Collection[str] = ()) -> TimeAxis | None:
    """Return the time of this phase as its steps show it, without those named; None when the phase is not drawn."""
    column = next((one for one in drawing.columns if one.phase == phase), None)
    if column is None or column.right <= column.left:
        return None
    first, last = SPANS[phase]
    places = [
        (shape.rect.x, step.period.start)
        for name, shape in drawing.shapes.items()
        if name not in without
        and (step := route.by_id.get(name)) is not None
        and step.phase == phase
        and step.kind not in AT_EDGES
        and step.period is not None
        and step.period.start is not None
    ]
    inner = [(x, day) for x, day in _rising(places) if column.left < x < column.right and first < day < last]
    return TimeAxis(((column.left, first), *inner, (column.right, last)))


def first_days(drawing: Drawing, route: Route, places: Mapping[str, float]) -> dict[str, int]:
    """Return the first day of each of these steps; of one without a period the week at its place (x)."""
    axes: dict[str, TimeAxis | None] = {}
    found: dict[str, int] = {}
    for name, x in places.items():
        step = route.by_id[name]
        if step.period is not None and step.period.start is not None:
            found[name] = step.period.start
            continue
        if step.phase not in axes:
            axes[step.phase] = axis_of(drawing, route, step.phase)
        axis = axes[step.phase]
        found[name] = SPANS[step.phase][0] if axis is None else axis.week_at(x)
    return found


def _rising(places: Iterable[tuple[float, int]]) -> list[tuple[float, int]]:
    """Return as many of these as can be kept so that both place and day rise; hands may have put steps anywhere."""
    ordered = sorted(places, key=lambda one: (one[0], -one[1]))
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, (_x, day) in enumerate(ordered):
        rank = bisect_left(ends, day)
        before.append(at[rank - 1] if rank else -1)
        ends[rank : rank + 1] = [day]
        at[rank : rank + 1] = [index]
    found: list[tuple[float, int]] = []
    index = at[-1] if at else -1
    while index >= 0:
        found.append(ordered[index])
        index = before[index]
    return found[::-1]


def _between(marks: Sequence[tuple[float, float]], at: float) -> float:
    """Return the value at this place of a line through these points; beyond its ends the value of the end."""
    if at <= marks[0][0]:
        return marks[0][1]
    for (one, low), (two, high) in pairwise(marks):
        if at <= two:
            return low + (high - low) * (at - one) / (two - one)
    return marks[-1][1]
