"""The strokes a drawing is made of; colours are names that `palette.py` resolves for light and dark."""

from dataclasses import dataclass
from typing import Literal

from klantroutes.layout.geometry import Rect

Command = tuple[str, *tuple[float, ...]]
"""A path command in absolute coordinates: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y) or ("Z",)."""
Anchor = Literal["start", "middle", "end"]
Weight = Literal[400, 600, 700]


@dataclass(frozen=True, slots=True)
class BoxPart:
    """A rectangle, with rounded corners where `radius` is given."""

    rect: Rect
    radius: float = 0
    fill: str | None = None
    stroke: str | None = None
    width: float = 1
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class PathPart:
    """A line or a filled form."""

    commands: tuple[Command, ...]
    fill: str | None = None
    stroke: str | None = None
    width: float = 1
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class TextPart:
    """One line of text; `y` is its baseline, `size` in points, `angle` in degrees clockwise about (x, y)."""

    x: float
    y: float
    text: str
    size: float
    fill: str
    weight: Weight = 400
    anchor: Anchor = "start"
    angle: float = 0


Part = BoxPart | PathPart | TextPart
