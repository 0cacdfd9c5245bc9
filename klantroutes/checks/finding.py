"""A finding: what a person or another program gets to see of a fault."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from klantroutes.graph.clients import Clients
from klantroutes.model.profile import Profile
from klantroutes.model.route import Waiver
from klantroutes.model.vocabulary import Level

Severity = Literal["fout", "waarschuwing", "tip", "open"]
SEVERITIES: tuple[Severity, ...] = ("fout", "waarschuwing", "tip", "open")
ACCEPTED = "geaccepteerd"
"""How a finding is called that somebody accepted on purpose, whatever its severity."""


class Applies(NamedTuple):
    """For whom a finding holds: the levels, how many profiles, and the simplest example."""

    levels: tuple[Level, ...]
    profiles: int
    example: Profile | None


@dataclass(frozen=True)
class Cause:
    """The finding under which another one is folded."""

    rule: str
    elements: tuple[str, ...]


@dataclass(frozen=True)
class Finding:
    """One gap, at one place, with the clients it concerns."""

    rule: str
    severity: Severity
    sentence: str
    remedy: str
    elements: tuple[str, ...]
    aspect: str
    applies_to: Applies
    path: tuple[str, ...] = ()
    fixes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    caused_by: Cause | None = None
    waiver: Waiver | None = None
    about: str = ""
    """What tells findings of one rule at one place apart, such as a risk factor; never shown."""
    clients: Clients = 0
    """Whom it concerns, as a set of the client space of the route."""

    @property
    def weight(self) -> str:
        """How heavy it is for people: its severity, or `ACCEPTED` when somebody accepted it on purpose."""
        return self.severity if self.waiver is None else ACCEPTED

    @property
    def message(self) -> str:
        """The whole message: what is wrong, then what to do."""
        return f"{self.sentence} {self.remedy}".strip()


class Placed(NamedTuple):
    """A finding with the clients it concerns, and those among them for whom it has its severity."""

    finding: Finding
    clients: Clients
    hardest: Clients
