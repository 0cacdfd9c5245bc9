"""What stands in the list of notes: the notes of one state in groups, with their words; free of widgets."""

from dataclasses import dataclass
from typing import Literal

from klantroutes.checks.naming import called
from klantroutes.model.route import Note, Route
from klantroutes.ui.canvas.note_colours import Colouring, tints
from klantroutes.ui.canvas.note_groups import Grouping, grouped

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
    colours = tints(route.notes or (), colouring)
    notes = [note for note in route.notes or () if state_of(note) == state]
    return tuple(
        NoteGroup(title, tuple(NoteRow(n.id, n.text.strip(), second_line(route, n), colours[n.id]) for n in members))
        for title, members in grouped(notes, by)
    )


def second_line(route: Route, note: Note) -> str:
    """Return who says it, what it is about, how many dots it has, and the step that it belongs to or became."""
    step = route.by_id.get(note.step or "")
    votes = dots(route, note)
    parts = [
        note.author or "",
        f"#{note.theme}" if note.theme else "",
        f"{votes} {'stem' if votes == 1 else 'stemmen'}" if votes else "",
        f"{'werd' if note.resolved else 'bij'} {called(step)}" if step is not None else "",
    ]
    return " · ".join(part for part in parts if part)


def dots(route: Route, note: Note) -> int:
    """Return how many dots a note has; none while the coalition keeps them hidden."""
    if route.workshop is not None and route.workshop.votes_hidden:
        return 0
    own = (vote.dots for vote in route.votes or () if vote.about == "notitie" and vote.element == note.id)
    return (note.votes or 0) + sum(own)
