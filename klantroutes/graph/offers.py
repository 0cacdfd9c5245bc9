"""What is known of how a service is bought here: what the route says itself, else what the coalition offers."""

from klantroutes.model.steps import Funding, Service
from klantroutes.model.vocabulary import ContractStatus

from .network import Network


def funding_of(network: Network, service: Service) -> tuple[Funding, ...] | None:
    """Return who pays a service and until when; None when nobody filled it in, empty when there is nothing.

    An end that the route leaves out is taken from the offer that is paid from the same source, or that names none.
    """
    offers = network.offers.get(service.catalogue or "", [])
    if service.funding is None:
        return tuple(Funding(source=o.funding, until=o.until) for o in offers if o.funding) or None
    ends = {offer.funding: offer.until for offer in offers if offer.until}
    return tuple(
        one if one.until else Funding(source=one.source, until=ends.get(one.source, ends.get(None)))
        for one in service.funding
    )


def provider_of(network: Network, service: Service) -> str | None:
    """Return who provides a service; None when nobody filled it in, empty when there is nobody."""
    if service.provider is not None:
        return service.provider.strip()
    offers = network.offers.get(service.catalogue or "", [])
    return next((offer.provider.strip() for offer in offers if offer.provider is not None), None)


def contract_of(network: Network, service: Service) -> ContractStatus | None:
    """Return how far the contract is; that of the coalition counts where it is about the same provider."""
    if service.contract_status is not None:
        return service.contract_status
    provider = provider_of(network, service)
    for offer in network.offers.get(service.catalogue or "", []):
        if offer.contract_status is not None and (offer.provider or "").strip() == (provider or ""):
            return offer.contract_status
    return None


def waiting_of(network: Network, service: Service) -> int | None:
    """Return how many days a client waits for a service, at the quickest provider; None when it is not known."""
    if service.waiting_days is not None:
        return service.waiting_days
    offers = network.offers.get(service.catalogue or "", [])
    return min((offer.waiting_days for offer in offers if offer.waiting_days is not None), default=None)
