"""What the routing is asked for and what it gives: docks, nets and ways."""

from dataclasses import dataclass, field
from typing import Literal

from klantroutes.layout.geometry import Point, Rect

Side = Literal["left", "right", "top", "bottom"]
Stretch = tuple[bool, float, float, float]
"""Whether it is level, its fixed coordinate, and its lower and upper end."""
SIDES: tuple[Side, ...] = ("right", "left", "bottom", "top")


@dataclass(frozen=True, slots=True)
class Berth:
    """Where lines may touch one side of a box: from `low` to `high`, best at `best`."""

    low: float
    high: float
    best: float


@dataclass(frozen=True, slots=True)
class Dock:
    """A box as lines see it: its rectangle and the sides that may be touched."""

    rect: Rect
    berths: dict[Side, Berth]

    def face(self, side: Side) -> float:
        """Return the fixed coordinate of a side: x for left and right, y for top and bottom."""
        rect = self.rect
        if side == "left":
            return rect.x
        if side == "right":
            return rect.x + rect.width
        return rect.y if side == "top" else rect.y + rect.height


@dataclass(frozen=True, slots=True)
class Net:
    """A line that wants a way from one dock to another; `room` is the straight stretch it needs for a round point."""

    id: str
    kind: str
    source: Dock
    target: Dock
    room: float = 0


@dataclass(slots=True)
class Way:
    """A way of level and upright stretches in turn.

    `level` says whether the first stretch is level; `at` holds the fixed coordinate of each stretch (y of a level one,
    x of an upright one); `start` and `end` are where the first begins and the last ends along its own direction.
    """

    net: Net
    level: bool
    at: list[float]
    start: float
    end: float
    sides: tuple[Side, Side]
    blocked: bool = field(default=False)
    """True when no free way exists: it then runs through something."""
    _stretches: tuple[Stretch, ...] = field(default=(), init=False, repr=False, compare=False)

    def shift(self, index: int, to: float) -> None:
        """Move one stretch sideways; its neighbours become longer or shorter."""
        if self.at[index] != to:
            self.at[index] = to
            self._stretches = ()

    def points(self) -> list[Point]:
        """Return the corners, with start and end."""
        found = []
        along = self.start
        last = len(self.at) - 1
        for index, fixed in enumerate(self.at):
            level = self.level == (index % 2 == 0)
            found.append(Point(along, fixed) if level else Point(fixed, along))
            if index == last:
                found.append(Point(self.end, fixed) if level else Point(fixed, self.end))
            along = fixed
        return found

    def extent(self) -> tuple[float, float, float, float]:
        """Return the left, top, right and bottom of all corners."""
        across, along = self.at[::2], [self.start, *self.at[1::2]]
        (along if len(self.at) % 2 else across).append(self.end)
        xs, ys = (along, across) if self.level else (across, along)
        return min(xs), min(ys), max(xs), max(ys)

    def stretches(self) -> tuple[Stretch, ...]:
        """Return every stretch as (level, fixed coordinate, lower end, upper end)."""
        if not self._stretches:
            found = []
            level = self.level
            last = len(self.at) - 1
            for index, fixed in enumerate(self.at):
                a = self.start if index == 0 else self.at[index - 1]
                b = self.end if index == last else self.at[index + 1]
                found.append((level, fixed, a, b) if a <= b else (level, fixed, b, a))
                level = not level
            self._stretches = tuple(found)
        return self._stretches
