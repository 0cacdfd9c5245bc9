"""The tiles that a drawing falls into, each with its name and its neighbours."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from klantroutes.drawing.drawing import Drawing
from klantroutes.layout.geometry import Rect

from .cuts import Span, stretches
from .extents import WIRE, Extents

OVERLAP = 26.0
"""How far a tile shows what stands on the next one, in points of the drawing."""
_Cell = tuple[int, int, Rect]
"""Row and place from 1, and the room."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Tile:
    """A part of the drawing that gets a page of its own.

    `room` is its own part, `view` what its page shows: the same with a strip of each neighbour.
    """

    name: str
    """Its row as a letter and its place in that row: `B2`."""
    row: int
    place: int
    """Both from 1."""
    room: Rect
    view: Rect


def tiles(drawing: Drawing, taken: Extents, wide: float, tall: float) -> list[Tile]:
    """Return the tiles of at most this size, in points of the drawing, row by row.

    The names of lanes and phases are not in a tile: every page has its own. What is empty gets no tile. Either the rows
    are cut first, or the columns: whichever leaves more steps whole, and then gives fewer pages.
    """
    whole = _whole(drawing, taken)
    boxes, lines = list(taken.shapes.values()), list(taken.wires.values())
    lanes = [(above.bottom + below.top) / 2 for above, below in pairwise(drawing.rows)]
    phases = [(before.right + after.left) / 2 for before, after in pairwise(drawing.columns)]
    most = wide - 2 * OVERLAP, tall - 2 * OVERLAP
    ways = [_across(whole, boxes, most, (phases, lanes)), _down(whole, boxes, most, (phases, lanes))]
    cells = min(ways, key=lambda way: (_broken([room for *_, room in way], boxes), len(way)))
    filled = [cell for cell in cells if any(cell[2].overlaps(one) for one in (*boxes, *lines))] or cells[:1]
    return [
        Tile(f"{letters(row)}{place}", row, place, room, _view(room, whole))
        for row, place, room in sorted(filled, key=lambda cell: cell[:2])
    ]


def _across(
    whole: Rect, boxes: list[Rect], most: tuple[float, float], borders: tuple[list[float], list[float]]
) -> list[_Cell]:
    """Cut in rows, and each row in places of its own."""
    found: list[_Cell] = []
    bands = stretches((whole.y, whole.bottom), most[1], [(box.y, box.bottom) for box in boxes], borders[1])
    for row, (top, bottom) in enumerate(bands, 1):
        here = [(box.x, box.right) for box in boxes if box.y < bottom and box.bottom > top]
        spans = stretches((whole.x, whole.right), most[0], here, borders[0])
        found += [
            (row, place, Rect(left, top, right - left, bottom - top)) for place, (left, right) in enumerate(spans, 1)
        ]
    return found


def _down(
    whole: Rect, boxes: list[Rect], most: tuple[float, float], borders: tuple[list[float], list[float]]
) -> list[_Cell]:
    """Cut in columns, and each column in rows of its own."""
    turned = _across(_turned(whole), [_turned(box) for box in boxes], (most[1], most[0]), (borders[1], borders[0]))
    return [(row, place, _turned(room)) for place, row, room in turned]


def _turned(room: Rect) -> Rect:
    return Rect(room.y, room.x, room.height, room.width)


def _broken(rooms: list[Rect], boxes: list[Rect]) -> int:
    """Return how many boxes are on more than one tile."""
    return sum(sum(room.overlaps(box.grown(-1)) for room in rooms) > 1 for box in boxes)


def letters(row: int) -> str:
    """Return the letter of a row; after Z come AA and AB."""
    return (_LETTERS[(row - 1) // 26 - 1] if row > 26 else "") + _LETTERS[(row - 1) % 26]


def _whole(drawing: Drawing, taken: Extents) -> Rect:
    """Return the drawing without its headings and lane names."""
    left, top = drawing.columns[0].left, drawing.rows[0].top
    whole = Rect(left, top, drawing.columns[-1].right - left, drawing.rows[-1].bottom - top)
    for room in taken.shapes.values():
        whole = whole.united(room)
    for room in taken.wires.values():
        whole = whole.united(room.grown(-WIRE))
    return whole


def _view(room: Rect, whole: Rect) -> Rect:
    left, right = _seen((room.x, room.right), (whole.x, whole.right))
    top, bottom = _seen((room.y, room.bottom), (whole.y, whole.bottom))
    return Rect(left, top, right - left, bottom - top)


def _seen(own: Span, whole: Span) -> Span:
    return max(own[0] - OVERLAP, whole[0]), min(own[1] + OVERLAP, whole[1])


def neighbours(tile: Tile, others: list[Tile]) -> Iterator[tuple[str, list[Tile]]]:
    """Yield the sides at which the drawing goes on (`links`, `rechts`, `boven`, `onder`), with the tiles there."""
    room = tile.room
    beside = {
        "links": [one for one in others if _meet(one.room.right, room.x) and _beside(one.room, room)],
        "rechts": [one for one in others if _meet(one.room.x, room.right) and _beside(one.room, room)],
        "boven": [one for one in others if _meet(one.room.bottom, room.y) and _over(one.room, room)],
        "onder": [one for one in others if _meet(one.room.y, room.bottom) and _over(one.room, room)],
    }
    yield from ((side, found) for side, found in beside.items() if found)


def _meet(one: float, other: float) -> bool:
    return abs(one - other) < 0.5


def _over(one: Rect, room: Rect) -> bool:
    return min(one.right, room.right) - max(one.x, room.x) > 1


def _beside(one: Rect, room: Rect) -> bool:
    return min(one.bottom, room.bottom) - max(one.y, room.y) > 1
