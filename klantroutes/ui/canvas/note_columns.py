"""Notes of one group under each other, the groups side by side under the board, as on a wall."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Note
from klantroutes.model.steps import Position

from .note_item import WIDTH

GAP, HEADING, BELOW = 24.0, 34.0, 72.0
"""Between notes, the room for the words above a column, and under the board, in points of the drawing."""
_TALLEST, _SHORTEST = 560.0, 340.0
"""A column that would be longer goes on beside itself: sooner where there is room beside it."""
_WIDEST = 1800.0
"""Under a small board there is room for this much all the same."""
_SHAPE = 1.25
"""Under a tall board notes hang so much wider than it is tall: a screen is wide, and a tall pile makes all small."""


def in_columns(
    groups: Sequence[tuple[str, Sequence[Note]]], board: Rect, heights: Mapping[str, float]
) -> dict[str, Position]:
    """Return the middle of each note; `heights` are those of the notes by id."""
    found: dict[str, Position] = {}
    right = board.x + max(room_under(board), _WIDEST)
    left, top, lowest = board.x, board.bottom + BELOW + HEADING, 0.0
    tallest = _tallest(groups, right - board.x, heights)
    for _label, notes in groups:
        columns = list(_columns(notes, heights, tallest))
        width = len(columns) * (WIDTH + GAP) - GAP
        if left > board.x and left + width > right:
            left, top = board.x, lowest + 2 * GAP + HEADING
        for column in columns:
            y = top
            for note in column:
                found[note.id] = Position(x=round(left + WIDTH / 2, 1), y=round(y + heights[note.id] / 2, 1))
                y += heights[note.id] + GAP
            lowest = max(lowest, y - GAP)
            left += WIDTH + GAP
        left += GAP
    return found


def room_under(board: Rect) -> float:
    """Return how wide notes may hang under this board."""
    return max(board.width, board.height * _SHAPE)


def _tallest(groups: Sequence[tuple[str, Sequence[Note]]], room: float, heights: Mapping[str, float]) -> float:
    """Return how tall columns must be for all notes to hang beside each other in this width."""
    beside = max(1, int(room // (WIDTH + GAP)) - len(groups) + 1)
    whole = sum(heights[note.id] + GAP for _label, notes in groups for note in notes)
    return min(_TALLEST, max(_SHORTEST, whole / beside))


def _columns(notes: Iterable[Note], heights: Mapping[str, float], tallest: float) -> Iterator[list[Note]]:
    column: list[Note] = []
    tall = 0.0
    for note in notes:
        if column and tall + heights[note.id] > tallest:
            yield column
            column, tall = [], 0.0
        column.append(note)
        tall += heights[note.id] + GAP
    if column:
        yield column
