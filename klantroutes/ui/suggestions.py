"""What usually follows a step, from the standard handovers of the catalogue; free of widgets."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from klantroutes.model.catalogue import HandoverEntry, catalogue
from klantroutes.model.grammar import needs_handover, refusal
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import PHASES, StepKind

from .panels.offers import Offer, groups

MOST = 3


@dataclass(frozen=True)
class Suggestion:
    """Something that may follow: a row of the palette; `present` is the step that is in the route already, or empty."""

    offer: Offer
    present: str = ""

    @property
    def words(self) -> str:
        """How people read it."""
        return f"{self.offer.label} (staat er al)" if self.present else self.offer.label


@cache
def every_offer() -> tuple[Offer, ...]:
    """Return everything that the palette offers, each once."""
    every = (offer for group in groups(catalogue()) for offer in group.offers)
    return tuple({(offer.kind, offer.catalogue, offer.label): offer for offer in every}.values())


def suggestions(route: Route, source: Step, most: int = MOST) -> list[Suggestion]:
    """Return what usually follows this step, most usual first; nothing where the catalogue does not know."""
    offers = {offer.catalogue: offer for offer in reversed(every_offer()) if offer.catalogue is not None}
    after = _led_to(route, source)
    found: list[Suggestion] = []
    for name in dict.fromkeys(_usual(route, source)):
        present = _standing(route, source, name)
        if name not in offers or name == source.catalogue or (present and present in after):
            continue
        if not present and not allows(source, offers[name].kind):
            continue
        found.append(Suggestion(offers[name], present))
        if len(found) == most:
            break
    return found


def allowed_offers(source: Step) -> list[Offer]:
    """Return what may come after this step, in the order of the palette."""
    return [offer for offer in every_offer() if allows(source, offer.kind)]


def allows(source: Step, kind: StepKind) -> bool:
    """Say whether a step of this kind may come after the source, with the handover that belongs between."""
    return needs_handover(source.kind, kind) or refusal("flow", source.kind, kind) is None


def _usual(route: Route, source: Step) -> Iterator[str]:
    """Yield catalogue ids, most usual first: in the phase of the source before other phases."""
    if source.kind == "entry":
        yield from first_met(source.phase)
        return
    if source.kind == "exit":
        return
    givers = set(_acting(route, source))
    known = [entry for entry in catalogue().handovers.values() if givers.intersection(entry.givers)]
    for entry in sorted(known, key=lambda entry: not _in_phase(entry, source.phase)):
        yield from entry.receivers


@cache
def first_met(phase: str) -> tuple[str, ...]:
    """Return who usually meets a client first in this phase: who hands over most there, of all professionals."""
    counted: Counter[str] = Counter()
    for entry in catalogue().handovers.values():
        if _in_phase(entry, phase):
            counted.update(name for name in entry.givers if name in catalogue().professionals)
    return tuple(name for name, _times in counted.most_common())


def _acting(route: Route, source: Step) -> Iterator[str]:
    """Yield the catalogue ids of who hands the client over here."""
    if source.kind == "professional" and source.catalogue is not None:
        yield source.catalogue
    elif source.kind == "service":
        if source.catalogue is not None:
            yield source.catalogue
        yield from _known(route, (link.source for link in route.links if link.target == source.id))
        entry = catalogue().services.get(source.catalogue or "")
        yield from entry.providers if entry is not None else ()
    elif source.kind == "handover":
        yield from _known(route, (link.source for link in route.links if link.target == source.id))


def _known(route: Route, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        entry = route.by_id[name].catalogue
        if entry is not None:
            yield entry


def _in_phase(entry: HandoverEntry, phase: str) -> bool:
    words = entry.when_phase.split()
    return words[0] == "alle" or phase in words[: 1 if "→" in words else len(words)]


def _led_to(route: Route, source: Step) -> set[str]:
    """Return the steps to which a line of the route goes from here, over handovers too."""
    found: set[str] = set()
    edge = {source.id}
    while edge:
        edge = {link.target for link in route.links if link.source in edge} - found
        found |= edge
        edge = {name for name in edge if route.by_id[name].kind == "handover"}
    return found


def _standing(route: Route, source: Step, name: str) -> str:
    """Return the step of this kind that stands in the same or a later phase already, or an empty string."""
    here = PHASES.index(source.phase)
    steps = [step for step in route.steps if step.catalogue == name and step.id != source.id]
    later = [step for step in steps if PHASES.index(step.phase) >= here]
    return min(later, key=lambda step: PHASES.index(step.phase)).id if later else ""
