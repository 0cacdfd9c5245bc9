"""Een cliënt valt tussen wal en schip.

## Wat is er mis
Na deze stap gaat de route verder, maar niet voor elke cliënt die er komt. Bij de overdrachten of bij wie ze ontvangt,
staat een voorwaarde waar deze cliënt niet aan voldoet. De stap zelf stopt ver voor de tweede verjaardag.

Blijft een andere professional tot het einde in beeld, of krijgt iemand bericht met een terugkoppeling? Dan is het een
waarschuwing. Bij een dienst ook.

## Waarom
Hulp per doelgroep is snel zo geregeld dat iemand net buiten elke voorwaarde valt. Op de tekening is dat niet te zien.

## Bron
S004, over de keten van warme overdrachten (januari 2021). De uitwerking per cliënt is een keuze van deze controle
(ADK).

## Zo herstelt u het
Teken vanaf deze stap ook een overdracht voor deze cliënten, of maak de voorwaarde van een overdracht ruimer.
"""

from collections.abc import Iterator
from functools import partial

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network
from klantroutes.model.steps import Step

from ..check import Fault, Rule
from ..naming import called, period_of, quoted
from .dead_end import LAST_DAY, dead_ends, left_alone


def find(network: Network) -> Iterator[Fault]:
    """Find each step from which a transfer is drawn, but not for all clients who come there.

    Clients for whom the step is a dead end stand apart, so that they can be told under that cause.
    """
    stranded = {step.id: clients for step, clients in dead_ends(network)}
    leading_on = {transfer.giver.id for transfer in network.transfers}
    for step in network.steps:
        clients = network.reached[step.id] & ~network.passing[step.id]
        if step.id not in leading_on or not clients:
            continue
        if step.kind == "entry":
            yield _fault(network, step, clients, about="los")
        else:
            yield from _at_work_step(network, step, clients, stranded.get(step.id, 0))


def _at_work_step(network: Network, step: Step, clients: Clients, stranded: Clients) -> Iterator[Fault]:
    for who, aspect, missing in left_alone(network, step, clients & stranded):
        yield _fault(network, step, who, aspect, missing, about="loopt dood")
    told = clients & ~stranded & _sending_word(network, step)
    lasts = ends_after(step, LAST_DAY)
    if lasts is None:
        yield _fault(network, step, told, missing=period_of([step]))
    elif not lasts:
        yield _fault(network, step, told, "opgevangen")


def _sending_word(network: Network, step: Step) -> Clients:
    """Return the clients about whom this step sends word, and whom nobody delivers it to: those go on with them."""
    found = 0
    for line in network.feedback:
        if line.source is step:
            found |= line.clients
    for line in network.delivers:
        if line.target is step:
            found &= ~line.clients
    return found


def _fault(
    network: Network, step: Step, clients: Clients, aspect: str = "", missing: str = "", about: str = ""
) -> Fault:
    onward = {t.receiver.id: t.receiver for t in network.transfers if t.giver is step}
    words = {"stap": called(step), "naar": quoted(onward.values())}
    way = None if missing else partial(network.path_to, step.id)
    return Fault(clients, (step.id,), words, aspect, missing, about, way=way)


RULE = Rule(
    id="SLU-02",
    sentence="{client} die via ‘{ingang}’ binnenkomt, kan na ‘{stap}’ niet verder: de overdracht naar {naar} "
    "is er niet voor deze cliënt.",
    remedy="Teken vanaf ‘{stap}’ ook een overdracht voor deze cliënten, of maak de voorwaarde ruimer.",
    sources=("S004", "ADK"),
    find=find,
)
