"""One phase of a route, with where it comes from and where it goes on."""

from collections.abc import Iterator

from klantroutes.checks.naming import PHASE_IN_SENTENCE
from klantroutes.edits.revise import revised, without
from klantroutes.model.part import RoutePart
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import Phase

from ..scope import NothingLeft
from .border import bordered
from .cut import cut, used_lanes


def of_phase(route: Route, phase: Phase) -> RoutePart:
    """Return what happens in this phase; raises NothingLeft when nothing does.

    What leads into it and out of it comes along: handovers, entries and exits at the border, and who does a service of
    this phase. Where a line goes on in another phase, a flag or a door says to whom.
    """
    core = {step.id for step in route.steps if step.phase == phase}
    names = core | set(_along(route, core))
    names -= {step.id for step in route.steps if step.kind == "handover" and not _touches(route, step, core)}
    if not names:
        raise NothingLeft(f"Deze route heeft geen stap {PHASE_IN_SENTENCE[phase]}. Kies een andere fase.")
    steps = [step if step.id in core else _brought(step, phase) for step in route.steps if step.id in names]
    links = [link for link in route.links if {link.source, link.target} <= names]
    border = bordered(route, names, core, phase)
    steps, links = [*steps, *border.steps], [*links, *border.links]
    said = PHASE_IN_SENTENCE[phase]
    fields = used_lanes(route, steps)
    told = " ".join(filter(None, [f"Dit is alleen het deel {said}.", border.told]))
    return cut(route, steps, links, sign=phase, title=said, told=told, **fields).showing((phase,), route.whole)


def _brought(step: Step, phase: Phase) -> Step:
    """Return a step of another phase as it stands in this one: its own time is not of this phase."""
    moved = revised(step, phase=phase)
    return without(moved, "period") if step.period is not None else moved


def _along(route: Route, core: set[str]) -> Iterator[str]:
    """Yield the steps of other phases that are drawn along with this one."""
    kinds = {step.id: step.kind for step in route.steps}
    for link in route.links:
        source, target = kinds[link.source], kinds[link.target]
        if link.target in core and (source in ("entry", "handover") or link.kind == "delivers"):
            yield link.source
        elif link.source in core and target in ("exit", "handover"):
            yield link.target


def _touches(route: Route, step: Step, core: set[str]) -> bool:
    """Say whether somebody of this phase gives or receives here."""
    return any(
        {link.source, link.target} & (core - {step.id}) for link in route.links if step.id in (link.source, link.target)
    )
