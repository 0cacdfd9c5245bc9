"""The columns of the purchase list that people may change, and how each is written in a cell."""

from collections.abc import Callable
from dataclasses import dataclass

from klantroutes.model.plain_text import one_line
from klantroutes.model.steps import Funding, Service

ID, SERVICE = "id", "dienst"
"""The column by which a row finds its service again, and the one with its name."""
NONE = "geen"
"""Written where the route says that there is nothing, as apart from not filled in."""
AND = " + "
"""Stands between several sources of money in one cell, and between their dates."""
UNKNOWN = "?"
"""Stands for a date that is not known, where another source of the same service has one."""


@dataclass(frozen=True)
class Column:
    """A column that people may change: its heading, the field of a service, and what stands in a cell."""

    heading: str
    field: str
    written: Callable[[Service], str | int | float]


def sources(service: Service) -> str:
    """Return the laws and arrangements that pay a service."""
    if service.funding is None:
        return ""
    return AND.join(one_line(one.source) for one in service.funding) or NONE


def untils(service: Service) -> str:
    """Return until when each source is sure, in the order of the sources; empty when none is known."""
    funding = service.funding or ()
    return AND.join(one.until or UNKNOWN for one in funding) if _any_date(funding) else ""


def _any_date(funding: tuple[Funding, ...]) -> bool:
    return any(one.until for one in funding)


def _answer(name: str) -> Callable[[Service], str]:
    def written(service: Service) -> str:
        answer = getattr(service, name)
        return "" if answer is None else ("ja" if answer else "nee")

    return written


def _number(name: str) -> Callable[[Service], str | int | float]:
    def written(service: Service) -> str | int | float:
        number: int | float | None = getattr(service, name)
        return "" if number is None else number

    return written


def _provider(service: Service) -> str:
    return "" if service.provider is None else (one_line(service.provider) or NONE)


COLUMNS: tuple[Column, ...] = (
    Column("wet of regeling", "funding", sources),
    Column("geld zeker tot", "until", untils),
    Column("eigen risico", "own_risk", _answer("own_risk")),
    Column("kost de cliënt geld", "client_costs", _answer("client_costs")),
    Column("aanbieder", "provider", _provider),
    Column("contract", "contract_status", lambda service: service.contract_status or ""),
    Column("plaatsen per jaar", "capacity_per_year", _number("capacity_per_year")),
    Column("prijs in euro", "price_eur", _number("price_eur")),
    Column("wachttijd in dagen", "waiting_days", _number("waiting_days")),
)
BY_HEADING = {column.heading: column for column in COLUMNS}
HEAD = (
    ID, SERVICE, "fase", "wanneer", "wie voert uit", "wet of regeling", "geld zeker tot", "wie koopt in", "hoe betaald",
    "eigen risico", "kost de cliënt geld", "aanbieder", "contract", "plaatsen per jaar", "prijs in euro",
    "wachttijd in dagen",
)  # fmt: skip
"""All columns in order; those that people may not change are told from the rest of the route."""
