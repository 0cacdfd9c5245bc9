"""The offers for the findings of one route."""

from klantroutes.graph.local import Local
from klantroutes.graph.network import Network
from klantroutes.model.route import Route

from ..finding import Finding
from .fix import Offer
from .situation import Situation
from .table import fixes_of


def offers_for(route: Route, finding: Finding, local: Local | None = None) -> tuple[Offer, ...]:
    """Return what can be done about one finding of this route, the most fitting first."""
    return offers_in(Network(route, local), finding)


def offers_in(network: Network, finding: Finding) -> tuple[Offer, ...]:
    """Return what can be done about a finding; for more findings of one route the network is made once.

    A title that comes back, such as for two steps with the same name, is offered once.
    """
    here = Situation(network, finding)
    found: dict[str, Offer] = {}
    for fix in fixes_of(finding.rule, is_open=finding.severity == "open"):
        for offer in fix.offers(here):
            found.setdefault(offer.title, offer)
    return tuple(found.values())
