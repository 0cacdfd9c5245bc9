"""Text and edges of fields can be read, light and dark."""

import pytest
from PySide6.QtGui import QColor

from klantroutes.ui.appearance import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Colours, on_chosen, style_sheet
from klantroutes.ui.presenting.stage_theme import StageTheme
from klantroutes.ui.theme import Theme


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


@pytest.mark.parametrize("chosen", [HIGH_LIGHT, HIGH_DARK], ids=["zwart op wit", "wit op zwart"])
@pytest.mark.parametrize("ink", ["text", "quiet", "accent", "fout", "waarschuwing", "tip", "good"])
def test_high_contrast_text_is_seven_to_one_everywhere(chosen: Colours, ink: str) -> None:
    grounds = [chosen.panel, chosen.field, chosen.hover, chosen.window]
    assert min(contrast(getattr(chosen, ink), ground) for ground in grounds) >= 7
    assert contrast(getattr(on_chosen(chosen), ink), chosen.chosen) >= 7
    assert contrast(chosen.on_accent, chosen.accent) >= 7


@pytest.mark.parametrize("chosen", [HIGH_LIGHT, HIGH_DARK], ids=["zwart op wit", "wit op zwart"])
@pytest.mark.parametrize("sign", ["line", "edge", "accent", "chosen"])
def test_high_contrast_lines_can_be_seen(chosen: Colours, sign: str) -> None:
    assert min(contrast(getattr(chosen, sign), ground) for ground in (chosen.panel, chosen.hover)) >= 4.5


@pytest.mark.parametrize("chosen", [HIGH_LIGHT, HIGH_DARK], ids=["zwart op wit", "wit op zwart"])
def test_what_cannot_be_done_can_be_read_and_differs(chosen: Colours) -> None:
    assert min(contrast(chosen.off, ground) for ground in (chosen.panel, chosen.hover)) >= 4.5
    assert contrast(chosen.off, chosen.text) >= 2.5
    assert "QMenu::item:disabled { color: " + chosen.off + "; font-style: italic; }" in style_sheet(chosen)


@pytest.mark.parametrize("dark", [False, True])
def test_high_contrast_signs_on_the_canvas(dark: bool) -> None:
    theme = Theme(dark, high=True)
    for name in ("refused", "fout", "waarschuwing", "tip", "open"):
        assert contrast(theme.sign(name).name(), theme.sign("paper").name()) >= 7, name
        assert contrast(theme.sign(name).name(), theme.sign("on_sign").name()) >= 7, name
    assert contrast(theme.sign("text").name(), theme.sign("note").name()) >= 7
    assert contrast(theme.sign("note_edge").name(), theme.sign("note").name()) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_high_contrast_on_the_projector(dark: bool) -> None:
    theme = StageTheme(dark, high=True)
    inks = [("ink", "paper"), ("ink", "card"), ("ink", "band"), ("ink", "here"), ("ink", "row"), ("soft", "card"),
            ("soft", "paper"), ("told", "caption"), ("on_lost", "lost"), ("on_note", "note"), ("warning", "card"),
            ("lost", "paper"), ("accent", "paper")]  # fmt: skip
    for ink, ground in inks:
        assert contrast(theme.colour(f"stage.{ink}").name(), theme.colour(f"stage.{ground}").name()) >= 7, (ink, ground)
    assert contrast(theme.colour("stage.edge").name(), theme.colour("stage.card").name()) >= 4.5
