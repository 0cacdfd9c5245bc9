"""The colours of the stage: hard contrasts, because a projector in a lit room takes half of them away."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtGui import QColor

from klantroutes.ui.theme import Theme

_LIGHT: Mapping[str, str] = MappingProxyType({
    "stage.paper": "#ffffff", "stage.ink": "#0b1420", "stage.soft": "#33414f", "stage.card": "#ffffff",
    "stage.edge": "#41505f", "stage.band": "#e9eef4", "stage.caption": "#0e2237", "stage.told": "#ffffff",
    "stage.here": "#dbeafc", "stage.accent": "#0a54b0", "stage.lost": "#a30f20", "stage.on_lost": "#ffffff",
    "stage.note": "#fff0a3", "stage.on_note": "#0b1420", "stage.row": "#edf1f6", "stage.warning": "#8a4b00",
})  # fmt: skip
_DARK: Mapping[str, str] = MappingProxyType({
    "stage.paper": "#070b10", "stage.ink": "#ffffff", "stage.soft": "#d3dde8", "stage.card": "#17212c",
    "stage.edge": "#a3b3c4", "stage.band": "#111921", "stage.caption": "#1d2f42", "stage.told": "#ffffff",
    "stage.here": "#173a63", "stage.accent": "#7cc0ff", "stage.lost": "#ffb3b6", "stage.on_lost": "#2b0508",
    "stage.note": "#fff0a3", "stage.on_note": "#0b1420", "stage.row": "#243242", "stage.warning": "#ffc466",
})  # fmt: skip


class StageTheme(Theme):
    """The palette of the drawing with the colours of the stage beside it."""

    def __init__(self, dark: bool = False) -> None:
        super().__init__(dark)
        self._colours |= {name: QColor(value) for name, value in (_DARK if dark else _LIGHT).items()}
