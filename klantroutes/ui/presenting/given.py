"""What a client gets from whom she meets, as a strip over the whole width of the stage."""

from collections.abc import Sequence

from klantroutes.drawing.fitted import Fitted
from klantroutes.drawing.parts import BoxPart, Part
from klantroutes.layout.geometry import Rect

from .measures import LEAST, PADDING, RADIUS
from .writing import put, written

Strip = tuple[float, list[Part]]
"""How tall a strip is, and its strokes from (0, 0)."""
_FEW = 2
"""More things than this stand in two columns where their names allow."""


def strips(gets: Sequence[tuple[str, str]], wide: float, high: float) -> list[Strip]:
    """Return as many strips as it takes to keep each lower than `high`; none without anything."""
    found: list[Strip] = []
    rest = list(gets)
    while rest:
        number = len(rest)
        while number > 1 and _strip(rest[:number], wide)[0] > high:
            number -= 1
        found.append(_strip(rest[:number], wide))
        rest = rest[number:]
    return found


def _strip(gets: Sequence[tuple[str, str]], wide: float) -> Strip:
    head = written("Zij krijgt hier:", LEAST, 600, wide)
    left = PADDING + head.width + PADDING
    beside, points = _points(gets, wide - left - PADDING)
    parts: list[Part] = []
    top = PADDING / 2
    for first in range(0, len(points), beside):
        row = points[first : first + beside]
        for number, point in enumerate(row):
            parts += put(point, left + number * (wide - left) / 2, top, "stage.ink")
        top += max(point.height for point in row)
    high = top + PADDING / 2
    paper = BoxPart(Rect(0, 0, wide, high), RADIUS, "stage.row")
    return high, [paper, *put(head, PADDING, PADDING / 2, "stage.ink"), *parts]


def _points(gets: Sequence[tuple[str, str]], room: float) -> tuple[int, list[Fitted]]:
    """Return how many stand beside each other, and the lines: with the moments where there is room for those."""
    full = [f"• {name} ({when})" if when else f"• {name}" for name, when in gets]
    half = room / 2 - PADDING
    if len(gets) > _FEW:
        for texts in (full, [f"• {name}" for name, _when in gets]):
            points = [written(text, LEAST, 400, half) for text in texts]
            if all(len(point.lines) == 1 for point in points):
                return 2, points
    return 1, [written(text, LEAST, 400, room) for text in full]
