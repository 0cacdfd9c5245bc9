"""Points and rectangles of the drawing, in points (1/72 inch at 100 %), y downwards."""

from collections.abc import Iterable
from typing import NamedTuple


class Point(NamedTuple):
    """A place in the drawing."""

    x: float
    y: float


class Rect(NamedTuple):
    """An upright rectangle; a named tuple, since one picture makes and compares ten thousands of them."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower side."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """The middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def grown(self, by: float) -> "Rect":
        """Return the rectangle with this much more room on all sides."""
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def moved(self, dx: float, dy: float) -> "Rect":
        """Return the rectangle at another place."""
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def overlaps(self, other: "Rect") -> bool:
        """Say whether the insides have a point in common."""
        # Asked thousands of times for one picture: sums are quicker here than the properties.
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def united(self, other: "Rect") -> "Rect":
        """Return the smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


def clear(place: Rect, others: Iterable[Rect], air: float) -> bool:
    """Say whether a place lies at least `air` from all others."""
    # Asked for every box and all others on every change of a route: sums are quicker here than methods.
    left, right = place.x - air, place.x + place.width + air
    top, bottom = place.y - air, place.y + place.height + air
    for other in others:
        if other.x < right and left < other.x + other.width and other.y < bottom and top < other.y + other.height:
            return False
    return True
