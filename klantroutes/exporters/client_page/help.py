"""Who helps the client in each phase, in words that fit on one page."""

from collections.abc import Iterator
from dataclasses import dataclass

from klantroutes.drawing import icons
from klantroutes.drawing.text import wrap
from klantroutes.exporters.policy.abbreviations import explained
from klantroutes.exporters.policy.tree import Paragraph
from klantroutes.exporters.told.moments import when
from klantroutes.exporters.told.named import name
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.model.route import Route
from klantroutes.model.steps import Professional, Service, Step
from klantroutes.model.vocabulary import PHASES

from .calling import TYPE

ROOM = 480.0
"""Width of a line beside its icon, in points."""
_MOST_LINES = 24
"""Lines of help that fit on the page, with the lines of whom to call."""
_LONGEST = 70
"""A name that is longer is cut: it must be read at a glance."""
_NOBODY = "Hier staat nog niemand."
_ASK = "Er helpen nog meer mensen. Vraag ernaar."
_DETAILS = ("all", "what", "who", "always", "first")
"""How much is said, from everything to the least: then also when, what, and who only sometimes, is left out."""


@dataclass(frozen=True)
class Help:
    """One line of the page: a pictogram, who it is in bold, and what they do."""

    icon: str
    who: str
    what: str


def help_by_phase(route: Route, lines: int) -> dict[str, tuple[Help, ...]]:
    """Return the help in each phase, with as many details as fit on one page beside so many lines of whom to call."""
    most = _MOST_LINES - lines
    for detail in _DETAILS:
        found = _explained({phase: tuple(_help(route, phase, detail)) for phase in route.phases})
        if sum(_lines(one) for helps in found.values() for one in helps) <= most:
            break
    return found if detail != "first" else {phase: _cut(helps, most) for phase, helps in found.items()}


def _cut(helps: tuple[Help, ...], most: int) -> tuple[Help, ...]:
    """Return the first lines that have room for one third of the page, and a line that says there are more."""
    kept: list[Help] = []
    room = most // len(PHASES) - 1
    for one in helps:
        room -= _lines(one)
        if room < 0:
            return (*kept, Help("talk", _ASK, ""))
        kept.append(one)
    return tuple(kept)


def _lines(one: Help) -> int:
    return max(1, len(wrap(f"{one.who}: {one.what}", TYPE, 600, ROOM)))


def _help(route: Route, phase: str, detail: str) -> Iterator[Help]:
    beside = Neighbours(route)
    steps = _helping(route, phase, beside)
    always = [one for one in steps if one.applies_to is None]
    sometimes = [one for one in steps if one.applies_to is not None]
    if detail not in ("all", "what", "who"):
        yield from (_one(step, phase, beside, detail) for step in always)
        if sometimes:
            names = ", ".join(dict.fromkeys(_short(name(step)) for step in sometimes))
            yield Help("group", "Soms helpt ook", names)
    else:
        yield from (_one(step, phase, beside, detail) for step in (*always, *sometimes))
    if not steps:
        yield Help("look", _NOBODY, "")


def _helping(route: Route, phase: str, beside: Neighbours) -> list[Step]:
    """Return the professionals of a phase, those of elsewhere who come in it, and services that nobody delivers."""
    here = [step for step in route.steps if step.phase == phase]
    people: list[Step] = [step for step in here if isinstance(step, Professional)]
    alone = [step for step in here if isinstance(step, Service) and not beside.deliverers(step)]
    return [*people, *_from_elsewhere(route, phase, beside), *alone]


def _from_elsewhere(route: Route, phase: str, beside: Neighbours) -> list[Professional]:
    """Return the professionals of another phase who do something in this one."""
    found = [
        one
        for step in route.steps
        if isinstance(step, Service) and step.phase == phase
        for one in beside.deliverers(step)
        if isinstance(one, Professional) and one.phase != phase
    ]
    return list({one.id: one for one in found}.values())


def _one(step: Step, phase: str, beside: Neighbours, detail: str) -> Help:
    icon = _icon(step)
    face, parts = "", list[str]()
    if isinstance(step, Professional):
        face = "uw vaste gezicht" if step.permanent_contact else ""
        done = [one for one in beside.after(step, "delivers") if one.phase == phase]
        if detail in ("all", "what"):
            parts += [_short(name(one)) for one in done]
    moment = when(step.period)
    if step.applies_to is not None:
        parts.append("als dat nodig is")
    said = [one for one in (face, ", ".join(parts)) if one]
    if detail == "all" and moment and step.phase == phase:
        said.append(f"Wanneer: {moment}" if said else moment)
    return Help(icon, _short(name(step)), "".join(f"{one}. " for one in said).strip())


def _icon(step: Step) -> str:
    if isinstance(step, Service):
        return icons.for_service(step.catalogue)
    return icons.for_professional(step.catalogue, step.label)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def _explained(found: dict[str, tuple[Help, ...]]) -> dict[str, tuple[Help, ...]]:
    """Return the help with each abbreviation explained where it stands first."""
    seen: set[str] = set()
    return {phase: tuple(_clear(one, seen) for one in helps) for phase, helps in found.items()}


def _clear(one: Help, seen: set[str]) -> Help:
    (block,) = explained((Paragraph(one.what, one.who),), seen)
    return Help(one.icon, block.lead, block.text) if isinstance(block, Paragraph) else one
