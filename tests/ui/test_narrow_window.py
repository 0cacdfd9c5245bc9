"""A narrow window leaves room for the drawing, and what is too long for its place stays whole or says so."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.model.steps import Position
from klantroutes.ui.dock import bring_out, is_open
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.panels.finding_card import FindingCard
from klantroutes.ui.wrapped_label import breakable

from .conftest import OpenWindow


def narrowed(window: MainWindow, qtbot: QtBot, width: int = 1000) -> MainWindow:
    window.resize(width, 700)
    qtbot.waitUntil(lambda: window.width() == width)
    for _ in range(5):
        QApplication.processEvents()
    return window


def test_the_left_panel_folds_in_a_narrow_window(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = narrowed(open_window(), qtbot)
    assert not is_open(window.desk.palette)
    assert 2 * window.desk.canvas.width() >= window.width()


def test_it_stays_in_a_wide_window(open_window: OpenWindow, qtbot: QtBot) -> None:
    assert is_open(narrowed(open_window(), qtbot, 1150).desk.palette)


def test_a_panel_that_a_person_opens_again_stays(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = narrowed(open_window(), qtbot)
    bring_out(window.desk.palette)
    assert is_open(narrowed(window, qtbot, 980).desk.palette)
    window.close()
    assert is_open(narrowed(open_window(), qtbot).desk.palette)


def test_a_panel_that_was_opened_on_purpose_stays(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    bring_out(window.desk.outline)
    assert is_open(narrowed(window, qtbot).desk.outline)


def test_a_very_long_word_wraps_in_a_finding(open_window: OpenWindow, example: Path, qtbot: QtBot) -> None:
    window = open_window(example)
    panel = window.desk.findings
    for step in window.desk.session.route.steps:
        window.desk.session.perform(edits.rename(step.id, "Jeugdgezondheidszorg" * 8))
    window.desk.session.perform(edits.remove([link.id for link in window.desk.session.route.links]))
    qtbot.waitUntil(lambda: any("J\u200be\u200bu" in one.text() for one in panel.findChildren(QLabel)), timeout=20_000)
    for card in panel.findChildren(FindingCard):
        assert card.minimumSizeHint().width() <= panel.width()


def test_ordinary_words_stay_as_they_are() -> None:
    assert breakable("Een overdracht naar de wijkverpleegkundige") == "Een overdracht naar de wijkverpleegkundige"


def test_a_long_title_ends_in_dots_and_is_whole_in_the_tooltip(open_window: OpenWindow) -> None:
    window = open_window()
    title = "Een heel lange titel van een route met <haken> die nooit in de werkbalk past, hoe breed ook"
    window.desk.session.perform(edits.set_route_fields(title=title))
    field = window.toolbar.title
    assert field.shown_in(field.width()).endswith("…")
    assert "&lt;haken&gt;" in field.toolTip()
    window.desk.session.perform(edits.set_route_fields(title="Kort"))
    assert field.shown_in(field.width()) == "Kort"
    assert field.toolTip() == "Klik om de titel te wijzigen"


def test_undoing_a_removal_selects_what_came_back(open_window: OpenWindow, example: Path) -> None:
    window = open_window(example)
    scene = window.desk.canvas.scene
    names = [one for one, shape in scene.drawing.shapes.items() if shape.kind == "professional"][:2]
    scene.select(names)
    window.actions_by_id["remove"].trigger()
    window.actions_by_id["undo"].trigger()
    assert set(names) <= set(scene.selected())


def test_undoing_the_removal_of_a_line_selects_it(open_window: OpenWindow, example: Path) -> None:
    window = open_window(example)
    scene = window.desk.canvas.scene
    link = next(one.id for one in window.desk.session.route.links if one.kind == "flow")
    scene.select([link])
    window.actions_by_id["remove"].trigger()
    window.actions_by_id["undo"].trigger()
    assert link in scene.selected()


def test_a_copy_lies_on_a_free_place(open_window: OpenWindow, example: Path) -> None:
    window = open_window(example)
    scene = window.desk.canvas.scene
    name, shape = next((one, s) for one, s in scene.drawing.shapes.items() if s.kind == "professional")
    middle = shape.rect.centre
    window.desk.session.perform(edits.move({name: Position(x=round(middle.x), y=round(middle.y))}))
    scene.select([name])
    for _ in range(2):
        window.actions_by_id["duplicate"].trigger()
        copy = scene.drawing.shapes[scene.selected()[0]]
        others = [one.rect for one in scene.drawing.shapes.values() if one.id != copy.id]
        assert not any(copy.rect.overlaps(other) for other in others)


def test_the_panels_at_the_right_are_never_narrower_than_what_they_hold(
    open_window: OpenWindow, example: Path, qtbot: QtBot
) -> None:
    window = narrowed(open_window(example), qtbot)
    for panel in (window.desk.properties, window.desk.findings):
        for area in panel.findChildren(QScrollArea):
            inner, bar = area.widget(), area.verticalScrollBar().sizeHint().width()
            assert inner is None or inner.minimumSizeHint().width() <= panel.minimumWidth() - bar
