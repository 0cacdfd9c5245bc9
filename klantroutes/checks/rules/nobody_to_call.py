"""Er staat niet wie u kunt bellen.

## Wat is er mis
Bij deze stap staat geen naam en geen telefoonnummer, en ook niet bij deze partij in het bestand van de coalitie. Het
eigen netwerk telt niet mee. Een dienst met een uitvoerder ook niet: daar belt u de uitvoerder.

Staat er nog nergens een naam of nummer? Dan melden we dat één keer, als nog niet ingevuld.

## Waarom
Een route helpt pas als een verwijzer weet wie hij belt. Bij directe toeleiding en bij niveau D telt elk uur.

## Bron
W11 (zorgpaden met telefoonnummers) en W04, het zorgpad van Den Haag.

## Zo herstelt u het
Vul bij de stap een naam of een telefoonnummer in. Of doe dat één keer in het bestand van de coalitie.
"""

from collections.abc import Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.model.steps import Contact, Step

from ..check import Fault, Rule
from ..naming import called


def find(network: Network) -> Iterator[Fault]:
    """Find each step with nobody to call; one open fault when names and numbers are not in use here yet."""
    local = _local_contacts(network)
    silent = {step.id: clients for step, clients in _asked(network) if not _reachable(step, local)}
    if not local and not any(_has_someone(step.contact) for step in network.work):
        everyone = 0
        for clients in silent.values():
            everyone |= clients
        yield Fault(everyone, missing="namen en telefoonnummers van de professionals")
        return
    direct = _led_straight(network)
    for step in network.work:
        clients, words = silent.get(step.id, 0), {"stap": called(step)}
        yield Fault(clients & direct.get(step.id, 0), (step.id,), words, aspect="directe toeleiding")
        yield Fault(clients & ~direct.get(step.id, 0), (step.id,), words)


def _asked(network: Network) -> Iterator[tuple[Step, Clients]]:
    """Yield each step that somebody may want to call, and for which clients."""
    for step in network.professionals:
        if step.catalogue != "netwerk":
            yield step, network.admits[step.id]
    delivered = dict.fromkeys(network.admits, 0)
    for line in network.delivers:
        delivered[line.target.id] |= line.clients
    for service in network.services:
        yield service, network.admits[service.id] & ~delivered[service.id]


def _local_contacts(network: Network) -> frozenset[str]:
    """Return the catalogue ids of the parties whose contact stands in the file of the coalition."""
    coalition = network.local.coalition
    parties = (coalition.parties if coalition is not None else None) or ()
    return frozenset(party.catalogue for party in parties if _has_someone(party.contact))


def _reachable(step: Step, local: frozenset[str]) -> bool:
    return _has_someone(step.contact) or step.catalogue in local


def _has_someone(contact: Contact | None) -> bool:
    return contact is not None and any(text and text.strip() for text in (contact.name, contact.phone))


def _led_straight(network: Network) -> dict[str, Clients]:
    """Return for each receiver the clients who are led straight to it."""
    found: dict[str, Clients] = {}
    for transfer in network.transfers:
        if transfer.handover is not None and transfer.handover.warmth == "direct":
            receiver = transfer.receiver.id
            found[receiver] = found.get(receiver, 0) | transfer.clients
    return found


RULE = Rule(
    id="ORG-01",
    sentence="Er staat geen naam of telefoonnummer bij ‘{stap}’.",
    remedy="Vul bij ‘{stap}’ in wie u kunt bellen, met naam en nummer.",
    sources=("W11", "W04"),
    find=find,
)
