"""What stands around the lines of one picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from klantroutes.layout.geometry import Rect

from .ground import Ground


@dataclass(frozen=True)
class Scene:
    """The boxes, what had better not be covered, the ground, and the distance of parallel lines."""

    boxes: Sequence[Rect]
    quiet: Sequence[Rect]
    ground: Ground
    track: float
