"""Text and edges of fields can be read, light and dark."""

import pytest
from PySide6.QtGui import QColor

from klantroutes.ui.appearance import DARK, LIGHT, Colours


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def luminance(colour: str) -> float:
    parts = QColor(colour).getRgbF()[:3]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("chosen", [LIGHT, DARK], ids=["licht", "donker"])
@pytest.mark.parametrize("ground", ["panel", "field", "hover", "chosen", "window"])
@pytest.mark.parametrize("ink", ["text", "quiet", "accent", "fout"])
def test_text_can_be_read(chosen: Colours, ground: str, ink: str) -> None:
    assert contrast(getattr(chosen, ink), getattr(chosen, ground)) >= 4.5


@pytest.mark.parametrize("chosen", [LIGHT, DARK], ids=["licht", "donker"])
@pytest.mark.parametrize("sign", ["edge", "fout", "waarschuwing", "tip", "good"])
def test_edges_and_marks_can_be_seen(chosen: Colours, sign: str) -> None:
    assert contrast(getattr(chosen, sign), chosen.panel) >= 3


@pytest.mark.parametrize("chosen", [LIGHT, DARK], ids=["licht", "donker"])
def test_the_blue_button_can_be_read(chosen: Colours) -> None:
    assert contrast(chosen.on_accent, chosen.accent) >= 4.5
