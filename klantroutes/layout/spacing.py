"""The room between things, and what an arrangement is."""

from collections.abc import Mapping
from dataclasses import dataclass

from .geometry import Rect


@dataclass(frozen=True, slots=True)
class Spacing:
    """The room between things, in points."""

    left: float = 86
    """Width of the lane names."""
    top: float = 70
    """Height of the phase headings and the ruler, and some room for lines above the first lane."""
    edge: float = 18
    """From the edge of a cell to the first box."""
    channel: float = 38
    """Between two slots."""
    border: float = 24
    """Extra room after the border of a phase for a line that crosses it with a round point."""
    stack: float = 24
    """Between two boxes above each other."""
    empty_column: float = 34
    empty_row: float = 34
    blank_column: float = 220
    """Width of a phase in a route without any step: wide, since all of it is there to draw in."""
    blank_row: float = 88
    gap: float = 6
    """Between two phases."""


@dataclass(frozen=True)
class Arrangement:
    """Every box in its place, and the grid around them: edges of columns and rows."""

    rects: Mapping[str, Rect]
    columns: tuple[tuple[float, float], ...]
    rows: tuple[tuple[float, float], ...]
