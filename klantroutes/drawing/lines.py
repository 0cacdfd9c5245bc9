"""A line drawn: rounded corners, its width and dashes, and a small arrowhead."""

from collections.abc import Sequence
from math import hypot

from klantroutes.layout.geometry import Point

from .parts import Command, Part, PathPart
from .style import Style

_HEAD = {"flow": (9.0, 4.5), "feedback": (7.0, 3.5), "delivers": (6.0, 3.0)}
"""Length and half the width of an arrowhead."""
_DASH = {"feedback": (6.0, 4.0)}


def line_parts(kind: str, points: Sequence[Point], style: Style, *, head: bool = True) -> tuple[Part, ...]:
    """Return the strokes of a line of this kind of link along these corners."""
    wide = {"flow": style.flow, "delivers": style.delivers, "feedback": style.feedback}[kind]
    corners = _without_repeats(points)
    if len(corners) < 2:
        return ()
    tip = corners[-1]
    if head:
        corners[-1] = _towards(tip, corners[-2], _HEAD[kind][0] * 0.7)
    found: list[Part] = [PathPart(rounded(corners, style.bend), None, kind, wide, _DASH.get(kind, ()))]
    if head:
        found.append(PathPart(_arrow(corners[-2], tip, *_HEAD[kind]), kind, None, 0))
    return tuple(found)


def _without_repeats(points: Sequence[Point]) -> list[Point]:
    found: list[Point] = []
    for point in points:
        if not found or abs(point.x - found[-1].x) + abs(point.y - found[-1].y) > 0.05:
            found.append(point)
    return found


def rounded(points: Sequence[Point], radius: float) -> tuple[Command, ...]:
    """Return a path along the corners, each corner rounded as far as its neighbours leave room."""
    commands: list[Command] = [("M", *_short(points[0]))]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(radius, _distance(before, corner) / 2, _distance(corner, after) / 2)
        start, end = _towards(corner, before, reach), _towards(corner, after, reach)
        first, second = _towards(corner, before, reach * 0.45), _towards(corner, after, reach * 0.45)
        commands.append(("L", *_short(start)))
        commands.append(("C", *_short(first), *_short(second), *_short(end)))
    commands.append(("L", *_short(points[-1])))
    return tuple(commands)


def _arrow(before: Point, tip: Point, length: float, half: float) -> tuple[Command, ...]:
    base = _towards(tip, before, length) if _distance(before, tip) > length else before
    far = _distance(base, tip) or 1.0
    dx, dy = (tip.x - base.x) / far, (tip.y - base.y) / far
    back = Point(tip.x - dx * length, tip.y - dy * length)
    left, right = Point(back.x - dy * half, back.y + dx * half), Point(back.x + dy * half, back.y - dx * half)
    return (("M", *_short(tip)), ("L", *_short(left)), ("L", *_short(right)), ("Z",))


def _towards(start: Point, end: Point, by: float) -> Point:
    far = _distance(start, end)
    if far == 0:
        return start
    return Point(start.x + (end.x - start.x) * by / far, start.y + (end.y - start.y) * by / far)


def _distance(one: Point, two: Point) -> float:
    return hypot(two.x - one.x, two.y - one.y)


def _short(point: Point) -> tuple[float, float]:
    return round(point.x, 2), round(point.y, 2)
