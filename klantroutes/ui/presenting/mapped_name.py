"""A name on the map: a small card in type that can be read from the back, near the middle of its step."""

from collections.abc import Iterator
from dataclasses import dataclass

from klantroutes.drawing import icons
from klantroutes.drawing.parts import BoxPart, Part
from klantroutes.layout.geometry import Rect

from .measures import LEAST, LINE
from .page import placed
from .writing import put, several

_WIDE = 420.0
_PADDING, _EDGE, _ICON = 12.0, 12.0, 44.0
_NEAR = 14.0


@dataclass(frozen=True)
class MappedName:
    """A card with its size; `at` is the place of what it names, in the drawing."""

    id: str
    at: Rect
    width: float
    height: float
    drawn: tuple[Part, ...]
    parts: tuple[Part, ...] = ()

    def places(self, at: Rect, room: Rect) -> Iterator[Rect]:
        """Yield where the card may come: always over the middle of its step, and wholly inside the room."""
        middle = at.centre
        for up in (0.0, -0.25, 0.25, -0.5, 0.5):
            for aside in (0.0, -0.25, 0.25, -0.5, 0.5):
                x = middle.x - self.width / 2 + aside * self.width
                y = middle.y - self.height / 2 + up * self.height
                x = min(max(x, room.x), room.right - self.width)
                y = min(max(y, room.y), room.bottom - self.height)
                place = Rect(x, y, self.width, self.height)
                if x >= room.x and y >= room.y and place.grown(_NEAR).overlaps(Rect(middle.x, middle.y, 1, 1)):
                    yield place

    def put_at(self, place: Rect) -> "MappedName":
        """Return the card at this place."""
        return MappedName(self.id, self.at, self.width, self.height, self.drawn, placed(self.drawn, place.x, place.y))


def mapped_name(
    name: str, text: str, second: str, at: Rect, icon: str, *, tone: str = "stage.edge", chosen: bool = False,
    note: bool = False,
) -> MappedName:  # fmt: skip
    """Return the card for this text; `second` are small words below it, such as its dots."""
    words = several(tuple(part for part in (text, second) if part), LEAST, 600, _WIDE)
    left = _EDGE + _PADDING + _ICON + _PADDING
    wide, high = left + words.width + _PADDING, max(words.height, _ICON) + 2 * _PADDING
    fill = "stage.note" if note else "stage.here" if chosen else "stage.card"
    edge = "stage.accent" if chosen else tone
    ink = "stage.on_note" if note else "stage.ink"
    drawn: list[Part] = [
        BoxPart(Rect(0, 0, wide, high), 12, fill, edge, 2 * LINE if chosen else LINE),
        BoxPart(Rect(0, 10, _EDGE, high - 20), 0, tone),
        *icons.icon(icon, _EDGE + _PADDING, (high - _ICON) / 2, _ICON, ink if note else tone),
        *put(words, left, (high - words.height) / 2, ink),
    ]
    return MappedName(name, at, wide, high, tuple(drawn))
