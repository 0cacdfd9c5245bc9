"""Text made to fit a width: three lines, then smaller type, then a wider box."""

from dataclasses import dataclass
from functools import lru_cache

from klantroutes.model.plain_text import one_line

from .parts import TextPart, Weight
from .style import Style
from .text import width, wrap

MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of one type size with the room they take."""

    lines: tuple[str, ...]
    size: float
    weight: Weight
    width: float
    height: float

    def parts(self, x: float, top: float, fill: str, leading: float, anchor: str = "start") -> tuple[TextPart, ...]:
        """Return the lines as text with the first line below `top`."""
        step = self.size * leading
        first = top + self.size * 0.95 + (step - self.size) / 2 - self.size * 0.06
        return tuple(
            TextPart(round(x, 2), round(first + index * step, 2), line, self.size, fill, self.weight, anchor)  # type: ignore[arg-type]
            for index, line in enumerate(self.lines)
        )


def fit(text: str, size: float, weight: Weight, room: float, style: Style) -> Fitted:
    """Return the text in at most three lines of `room` wide; type shrinks to the least size, then the box grows."""
    return _fitted(one_line(text), size, weight, room, style.least, style.leading)


@lru_cache(maxsize=4_000)
def _fitted(text: str, size: float, weight: Weight, room: float, least: float, leading: float) -> Fitted:
    while True:
        lines = wrap(text, size, weight, room)
        if len(lines) <= MOST_LINES and all(width(line, size, weight) <= room for line in lines):
            break
        if size > least:
            size = max(least, size - 1)
        else:
            room += 12
    widest = max((width(line, size, weight) for line in lines), default=0)
    return Fitted(tuple(lines), size, weight, widest, len(lines) * size * leading)
