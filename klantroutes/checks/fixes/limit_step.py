"""The remedy that limits a step to the clients for whom it fits."""

from collections.abc import Callable, Iterator

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.model.condition import Condition
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import TRAIT_LABELS

from ..naming import called, enumerated, factor_named
from .conditions import condition_for, fits_exactly
from .fix import Fix, Offer
from .situation import Situation

ID, ID_WIDER = "beperk-tot", "geldt-voor-iedereen"


def limit_step(fitting: Callable[[Situation, Step], Clients]) -> Fix:
    """Return the fix that gives the named steps a condition, where one says exactly for whom they fit."""

    def offers(here: Situation) -> Iterator[Offer]:
        space, target = here.network.space, here.route.target
        for step in here.steps:
            if step.kind == "entry":
                continue
            clients = fitting(here, step)
            condition = condition_for(clients, space, target) if fits_exactly(clients, space, target) else None
            edit = Edit("voorwaarde gezet", edits.set_field(step.id, "applies_to", condition).plan)
            narrower = clients != here.network.admits[step.id]
            if condition is not None and narrower and _leaves_nothing_loose(here, edit):
                yield Offer(ID, f"Laat ‘{called(step)}’ alleen gelden {in_words(condition)}", edit)

    return Fix(ID, offers)


def in_words(condition: Condition) -> str:
    """Return for whom a condition is, as the end of a sentence: `voor niveau C en D, met armoede`."""
    parts = []
    if condition.levels:
        parts.append(f"voor niveau {enumerated(condition.levels)}")
    if condition.all_factors:
        parts.append(f"met {enumerated([factor_named(name) for name in condition.all_factors])}")
    if condition.no_factors:
        parts.append(f"zonder {enumerated([factor_named(name) for name in condition.no_factors])}")
    if condition.traits:
        parts.append(f"bij ‘{enumerated([TRAIT_LABELS[name] for name in condition.traits])}’")
    return ", ".join(parts)


def _widened(here: Situation) -> Iterator[Offer]:
    """Offer to let an entry be for everybody."""
    for step in here.network.steps:
        if step.kind == "entry" and step.applies_to is not None and here.clients & ~here.network.admits[step.id]:
            edit = Edit("voorwaarde weggehaald", edits.unset_field(step.id, "applies_to").plan)
            yield Offer(ID_WIDER, f"Laat ‘{called(step)}’ voor iedereen gelden", edit)


def _leaves_nothing_loose(here: Situation, edit: Edit) -> bool:
    """Say whether no other step loses its last line for some client."""
    before, after = here.network, Network(edit.plan(here.route), here.network.local)
    return not any(after.admits[name] & ~linked & before.linked[name] for name, linked in after.linked.items())


def given_and_taken(here: Situation, step: Step) -> Clients:
    """Return the clients who have both somebody who gives and somebody who receives at this handover."""
    given = taken = 0
    for link in here.route.links:
        if link.kind == "flow":
            given |= here.network.admits[link.source] if link.target == step.id else 0
            taken |= here.network.admits[link.target] if link.source == step.id else 0
    return here.network.admits[step.id] & given & taken


def others(here: Situation, step: Step) -> Clients:
    """Return the clients of this step whom the finding does not concern."""
    return here.network.admits[step.id] & ~here.clients


LIMIT = limit_step(others)
LIMIT_HANDOVER = limit_step(given_and_taken)
WIDEN = Fix(ID_WIDER, _widened)
