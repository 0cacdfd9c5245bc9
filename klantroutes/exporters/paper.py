"""The paper that a drawing is printed on, and over how many pages it goes."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

PaperSize = Literal["a4", "a3"]
Orientation = Literal["auto", "liggend", "staand"]
Spread = Literal["auto", "een", "tegels"]
SIZES: tuple[PaperSize, ...] = get_args(PaperSize)
ORIENTATIONS: tuple[Orientation, ...] = get_args(Orientation)
SPREADS: tuple[Spread, ...] = get_args(Spread)
_LONG_SIDES: dict[PaperSize, tuple[int, int]] = {"a4": (297, 210), "a3": (420, 297)}
POINTS = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True)
class Paper:
    """What to print on.

    `pages`: on one page (`een`), spread over several with a map of them (`tegels`), or `auto`: on one page as long as
    its smallest letters can be read. The `orientation` `auto` is landscape, but for pages of a spread whichever makes
    fewer of them.
    """

    size: PaperSize = "a4"
    orientation: Orientation = "auto"
    pages: Spread = "auto"

    @property
    def wide(self) -> int:
        """Width in millimetres."""
        return _LONG_SIDES[self.size][self.orientation == "staand"]

    @property
    def tall(self) -> int:
        """Height in millimetres."""
        return _LONG_SIDES[self.size][self.orientation != "staand"]

    @property
    def ways(self) -> tuple["Paper", ...]:
        """The ways in which the pages of a spread may be held."""
        if self.orientation != "auto":
            return (self,)
        return replace(self, orientation="liggend"), replace(self, orientation="staand")


A4 = Paper()
