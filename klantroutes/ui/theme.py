"""The colours and type of the canvas: names of the drawing become Qt colours, the shipped fonts become glyphs."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from PySide6.QtGui import QColor, QFont, QFontDatabase, QRawFont

from klantroutes import resources
from klantroutes.drawing import palette
from klantroutes.drawing.parts import Weight

FAMILY = "Source Sans 3"
_FILES: Mapping[Weight, str] = MappingProxyType({400: "Regular", 600: "Semibold", 700: "Bold"})

SignName = Literal[
    "paper", "accent", "text", "quiet", "line", "heading", "on_heading", "on_sign", "refused", "fout", "waarschuwing",
    "tip", "open", "note", "note_edge",
]  # fmt: skip
"""What the canvas shows beside the drawing itself: selection, ghosts, headings and marks of findings."""

_OF_THE_PALETTE: Mapping[SignName, str] = MappingProxyType(
    {
        "paper": "paper", "accent": "accent", "text": "ink", "quiet": "ink.soft", "line": "grid",
        "heading": "heading", "on_heading": "heading.text",
    }
)  # fmt: skip
_LIGHT_SIGNS: Mapping[SignName, str] = MappingProxyType(
    {
        "on_sign": "#ffffff", "refused": "#c01f2e", "fout": "#c01f2e", "waarschuwing": "#b86400", "tip": "#1d5fd0",
        "open": "#566573", "note": "#fff3b0", "note_edge": "#a58a1c",
    }
)  # fmt: skip
_DARK_SIGNS: Mapping[SignName, str] = MappingProxyType(
    {
        "on_sign": "#11181f", "refused": "#ff8a8f", "fout": "#ff8a8f", "waarschuwing": "#f5b54a", "tip": "#86b6ff",
        "open": "#a7b4c1", "note": "#4d4526", "note_edge": "#c7b060",
    }
)  # fmt: skip
_HIGH_LIGHT_SIGNS: Mapping[SignName, str] = MappingProxyType(
    {
        "on_sign": "#ffffff", "refused": "#9b0014", "fout": "#9b0014", "waarschuwing": "#7a3e00", "tip": "#00308f",
        "open": "#333333", "note": "#ffffff", "note_edge": "#5c4a00",
    }
)  # fmt: skip
_HIGH_DARK_SIGNS: Mapping[SignName, str] = MappingProxyType(
    {
        "on_sign": "#000000", "refused": "#ff9ea3", "fout": "#ff9ea3", "waarschuwing": "#ffc04d", "tip": "#9cc7ff",
        "open": "#d0d0d0", "note": "#000000", "note_edge": "#ffe600",
    }
)  # fmt: skip
HIGH_WIDTH = 2.0
"""The least width of outlines in high contrast, in units of the drawing."""


def font_path(weight: Weight) -> str:
    """Return the path of the shipped font file of this weight."""
    return str(resources.path(f"fonts/SourceSans3-{_FILES[weight]}.ttf"))


@lru_cache(maxsize=1)
def load_fonts() -> None:
    """Make the shipped fonts known to Qt, once; call after the application exists.

    Raises:
        RuntimeError: a font file is missing or damaged.
    """
    for weight in _FILES:
        if QFontDatabase.addApplicationFont(font_path(weight)) < 0:
            raise RuntimeError(f"font not found: {font_path(weight)}")


@lru_cache(maxsize=256)
def raw_font(size: float, weight: Weight) -> QRawFont:
    """Return the glyphs of the shipped font, unhinted, so that widths equal the metrics of the drawing."""
    return QRawFont(font_path(weight), size, QFont.HintingPreference.PreferNoHinting)


@lru_cache(maxsize=256)
def font(size: float, weight: Weight = 400) -> QFont:
    """Return the shipped font for widgets on the canvas and for signs that the font itself does not have."""
    load_fonts()
    found = QFont(FAMILY)
    found.setPixelSize(max(1, round(size)))
    found.setWeight(QFont.Weight(weight))
    found.setKerning(False)
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return found


class Theme:
    """The colours of the canvas, light or dark; `high` for high contrast."""

    def __init__(self, dark: bool = False, *, high: bool = False) -> None:
        self.dark, self.high = dark, high
        normal = (palette.DARK, _DARK_SIGNS) if dark else (palette.LIGHT, _LIGHT_SIGNS)
        strong = (palette.HIGH_DARK, _HIGH_DARK_SIGNS) if dark else (palette.HIGH_LIGHT, _HIGH_LIGHT_SIGNS)
        names, signs = strong if high else normal
        self._colours = {name: QColor(value) for name, value in names.items()}
        self._signs = {name: QColor(value) for name, value in signs.items()}
        self._signs |= {name: self._colours[other] for name, other in _OF_THE_PALETTE.items()}

    def inverse(self) -> "Theme":
        """Return the theme in which what is selected stands out: dark where this one is light."""
        return Theme(not self.dark, high=self.high)

    def outline(self, fill: str | None, stroke: str | None) -> str | None:
        """Return the colour name for an outline; in high contrast a pale ground gets one too."""
        return "grid" if stroke is None and self.high and fill in palette.PALE else stroke

    def width(self, wanted: float) -> float:
        """Return how wide a line becomes that is to be this wide."""
        return max(wanted, HIGH_WIDTH) if self.high else wanted

    def colour(self, name: str) -> QColor:
        """Return the colour that a part of the drawing names.

        Raises:
            KeyError: the palette has no such name.
        """
        return self._colours[name]

    def sign(self, name: SignName, opacity: float = 1) -> QColor:
        """Return a colour of what the canvas itself shows; `opacity` from 0 (nothing) to 1."""
        found = QColor(self._signs[name])
        found.setAlphaF(opacity)
        return found
