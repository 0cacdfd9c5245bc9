"""A step as a large card: its sign, its whole name, and below it one fact and the services it gives."""

from dataclasses import dataclass, replace

from klantroutes.drawing import icons
from klantroutes.drawing.fitted import Fitted
from klantroutes.drawing.parts import BoxPart, Part
from klantroutes.layout.geometry import Rect

from .measures import ICON, LEAST, LINE, NAME, PADDING, RADIUS
from .stop import Card
from .writing import put, written

_EDGE = 14.0
_BETWEEN = 8.0
_ROW = 5.0


@dataclass(frozen=True)
class Drawn:
    """A card measured and drawn with its upper left corner at (0, 0)."""

    card: Card
    height: float
    head: float
    """Height of the name with its fact."""
    parts: tuple[Part, ...]


def drawn(card: Card, wide: float, *, size: float = NAME, fill: str = "stage.card", edge: str = "stage.edge") -> Drawn:
    """Return the card at this width; it is as tall as its words need."""
    left = _EDGE + PADDING + ICON + PADDING
    name = written(card.name, size, 600, wide - left - PADDING)
    fact = written(card.fact, LEAST, 400, wide - left - PADDING)
    head = max(ICON, name.height + fact.height)
    top = PADDING + (head - name.height - fact.height) / 2
    rows = [written(row, LEAST, 400, wide - _EDGE - 3 * PADDING) for row in card.rows]
    high = 2 * PADDING + head + sum(row.height + 2 * _ROW + _BETWEEN for row in rows)
    thick = 2 * LINE if edge != "stage.edge" else LINE
    parts: list[Part] = [
        BoxPart(Rect(0, 0, wide, high), RADIUS, fill, edge, thick),
        BoxPart(Rect(0, RADIUS, _EDGE, high - 2 * RADIUS), 0, card.tone),
        *icons.icon(card.icon, _EDGE + PADDING, PADDING + (min(head, 2 * ICON) - ICON) / 2, ICON, card.tone),
        *put(name, left, top, "stage.ink"),
        *put(fact, left, top + name.height, "stage.soft"),
    ]
    parts += _rows(rows, PADDING + head + _BETWEEN, wide, card.tone)
    return Drawn(card, high, head, tuple(parts))


def _rows(rows: list[Fitted], top: float, wide: float, tone: str) -> list[Part]:
    parts: list[Part] = []
    for row in rows:
        box = Rect(_EDGE + PADDING, top, wide - _EDGE - 2 * PADDING, row.height + 2 * _ROW)
        parts += [BoxPart(box, 6, "stage.row"), BoxPart(Rect(box.x, box.y, 6, box.height), 0, tone)]
        parts += put(row, box.x + PADDING, top + _ROW, "stage.ink")
        top += box.height + _BETWEEN
    return parts


def split(card: Card, wide: float, high: float) -> list[Drawn]:
    """Return the card in as many cards as it takes to be no taller than this; the name stands on each."""
    whole = drawn(card, wide)
    if whole.height <= high or len(card.rows) < 2:
        return [whole]
    half = (len(card.rows) + 1) // 2
    return [
        part for rows in (card.rows[:half], card.rows[half:]) for part in split(replace(card, rows=rows), wide, high)
    ]
