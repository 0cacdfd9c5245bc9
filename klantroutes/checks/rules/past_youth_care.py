"""Een cliënt komt niet bij de JGZ.

## Wat is er mis
Een cliënt komt via een ingang binnen, en komt dan niet bij een professional van de jeugdgezondheidszorg (JGZ) die
langer dan 14 dagen na de geboorte in beeld is. Een dienst die de JGZ uitvoert, telt ook.

Gebeurt dat bij elke ingang die er voor deze cliënt is, dan is het een fout. Komt de cliënt er via een andere ingang
wel, dan is het een waarschuwing.

Lijnen zonder voorwaarde lopen naast elkaar: wie bij een stap komt, volgt elke lijn waarvoor geen voorwaarde in de weg
staat. Bedoelt u het een óf het ander? Zet dan bij de stappen een voorwaarde die zegt voor wie ze zijn. Ingangen zijn
wel het een of het ander: een cliënt komt via één ingang binnen.

## Waarom
De jeugdgezondheidszorg is er voor elk kind. Staat de JGZ wel in de tekening, maar loopt er geen lijn naartoe, dan hangt
het van het toeval af of het kind in beeld komt.

## Bron
Wet publieke gezondheid (W41) en S004 (januari 2021). Het nalopen van alle ingangen is een keuze van deze controle
(ADK).

## Zo herstelt u het
Teken een overdracht naar de jeugdverpleegkundige vanaf een stap op de weg die u ziet. Houdt een voorwaarde deze cliënt
tegen? Maak die dan ruimer.
"""

from collections.abc import Iterator

from klantroutes.graph.meeting import Missed, meeting_steps
from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network
from klantroutes.graph.parties import JGZ, JGZ_IN_VIEW
from klantroutes.model.steps import Professional

from ..check import Fault, Rule
from ..missed import ALWAYS, SOMETIMES, missing
from ..settled import not_filled_in

_NOBODY = "een jeugdverpleegkundige"


def find(network: Network) -> Iterator[Fault]:
    """Find the clients who come at youth health care from none of their entries, and those who do from some only.

    Whoever has nobody of youth health care at all stands apart, so that it can be told under that cause.
    """
    sure = [step for step in network.professionals if _in_view(step)]
    unknown = [step for step in network.professionals if _in_view(step) is None]
    surely = Missed(network, meeting_steps(network, sure))
    if not surely.somewhere:
        return
    perhaps = Missed(network, meeting_steps(network, [*sure, *unknown])) if unknown else surely
    never = perhaps.everywhere
    sometimes = perhaps.somewhere & ~surely.everywhere
    present = 0
    for step in (*sure, *unknown):
        present |= network.admits[step.id]
    yield from missing(network, perhaps, ALWAYS, never & present, sure, _NOBODY)
    yield from missing(network, perhaps, ALWAYS, never & ~present, sure, _NOBODY, ("zonder JGZ",))
    yield from missing(network, perhaps, SOMETIMES, sometimes, sure)
    yield not_filled_in(network, unknown, surely.somewhere & ~never & ~sometimes)


def _in_view(step: Professional) -> bool | None:
    return ends_after(step, JGZ_IN_VIEW) if step.catalogue in JGZ else False


RULE = Rule(
    id="SLU-03",
    sentence="{client} die via ‘{ingang}’ binnenkomt, komt {niet} bij de jeugdgezondheidszorg{elders}.",
    remedy="Teken een overdracht naar {wie}, bijvoorbeeld vanaf ‘{laatste}’.{ruimer}",
    sources=("W41", "S004", "ADK"),
    find=find,
)
