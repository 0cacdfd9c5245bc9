"""Where a screen reader meets the notes on the drawing among the steps."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from klantroutes.model.route import Note

_ROW = 80
"""Notes whose middles differ less in height lie in one row, in drawing units."""


def with_notes(steps: Iterable[str], notes: Sequence[Note]) -> Iterator[str]:
    """Yield the steps with each note directly after its step, then the loose ones row by row, from left to right."""
    at: defaultdict[str, list[Note]] = defaultdict(list)
    for note in sorted(notes, key=_place):
        at[note.step or ""].append(note)
    for step in steps:
        yield step
        yield from (note.id for note in at.pop(step, ()))
    yield from (note.id for note in sorted((one for held in at.values() for one in held), key=_place))


def _place(note: Note) -> tuple[float, float]:
    return (note.position.y // _ROW, note.position.x) if note.position is not None else (0, 0)
