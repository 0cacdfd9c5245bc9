"""Remedies that set a property of a step that is there."""

from collections.abc import Callable, Iterator

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.graph.parties import BIRTH_CARE, NO_CLIENT_CONTACT
from klantroutes.model.catalogue import catalogue
from klantroutes.model.steps import Professional, Step

from ..naming import called
from .fix import Fix, Offer
from .situation import Situation

ID = "zet-aan"
_MOST = 4


def switch_on(name: str, title: str, fitting: Callable[[Situation], list[Step]], undo: str) -> Fix:
    """Return the fix that switches this property on at one of the fitting steps; `{stap}` in the title is its name."""

    def offers(here: Situation) -> Iterator[Offer]:
        for step in fitting(here)[:_MOST]:
            edit = Edit(undo, edits.set_field(step.id, name, True).plan)
            yield Offer(ID, title.format_map({"stap": called(step)}), edit)

    return Fix(ID, offers)


def who_can_ask(here: Situation) -> list[Step]:
    """Return the steps that could ask about risks and strengths in this phase; who does so usually first."""
    phase = here.finding.aspect or "na"
    found = [step for step in _with_clients(here) if step.phase == phase and not step.signals]
    return sorted(found, key=lambda step: not _signals_usually(step))


def who_meets_the_partner(here: Situation) -> list[Step]:
    """Return the steps in which a partner could take part: birth care and youth care first."""
    usual = BIRTH_CARE | {"jgz_vpk", "kraamverz", "vz_vpk", "so_vpk"}
    return sorted(_with_clients(here), key=lambda step: step.catalogue not in usual)


def who_knows_the_network(here: Situation) -> list[Step]:
    """Return the steps that could strengthen the network of a family: the social domain first."""
    known = catalogue().professionals
    social = {name for name, entry in known.items() if entry.domain in ("sociaal", "publiek")}
    return sorted(_with_clients(here), key=lambda step: step.catalogue not in social)


def _with_clients(here: Situation) -> list[Step]:
    found = [s for s in here.network.work if here.has(s) and s.catalogue not in NO_CLIENT_CONTACT]
    return sorted(found, key=lambda step: (not here.reached(step), not isinstance(step, Professional)))


def _signals_usually(step: Step) -> bool:
    entry = catalogue().professionals.get(step.catalogue or "")
    return entry is not None and entry.signals


SIGNALS = switch_on("signals", "Laat ‘{stap}’ vragen naar zorgen en kracht", who_can_ask, "signaleren aangezet")
PARTNER = switch_on(
    "involves_partner", "Laat ‘{stap}’ de partner betrekken", who_meets_the_partner, "partner betrokken"
)
NETWORK = switch_on(
    "strengthens_network", "Laat ‘{stap}’ het netwerk versterken", who_knows_the_network, "netwerk versterkt"
)
