"""Een cliënt kan de JGZ voorbijlopen.

## Wat is er mis
Een cliënt kan van een ingang naar een uitgang lopen zonder een professional van de jeugdgezondheidszorg (JGZ) te zien
die langer dan 14 dagen na de geboorte in beeld is. Een dienst die de JGZ uitvoert, telt ook. Komt een cliënt nooit bij
een uitgang? Dan kijken we naar wegen tot een laatste stap na de geboorte.

Kan de cliënt er nergens komen, ook niet op een zijweg, dan is het een fout. Kan de cliënt er wel komen, maar er ook
omheen lopen, dan is het een waarschuwing.

## Waarom
De jeugdgezondheidszorg is er voor elk kind. Staat de JGZ wel in de tekening, maar loopt een weg erlangs, dan hangt het
van het toeval af of het kind in beeld komt.

## Bron
Wet publieke gezondheid (W41) en S004 (januari 2021). Het nalopen van alle wegen is een keuze van deze controle (ADK).

## Zo herstelt u het
Laat de weg die u ziet eerst langs de jeugdverpleegkundige gaan. Klopt de weg zo? Leg dan uit waarom u dit accepteert.
"""

from collections.abc import Iterator
from functools import partial

from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network
from klantroutes.graph.parties import JGZ, JGZ_IN_VIEW
from klantroutes.graph.through import Through, meeting_them
from klantroutes.model.steps import Professional

from ..check import Fault, Rule
from ..naming import quoted
from ..settled import not_filled_in


def find(network: Network) -> Iterator[Fault]:
    """Find the clients who never come at youth health care on their way through, and those who may miss it."""
    through = Through(network, last=lambda step: step.phase == "na")
    sure = [step for step in network.professionals if _in_view(step)]
    unknown = [step for step in network.professionals if _in_view(step) is None]
    surely, perhaps = meeting_them(network, sure), meeting_them(network, [*sure, *unknown])
    missing = through.missing(surely)
    if not missing:
        return
    never = missing & ~through.meeting(perhaps)
    sometimes = through.missing(perhaps) & through.meeting(surely) if unknown else missing & ~never
    way = partial(through.way, meeting=perhaps)
    present = 0
    for step in (*sure, *unknown):
        present |= network.admits[step.id]
    for clients, about in ((never & present, "altijd"), (never & ~present, "altijd, zonder JGZ")):
        here = [step for step in sure if network.admits[step.id] & clients]
        words = {"kan": "gaat altijd", "jgz": _named(here)}
        yield Fault(clients, tuple(s.id for s in here), words, "altijd", about=about, way=way)
    here = [step for step in sure if network.admits[step.id] & sometimes]
    yield Fault(
        sometimes, tuple(s.id for s in here), {"kan": "kan", "jgz": _named(here)}, "soms", about="soms", way=way
    )
    yield not_filled_in(network, unknown, missing & ~never & ~sometimes)


def _in_view(step: Professional) -> bool | None:
    return ends_after(step, JGZ_IN_VIEW) if step.catalogue in JGZ else False


def _named(steps: list[Professional]) -> str:
    return quoted(steps[:1]) or "de jeugdverpleegkundige"


RULE = Rule(
    id="SLU-03",
    sentence="{client} die via ‘{ingang}’ binnenkomt, {kan} de route uit zonder de jeugdgezondheidszorg te zien.",
    remedy="Laat de weg via ‘{laatste}’ langs {jgz} gaan.",
    sources=("W41", "S004", "ADK"),
    find=find,
)
