"""The colours of the stage: hard contrasts, because a projector in a lit room takes half of them away."""

from collections.abc import Mapping

from PySide6.QtGui import QColor

from klantroutes.ui.theme import Theme

_LIGHT: dict[str, str] = {
    "stage.paper": "#ffffff", "stage.ink": "#0b1420", "stage.soft": "#33414f", "stage.card": "#ffffff",
    "stage.edge": "#41505f", "stage.band": "#e9eef4", "stage.caption": "#0e2237", "stage.told": "#ffffff",
    "stage.here": "#dbeafc", "stage.accent": "#0a54b0", "stage.lost": "#a30f20", "stage.on_lost": "#ffffff",
    "stage.note": "#fff0a3", "stage.on_note": "#0b1420", "stage.row": "#edf1f6", "stage.warning": "#8a4b00",
}  # fmt: skip
_DARK: dict[str, str] = {
    "stage.paper": "#070b10", "stage.ink": "#ffffff", "stage.soft": "#d3dde8", "stage.card": "#17212c",
    "stage.edge": "#a3b3c4", "stage.band": "#111921", "stage.caption": "#1d2f42", "stage.told": "#ffffff",
    "stage.here": "#173a63", "stage.accent": "#7cc0ff", "stage.lost": "#ffb3b6", "stage.on_lost": "#2b0508",
    "stage.note": "#fff0a3", "stage.on_note": "#0b1420", "stage.row": "#243242", "stage.warning": "#ffc466",
}  # fmt: skip

_HIGH_LIGHT: Mapping[str, str] = _LIGHT | {
    "stage.ink": "#000000", "stage.soft": "#1c1c1c", "stage.edge": "#000000", "stage.band": "#ffffff",
    "stage.caption": "#000000", "stage.here": "#ffffff", "stage.accent": "#00308f", "stage.lost": "#9b0014",
    "stage.note": "#ffffff", "stage.on_note": "#000000", "stage.row": "#ffffff", "stage.warning": "#7a3e00",
}  # fmt: skip
_HIGH_DARK: Mapping[str, str] = _DARK | {
    "stage.paper": "#000000", "stage.soft": "#e8e8e8", "stage.card": "#000000", "stage.edge": "#ffffff",
    "stage.band": "#000000", "stage.caption": "#000000", "stage.here": "#000000", "stage.accent": "#ffe600",
    "stage.lost": "#ff9ea3", "stage.on_lost": "#000000", "stage.note": "#000000", "stage.on_note": "#ffffff",
    "stage.row": "#000000", "stage.warning": "#ffc04d",
}  # fmt: skip
_PALE = frozenset({"stage.band", "stage.caption", "stage.here", "stage.note", "stage.row"})
"""Grounds with an edge in high contrast; the caption too, which is as black as a black picture above it."""


class StageTheme(Theme):
    """The palette of the drawing with the colours of the stage beside it."""

    def __init__(self, dark: bool = False, *, high: bool = False) -> None:
        super().__init__(dark, high=high)
        strong, normal = (_HIGH_DARK, _DARK) if dark else (_HIGH_LIGHT, _LIGHT)
        self._colours |= {name: QColor(value) for name, value in (strong if high else normal).items()}

    def outline(self, fill: str | None, stroke: str | None) -> str | None:
        """Return the colour name for an outline; in high contrast a pale ground gets one too."""
        if stroke is None and self.high and fill in _PALE:
            return "stage.edge"
        return super().outline(fill, stroke)
