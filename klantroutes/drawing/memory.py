"""What a drawing remembers so that the next one of the same route need not be made anew."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from klantroutes.layout.geometry import Rect
from klantroutes.layout.routing.ground import CLEAR
from klantroutes.layout.routing.nets import Dock, Net, Way
from klantroutes.layout.routing.points import Rider, Spot
from klantroutes.model.route import Route
from klantroutes.model.steps import Step

from .cards import Sketch
from .style import Style

if TYPE_CHECKING:
    from .drawing import Shape, Wire


@dataclass(frozen=True)
class Measured:
    """A sketch with everything it was made of, compared by identity: steps never change, they are replaced."""

    steps: tuple[Step, ...]
    lane: str
    style: Style
    sketch: Sketch

    def holds(self, steps: Sequence[Step], lane: str, style: Style) -> bool:
        """Say whether it would come out the same."""
        same = len(steps) == len(self.steps) and all(a is b for a, b in zip(steps, self.steps, strict=True))
        return same and lane == self.lane and (style is self.style or style == self.style)


@dataclass(frozen=True)
class Made:
    """The wires of one line and the point that rides on it, with everything they were made of, compared by identity."""

    of: tuple[object, ...]
    spot: Spot | None
    wires: "tuple[Wire, ...]"
    point: "Shape | None" = None

    def holds(self, of: Sequence[object], spot: Spot | None) -> bool:
        """Say whether it would come out the same."""
        return all(a is b for a, b in zip(of, self.of, strict=True)) and spot == self.spot


@dataclass(frozen=True)
class Memory:
    """The ways of the lines, where their points came, what they went round, what was drawn, and of which route."""

    ways: Mapping[str, Way] = field(default_factory=dict)
    spots: Mapping[str, Spot] = field(default_factory=dict)
    riders: Mapping[str, Rider] = field(default_factory=dict)
    rects: frozenset[Rect] = frozenset()
    sketches: Mapping[str, Measured] = field(default_factory=dict)
    made: Mapping[str, Made] = field(default_factory=dict)
    docks: "Mapping[str, tuple[Shape, Dock]]" = field(default_factory=dict)
    route: Route | None = None
    style: Style | None = None

    def ways_for(self, nets: Sequence[Net], rects: Sequence[Rect]) -> dict[str, Way]:
        """Return the ways that still serve: the line wants the same, and nothing new stands on it."""
        new = [rect.grown(CLEAR) for rect in rects if rect not in self.rects]
        found: dict[str, Way] = {}
        for net in nets:
            way = self.ways.get(net.id)
            if way is not None and not way.blocked and way.net == net and not _meets(way, new):
                found[net.id] = way
        return found

    def spots_for(self, riders: Mapping[str, Rider], kept: Collection[str], rects: Sequence[Rect]) -> dict[str, Spot]:
        """Return the spots on ways that were kept, where nothing new stands."""
        new = [rect for rect in rects if rect not in self.rects]
        return {
            name: spot
            for name, spot in self.spots.items()
            if name in kept
            and name in riders
            and riders[name] == self.riders.get(name)
            and not any(room.overlaps(rect) for room in spot.rooms(riders[name]) for rect in new)
        }


def _meets(way: Way, rects: Sequence[Rect]) -> bool:
    return any(_crosses(level, fixed, low, high, rect) for level, fixed, low, high in way.stretches() for rect in rects)


def _crosses(level: bool, fixed: float, low: float, high: float, rect: Rect) -> bool:
    if level:
        return rect.y < fixed < rect.bottom and low < rect.right and rect.x < high
    return rect.x < fixed < rect.right and low < rect.bottom and rect.y < high
