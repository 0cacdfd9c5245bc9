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

from .conftest import Answer, OpenWindow

PLAIN, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
STEPS = ("verloskundige (eerste", "wijkteam", "gynaecoloog", "kinderarts", "jeugdverpleegkundige", "uitgang")
"""What is typed after the entry; between professionals a handover comes by itself: eleven steps in all."""


FILLED = (
    ("Jeugdverpleegkundige", "Organisatie", "GGD Twente"),
    ("Overdracht Kinderarts", "Binnen", "8"),
    ("Kinderarts", "Naam", "Kinderarts in het ziekenhuis"),
)
"""What is filled in afterwards: at which step, in which field, and what is typed."""


class Typist:
    """Somebody who only has a keyboard: every key goes to what has the focus."""

    def __init__(self, window: MainWindow, qtbot: QtBot, answer: Answer) -> None:
        self.window = window
        self._qtbot = qtbot
        self._wanted: list[str] = []
        answer(self._fill)

    def key(self, key: Qt.Key, mods: Qt.KeyboardModifier = PLAIN) -> None:
        self._qtbot.keyClick(self._focused(), key, mods)
        QApplication.processEvents()

    def letters(self, text: str) -> None:
        self._qtbot.keyClicks(self._focused(), text)

    def choosing(self, query: str, key: Qt.Key) -> None:
        """Press a key that opens a list, type there and press Enter."""
        self._wanted.append(query)
        self.key(key)
        assert not self._wanted, "no list came"
        # On a real screen a dialog that closes gives the window its turn by itself.
        self.window.activateWindow()
        self._qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)

    def naming(self, text: str, field: type[QWidget]) -> None:
        """Type a name over the one that is there, in the field that opened by itself."""
        assert isinstance(self._focused(), field)
        self.key(Qt.Key.Key_A, CONTROL)
        self.letters(text)
        self.key(Qt.Key.Key_Return)

    def done_naming(self, field: type[QWidget]) -> None:
        """Leave a name as it is; without a screen the field may have closed together with the list."""
        if isinstance(self._focused(), field):
            self.key(Qt.Key.Key_Return)

    def until(self, reached: Callable[[], bool], key: Qt.Key, mods: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key again and again until something is so."""
        for _ in range(80):
            if reached():
                return
            self.key(key, mods)
        raise AssertionError("never reached")

    def filling_in(self, field: str, text: str) -> None:
        """Go with Tab to a field of the properties, type there, and go on with Tab so that it is taken in."""
        self.until(lambda: self._focused().accessibleName() == field, Qt.Key.Key_Tab)
        self.key(Qt.Key.Key_A, CONTROL)
        self.letters(text)
        self.key(Qt.Key.Key_Tab)

    def chosen(self) -> str:
        """Return the name of the one step that is chosen."""
        scene = self.window.desk.canvas.scene
        return scene.label_of(scene.selected()[0]) if len(scene.selected()) == 1 else ""

    def _fill(self, dialog: QDialog) -> None:
        assert isinstance(dialog, Finder), dialog.windowTitle()
        self._qtbot.keyClicks(dialog.field, self._wanted.pop())
        self._qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    def _focused(self) -> QWidget:
        focused = self.window.focusWidget()
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


def on_the_drawing(typist: Typist) -> Route:
    """Draw, name, fill in and save with the keys of the drawing."""
    typist.window.desk.canvas.view.setFocus()
    typist.key(Qt.Key.Key_Insert)
    typist.letters("ingang")
    typist.key(Qt.Key.Key_Return)
    typist.naming("Zwanger", QPlainTextEdit)
    for query in STEPS:
        typist.choosing(query, Qt.Key.Key_Tab)
    typist.done_naming(QPlainTextEdit)
    typist.key(Qt.Key.Key_F2)
    typist.naming("Naar de route Na", QPlainTextEdit)
    for step, field, text in FILLED:
        typist.until(lambda step=step: typist.chosen().startswith(step), Qt.Key.Key_Backtab, SHIFT)
        typist.key(Qt.Key.Key_F6)
        typist.filling_in(field, text)
        typist.key(Qt.Key.Key_F6, SHIFT)
        assert typist.window.desk.canvas.view.hasFocus()
    return _saved(typist)


def in_the_outline(typist: Typist) -> Route:
    """Do the same in the list."""
    typist.key(Qt.Key.Key_T, CONTROL)
    tree = typist.window.desk.outline.tree
    assert tree.hasFocus()
    for _ in range(6):
        typist.key(Qt.Key.Key_Down)
    assert tree.row() == ("phase", "tijdens", "", "")
    typist.key(Qt.Key.Key_Down)
    typist.choosing("ingang", Qt.Key.Key_N)
    typist.done_naming(QLineEdit)
    typist.key(Qt.Key.Key_F2)
    typist.naming("Zwanger", QLineEdit)
    for query in STEPS:
        typist.choosing(query, Qt.Key.Key_Tab)
    typist.done_naming(QLineEdit)
    typist.key(Qt.Key.Key_F2)
    typist.naming("Naar de route Na", QLineEdit)
    for step, field, text in FILLED:
        typist.until(lambda step=step: typist.chosen().startswith(step), Qt.Key.Key_Up)
        typist.key(Qt.Key.Key_Return, CONTROL)
        typist.filling_in(field, text)
        typist.key(Qt.Key.Key_T, CONTROL)
        assert tree.hasFocus()
    return _saved(typist)


def _saved(typist: Typist) -> Route:
    QApplication.processEvents()
    typist.key(Qt.Key.Key_S, CONTROL)
    session = typist.window.desk.session
    assert session.path is not None
    assert not session.document.modified
    return read(session.path)


def begun(open_window: OpenWindow, qtbot: QtBot, path: Path) -> MainWindow:
    """Open a window with an empty route that has a file already, so that saving asks nothing."""
    write(path, empty_route())
    window = open_window(path)
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def test_both_ways_end_in_the_same_route(open_window: OpenWindow, qtbot: QtBot, answer: Answer, tmp_path: Path) -> None:
    drawn = on_the_drawing(Typist(begun(open_window, qtbot, tmp_path / "tekening.klantroute"), qtbot, answer))
    listed = in_the_outline(Typist(begun(open_window, qtbot, tmp_path / "lijst.klantroute"), qtbot, answer))
    assert len(drawn.steps) >= 10
    assert any(step.label == "Naar de route Na" for step in drawn.steps)
    assert any(step.organisation == "GGD Twente" for step in drawn.steps)
    assert any(step.kind == "handover" and step.within_days == 8 for step in drawn.steps)
    assert without_ids(listed) == without_ids(drawn)
