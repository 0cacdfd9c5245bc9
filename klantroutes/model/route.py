"""A whole route or care path, as it stands in a file."""

from functools import cached_property
from typing import Literal

from .base import Count, Date, Flag, Identifier, Model, Moment, Text
from .link import Link
from .settings import Settings
from .steps import Position, Step
from .target import Target
from .vocabulary import DEFAULT_LANES, PHASES, AgreementStatus, Phase, RiskFactor, RouteStatus, RouteType
from .workshop import AgendaItem, Decision, Group, View, Vote, Workshop

LISTS = (
    "lanes", "steps", "links", "notes", "agreements", "waivers", "agenda", "decisions", "votes", "views", "groups",
    "versions",
)  # fmt: skip
"""The fields of a route that are lists of elements, in the order of the file."""


class Coalition(Model):
    """The local coalition that made the route."""

    name: Text | None = None
    municipalities: tuple[Text, ...] | None = None
    region: Text | None = None
    insurer: Text | None = None
    jgz_organisation: Text | None = None


class Lane(Model):
    """A row of the drawing."""

    id: Identifier
    label: Text


class Note(Model):
    """A sticky note of a workshop."""

    id: Identifier
    text: Text = ""
    author: Text | None = None
    colour: Text | None = None
    position: Position | None = None
    step: Identifier | None = None
    votes: Count | None = None
    resolved: Flag | None = None
    theme: Text | None = None
    parked: Flag | None = None


class Agreement(Model):
    """What was agreed, by whom and before when."""

    id: Identifier
    text: Text = ""
    owner: Text | None = None
    due: Date | None = None
    status: AgreementStatus | None = None
    step: Identifier | None = None
    rule: Identifier | None = None


class Waiver(Model):
    """A gap accepted on purpose; `element` None means the whole route."""

    rule: Identifier
    element: Identifier | None = None
    reason: Text | None = None
    by: Text | None = None
    date: Date | None = None
    review_on: Date | None = None


class Route(Model):
    """A client route (klantroute) or care path (zorgpad); the order of the fields is the order in the file."""

    format: Literal["klantroute"]
    version: Literal[1]
    id: Identifier
    type: RouteType = "klantroute"
    theme: RiskFactor | None = None
    title: Text
    description: Text | None = None
    status: RouteStatus | None = None
    coalition: Coalition | None = None
    created: Moment | None = None
    modified: Moment | None = None
    reviewed_on: Date | None = None
    tested_with_parents: Flag | None = None
    indicators: tuple[Text, ...] | None = None
    target: Target
    lanes: tuple[Lane, ...] | None = None
    steps: tuple[Step, ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[Note, ...] | None = None
    agreements: tuple[Agreement, ...] | None = None
    waivers: tuple[Waiver, ...] | None = None
    settings: Settings | None = None
    workshop: Workshop | None = None
    agenda: tuple[AgendaItem, ...] | None = None
    decisions: tuple[Decision, ...] | None = None
    votes: tuple[Vote, ...] | None = None
    views: tuple[View, ...] | None = None
    groups: tuple[Group, ...] | None = None
    versions: tuple["Version", ...] | None = None

    @cached_property
    def by_id(self) -> dict[str, Step]:
        """The steps by their id."""
        return {step.id: step for step in self.steps}

    @cached_property
    def rows(self) -> tuple[Lane, ...]:
        """The lanes that are drawn: those of the file, else the five domains."""
        if self.lanes:
            return self.lanes
        return tuple(Lane(id=lane, label=label) for lane, label in DEFAULT_LANES)

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases that are drawn."""
        return PHASES

    @property
    def whole(self) -> "Route":
        """The route that this one is a part of; a route that is no part is its own whole."""
        return self


class Version(Model):
    """The route as it was at a moment that people named; it holds no versions of its own."""

    id: Identifier
    name: Text
    created: Moment | None = None
    route: Route
