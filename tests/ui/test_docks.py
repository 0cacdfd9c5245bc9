"""The panels at the left share one place: one is in front, and the keyboard never gets lost behind a tab."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from klantroutes.ui.dock import bring_out, dock_of
from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow
from .workshop_kit import CONTROL, KEY, Keyboard


@pytest.fixture
def window(open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """A window as low as that of a laptop, with every panel of a meeting open and the notes in front."""
    window = open_window()
    window.resize(1280, 720)
    with qtbot.waitActive(window):
        window.activateWindow()
    for show in (window.controllers.meeting.show, window.controllers.voting.show, window.controllers.versions.start):
        show()
    window.controllers.noting.start()
    QApplication.processEvents()
    return window


def tabs(window: MainWindow) -> QTabBar:
    [found] = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found


def test_one_panel_is_in_front(window: MainWindow) -> None:
    desk = window.desk
    assert desk.notes.isVisible()
    assert not any(panel.isVisible() for panel in (desk.meeting, desk.voting, desk.changes, desk.palette))
    assert desk.notes.height() > 480


def test_the_names_on_the_tabs_can_be_read(window: MainWindow) -> None:
    found = tabs(window)
    assert [found.tabText(at) for at in range(found.count())] == ["Werksessie", "Briefjes", "Stemmen", "Veranderd"]
    assert found.tabRect(found.count() - 1).right() <= found.width()
    assert found.accessibleName() == "Panelen"
    assert any(action.text() == "Wat is er veranderd" for action in window.menuBar().actions()[2].menu().actions())


def test_a_click_on_a_tab_turns_to_that_panel(window: MainWindow) -> None:
    tabs(window).setCurrentIndex(0)
    QApplication.processEvents()
    assert window.desk.meeting.isVisible()
    assert not window.desk.notes.isVisible()


def test_tab_never_leads_behind_a_tab(window: MainWindow) -> None:
    hands, desk = Keyboard(window), window.desk
    hidden = (desk.meeting, desk.voting, desk.changes, desk.palette)
    for _ in range(120):
        hands.key(KEY.Key_Tab)
        assert not any(panel.isAncestorOf(hands.focused()) for panel in hidden)


def test_f6_goes_by_all_open_panels(window: MainWindow) -> None:
    hands, desk = Keyboard(window), window.desk
    for panel in (desk.properties, desk.findings):
        bring_out(panel)
    parts = (desk.meeting, desk.notes, desk.voting, desk.changes, desk.canvas, desk.properties, desk.findings)
    arrived = []
    for _ in parts:
        hands.key(KEY.Key_F6)
        arrived.append(next(part for part in parts if part.isAncestorOf(hands.focused())))
        assert arrived[-1].isVisible()
    assert set(arrived) == set(parts)


def test_a_command_by_name_brings_its_panel_in_front(window: MainWindow) -> None:
    window.desk.changes.parentWidget().close()
    hands = Keyboard(window)
    hands.to_panel(window.desk.meeting)
    hands.command("wat is er veranderd")
    QApplication.processEvents()
    assert window.desk.changes.isVisible()
    assert not window.desk.meeting.isVisible()


def test_a_panel_that_is_asked_for_comes_in_front(window: MainWindow) -> None:
    window.controllers.meeting.show()
    QApplication.processEvents()
    hands = Keyboard(window)
    hands.key(KEY.Key_B, CONTROL)
    assert window.desk.notes.entry.hasFocus()
    assert window.desk.notes.isVisible()


@pytest.mark.parametrize("panel", ["voting", "meeting"])
def test_who_types_in_a_panel_that_goes_behind_another_is_at_the_drawing(window: MainWindow, panel: str) -> None:
    window.controllers.noting.start()
    QApplication.processEvents()
    assert window.desk.notes.entry.hasFocus()
    getattr(window.controllers, panel).show()
    QApplication.processEvents()
    assert window.desk.canvas.isAncestorOf(window.focusWidget())


def heights(window: MainWindow) -> list[int]:
    """Return how high the content of the panels at the right is, once the window has shared its room."""
    for _ in range(4):
        QApplication.processEvents()
    return [window.desk.properties.height(), window.desk.findings.height()]


def test_panels_come_back_in_the_height_that_they_had(open_window: OpenWindow, example: Path) -> None:
    window = open_window(example)
    before = heights(window)
    for panel in (window.desk.properties, window.desk.findings):
        dock = dock_of(panel)
        assert dock is not None
        dock.close()
    heights(window)

    bring_out(window.desk.properties)
    bring_out(window.desk.findings)

    assert heights(window) == before


def test_a_panel_of_the_meeting_has_the_whole_height_in_a_narrow_window(open_window: OpenWindow, example: Path) -> None:
    window = open_window(example)
    window.resize(1280, 720)
    window.controllers.meeting.show()
    heights(window)
    assert window.desk.meeting.height() > 0.8 * window.desk.canvas.height()
