"""A whole route as geometry: shapes, wires and the frame of phases and lanes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from klantroutes.layout.geometry import Point, Rect

from .memory import Memory
from .parts import Part


@dataclass(frozen=True)
class Shape:
    """A step as it is drawn: a card, a round point, a flag or a door.

    `parts` are relative to the upper left corner of `rect`, so that a shape moves without being made again. `rows`
    holds the place (same origin) of each service that is drawn inside the card of the professional who delivers it.
    """

    id: str
    kind: str
    rect: Rect
    parts: tuple[Part, ...]
    rows: Mapping[str, Rect]


@dataclass(frozen=True)
class Wire:
    """A link as it is drawn; `points` are the corners of its way, `parts` are in drawing coordinates."""

    id: str
    kind: str
    source: str
    target: str
    points: tuple[Point, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Column:
    """A phase as a column; `ticks` are the marks of the time ruler: x and its words."""

    phase: str
    label: str
    left: float
    right: float
    ticks: tuple[tuple[float, str], ...]
    empty: bool


@dataclass(frozen=True)
class Row:
    """A lane as a row."""

    lane: str
    label: str
    top: float
    bottom: float


@dataclass(frozen=True)
class Drawing:
    """All geometry of one route, in drawing coordinates.

    `shapes` has a shape for each step that is drawn on its own; `inside` tells in which shape a merged service is.
    """

    bounds: Rect
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    shapes: Mapping[str, Shape]
    wires: Mapping[str, Wire]
    inside: Mapping[str, str]
    frame: tuple[Part, ...]
    """Everything behind the shapes: tints, headings, lane names, ruler; in drawing coordinates."""
    cells: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Phase and lane of every shape at the time it was drawn."""
    memory: Memory | None = field(default=None, compare=False, repr=False)
    """What the next drawing of this route may use again."""
