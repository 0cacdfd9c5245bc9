"""Een cliënt komt niet bij de hulp voor een probleem.

## Wat is er mis
Er is hulp voor dit probleem in de route, maar een cliënt met dat probleem die via een ingang binnenkomt, komt daar
niet. Hulp is hier een stap die het probleem aanpakt. Een dienst die zo iemand uitvoert, telt ook.

Gebeurt dat bij elke ingang die er voor deze cliënt is, dan is het een fout. Komt de cliënt er via een andere ingang
wel, dan is het een waarschuwing.

Lijnen zonder voorwaarde lopen naast elkaar: wie bij een stap komt, volgt elke lijn waarvoor geen voorwaarde in de weg
staat. Bedoelt u het een óf het ander? Zet dan bij de stappen een voorwaarde die zegt voor wie ze zijn. Ingangen zijn
wel het een of het ander: een cliënt komt via één ingang binnen.

## Waarom
Hulp die er wel is, maar waar geen lijn naartoe loopt, helpt niet.

## Bron
S002, de omschrijving van niveau C. Het nalopen van alle ingangen is een keuze van deze controle (ADK).

## Zo herstelt u het
Teken een overdracht naar deze hulp vanaf een stap op de weg die u ziet. Of laat iemand die al op die weg staat, de
dienst uitvoeren. Houdt een voorwaarde deze cliënt tegen? Maak die dan ruimer.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.meeting import Missed, meeting_steps
from klantroutes.graph.network import Network
from klantroutes.model.vocabulary import RISK_FACTORS, URGENT

from ..check import Fault, Rule
from ..missed import ALWAYS, SOMETIMES, missing
from ..naming import factor_named
from .no_direct_help import without


def find(network: Network) -> Iterator[Fault]:
    """Find, for each factor that is addressed somewhere, the clients who come there from none or only some entries."""
    for factor in RISK_FACTORS:
        clients = network.space.factor(factor) & network.helped.get(factor, 0)
        if clients:
            yield from _missed(network, factor, clients)


def _missed(network: Network, factor: str, within: Clients) -> Iterator[Fault]:
    """Clients who are not led straight to urgent help stand apart, so that they can be told under that cause."""
    helpers = network.helpers[factor]
    missed = Missed(network, meeting_steps(network, helpers))
    never = missed.everywhere & within
    undirected = without(network, factor) if factor in URGENT else 0
    for aspect, clients, about in (
        (ALWAYS, never & ~undirected, (factor,)),
        (ALWAYS, never & undirected, (factor, "zonder directe toeleiding")),
        (SOMETIMES, missed.somewhere & within & ~never, (factor,)),
    ):
        for fault in missing(network, missed, aspect, clients, helpers, about=about):
            yield fault._replace(words={**fault.words, "factor": factor_named(factor)})


RULE = Rule(
    id="SLU-05",
    sentence="{client} die via ‘{ingang}’ binnenkomt, komt {niet} bij hulp voor ‘{factor}’{elders}.",
    remedy="Teken een overdracht naar {wie}, bijvoorbeeld vanaf ‘{laatste}’.{ruimer}",
    sources=("S002", "ADK"),
    find=find,
)
