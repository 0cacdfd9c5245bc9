"""Sticky notes that become a part of the route, with their own words: nothing is typed twice."""

from datetime import date

from klantroutes.model.identifiers import new_id
from klantroutes.model.link import Link
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Agreement, Note, Route
from klantroutes.model.steps import Handover, Position, Step
from klantroutes.model.vocabulary import Phase
from klantroutes.suggesting.suggestion import Suggestion
from klantroutes.suggesting.words import plain

from .connecting import connect
from .edit import Edit
from .elements import link_in, replaced
from .from_catalogue import known, lane_of, made
from .handovers import handover_between
from .inserting import insert_on_line
from .refused import Refused
from .revise import revised

_LONGEST_LABEL = 60
"""A longer note becomes the description; the name is then its first words."""


def note_to_step(
    note: str, suggestion: Suggestion | None, phase: Phase, lane: str | None = None, position: Position | None = None
) -> Edit:
    """Make a step of a note; what the note says beyond the name of the step becomes its description.

    Without a suggestion it is a professional with the words of the note. The lane is the one given, else the one of
    the suggestion. The note is then done with, and points at the step.
    """
    name = new_id("s")

    def plan(route: Route) -> Route:
        held = note_in(route, note)
        step = _step(route, name, held.text, suggestion, phase, lane, position)
        return _done(revised(route, steps=(*route.steps, step)), held, step.id)

    return Edit("stap van notitie gemaakt", plan)


def note_to_handover(note: str, where: str, standard: str | None = None) -> Edit:
    """Put the words of a note on the handover between two steps: `where` is a handover, or a line of the route.

    A handover gets them as description, after what stands there. A line that has no handover yet gets one. `standard`
    is the id of a standard handover: what it says fills the fields that nobody filled in.
    """
    name = new_id("s")
    on_line: dict[str, Edit] = {}

    def plan(route: Route) -> Route:
        held = note_in(route, note)
        handover = _handover_at(route, where)
        if handover is not None:
            filled = _told(handover, held.text, standard)
            return _done(revised(route, steps=replaced(route.steps, {handover.id: filled})), held, handover.id)
        if where not in on_line:
            new = _told(_new_handover(route, link_in(route, where), name), held.text, standard)
            on_line[where] = insert_on_line(new, where)
        return _done(on_line[where].plan(route), held, name)

    return Edit("overdracht van notitie gemaakt", plan)


def note_to_handover_between(note: str, giver: str, receiver: str, standard: str | None = None) -> Edit:
    """Put the words of a note on the handover from one step to another; where there is none yet it is drawn."""
    line = connect(giver, receiver)

    def plan(route: Route) -> Route:
        there = _handover_from(route, giver, receiver)
        drawn = route if there is not None else line.plan(route)
        where = there or _handover_from(drawn, giver, receiver)
        if where is None:
            raise Refused("Tussen deze twee stappen hoort geen overdracht.")
        return note_to_handover(note, where, standard).plan(drawn)

    return Edit("overdracht van notitie gemaakt", plan)


def note_to_agreement(note: str, today: date, owner: str | None = None, due: str | None = None) -> Edit:
    """Make an agreement of a note; who and before when are read from its words where those are clear.

    `due` is an ISO date. A day without a year in the words is the first one from `today` on.
    """
    # Its patterns take longer to make than all gestures together, and few sessions need them.
    from klantroutes.suggesting.due import due_in
    from klantroutes.suggesting.owner import owner_in

    name = new_id("a")

    def plan(route: Route) -> Route:
        held = note_in(route, note)
        if not held.text.strip():
            raise Refused("Deze notitie is leeg. Schrijf eerst op wat is afgesproken.")
        fields: dict[str, object] = {"id": name, "text": held.text.strip(), "status": "open"}
        found = {"owner": owner or owner_in(held.text), "due": due or due_in(held.text, today), "step": held.step}
        fields |= {field: value for field, value in found.items() if value is not None}
        agreed = Agreement.model_validate(fields)
        return _done(revised(route, agreements=(*(route.agreements or ()), agreed)), held, held.step)

    return Edit("afspraak van notitie gemaakt", plan)


def note_in(route: Route, name: str) -> Note:
    """Return this note, or raise Refused when it is gone or done with."""
    for note in route.notes or ():
        if note.id == name:
            if note.resolved:
                raise Refused("Deze notitie is al verwerkt.")
            return note
    raise Refused("Deze notitie is er niet meer. Misschien heeft iemand anders haar weggehaald.")


def _done(route: Route, note: Note, step: str | None) -> Route:
    """Return the route with this note done with, pointing at the step it became."""
    fields: dict[str, object] = {"resolved": True}
    if step is not None:
        fields["step"] = step
    return revised(route, notes=replaced(tuple(route.notes or ()), {note.id: revised(note, **fields)}))


def _step(
    route: Route,
    name: str,
    text: str,
    suggestion: Suggestion | None,
    phase: Phase,
    lane: str | None,
    position: Position | None,
) -> Step:
    """Return the new step: the suggestion where there is one, else a professional with the words themselves."""
    label = suggestion.label if suggestion else _label(text)
    entry = suggestion.catalogue if suggestion else None
    fields: dict[str, object] = {"id": name, "kind": suggestion.kind if suggestion else "professional"}
    fields |= {"label": label, "phase": phase}
    fields["lane"] = lane_of(route, entry, suggestion.lane if suggestion else None) if lane is None else lane
    fields |= known(entry, phase)
    if not _says(label, text):
        fields["description"] = text.strip()
    if position is not None:
        fields["position"] = position
    return made(fields)


def _label(text: str) -> str:
    """Return a note as a name: whole where it is short, else its first words."""
    line = one_line(text)
    if len(line) <= _LONGEST_LABEL:
        return line
    return f"{line[:_LONGEST_LABEL].rsplit(' ', 1)[0]}…"


def _says(label: str, text: str) -> bool:
    """Say whether the name tells all that the note tells."""
    return set(plain(text).split()) <= set(plain(label).split()) and len(one_line(text)) <= len(label) + 1


def _handover_from(route: Route, giver: str, receiver: str) -> str | None:
    """Return the handover that leads from the one step to the other."""
    given = {link.target for link in route.links if link.kind == "flow" and link.source == giver}
    received = {link.source for link in route.links if link.kind == "flow" and link.target == receiver}
    return next((one.id for one in route.steps if one.kind == "handover" and one.id in given & received), None)


def _handover_at(route: Route, where: str) -> Handover | None:
    """Return the handover that is meant: itself, or the one at an end of this line."""
    step = route.by_id.get(where)
    if isinstance(step, Handover):
        return step
    if step is not None:
        raise Refused("Leg de notitie op een overdracht of op een lijn.")
    link = link_in(route, where)
    ends = (route.by_id[link.source], route.by_id[link.target])
    return next((end for end in ends if isinstance(end, Handover)), None)


def _new_handover(route: Route, link: Link, name: str) -> Handover:
    return handover_between(name, route.by_id[link.source], route.by_id[link.target])


def _told(handover: Handover, text: str, standard: str | None) -> Handover:
    """Return the handover with these words after what stands there, and what is usual where nothing stands."""
    told = "\n\n".join(part for part in (handover.description, text.strip()) if part)
    usual = {field: value for field, value in known(standard, handover.phase).items() if not _has(handover, field)}
    return revised(handover, **usual, **({"description": told} if told else {}))


def _has(handover: Handover, field: str) -> bool:
    return getattr(handover, field) is not None
