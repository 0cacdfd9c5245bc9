"""What is said about a note beside its own words; free of widgets."""

from collections.abc import Mapping

from klantroutes.checks.naming import called
from klantroutes.checks.voted import dots_in_words
from klantroutes.edits.tally import Subject, shown_totals
from klantroutes.model.route import Note, Route

from .reading_words import Words


def note_parts(route: Route, note: Note, dots: Mapping[Subject, int]) -> list[str]:
    """Return who says it, what it is about, how many dots it has, and the step that it belongs to or became."""
    step = route.by_id.get(note.step or "")
    votes = dots.get(Subject("notitie", note.id), 0)
    parts = [
        note.author or "",
        f"#{note.theme}" if note.theme else "",
        dots_in_words(votes) if votes else "",
        f"{'werd' if note.resolved else 'bij'} {called(step)}" if step is not None else "",
    ]
    return [part for part in parts if part]


def note_aloud(route: Route, note: Note) -> Words:
    """Return a note as it is said on the drawing."""
    kind = "afgehandeld briefje" if note.resolved else "briefje"
    return Words(note.text.strip() or "leeg briefje", ", ".join([kind, *note_parts(route, note, shown_totals(route))]))
