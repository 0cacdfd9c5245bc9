"""What stands in the list of notes: the notes of one state in groups, with their words; free of widgets."""

from dataclasses import dataclass
from typing import Literal

from klantroutes.edits.tally import shown_totals
from klantroutes.model.route import Note, Route
from klantroutes.ui.canvas.note_colours import Colouring, tints
from klantroutes.ui.canvas.note_groups import Grouping, grouped
from klantroutes.ui.note_words import note_parts

State = Literal["open", "geparkeerd", "afgehandeld"]
STATES: tuple[State, ...] = ("open", "geparkeerd", "afgehandeld")


@dataclass(frozen=True)
class NoteRow:
    """A note in the list: its words, the small words below them, and a colour of the palette."""

    id: str
    text: str
    second: str
    tint: str

    @property
    def aloud(self) -> str:
        """Return all of it, as a screen reader says it."""
        return ", ".join(part for part in (self.text, self.second) if part)


@dataclass(frozen=True)
class NoteGroup:
    """A heading with its notes."""

    title: str
    rows: tuple[NoteRow, ...]


def state_of(note: Note) -> State:
    """Return in which list a note stands."""
    if note.resolved:
        return "afgehandeld"
    return "geparkeerd" if note.parked else "open"


def numbers(route: Route) -> dict[State, int]:
    """Return how many notes there are in each state."""
    states = [state_of(note) for note in route.notes or ()]
    return {state: states.count(state) for state in STATES}


def note_groups(route: Route, state: State, by: Grouping, colouring: Colouring) -> tuple[NoteGroup, ...]:
    """Return the notes in this state under the headings of their groups."""
    colours, dots = tints(route.notes or (), colouring), shown_totals(route)
    notes = [note for note in route.notes or () if state_of(note) == state]

    def row(note: Note) -> NoteRow:
        return NoteRow(note.id, note.text.strip(), " · ".join(note_parts(route, note, dots)), colours[note.id])

    return tuple(NoteGroup(title, tuple(map(row, members))) for title, members in grouped(notes, by))
