"""The steps of a route: the nodes of its graph."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Count, Date, Flag, Identifier, Model, Number, Text
from .condition import Condition
from .period import Period
from .vocabulary import Consent, ContractStatus, Phase, StepKind, Warmth


class Position(Model):
    """Where the middle of a step was put by hand, in points of the drawing."""

    x: Number
    y: Number


class Contact(Model):
    """Whom to call."""

    name: Text | None = None
    phone: Text | None = None
    email: Text | None = None


class Funding(Model):
    """A source of money for a service, and until when it is sure."""

    source: Text
    until: Date | None = None


class _Shared(Model):
    """What every step has; the order of the fields is the order in the file."""

    id: Identifier
    kind: StepKind
    label: Text = ""
    phase: Phase
    lane: Identifier | None = None
    period: Period | None = None
    catalogue: Identifier | None = None
    organisation: Text | None = None
    contact: Contact | None = None
    description: Text | None = None
    signals: Flag | None = None
    position: Position | None = None
    applies_to: Condition | None = None
    care_path: Identifier | None = None
    locked: Flag | None = None


class Entry(_Shared):
    """How the client comes into view."""

    kind: Literal["entry"]


class Professional(_Shared):
    """A professional or organisation that the client meets."""

    kind: Literal["professional"]
    case_manager: Flag | None = None
    permanent_contact: Flag | None = None
    involves_partner: Flag | None = None
    strengthens_network: Flag | None = None


class Service(_Shared):
    """Care, help or an intervention; amounts in euros, times in days."""

    kind: Literal["service"]
    funding: tuple[Funding, ...] | None = None
    provider: Text | None = None
    contract_status: ContractStatus | None = None
    client_costs: Flag | None = None
    own_risk: Flag | None = None
    waiting_days: Count | None = None
    capacity_per_year: Count | None = None
    price_eur: Number | None = None
    licence_confirmed: Flag | None = None
    interval_days: Count | None = None
    addresses: tuple[Identifier, ...] | None = None
    involves_partner: Flag | None = None
    strengthens_network: Flag | None = None


class Handover(_Shared):
    """The point where responsibility for the client passes on; `within_days` counts from the giver's decision."""

    kind: Literal["handover"]
    warmth: Warmth | None = None
    within_days: Count | None = None
    consent: Consent | None = None
    information: tuple[Text, ...] | None = None
    responsible: Text | None = None
    no_show: Text | None = None
    feedback: Flag | None = None


class Exit(_Shared):
    """Where the family goes next."""

    kind: Literal["exit"]
    next_route: Identifier | None = None


Step = Annotated[Entry | Professional | Service | Handover | Exit, Field(discriminator="kind")]
