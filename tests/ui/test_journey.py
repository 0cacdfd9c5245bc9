"""One whole journey without a mouse, on the drawing and in the outline: both end in the same route."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from klantroutes.model.route import Route
from klantroutes.storage.files import read, write
from klantroutes.ui.dialogs.finder import Finder
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.new_route import empty_route

from .conftest import OpenWindow

Answer = Callable[[Callable[[QDialog], None]], list[QDialog]]
CONTROL = Qt.KeyboardModifier.ControlModifier
STEPS = ("verloskundige (eerste", "wijkteam", "gynaecoloog", "kinderarts", "jeugdverpleegkundige", "uitgang")
"""What is typed after the entry; between professionals a handover comes by itself: twelve steps in all."""


class Typist:
    """Somebody who only has a keyboard: every key goes to what has the focus."""

    def __init__(self, qtbot: QtBot, answer: Answer) -> None:
        self._qtbot = qtbot
        self._wanted: list[str] = []
        answer(self._fill)

    def key(self, key: Qt.Key, mods: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self._focused(), key, mods)
        QApplication.processEvents()

    def letters(self, text: str) -> None:
        self._qtbot.keyClicks(self._focused(), text)

    def choosing(self, query: str, key: Qt.Key) -> None:
        """Press a key that opens a list, type there and press Enter."""
        self._wanted.append(query)
        self.key(key)
        assert not self._wanted, "no list came"

    def _fill(self, dialog: QDialog) -> None:
        assert isinstance(dialog, Finder)
        self._qtbot.keyClicks(dialog.field, self._wanted.pop())
        self._qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    def _focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


def without_ids(route: Route) -> dict[str, object]:
    """Return the content of a route with ids by order, and without where steps were put."""
    content = route.model_dump(exclude_unset=True, exclude={"id", "created", "modified"})
    names = {step.id: f"stap {number}" for number, step in enumerate(route.steps)}
    for step in content["steps"]:
        step["id"] = names[step["id"]]
    for number, link in enumerate(content["links"]):
        link |= {"id": f"lijn {number}", "source": names[link["source"]], "target": names[link["target"]]}
    return content


def on_the_drawing(window: MainWindow, typist: Typist) -> Route:
    """Draw, name, fill in and save with the keys of the drawing."""
    window.desk.canvas.view.setFocus()
    typist.key(Qt.Key.Key_Insert)
    typist.letters("ingang")
    typist.key(Qt.Key.Key_Return)
    for query in STEPS:
        typist.choosing(query, Qt.Key.Key_Tab)
    typist.key(Qt.Key.Key_F2)
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    QApplication.focusWidget().selectAll()
    typist.letters("Klaar")
    typist.key(Qt.Key.Key_Return)
    return _saved(window, typist)


def in_the_outline(window: MainWindow, typist: Typist) -> Route:
    """Do the same in the list."""
    typist.key(Qt.Key.Key_T, CONTROL)
    tree = window.desk.outline.tree
    assert tree.hasFocus()
    for _ in range(6):
        typist.key(Qt.Key.Key_Down)
    assert tree.row() == ("phase", "tijdens", "", "")
    typist.key(Qt.Key.Key_Down)
    typist.choosing("ingang", Qt.Key.Key_N)
    for query in STEPS:
        typist.choosing(query, Qt.Key.Key_Tab)
    typist.key(Qt.Key.Key_F2)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    QApplication.focusWidget().selectAll()
    typist.letters("Klaar")
    typist.key(Qt.Key.Key_Return)
    return _saved(window, typist)


def _saved(window: MainWindow, typist: Typist) -> Route:
    QApplication.processEvents()
    typist.key(Qt.Key.Key_S, CONTROL)
    assert window.desk.session.path is not None
    assert not window.desk.session.document.modified
    return read(window.desk.session.path)


def begun(open_window: OpenWindow, qtbot: QtBot, path: Path) -> MainWindow:
    """Open a window with an empty route that has a file already, so that saving asks nothing."""
    write(path, empty_route())
    window = open_window(path)
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def test_both_ways_end_in_the_same_route(open_window: OpenWindow, qtbot: QtBot, answer: Answer, tmp_path: Path) -> None:
    typist = Typist(qtbot, answer)
    drawn = on_the_drawing(begun(open_window, qtbot, tmp_path / "tekening.klantroute"), typist)
    listed = in_the_outline(begun(open_window, qtbot, tmp_path / "lijst.klantroute"), typist)
    assert len(drawn.steps) >= 10
    assert any(step.label == "Klaar" for step in drawn.steps)
    assert without_ids(listed) == without_ids(drawn)
