"""What a note can become at a place of the board, the most likely first; free of widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from klantroutes import edits
from klantroutes.checks.fixes.standard import standard
from klantroutes.checks.naming import called
from klantroutes.edits.edit import Edit
from klantroutes.edits.elements import link_in
from klantroutes.model.days import date_in_words
from klantroutes.model.grammar import needs_handover
from klantroutes.model.route import Note, Route
from klantroutes.model.steps import Position, Step
from klantroutes.model.vocabulary import KIND_LABELS, PHASE_SHORT, Phase, StepKind
from klantroutes.suggesting.suggest import suggestions
from klantroutes.suggesting.suggestion import Suggestion
from klantroutes.suggesting.words import plain

MOST = 5
"""So many suggestions have a digit."""
_LONGEST = 40


@dataclass(frozen=True)
class NoteChoice:
    """One thing that a note can become."""

    words: str
    second: str
    kind: StepKind | Literal["agreement"]
    edit: Edit
    catalogue: str | None = None
    step: str | None = None
    """The step that is there already and takes the note, when that is what this does."""
    repeats: bool = False
    """Whether the note says no more than that step."""


def note_choices(
    route: Route, note: Note, phase: Phase | None, lane: str | None, position: Position | None, today: date
) -> list[NoteChoice]:
    """Return what this note can become; without a phase that follows from what it is.

    What stands there already comes before the same once more, unless a hand lets the note go in another cell: there
    the new step comes first. The words of the note as a step of its own come last. A handover between two who are both
    there comes between them, unless a hand chose its place. What somebody promises is an agreement before all that;
    a day without a year in its words is the first one from `today` on.
    """
    found = suggestions(note.text, phase, lane, MOST)
    between = [_handed_over(route, note, one) if position is None else None for one in found]
    made = [there or _new(note, one, phase, lane, position) for one, there in zip(found, between, strict=True)]
    own = edits.note_to_step(note.id, None, phase or (found[0].phase if found else "tijdens"), lane, position)
    made.append(NoteChoice(f"Eigen stap: ‘{_short(note.text)}’", "professional", "professional", own))
    there = _there(route, note, found, phase or (found[0].phase if found else None))
    if there is not None:
        repeats = phase is None or (there.phase, there.lane) == (phase, lane or there.lane)
        made.insert(0 if repeats and not any(between[:1]) else 1, _attached(note, there))
    return [*_agreed(note, today), *made]


def _agreed(note: Note, today: date) -> list[NoteChoice]:
    """Return the agreement that this note is, where its words say that somebody will do something."""
    # Its patterns take a moment to make, which not every session needs.
    from klantroutes.suggesting.promise import promise_in

    promise = promise_in(note.text, today)
    if promise is None:
        return []
    due = f"voor {date_in_words(promise.due)}" if promise.due else "dag nog open"
    words = f"Afspraak: {promise.owner or 'wie nog open'}, {due}"
    return [NoteChoice(words, "afspraak", "agreement", edits.note_to_agreement(note.id, today))]


def _there(route: Route, note: Note, found: Sequence[Suggestion], phase: Phase | None) -> Step | None:
    """Return the step that the note is about already: of what it names first, or with its very words; of this phase."""
    named = {one.catalogue for one in found[:1] if one.catalogue}
    same = [one for one in route.steps if one.catalogue in named or plain(one.label) == plain(note.text) != ""]
    return next((one for one in same if one.phase == phase), same[0] if same else None)


def _attached(note: Note, step: Step) -> NoteChoice:
    """Return as a choice that the note goes with a step that is there."""
    # One word that led to this step is another name for it.
    repeats = edits.says_all(step, note) or len(plain(note.text).split()) == 1
    second = "briefje klaar" if repeats else "briefje erbij hangen"
    edit = edits.hang_note(note.id, step.id, repeats=repeats)
    return NoteChoice(f"Staat er al: ‘{called(step)}’", second, step.kind, edit, step=step.id, repeats=repeats)


def _new(note: Note, one: Suggestion, phase: Phase | None, lane: str | None, position: Position | None) -> NoteChoice:
    """Return a new step as a choice."""
    second = f"{KIND_LABELS[one.kind]}, {PHASE_SHORT[phase or one.phase].lower()}"
    edit = edits.note_to_step(note.id, one, phase or one.phase, lane, position)
    return NoteChoice(one.label, second, one.kind, edit, one.catalogue)


def _handed_over(route: Route, note: Note, one: Suggestion) -> NoteChoice | None:
    """Return the handover as a choice where both sides that the words name are in the route; else None."""
    if one.between is None:
        return None
    giver, receiver = (next((step for step in route.steps if step.catalogue == name), None) for name in one.between)
    if giver is None or receiver is None or not needs_handover(giver.kind, receiver.kind):
        return None
    edit = edits.note_to_handover_between(note.id, giver.id, receiver.id, one.catalogue)
    words = f"Overdracht {called(giver)} → {called(receiver)}"
    return NoteChoice(words, "tussen deze twee", "handover", edit, one.catalogue)


def on_line(route: Route, note: Note, where: str) -> Edit:
    """Return the edit that makes a handover of a note, or puts it with one, filled in as that usually goes."""
    named = (one.catalogue for one in suggestions(note.text) if one.kind == "handover" and one.catalogue)
    return edits.note_to_handover(note.id, where, next(named, None) or _usual(route, where))


def _usual(route: Route, where: str) -> str | None:
    """Return the standard handover between those whom this handover or line joins."""
    if where in route.by_id:
        givers = [route.by_id[link.source] for link in route.links if link.target == where and link.kind == "flow"]
        receivers = [route.by_id[link.target] for link in route.links if link.source == where and link.kind == "flow"]
    else:
        link = link_in(route, where)
        givers, receivers = [route.by_id[link.source]], [route.by_id[link.target]]
    return next((one for one in map(_standard, _pairs(givers, receivers)) if one), None)


def _pairs(givers: list[Step], receivers: list[Step]) -> list[tuple[Step, Step]]:
    return [(giver, receiver) for giver in givers for receiver in receivers]


def _standard(pair: tuple[Step, Step]) -> str | None:
    entry = standard(*pair)
    return entry.id if entry is not None else None


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
