"""Free places for notes that have none yet: in rows under the drawing, each under what lies there already."""

from collections.abc import Iterable, Sequence

from klantroutes.edits.revise import revised
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Note
from klantroutes.model.steps import Position

from .note_columns import BELOW, GAP, room_under
from .note_item import WIDTH, note_rect

_LEAST_IN_ROW = 6
_NOWHERE = Position(x=0, y=0)


def in_rows(notes: Iterable[Note], under: Rect, taken: Sequence[Rect] = ()) -> tuple[Note, ...]:
    """Return the notes in the same order; those without a place lie in rows under this part of the drawing.

    `taken` is where notes lie already.
    """
    step = WIDTH + GAP
    lefts = [under.x + step * number for number in range(max(_LEAST_IN_ROW, int((room_under(under) + GAP) // step)))]
    free = [_below(left, under.bottom + BELOW, taken) for left in lefts]
    return tuple(note if note.position is not None else _placed(note, lefts, free) for note in notes)


def _placed(note: Note, lefts: Sequence[float], free: list[float]) -> Note:
    """Return the note in the column where most room is, and take that room."""
    column = free.index(min(free))
    rect = note_rect(revised(note, position=_NOWHERE))
    height = rect.height if rect is not None else 0.0
    middle = Position(x=round(lefts[column] + WIDTH / 2, 1), y=round(free[column] + height / 2, 1))
    free[column] += height + GAP
    return revised(note, position=middle)


def _below(left: float, top: float, taken: Iterable[Rect]) -> float:
    """Return where a column may begin: below the board, and below every note that hangs in its way."""
    across = (rect for rect in taken if rect.x < left + WIDTH + GAP / 2 and rect.right > left - GAP / 2)
    return max([top, *(rect.bottom + GAP for rect in across if rect.bottom > top - GAP)])
