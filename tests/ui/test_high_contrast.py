"""High contrast in the real window: chosen in the menu, asked for by the system, thick lines, inverse when selected."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from klantroutes.drawing.palette import HIGH_LIGHT, LIGHT
from klantroutes.drawing.parts import BoxPart
from klantroutes.layout.geometry import Rect
from klantroutes.ui import appearance
from klantroutes.ui.canvas.strokes import pen_of
from klantroutes.ui.menus import SCHEMES, SchemeMenu
from klantroutes.ui.settings import Settings
from klantroutes.ui.theme import Theme

from .conftest import OpenWindow


@pytest.fixture(autouse=True)
def light_afterwards() -> Iterator[None]:
    """Give the other tests the colours back."""
    yield
    appearance.choose("licht")


def test_the_menu_shows_the_whole_window_in_high_contrast(
    open_window: OpenWindow, settings: Settings, example: Path
) -> None:
    window = open_window(example)
    menu = next(one for one in window.findChildren(SchemeMenu))
    next(one for one in menu.actions() if one.text() == "Hoog contrast, zwart op wit").trigger()
    QApplication.processEvents()
    assert settings.scheme == "contrast"
    assert QApplication.palette().windowText().color().name() == appearance.HIGH_LIGHT.text
    assert window.desk.canvas.scene.theme.high
    assert "border: 3px solid" in QApplication.instance().styleSheet()


@pytest.mark.parametrize("scheme", [name for name, _text in SCHEMES])
def test_every_scheme_gives_a_style_sheet_without_gaps(application: QApplication, scheme: str) -> None:
    appearance.choose(scheme)
    assert "$" not in application.styleSheet()


def test_the_system_can_ask_for_it(application: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    appearance.choose("systeem")
    assert not appearance.is_high()
    monkeypatch.setattr(appearance, "_asked", lambda: Qt.ContrastPreference.HighContrast)
    assert appearance.is_high()
    appearance.choose("licht")
    assert not appearance.is_high()


def test_lines_are_thick_and_pale_grounds_get_an_edge() -> None:
    high, low = Theme(high=True), Theme()
    card, lane = BoxPart(Rect(0, 0, 9, 9), 0, "card", "card.edge", 1), BoxPart(Rect(0, 0, 9, 9), 0, "tint.sociaal")
    assert (pen_of(card, high).widthF(), pen_of(card, low).widthF()) == (2, 1)
    assert pen_of(lane, high).color().name() == HIGH_LIGHT["grid"]
    assert pen_of(lane, low).style() == Qt.PenStyle.NoPen


def test_a_selected_step_is_inverse(open_window: OpenWindow, example: Path) -> None:
    window = open_window(example)
    window.controllers.viewing.choose_scheme("contrast")
    scene, view = window.desk.canvas.scene, window.desk.canvas.view
    name = next(one for one, shape in scene.drawing.shapes.items() if shape.kind == "professional")
    scene.select([name])
    QApplication.processEvents()
    rect = scene.drawing.shapes[name].rect
    at = view.mapFromScene(rect.right - 8, rect.y + 6)
    picture = view.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    assert picture.pixelColor(round(at.x() * ratio), round(at.y() * ratio)).name() == "#000000"


def test_exports_keep_the_light_colours(open_window: OpenWindow, example: Path) -> None:
    window = open_window(example)
    window.controllers.viewing.choose_scheme("contrast_zwart")
    window.desk.canvas.scene.select_all()
    window.actions_by_id["copy_picture"].trigger()
    image = QApplication.clipboard().image()
    assert image.pixelColor(0, 0).name() in (LIGHT["paper"], LIGHT["tint.medisch"])
    QApplication.clipboard().clear()
