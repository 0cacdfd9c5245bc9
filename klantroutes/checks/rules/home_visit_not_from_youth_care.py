"""Het prenataal huisbezoek is niet ingekocht bij de eigen JGZ.

## Wat is er mis
De aanbieder van het prenataal huisbezoek is een andere dan de organisatie die bij u de jeugdgezondheidszorg uitvoert.
De namen worden letterlijk vergeleken; hoofdletters maken niet uit. Heeft de coalitie haar aanbod vastgelegd, maar niet
wie de JGZ uitvoert? Dan vraagt de controle om dit in te vullen.

## Waarom
De gemeente moet het prenataal huisbezoek opdragen aan de eigen JGZ-organisatie (Wet publieke gezondheid, sinds 1 juli
2022).

## Bron
W19 en W20.

## Zo herstelt u het
Koop het huisbezoek in bij de eigen JGZ-organisatie. Is het dezelfde organisatie? Schrijf de naam dan overal hetzelfde.
"""

from collections.abc import Iterator

from klantroutes.graph.network import Network
from klantroutes.graph.offers import provider_of

from ..check import Fault, Rule
from ..naming import called


def find(network: Network) -> Iterator[Fault]:
    """Find each prenatal home visit of another provider than youth health care here."""
    organisation = _youth_care(network)
    for step in network.services:
        provider = provider_of(network, step) if step.catalogue == "phb" else None
        if not provider:
            continue
        if organisation and _plain(provider) != _plain(organisation):
            words = {"dienst": called(step), "jgz": organisation}
            yield Fault(network.admits[step.id], (step.id,), words)
        elif not organisation and network.local.coalition is not None:
            yield Fault(network.admits[step.id], missing="welke organisatie hier de jeugdgezondheidszorg uitvoert")


def _youth_care(network: Network) -> str:
    """Return who carries out youth health care here, as the route says, else the coalition."""
    for coalition in (network.route.coalition, network.local.coalition):
        if coalition is not None and coalition.jgz_organisation and coalition.jgz_organisation.strip():
            return " ".join(coalition.jgz_organisation.split())
    return ""


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


RULE = Rule(
    id="FIN-05",
    sentence="Het prenataal huisbezoek is niet ingekocht bij de organisatie die de JGZ uitvoert.",
    remedy="Koop ‘{dienst}’ in bij {jgz}, of schrijf de naam op beide plaatsen hetzelfde.",
    sources=("W19", "W20"),
    find=find,
)
