"""The stops of a presentation as data: what stands on the stage and what is told below it."""

from collections.abc import Callable
from dataclasses import dataclass

Told = tuple[str, ...]
"""Sentences below the stage, in order."""
Says = Callable[[tuple[str, ...]], Told]
"""From the ids of the cards on a picture to what is told with it."""


UNKNOWN = "?"
"""The sign of a handover while nobody filled in whether it is warm or cold."""


@dataclass(frozen=True)
class Card:
    """A step on the stage: its name, one short fact, and the names of the services in its card."""

    id: str
    name: str
    icon: str
    tone: str
    """Name of the colour of its lane."""
    fact: str = ""
    rows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Band:
    """A lane with cards."""

    label: str
    tone: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Cover:
    """Large words in the middle: where a phase, a client or a part of the agenda begins."""

    title: str
    lines: tuple[str, ...] = ()
    lost: bool = False
    """Whether this is bad news."""


@dataclass(frozen=True)
class Lanes:
    """Steps in their lanes, in reading order."""

    bands: tuple[Band, ...]


@dataclass(frozen=True)
class Pass:
    """How the client goes from one step to another.

    `icon` is empty where nothing is handed over, and `UNKNOWN` for a question mark.
    """

    how: str = ""
    term: str = ""
    icon: str = ""
    delivers: bool = False


@dataclass(frozen=True)
class Meeting:
    """Where the client is: from whom she comes, who is here, and what follows."""

    here: Card
    before: tuple[Card, Pass] | None = None
    after: tuple[tuple[Card, Pass], ...] = ()
    gets: tuple[tuple[str, str], ...] = ()
    """What she gets here, each with its moment, which may be empty."""
    phase: str = ""
    """Where in time this is; empty shows no phases."""
    lost: str = ""
    """Why she falls out of view here; empty when she does not."""


@dataclass(frozen=True)
class Handed:
    """A handover: who gives, how, and who takes."""

    id: str
    giver: str
    way: Pass
    taker: str


@dataclass(frozen=True)
class Handing:
    """Handovers under each other."""

    rows: tuple[Handed, ...]


@dataclass(frozen=True)
class Item:
    """One thing in a list: a sign before it (`number`, or the name of an icon), and small words below it."""

    text: str
    second: str = ""
    number: str = ""
    icon: str = ""
    tone: str = "stage.accent"


@dataclass(frozen=True)
class Listing:
    """Things under each other, such as findings, agreements and notes."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class Whole:
    """The whole route as a map."""


Body = Cover | Lanes | Meeting | Handing | Listing | Whole


@dataclass(frozen=True)
class Stop:
    """One place in a presentation; it takes more pictures when it does not fit in one.

    `says` gets the ids of the cards on a picture and returns what is told with it. `part` is the part of the agenda.
    """

    title: str
    body: Body
    says: Says
    part: str = ""


def always(*told: str) -> Says:
    """Return what a stop says when it says the same with every picture."""
    kept = tuple(sentence for sentence in told if sentence)
    return lambda _ids: kept
