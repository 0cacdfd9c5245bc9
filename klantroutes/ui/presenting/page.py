"""What one picture of the stage holds, before the caption comes below it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from klantroutes.drawing.parts import BoxPart, Command, Part, PathPart, TextPart
from klantroutes.layout.geometry import Rect

from .writing import BREAK


@dataclass(frozen=True)
class Page:
    """Strokes with the ids of the cards among them."""

    parts: tuple[Part, ...]
    cards: tuple[str, ...] = ()

    @property
    def breaks_words(self) -> bool:
        """Whether a word had to go on below."""
        return any(isinstance(part, TextPart) and part.text.endswith(BREAK) for part in self.parts)


def placed(parts: Iterable[Part], dx: float = 0, dy: float = 0, scale: float = 1) -> tuple[Part, ...]:
    """Return the parts enlarged about the origin and then moved."""
    return tuple(_placed(part, dx, dy, scale) for part in parts)


def bottom_of(parts: Iterable[Part]) -> float:
    """Return how far down boxes and words go; 0 when there are none."""
    return max((_bottom(part) for part in parts), default=0.0)


def _bottom(part: Part) -> float:
    if isinstance(part, BoxPart):
        return part.rect.bottom
    return part.y + 0.3 * part.size if isinstance(part, TextPart) else 0.0


def _placed(part: Part, dx: float, dy: float, k: float) -> Part:
    if isinstance(part, BoxPart):
        box = part.rect
        rect = Rect(box.x * k + dx, box.y * k + dy, box.width * k, box.height * k)
        return replace(part, rect=rect, radius=part.radius * k, width=part.width * k)
    if isinstance(part, TextPart):
        return replace(part, x=part.x * k + dx, y=part.y * k + dy, size=part.size * k)
    return PathPart(
        tuple(_moved(command, dx, dy, k) for command in part.commands),
        part.fill,
        part.stroke,
        part.width * k,
        part.dash,
    )


def _moved(command: Command, dx: float, dy: float, k: float) -> Command:
    letter, *numbers = command
    return (letter, *(value * k + (dy if index % 2 else dx) for index, value in enumerate(numbers)))
