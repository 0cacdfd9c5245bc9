"""Steps with the lines between them as text, to put elsewhere in this route or in another."""

import json
from collections.abc import Iterable
from typing import Any

from pydantic import Field

from klantroutes.model.base import Identifier, Model
from klantroutes.model.identifiers import new_id
from klantroutes.model.link import Link
from klantroutes.model.route import Note, Route
from klantroutes.model.steps import Step
from klantroutes.storage.errors import FileFault
from klantroutes.storage.generate import content
from klantroutes.storage.strict_json import parse_json

from .edit import Edit
from .note_copies import with_copies
from .refused import Refused
from .revise import revised, without
from .shifting import beside
from .steps import add_steps, unlocked

MIME = "application/x-klantroutes-fragment"
_FORMAT = "klantroute-fragment"
_FOREIGN = "Op het klembord staat niets wat u hier kunt plakken. Kopieer eerst stappen uit een klantroute."


class _Fragment(Model):
    """What was copied."""

    format: Identifier
    version: int = Field(ge=1, le=1)
    steps: tuple[Step, ...]
    links: tuple[Link, ...]
    notes: tuple[Note, ...] = ()


def fragment(route: Route, ids: Iterable[str]) -> str:
    """Return these steps, the lines between them and these notes as text; ids of lines alone are left out."""
    wanted = frozenset(ids)
    steps = [step for step in route.steps if step.id in wanted]
    links = [link for link in route.links if link.source in wanted and link.target in wanted]
    found: dict[str, Any] = {"format": _FORMAT, "version": 1}
    found["steps"] = [content(step) for step in steps]
    found["links"] = [content(link) for link in links]
    notes = [content(note) for note in route.notes or () if note.id in wanted]
    if notes:
        found["notes"] = notes
    return json.dumps(found, ensure_ascii=False, indent=2)


def paste(text: str) -> Edit:
    """Put what was copied in the route, with new ids; raises Refused when the text is something else."""
    copied = _copied(text)
    names = {step.id: new_id("s") for step in copied.steps}
    links = [
        revised(link, id=new_id("l"), source=names[link.source], target=names[link.target]) for link in copied.links
    ]

    notes = {new_id("n"): _loose(note, names) for note in copied.notes}

    def plan(route: Route) -> Route:
        lanes = {lane.id for lane in route.rows}
        steps = [revised(unlocked(_fitting(step, lanes)), id=names[step.id]) for step in copied.steps]
        after = add_steps(beside(route, steps), links).plan(route)
        return with_copies(after, {name: (note, None) for name, note in notes.items()})

    if not names:
        return Edit("briefje geplakt" if len(notes) == 1 else "briefjes geplakt", plan)
    return Edit("stap geplakt" if len(names) == 1 else "stappen geplakt", plan)


def _copied(text: str) -> _Fragment:
    try:
        found = _Fragment.model_validate(parse_json(text.encode("utf-8", "replace")))
    except (FileFault, ValueError):
        raise Refused(_FOREIGN) from None
    names = {step.id for step in found.steps}
    whole = len(names) == len(found.steps) and all({link.source, link.target} <= names for link in found.links)
    if found.format != _FORMAT or not whole or not (found.steps or found.notes):
        raise Refused(_FOREIGN)
    return found


def _loose(note: Note, names: dict[str, str]) -> Note:
    """Return the note at the copy of its step, or loose when that step did not come along."""
    if note.step is None:
        return note
    return revised(note, step=names[note.step]) if note.step in names else without(note, "step")


def _fitting(step: Step, lanes: set[str]) -> Step:
    """Return the step without a lane that the other route does not have; the drawing then finds a place."""
    return step if step.lane is None or step.lane in lanes else without(step, "lane")
