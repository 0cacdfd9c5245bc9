"""Niemand vraagt naar risico's en beschermende factoren.

## Wat is er mis
Er gebeurt wel iets in deze fase, maar bij geen enkele stap staat dat die systematisch signaleert. Na de geboorte telt
ook een professional mee die in de zwangerschap begint, signaleert en langer dan 28 dagen na de geboorte blijft; de
verloskundige en de gynaecoloog niet.

## Waarom
Zonder vragenlijst wordt maar een klein deel van de problemen gezien: ongeveer 5 van de 100, tegen 25 met. Veel
verloskundigen gebruiken er nog geen.

## Bron
S004 (januari 2021), W06, W12 en W13.

## Zo herstelt u het
Zet bij een stap in deze fase ‘Vraagt naar zorgen en kracht’ aan. Of voeg een dienst toe waarin dat gebeurt.
"""

from collections.abc import Iterator
from functools import partial

from klantroutes.graph.moments import Answer, ends_after
from klantroutes.graph.network import Network
from klantroutes.graph.parties import BIRTH_CARE
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import PHASES, Phase
from klantroutes.model.wording import sentence_case

from ..check import Fault, Rule
from ..naming import PHASE_IN_SENTENCE
from ..settled import lacking

FIRST_WEEKS = 28
"""Who is in view longer than this after birth can still ask the questions of the last phase."""


def find(network: Network) -> Iterator[Fault]:
    """Find, for each phase in which something happens, the clients whom nobody asks about risks and strengths."""
    asking = [step for step in network.steps if step.signals]
    for phase in PHASES:
        yield from lacking(
            network,
            asking,
            partial(_asks_in, phase),
            network.work_in(phase),
            aspect=phase,
            words={"fase": PHASE_IN_SENTENCE[phase], "Fase": sentence_case(PHASE_IN_SENTENCE[phase])},
        )


def asks_after_birth(step: Step) -> Answer:
    """Say whether a step that signals does so after birth."""
    return _asks_in("na", step)


def _asks_in(phase: Phase, step: Step) -> Answer:
    if step.phase == phase:
        return True
    stays = step.kind == "professional" and step.phase == "tijdens" and step.catalogue not in BIRTH_CARE
    return ends_after(step, FIRST_WEEKS) if phase == "na" and stays else False


RULE = Rule(
    id="FAS-08",
    sentence="{Fase} vraagt niemand systematisch naar risico's en beschermende factoren.",
    remedy="Zet {fase} bij een stap ‘Vraagt naar zorgen en kracht’ aan.",
    sources=("S004", "W06", "W12", "W13"),
    find=find,
)
