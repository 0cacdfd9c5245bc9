"""Adding, copying and removing steps."""

from collections.abc import Iterable, Mapping, Sequence

from klantroutes.model.identifiers import new_id
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Position, Step
from klantroutes.model.vocabulary import KIND_LABELS

from .edit import Edit
from .elements import step_in
from .note_copies import with_copies
from .revise import revised, without
from .shifting import beside


def add_step(step: Step) -> Edit:
    """Add one step at the end of the list."""
    return add_steps([step], name=f"{KIND_LABELS[step.kind]} toegevoegd")


def add_steps(steps: Sequence[Step], links: Sequence[Link] = (), name: str = "stappen toegevoegd") -> Edit:
    """Add steps with the lines between them or to steps that are there; `name` is what undo shows."""

    def plan(route: Route) -> Route:
        if links:
            return revised(route, steps=(*route.steps, *steps), links=(*route.links, *links))
        return revised(route, steps=(*route.steps, *steps)) if steps else route

    return Edit(name, plan)


def duplicate(
    ids: Iterable[str],
    positions: Mapping[str, Position] | None = None,
    places: Mapping[str, tuple[str, str]] | None = None,
) -> Edit:
    """Copy steps with the lines between them, and notes; positions and (phase, lane) of copies go by the original."""
    wanted = tuple(dict.fromkeys(ids))
    names = {name: new_id("s") for name in wanted}
    lines: dict[str, str] = {}

    def plan(route: Route) -> Route:
        notes = {note.id: note for note in route.notes or () if note.id in names and note.id not in route.by_id}
        steps = [name for name in wanted if name not in notes]
        copies = [_copy(step_in(route, name), names[name], positions or {}, places or {}) for name in steps]
        inner = [link for link in route.links if link.source in names and link.target in names]
        links = [
            revised(
                link,
                id=lines.setdefault(link.id, new_id("l")),
                source=names[link.source],
                target=names[link.target],
            )
            for link in inner
        ]
        after = add_steps(copies if positions else beside(route, copies), links).plan(route)
        return with_copies(after, {names[name]: (note, (positions or {}).get(name)) for name, note in notes.items()})

    return Edit("stap gekopieerd" if len(names) == 1 else "stappen gekopieerd", plan)


def remove(ids: Iterable[str]) -> Edit:
    """Remove steps, lines and notes, with the lines at those steps and the handovers that then hang loose."""
    wanted = frozenset(ids)

    def plan(route: Route) -> Route:
        gone = wanted | _loose(route, wanted)
        links = tuple(link for link in route.links if not gone & {link.id, link.source, link.target})
        steps = tuple(step for step in route.steps if step.id not in gone)
        fields: dict[str, object] = {}
        if len(steps) < len(route.steps):
            fields["steps"] = steps
        if len(links) < len(route.links):
            fields["links"] = links
        notes = tuple(note for note in route.notes or () if note.id not in wanted or note.id in route.by_id)
        if len(notes) < len(route.notes or ()):
            fields["notes"] = notes
        return revised(route, **fields) if fields else route

    return Edit("verwijderd", plan)


def unlocked(step: Step) -> Step:
    """Return the step without its lock: a copy may be put anywhere."""
    return without(step, "locked") if step.locked is not None else step


def _copy(step: Step, name: str, positions: Mapping[str, Position], places: Mapping[str, tuple[str, str]]) -> Step:
    fields: dict[str, object] = {"id": name}
    if step.id in positions:
        fields["position"] = positions[step.id]
    if step.id in places:
        fields["phase"], fields["lane"] = places[step.id]
    return revised(unlocked(step), **fields)


def _loose(route: Route, gone: frozenset[str]) -> set[str]:
    """Return the handovers that lose their last giver and receiver when these elements go."""
    known = route.by_id
    losing: set[str] = set()
    keeping: set[str] = set()
    for link in route.links:
        ends = {link.source, link.target}
        handovers = {name for name in ends if known[name].kind == "handover"}
        if ends & gone:
            losing |= handovers
        elif link.id not in gone:
            keeping |= handovers
    return losing - keeping - gone
