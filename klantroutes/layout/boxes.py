"""What the layout is asked to place: boxes with a size, a cell and a time, and the lines between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .geometry import Point


@dataclass(frozen=True, slots=True)
class Box:
    """Something with a size that belongs in one cell of the grid.

    `column` and `row` are indexes of phase and lane; `time` is the first day, None when nobody knows; `edge` is
    "start" for what belongs at the left edge of its cell and "end" for the right edge. A `point` lies on a line, and
    may stand on the border of two cells when a person put it there.
    """

    id: str
    width: float
    height: float
    column: int
    row: int
    time: int | None = None
    edge: str = ""
    point: bool = False


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

    @cached_property
    def spans(self) -> tuple[tuple[str, str, int, int, float], ...]:
        """For every tie its two ends, the highest and the lowest lane that it touches, and its room."""
        found = []
        for tie in self.ties:
            one, other = self.boxes[tie.source].row, self.boxes[tie.target].row
            found.append((tie.source, tie.target, min(one, other), max(one, other), tie.room))
        return tuple(found)

    @cached_property
    def loose(self) -> Mapping[str, Box]:
        """The boxes at which no line begins or ends."""
        tied = {end for tie in self.ties for end in (tie.source, tie.target)}
        return {name: box for name, box in self.boxes.items() if name not in tied}
