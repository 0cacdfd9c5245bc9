"""What the layout is asked to place: boxes with a size, a cell and a time, and the lines between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .geometry import Point


@dataclass(frozen=True, slots=True)
class Box:
    """Something with a size that belongs in one cell of the grid.

    `column` and `row` are indexes of phase and lane; `time` is the first day, None when nobody knows; `edge` is
    "start" for what belongs at the left edge of its cell and "end" for the right edge.
    """

    id: str
    width: float
    height: float
    column: int
    row: int
    time: int | None = None
    edge: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A line between two boxes as the layout sees it; `room` is what must fit on the line between neighbours."""

    source: str
    target: str
    kind: str
    room: float = 0


@dataclass(frozen=True)
class Problem:
    """All boxes and ties of one picture, and where a person put some of them."""

    boxes: Mapping[str, Box]
    ties: tuple[Tie, ...]
    columns: int
    rows: int
    fixed: Mapping[str, Point] = field(default_factory=dict)
