"""Een cliënt komt niet bij de regievoerder.

## Wat is er mis
Bij niveau C of D is er een regievoerder, maar een cliënt die via een ingang binnenkomt, komt daar niet. Een dienst die
de regievoerder uitvoert, telt ook.

Gebeurt dat bij elke ingang die er voor deze cliënt is, dan is het een fout. Komt de cliënt er via een andere ingang
wel, dan is het een waarschuwing.

Lijnen zonder voorwaarde lopen naast elkaar: wie bij een stap komt, volgt elke lijn waarvoor geen voorwaarde in de weg
staat. Bedoelt u het een óf het ander? Zet dan bij de stappen een voorwaarde die zegt voor wie ze zijn. Ingangen zijn
wel het een of het ander: een cliënt komt via één ingang binnen.

## Waarom
Regie werkt alleen als de cliënt de regievoerder kent. Wie alleen op papier de regie heeft, houdt geen overzicht.

## Bron
S004, het verhaal van Almelo (januari 2021). Het nalopen van alle ingangen is een keuze van deze controle (ADK).

## Zo herstelt u het
Teken een overdracht naar de regievoerder vanaf een stap op de weg die u ziet, het liefst vroeg. Houdt een voorwaarde
deze cliënt tegen? Maak die dan ruimer.
"""

from collections.abc import Iterator

from klantroutes.graph.meeting import Missed, meeting_steps
from klantroutes.graph.network import Network

from ..check import Fault, Rule
from ..missed import ALWAYS, SOMETIMES, missing


def find(network: Network) -> Iterator[Fault]:
    """Find the vulnerable clients who meet their case manager from none of their entries, or from some only."""
    within = network.space.level("C", "D") & network.managed
    if not within:
        return
    managers = network.case_managers
    missed = Missed(network, meeting_steps(network, managers))
    never = missed.everywhere & within
    yield from missing(network, missed, ALWAYS, never, managers)
    yield from missing(network, missed, SOMETIMES, missed.somewhere & within & ~never, managers)


RULE = Rule(
    id="SLU-04",
    sentence="{client} die via ‘{ingang}’ binnenkomt, komt {niet} bij de regievoerder{elders}.",
    remedy="Teken een overdracht naar {wie}: vanaf ‘{laatste}’, of liever nog vanaf een eerdere stap.{ruimer}",
    sources=("S004", "ADK"),
    find=find,
)
