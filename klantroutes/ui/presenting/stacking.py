"""Rows under each other, over as many pictures as they need, about equally filled."""

from collections.abc import Sequence
from typing import NamedTuple

from klantroutes.drawing.parts import Part

from .measures import GAP
from .page import Page, placed


class Row(NamedTuple):
    """The height of a row and its strokes, from (0, 0); `id` is what it is about."""

    height: float
    parts: tuple[Part, ...]
    id: str = ""


def stacked(rows: Sequence[Row], high: float) -> list[Page]:
    """Return the rows on pictures that are no taller than this."""
    least = len(_filled(rows, high))
    ways = [_filled(rows, high * part / 20) for part in range(6, 21)]
    even = next(way for way in ways if len(way) == least)
    return [_page(group) for group in even]


def _filled(rows: Sequence[Row], high: float) -> list[list[Row]]:
    groups: list[list[Row]] = []
    for row in rows:
        if groups and sum(one.height + GAP for one in groups[-1]) + row.height <= high:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _page(rows: Sequence[Row]) -> Page:
    parts: list[Part] = []
    top = 0.0
    for row in rows:
        parts += placed(row.parts, 0, top)
        top += row.height + GAP
    return Page(tuple(parts), tuple(row.id for row in rows))
