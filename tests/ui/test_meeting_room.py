"""In a narrow window the panels at the right fold away during a meeting, and come back after it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from klantroutes import edits
from klantroutes.model.workshop import AgendaItem
from klantroutes.ui.canvas.grid import grid_rect
from klantroutes.ui.canvas.strokes import qrect
from klantroutes.ui.dock import bring_out, dock_of, is_open
from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    """A laptop with the whole route in view."""
    window = open_window(example)
    window.resize(1280, 720)
    QApplication.processEvents()
    window.desk.canvas.view.fit_all()
    return window


def aside(window: MainWindow) -> list[bool]:
    """Return whether properties and findings are open."""
    for _ in range(4):
        QApplication.processEvents()
    return [is_open(window.desk.properties), is_open(window.desk.findings)]


def test_the_board_gets_the_room_and_grows(window: MainWindow) -> None:
    before = window.desk.canvas.view.navigation.scale
    window.controllers.meeting.show()
    assert aside(window) == [False, False]
    QApplication.processEvents()
    assert window.desk.canvas.view.navigation.scale > before
    assert "menu Beeld" in window.desk.message.label.text()


def test_they_come_back_after_the_last_panel_of_the_meeting(window: MainWindow) -> None:
    dock = dock_of(window.desk.findings)
    assert dock is not None
    dock.close()
    window.controllers.meeting.show()
    window.controllers.noting.start()
    window.controllers.meeting.leave()
    assert aside(window) == [False, False]
    notes = dock_of(window.desk.notes)
    assert notes is not None
    notes.close()
    assert aside(window) == [True, False]


def test_what_a_person_opens_again_stays_open(window: MainWindow) -> None:
    window.controllers.meeting.show()
    assert aside(window) == [False, False]
    bring_out(window.desk.properties)
    window.controllers.noting.start()
    assert aside(window) == [True, False]


def test_a_meeting_that_is_closed_at_once_folds_nothing(window: MainWindow) -> None:
    window.controllers.meeting.show()
    window.controllers.meeting.leave()
    assert aside(window) == [True, True]


def test_a_wide_window_keeps_them(window: MainWindow) -> None:
    window.resize(1920, 1080)
    QApplication.processEvents()
    window.controllers.meeting.show()
    assert aside(window) == [True, True]


def test_a_part_of_the_agenda_opens_what_it_is_about_for_as_long_as_it_lasts(window: MainWindow) -> None:
    items = [AgendaItem(id="a", title="Wie", about="client"), AgendaItem(id="b", title="Gaten", about="hiaten")]
    window.desk.session.perform(edits.set_agenda([*items, AgendaItem(id="c", title="Klaar")]))
    window.controllers.meeting.show()
    assert aside(window) == [False, False]
    seen = []
    for _part in range(3):
        window.controllers.meeting.next()
        seen.append(aside(window))
    assert seen == [[True, False], [False, True], [False, False]]


def test_a_phase_without_steps_shows_the_whole_board(open_window: OpenWindow) -> None:
    window = open_window()
    window.controllers.meeting.show()
    window.desk.session.perform(edits.set_agenda([AgendaItem(id="a", title="Vóór", about="voor")]))
    window.desk.canvas.view.zoom_to(3)
    window.controllers.meeting.next()
    shown = window.desk.canvas.view.exposed(window.desk.canvas.view.viewport().rect())
    assert shown.contains(qrect(grid_rect(window.desk.canvas.scene.drawing)))


def test_nothing_in_the_panel_is_cut_beside_its_scroll_bar(window: MainWindow) -> None:
    window.desk.session.perform(edits.set_agenda([AgendaItem(id=f"a{n}", title="Deel", minutes=5) for n in range(12)]))
    window.controllers.meeting.show()
    window.controllers.meeting.next()
    QApplication.processEvents()

    for area in window.desk.meeting.findChildren(QScrollArea):
        inner = area.widget()
        if inner is not None:
            assert inner.minimumSizeHint().width() <= area.width() - area.verticalScrollBar().sizeHint().width()
