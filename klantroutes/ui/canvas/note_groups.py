"""Notes by theme, by who says it, or by the phase that they seem to be about; free of widgets."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Literal

from klantroutes.model.route import Note
from klantroutes.model.vocabulary import PHASE_SHORT, PHASES, Phase
from klantroutes.suggesting.suggestion import SURE, Suggestion

Grouping = Literal["thema", "wie", "fase"]
GROUPINGS: tuple[Grouping, ...] = ("thema", "wie", "fase")
WITHOUT: dict[Grouping, str] = {"thema": "Zonder thema", "wie": "Zonder naam", "fase": "Nog geen fase"}
"""The heading of the notes that belong to no group."""
DONE = "Afgehandeld"


def grouped(notes: Iterable[Note], by: Grouping) -> list[tuple[str, list[Note]]]:
    """Return the notes in groups with their headings, in the order in which they appear; phases in their own order.

    Whether a name is written with capitals makes no difference. What belongs to no group comes last.
    """
    found: dict[str, tuple[str, list[Note]]] = {}
    for note in notes:
        label = group_of(note, by)
        found.setdefault(label.casefold(), (label, []))[1].append(note)
    phases = [PHASE_SHORT[phase] for phase in PHASES]
    order = [*(phases if by == "fase" else ()), "", WITHOUT[by]]

    def place(group: tuple[str, list[Note]]) -> int:
        return order.index(group[0]) if group[0] in order else order.index("")

    return sorted(found.values(), key=place)


def group_of(note: Note, by: Grouping) -> str:
    """Return the heading of the group that this note belongs to."""
    if by == "fase":
        phase = phase_of(note.text)
        return PHASE_SHORT[phase] if phase else WITHOUT[by]
    said = note.theme if by == "thema" else note.author
    return (said or "").strip() or WITHOUT[by]


def phase_of(text: str) -> Phase | None:
    """Return the phase of what this text names first; None where it names nothing we know for sure."""
    found = _suggested(text, None, None)
    return found[0].phase if found and found[0].score >= SURE else None


def first_named(text: str, phase: str, lane: str) -> str:
    """Return the name of the step that this text most likely means in this cell; empty where it names nothing."""
    found = _suggested(text, phase_called(phase), lane)
    return found[0].label if found else ""


def is_promise(text: str) -> bool:
    """Say whether somebody says here that they will do something, which makes it an agreement."""
    # As with the words of the catalogue: its patterns take a moment to make.
    from klantroutes.suggesting.promise import promise_in

    return promise_in(text, date.today()) is not None


def phase_called(name: str) -> Phase | None:
    """Return the phase with this id."""
    return next((phase for phase in PHASES if phase == name), None)


@lru_cache(maxsize=4000)
def _suggested(text: str, phase: Phase | None, lane: str | None) -> tuple[Suggestion, ...]:
    # The words of the catalogue take a moment to load, which not every session needs.
    from klantroutes.suggesting.suggest import suggestions

    return suggestions(text, phase, lane, limit=1)
