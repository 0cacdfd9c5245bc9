"""What must hold between the parts of a route: ids that are unique and links that lead somewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from .grammar import may_link, refusal
from .link import Link
from .route import LISTS, Route
from .steps import Step
from .vocabulary import StepKind

_FIRST = ("steps", "links", "notes", "agreements")
_IDENTIFIED = (*_FIRST, *(name for name in LISTS if name not in (*_FIRST, "waivers")))
"""The lists whose elements have an id, in the order in which they are looked at."""


@dataclass(frozen=True)
class Fault:
    """Something that makes a file no route: the path of the element, what is wrong and what to do."""

    path: str
    wrong: str
    advice: str


def faults(route: Route) -> Iterator[Fault]:
    """Yield everything that makes the route impossible to draw, in document order."""
    for name in _IDENTIFIED:
        yield from _doubles(name, getattr(route, name) or ())
    yield from _lanes(route)
    yield from _versions(route)
    kinds = {step.id: step.kind for step in route.steps}
    for index, link in enumerate(route.links):
        if not _fits(link, kinds):
            yield from link_faults(f"links[{index}]", link, route.by_id)


def _fits(link: Link, kinds: dict[str, StepKind]) -> bool:
    """Say whether a link leads from one step to another that it may lead to, as nearly all do."""
    source, target = kinds.get(link.source), kinds.get(link.target)
    if source is None or target is None or link.source == link.target:
        return False
    return may_link(link.kind, source, target)


def link_faults(path: str, link: Link, steps: dict[str, Step]) -> Iterator[Fault]:
    """Yield what is wrong with one link between these steps."""
    for end, name in (("source", link.source), ("target", link.target)):
        if name not in steps:
            yield Fault(
                f"{path}.{end}",
                f"de lijn ‘{link.id}’ verwijst naar stap ‘{name}’, en die bestaat niet",
                "Voeg die stap toe of haal de lijn weg.",
            )
    if link.source not in steps or link.target not in steps:
        return
    if link.source == link.target:
        yield Fault(f"{path}.target", f"de lijn ‘{link.id}’ loopt van een stap naar zichzelf", "Haal deze lijn weg.")
        return
    reason = refusal(link.kind, steps[link.source].kind, steps[link.target].kind)
    if reason is not None:
        yield Fault(f"{path}.kind", f"de lijn ‘{link.id}’ kan zo niet", reason)


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def _doubles(where: str, things: Sequence[_Named]) -> Iterator[Fault]:
    if len({thing.id for thing in things}) == len(things):
        return
    seen: set[str] = set()
    for index, thing in enumerate(things):
        name = thing.id
        if name in seen:
            yield Fault(
                f"{where}[{index}].id",
                f"het kenmerk ‘{name}’ komt twee keer voor",
                "Geef elk onderdeel een eigen kenmerk.",
            )
        seen.add(name)


def _lanes(route: Route) -> Iterator[Fault]:
    known = {lane.id for lane in route.rows}
    for index, step in enumerate(route.steps):
        if step.lane is not None and step.lane not in known:
            yield Fault(
                f"steps[{index}].lane",
                f"de baan ‘{step.lane}’ bestaat niet in deze route",
                f"Kies een van: {', '.join(lane.id for lane in route.rows)}.",
            )


def _versions(route: Route) -> Iterator[Fault]:
    for index, version in enumerate(route.versions or ()):
        path = f"versions[{index}].route"
        if version.route.versions is not None:
            yield Fault(
                f"{path}.versions", "een bewaarde versie houdt zelf versies", "Haal die weg uit de bewaarde versie."
            )
        for fault in faults(version.route):
            yield replace(fault, path=f"{path}.{fault.path}")
