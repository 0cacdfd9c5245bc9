"""The catalogue of the field: professionals, services, standard handovers, factors, levels and sources."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any

from klantroutes import resources

from .vocabulary import Warmth


@dataclass(frozen=True)
class ProfessionalEntry:
    """A kind of professional or organisation; `domain` is the id of its lane."""

    id: str
    name: str
    domain: str
    phases: tuple[str, ...]
    signals: bool
    addresses: frozenset[str]
    remark: str | None
    sources: tuple[str, ...]
    verified: bool


@dataclass(frozen=True)
class ServiceEntry:
    """A service or intervention; `window` is in days of the axis, `funding` starts with the usual source."""

    id: str
    name: str
    phases: tuple[str, ...]
    meant_for: str
    providers: tuple[str, ...]
    funding: tuple[str, ...]
    funding_verified: bool
    window: tuple[int, int] | None
    window_fixed: bool
    addresses: frozenset[str]
    sources: tuple[str, ...]
    verified: bool


@dataclass(frozen=True)
class HandoverEntry:
    """A standard handover between two parties: in words, and in ids where the words are clear.

    `givers` and `receivers` are catalogue ids of professionals or services; `warmth` is None where it differs per
    client, `within_days` where no term in days is known.
    """

    id: str
    giver: str
    receiver: str
    when_phase: str
    when: str
    how: str
    information: str
    givers: tuple[str, ...]
    receivers: tuple[str, ...]
    warmth: Warmth | None
    within_days: int | None
    sources: tuple[str, ...]
    verified: bool


@dataclass(frozen=True)
class FactorEntry:
    """A risk factor, urgent risk factor or protective factor."""

    id: str
    name: str
    kind: str
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class LevelEntry:
    """What a level of vulnerability means and what a route must then offer."""

    id: str
    name: str
    risk: str
    protective: str
    follows: str
    demands: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class SourceEntry:
    """Where a fact comes from."""

    code: str
    where: str
    gave: str


@dataclass(frozen=True)
class Catalogue:
    """All entries by id, in the order of the files."""

    professionals: Mapping[str, ProfessionalEntry]
    services: Mapping[str, ServiceEntry]
    handovers: Mapping[str, HandoverEntry]
    factors: Mapping[str, FactorEntry]
    levels: Mapping[str, LevelEntry]
    sources: Mapping[str, SourceEntry]

    @cached_property
    def factor_names(self) -> Mapping[str, str]:
        """Dutch names of all factors by id."""
        return MappingProxyType({entry.id: entry.name for entry in self.factors.values()})

    def entry(self, name: str | None) -> ProfessionalEntry | ServiceEntry | None:
        """Return the professional or service with this id, if the catalogue knows it."""
        if name is None:
            return None
        return self.professionals.get(name) or self.services.get(name)

    def domain_of(self, name: str | None) -> str:
        """Return the domain of a professional, or of the first professional that delivers a service; else empty."""
        entry = self.entry(name)
        if isinstance(entry, ProfessionalEntry):
            return entry.domain
        givers = entry.providers if isinstance(entry, ServiceEntry) else ()
        return next((self.professionals[giver].domain for giver in givers if giver in self.professionals), "")


def _rows(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(resources.path(f"catalogue/{name}.json").read_text(encoding="utf-8"))
    return [{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()} for row in rows]


def _professional(row: dict[str, Any]) -> ProfessionalEntry:
    return ProfessionalEntry(**{**row, "addresses": frozenset(row["addresses"])})


def _service(row: dict[str, Any]) -> ServiceEntry:
    window = row["window"]
    return ServiceEntry(
        **{
            **row,
            "addresses": frozenset(row["addresses"]),
            "window": (window["start"], window["end"]) if window else None,
        }
    )


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Return the catalogue that ships with the program, read once."""
    return Catalogue(
        professionals={row["id"]: _professional(row) for row in _rows("professionals")},
        services={row["id"]: _service(row) for row in _rows("services")},
        handovers={row["id"]: HandoverEntry(**row) for row in _rows("handovers")},
        factors={row["id"]: FactorEntry(**row) for row in _rows("factors")},
        levels={row["id"]: LevelEntry(**row) for row in _rows("levels")},
        sources={row["code"]: SourceEntry(**row) for row in _rows("sources")},
    )
