"""The remedy that limits a step to the clients for whom it fits."""

from collections.abc import Callable, Iterator

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.graph.clients import Clients
from klantroutes.model.condition import Condition
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import TRAIT_LABELS

from ..naming import called, enumerated, factor_named
from .conditions import condition_for, fits_exactly
from .fix import Fix, Offer
from .situation import Situation

ID = "beperk-tot"


def limit_step(fitting: Callable[[Situation, Step], Clients]) -> Fix:
    """Return the fix that gives the named steps a condition, where one says exactly for whom they fit."""

    def offers(here: Situation) -> Iterator[Offer]:
        space, target = here.network.space, here.route.target
        for step in here.steps:
            if step.kind == "entry":
                continue
            clients = fitting(here, step)
            condition = condition_for(clients, space, target) if fits_exactly(clients, space, target) else None
            if condition is not None and clients != here.network.admits[step.id]:
                edit = Edit("voorwaarde gezet", edits.set_field(step.id, "applies_to", condition).plan)
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


def others(here: Situation, step: Step) -> Clients:
    """Return the clients of this step whom the finding does not concern."""
    return here.network.admits[step.id] & ~here.clients


LIMIT = limit_step(others)
