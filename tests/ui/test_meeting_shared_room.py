"""In a low window the agenda gives its room to the list that people use, and takes it back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow
from .meeting_kit import begun


@pytest.fixture
def window(open_window: OpenWindow, example: Path, qtbot: QtBot) -> MainWindow:
    """A laptop at the third part of a meeting, with ten agreements."""
    window = begun(open_window, example, qtbot)
    window.resize(1280, 720)
    for number in range(10):
        window.desk.meeting.agreements.typed.emit(f"Folder {number} maken, Noor, 3-4-2027")
    for _part in range(3):
        window.controllers.meeting.next()
    window.desk.meeting.turn_to(1)
    window.desk.meeting.agenda.setFocus()
    QApplication.processEvents()
    return window


def rows_seen(window: MainWindow) -> int:
    """Return how many agreements can be seen whole."""
    rows = window.desk.meeting.agreements.rows
    seen = rows.viewport().rect()
    return sum(seen.contains(rows.visualItemRect(rows.item(number))) for number in range(rows.count()))


def parts_seen(window: MainWindow) -> list[str]:
    """Return the parts of the agenda that can be seen whole."""
    tree = window.desk.meeting.agenda
    found = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return [
        row.text(0)
        for row in found
        if row is not None and tree.viewport().rect().contains(tree.visualItemRect(row).adjusted(0, 1, 0, -1))
    ]


def test_a_list_in_use_gets_the_room_and_the_present_part_stays(window: MainWindow) -> None:
    before = rows_seen(window)
    window.desk.meeting.agreements.field.setFocus()
    QApplication.processEvents()
    assert rows_seen(window) >= 5 > before
    [present] = parts_seen(window)
    assert present == (window.desk.session.route.agenda or ())[2].title
    window.controllers.meeting.next()
    QApplication.processEvents()
    assert parts_seen(window)[:1] == [(window.desk.session.route.agenda or ())[3].title]


def test_the_agenda_takes_its_room_back(window: MainWindow) -> None:
    agenda = window.desk.meeting.agenda
    window.desk.meeting.agreements.field.setFocus()
    QApplication.processEvents()
    little = agenda.height()
    agenda.setFocus()
    QApplication.processEvents()
    assert agenda.height() > 3 * little
    assert len(parts_seen(window)) >= 4


def test_the_agenda_gives_no_more_than_a_short_list_needs(window: MainWindow) -> None:
    window.desk.meeting.turn_to(0)
    window.desk.meeting.decisions.field.setFocus()
    QApplication.processEvents()
    assert len(parts_seen(window)) >= 5


def test_a_high_window_has_room_for_both(window: MainWindow) -> None:
    window.resize(1920, 1080)
    window.desk.meeting.agreements.field.setFocus()
    QApplication.processEvents()
    assert (len(parts_seen(window)), rows_seen(window)) == (8, 10)


def test_what_a_hand_points_at_stays_until_the_hand_is_done(window: MainWindow, qtbot: QtBot) -> None:
    field = window.desk.meeting.agreements.field
    there = field.mapToGlobal(QPoint())
    qtbot.mousePress(field, Qt.MouseButton.LeftButton)
    assert field.mapToGlobal(QPoint()) == there
    qtbot.mouseRelease(field, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows_seen(window) >= 5)
    assert field.mapToGlobal(QPoint()).y() < there.y()
