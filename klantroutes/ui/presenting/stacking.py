"""Rows under each other, over as many pictures as they need, about equally filled."""

from collections.abc import Sequence

from klantroutes.drawing.parts import Part

from .measures import GAP
from .page import Page, placed

_Row = tuple[float, tuple[Part, ...]]
"""The height of a row and its strokes, from (0, 0)."""


def stacked(rows: Sequence[_Row], high: float) -> list[Page]:
    """Return the rows on pictures that are no taller than this."""
    least = len(_filled(rows, high))
    ways = [_filled(rows, high * part / 20) for part in range(6, 21)]
    even = next(way for way in ways if len(way) == least)
    return [_page(group) for group in even]


def _filled(rows: Sequence[_Row], high: float) -> list[list[_Row]]:
    groups: list[list[_Row]] = []
    for row in rows:
        if groups and sum(tall + GAP for tall, _parts in groups[-1]) + row[0] <= high:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _page(rows: Sequence[_Row]) -> Page:
    parts: list[Part] = []
    top = 0.0
    for tall, strokes in rows:
        parts += placed(strokes, 0, top)
        top += tall + GAP
    return Page(tuple(parts))
