"""The services of a route as a purchaser looks at them."""

from dataclasses import dataclass

from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.steps import Service

from .money import law_of
from .named import names
from .neighbours import Neighbours


@dataclass(frozen=True)
class Bought:
    """A service with who does it, who buys it and how it is paid; what is not known is empty."""

    step: Service
    done_by: str
    laws: str
    until: str
    buyer: str
    payment: str
    provider: str
    contract: str


def bought(route: Route, beside: Neighbours) -> tuple[Bought, ...]:
    """Return every service, in the order of the route."""
    return tuple(_bought(step, beside) for step in route.steps if isinstance(step, Service))


def _bought(step: Service, beside: Neighbours) -> Bought:
    sources = [one_line(one.source) for one in step.funding or () if one_line(one.source)]
    laws = [law for law in map(law_of, sources) if law]
    return Bought(
        step,
        names(beside.deliverers(step), one_line(step.organisation)),
        " + ".join(sources),
        " + ".join(one.until for one in step.funding or () if one.until),
        " + ".join(dict.fromkeys(law.buyer for law in laws)),
        " + ".join(dict.fromkeys(law.payment for law in laws)),
        one_line(step.provider),
        step.contract_status or "",
    )
