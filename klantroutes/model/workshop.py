"""What a coalition keeps of working together on a route: agenda, decisions, votes, views and groups of steps."""

from .base import Count, Date, Flag, Identifier, Model, Text
from .steps import Position
from .vocabulary import AgendaSubject, Level, Phase, RiskFactor, Trait, VoteSubject


class Workshop(Model):
    """The meeting itself: only what people typed, and how they vote."""

    title: Text | None = None
    date: Date | None = None
    place: Text | None = None
    facilitator: Text | None = None
    participants: tuple[Text, ...] | None = None
    dots_each: Count | None = None
    voting: Flag | None = None
    votes_about: tuple[VoteSubject, ...] | None = None
    """What people vote on in this round; None is all of it."""
    votes_hidden: Flag | None = None
    structure_locked: Flag | None = None
    started_from: Identifier | None = None
    """The version that holds the state at the start."""


class AgendaItem(Model):
    """A part of the meeting: how many minutes, and which part of the board it is about."""

    id: Identifier
    title: Text
    minutes: Count | None = None
    about: AgendaSubject | None = None
    text: Text | None = None
    done: Flag | None = None


class Decision(Model):
    """What the meeting decided, with the part of the agenda and the step that it is about."""

    id: Identifier
    text: Text = ""
    agenda: Identifier | None = None
    step: Identifier | None = None


class Vote(Model):
    """Dots on one thing; `voter` None means counted in the room. A gap is named by its rule and its first element."""

    id: Identifier
    about: VoteSubject
    element: Identifier | None = None
    rule: Identifier | None = None
    voter: Text | None = None
    dots: Count


class View(Model):
    """A way of looking at the board that people named."""

    id: Identifier
    name: Text
    hidden_lanes: tuple[Identifier, ...] | None = None
    collapsed_lanes: tuple[Identifier, ...] | None = None
    hidden_phases: tuple[Phase, ...] | None = None
    focus: Identifier | None = None
    level: Level | None = None
    factors: tuple[RiskFactor, ...] | None = None
    traits: tuple[Trait, ...] | None = None
    zoom: Count | None = None
    """The scale in per cent."""
    centre: Position | None = None
    """What is in the middle of the window, in drawing coordinates."""


class Group(Model):
    """Steps that people move as one."""

    id: Identifier
    steps: tuple[Identifier, ...]
