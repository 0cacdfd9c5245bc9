"""A meeting that has begun in the real window, and what people do in its panel."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.edits import meeting
from klantroutes.edits.agenda_templates import agenda_templates
from klantroutes.model.route import Note
from klantroutes.model.steps import Position
from klantroutes.model.workshop import AgendaItem
from klantroutes.ui.main_window import MainWindow

from .conftest import OpenWindow


def begun(open_window: OpenWindow, example: Path, qtbot: QtBot) -> MainWindow:
    """Return a window with a meeting that has begun, with the short agenda."""
    window = open_window(example)
    with qtbot.waitActive(window):
        window.activateWindow()
    agenda = agenda_templates()[0].fresh()
    window.desk.session.perform(meeting.begin_meeting({"title": "Almelo"}, agenda, "v1", "2026-11-22T09:00:00Z"))
    window.controllers.meeting.show()
    return window


def agenda(window: MainWindow) -> tuple[AgendaItem, ...]:
    """Return the parts of the agenda."""
    return window.desk.session.route.agenda or ()


def entered(field: QWidget, qtbot: QtBot) -> None:
    """Press Enter in a field of a list, which takes it in a moment later."""
    qtbot.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def typed(window: MainWindow, number: int, text: str, qtbot: QtBot) -> None:
    """Type a line in one of the three lists of the meeting: decisions, agreements, what was parked."""
    window.desk.meeting.turn_to(number)
    field = window.desk.meeting.lists[number].field
    field.setFocus()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == ""


def stuck(window: MainWindow, text: str) -> str:
    """Stick a note below the drawing and return its id."""
    below = window.desk.canvas.scene.drawing.bounds.bottom + 120
    window.desk.session.perform(edits.add_note(Note(id="n1", text=text, position=Position(x=300, y=round(below)))))
    window.desk.canvas.view.fit_all()
    return "n1"
