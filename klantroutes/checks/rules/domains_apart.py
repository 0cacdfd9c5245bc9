"""Het medische en het sociale domein raken elkaar niet.

## Wat is er mis
In deze fase is er bij niveau B, C of D geen overdracht of terugkoppeling tussen een medische professional en een
professional van het sociale domein of de gemeente. Er is ook geen casusoverleg of integrale gezinspoli. Bij niveau B
telt een lijn naar de publieke gezondheid ook mee.

Een lijn telt in een fase mee als beide professionals dan in beeld zijn; hun periode beslist dat. Een overleg telt vóór
de zwangerschap nooit mee.

## Waarom
Zorg en ondersteuning verbinden is het hart van het programma. Veel problemen van kwetsbare gezinnen zijn niet medisch,
maar hebben wel gevolgen voor moeder en kind.

## Bron
S000 (27 juni 2019) en S002.

## Zo herstelt u het
Teken in deze fase een overdracht of terugkoppeling, bijvoorbeeld tussen de verloskundige en het wijkteam. Of voeg een
casusoverleg toe.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import Answer, both, starts_before, touches
from klantroutes.graph.network import Network
from klantroutes.graph.parties import CONSULTATION, domain
from klantroutes.model.period import BIRTH
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import PHASES, Phase
from klantroutes.model.wording import sentence_case

from ..check import Fault, Rule
from ..naming import PHASE_IN_SENTENCE
from ..settled import not_filled_in

SOCIAL = frozenset({"sociaal", "gemeente"})
Bridge = tuple[tuple[Step, ...], Clients]
"""Steps that join the domains for these clients, wherever all of them are in view."""


def find(network: Network) -> Iterator[Fault]:
    """Find, for each phase in which something happens, the vulnerable clients for whom no line joins the domains."""
    lines = list(_lines(network))
    consultations: list[Bridge] = [
        ((step,), network.admits[step.id]) for step in network.services if step.catalogue in CONSULTATION
    ]
    vulnerable = network.space.level("B", "C", "D")
    for phase in PHASES:
        bridges = lines if phase == "voor" else lines + consultations
        yield from _apart(network, phase, bridges, vulnerable & network.work_in(phase))


def _apart(network: Network, phase: Phase, bridges: list[Bridge], within: Clients) -> Iterator[Fault]:
    sure = 0
    perhaps = 0
    unknown: dict[str, Step] = {}
    for steps, clients in bridges:
        answer = _in_view(steps, phase)
        if answer:
            sure |= clients
        elif answer is None:
            perhaps |= clients
            unknown.update((step.id, step) for step in steps if _seen(step, phase) is None)
    left = within & ~sure
    here = PHASE_IN_SENTENCE[phase]
    meeting = "" if phase == "voor" else ", of laat er dan een casusoverleg zijn"
    yield Fault(left & ~perhaps, words={"fase": here, "Fase": sentence_case(here), "overleg": meeting}, aspect=phase)
    yield not_filled_in(network, unknown.values(), left & perhaps, phase)


def _in_view(steps: tuple[Step, ...], phase: Phase) -> Answer:
    answer: Answer = True
    for step in steps:
        answer = both(answer, _seen(step, phase))
    return answer


def _seen(step: Step, phase: Phase) -> Answer:
    """Say whether a step is in view in a phase; a consultation in pregnancy only has to start before birth."""
    if step.kind == "service" and phase == "tijdens":
        return starts_before(step, BIRTH)
    return touches(step, phase)


def _lines(network: Network) -> Iterator[Bridge]:
    """Yield the transfers and feedback between professionals that join the domains, with whom they do so for."""
    ends = [(t.giver, t.receiver, t.clients) for t in network.transfers]
    ends += [(line.source, line.target, line.clients) for line in network.feedback]
    for one, other, clients in ends:
        domains = {domain(one), domain(other)}
        if "medisch" in domains and domains & SOCIAL:
            yield (one, other), clients
        elif domains == {"medisch", "publiek"}:
            yield (one, other), clients & network.space.level("B")


RULE = Rule(
    id="FAS-09",
    sentence="{Fase} is er geen verbinding tussen het medische en het sociale domein.",
    remedy="Teken {fase} een lijn tussen een medische en een sociale professional{overleg}.",
    sources=("S000", "S002"),
    find=find,
)
