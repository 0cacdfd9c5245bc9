"""Where steps that are gone stood, seen from the steps that are still there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import hypot

from klantroutes.drawing.drawing import Drawing, Shape
from klantroutes.layout.geometry import Point, Rect

from .places import rect_in

_STEP, _TRIES = 24.0, 30


@dataclass(frozen=True)
class GoneStep:
    """A step that is gone: what it was called, and where its ghost stands; `shape` is how it looked as a card."""

    id: str
    label: str
    rect: Rect
    shape: Shape | None = None


def gone_steps(labels: Mapping[str, str], before: Drawing, now: Drawing) -> tuple[GoneStep, ...]:
    """Return a ghost for each of these steps at its old place.

    Both drawings are arranged by themselves. A ghost therefore keeps its place beside the nearest step that stayed,
    and goes down when somebody else stands there now.
    """
    taken = [shape.rect for shape in now.shapes.values()]
    found: list[GoneStep] = []
    for name, label in labels.items():
        old = rect_in(before, name)
        if old is not None:
            rect = _free(_beside(old, before, now), taken)
            taken.append(rect)
            found.append(GoneStep(name, label, rect, before.shapes.get(name)))
    return tuple(found)


def gap_between(one: Rect, other: Rect) -> tuple[Point, Point]:
    """Return the straight line from the edge of one box to that of the other, on the way between their middles."""
    return _edge(one, other.centre), _edge(other, one.centre)


def _edge(rect: Rect, toward: Point) -> Point:
    middle = rect.centre
    dx, dy = toward.x - middle.x, toward.y - middle.y
    reach = max(abs(dx) / max(rect.width / 2, 1), abs(dy) / max(rect.height / 2, 1), 1)
    return Point(middle.x + dx / reach, middle.y + dy / reach)


def _beside(old: Rect, before: Drawing, now: Drawing) -> Rect:
    stayed = [(shape.rect, now.shapes[name].rect) for name, shape in before.shapes.items() if name in now.shapes]
    if not stayed:
        return old
    was, is_now = min(stayed, key=lambda pair: _far(pair[0], old))
    return old.moved(is_now.centre.x - was.centre.x, is_now.centre.y - was.centre.y)


def _far(one: Rect, other: Rect) -> float:
    return hypot(one.centre.x - other.centre.x, one.centre.y - other.centre.y)


def _free(rect: Rect, taken: Iterable[Rect]) -> Rect:
    """Return the rectangle so far down that it lies over nothing; where it was when all below is full."""
    others = list(taken)
    for number in range(_TRIES):
        lower = rect.moved(0, number * _STEP)
        if not any(lower.overlaps(other) for other in others):
            return lower
    return rect
