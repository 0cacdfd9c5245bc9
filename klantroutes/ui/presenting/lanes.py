"""Steps on the stage in their lanes, over as many pictures as they need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klantroutes.drawing.parts import BoxPart, Part
from klantroutes.layout.geometry import Rect

from .card import Drawn, split
from .measures import GAP, LEAST, PADDING, RADIUS
from .page import Page, placed
from .stop import Band, Lanes
from .writing import put, written

_LABEL = 300.0
_TALLEST = 170.0
"""A name that comes out taller than this with its fact gets a wider card."""


@dataclass(frozen=True)
class _Row:
    band: Band
    cards: tuple[Drawn, ...]
    wide: float

    @property
    def height(self) -> float:
        return max(card.height for card in self.cards)


def pages(body: Lanes, wide: float, high: float) -> list[Page]:
    """Return the lanes in this room; pictures are filled about equally."""
    rows = [row for band in body.bands for row in _rows(band, wide - _LABEL - 2 * GAP, high - 2 * GAP)]
    least = len(_filled(rows, high))
    ways = [_filled(rows, high * part / 20) for part in range(8, 21)]
    even = next(way for way in ways if len(way) == least)
    return [_page(group, wide) for group in even]


def _rows(band: Band, room: float, high: float) -> Iterator[_Row]:
    """Yield the cards of a lane in rows: as many beside each other as their names allow."""
    for beside in (3, 2, 1):
        wide = (room - (beside - 1) * GAP) / beside
        cards = [part for card in band.cards for part in split(card, wide, high)]
        calm = not any(card.head > _TALLEST or Page(card.parts).breaks_words for card in cards)
        if beside == 1 or (calm and wide >= 400):
            break
    for first in range(0, len(cards), beside):
        yield _Row(band, tuple(cards[first : first + beside]), wide)


def _filled(rows: Sequence[_Row], high: float) -> list[list[_Row]]:
    """Return the rows over pictures, each filled as far as it goes."""
    groups: list[list[_Row]] = []
    for row in rows:
        if groups and _height([*groups[-1], row]) <= high:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _bands(rows: Sequence[_Row]) -> list[list[_Row]]:
    found: list[list[_Row]] = []
    for row in rows:
        if found and found[-1][0].band is row.band:
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _height(rows: Sequence[_Row]) -> float:
    bands = _bands(rows)
    return sum(_band_height(band) for band in bands) + GAP * (len(bands) - 1)


def _band_height(rows: Sequence[_Row]) -> float:
    label = written(rows[0].band.label, LEAST, 600, _LABEL - 2 * PADDING)
    cards = sum(row.height for row in rows) + GAP * (len(rows) - 1)
    return max(label.height, cards) + 2 * GAP


def _page(rows: Sequence[_Row], wide: float) -> Page:
    parts: list[Part] = []
    top = 0.0
    for band in _bands(rows):
        high = _band_height(band)
        parts += _band(band, top, wide, high)
        top += high + GAP
    return Page(tuple(parts), tuple(card.card.id for row in rows for card in row.cards))


def _band(rows: Sequence[_Row], top: float, wide: float, high: float) -> list[Part]:
    band = rows[0].band
    label = written(band.label, LEAST, 600, _LABEL - 2 * PADDING)
    parts: list[Part] = [
        BoxPart(Rect(0, top, wide, high), RADIUS, "stage.band"),
        BoxPart(Rect(0, top + RADIUS, 14, high - 2 * RADIUS), 0, band.tone),
        *put(label, 14 + PADDING, top + (high - label.height) / 2, "stage.ink"),
    ]
    y = top + GAP
    for row in rows:
        for number, card in enumerate(row.cards):
            parts += placed(card.parts, _LABEL + GAP + number * (row.wide + GAP), y)
        y += row.height + GAP
    return parts
