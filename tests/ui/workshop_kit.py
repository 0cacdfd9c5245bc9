"""A person in a workshop who only has a keyboard: every key goes to what has the focus, also in lists and dialogs."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from klantroutes.model.route import Route
from klantroutes.ui.main_window import MainWindow

KEY = Qt.Key
PLAIN, CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_LOOK = 5
"""Milliseconds between two looks whether the dialog is there that somebody waits for."""
_MOST = 90


class Keyboard:
    """Presses keys and counts them; a dialog is filled in by the same keys at the moment that it waits."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.pressed = 0
        """How many keys were pressed; a text that is typed counts as one."""
        self.palette_used = 0
        """How often a command was sought by its name."""
        self._coming: list[Callable[[], None]] = []
        self._shown: list[QDialog] = []
        self._wrong: AssertionError | None = None
        self._timer = QTimer(window)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @property
    def route(self) -> Route:
        return self.window.desk.session.route

    def key(self, key: Qt.Key, mods: Qt.KeyboardModifier = PLAIN) -> None:
        self.pressed += 1
        QTest.keyClick(self.focused(), key, mods)
        self._settle()

    def text(self, words: str) -> None:
        self.pressed += 1
        for letter in words:
            _type(self.focused(), letter)
        self._settle()

    def line(self, words: str) -> None:
        """Type this and press Enter."""
        self.text(words)
        self.key(KEY.Key_Return)

    def over(self, words: str) -> None:
        """Type this in place of what the field holds."""
        self.key(KEY.Key_A, CONTROL)
        self.text(words)

    def tab_to(self, name: str, *, back: bool = False) -> None:
        """Go with Tab until the focus is at what has this name for a screen reader."""
        for _ in range(_MOST):
            if name_of(self.focused()) == name:
                return
            self.key(KEY.Key_Backtab if back else KEY.Key_Tab, SHIFT if back else PLAIN)
        raise AssertionError(f"Tab never came at {name}")

    def to_panel(self, panel: QWidget) -> None:
        """Go with F6 until the focus is in this panel."""
        for _ in range(_MOST):
            if panel.isAncestorOf(self.focused()):
                return
            self.key(KEY.Key_F6)
        raise AssertionError(f"F6 never came at {panel}")

    def command(self, words: str, *dialogs: Callable[[], None]) -> None:
        """Seek a command by its name, and do it; `dialogs` fill in what it asks."""
        self.palette_used += 1
        self.asked(KEY.Key_K, CONTROL, lambda: self.line(words), *dialogs)

    def asked(self, key: Qt.Key, mods: Qt.KeyboardModifier, *dialogs: Callable[[], None]) -> None:
        """Press a key that opens dialogs, and fill them in one after the other."""
        self._coming = list(dialogs)
        self.key(key, mods)
        assert not self._coming, f"no dialog came after {key}"

    def focused(self) -> QWidget:
        """Return what gets the keys: an open list, a dialog, else what has the focus in the window that is active."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        window = QApplication.activeModalWidget() or QApplication.activeWindow() or self.window
        return window.focusWidget() or window

    def _settle(self) -> None:
        QApplication.processEvents()
        if self._wrong is not None:
            raise self._wrong
        # On a real screen a dialog or presentation that closes gives the window its turn by itself.
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)

    def _look(self) -> None:
        """Fill in the dialog that came; one that nobody waits for is a fault, and would wait for ever."""
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or dialog in self._shown or not dialog.isActiveWindow():
            return
        self._shown.append(dialog)
        try:
            assert self._coming, f"nobody waited for {dialog.windowTitle()}"
            self._coming.pop(0)()
        except AssertionError as wrong:
            self._wrong = wrong
        if self._wrong is not None:
            dialog.reject()


def name_of(widget: QWidget) -> str:
    """Return how a screen reader calls this; a button without a name of its own has its text."""
    text = widget.text().replace("&", "") if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def _type(widget: QWidget, letter: str) -> None:
    """Send a letter as the system does; QTest itself only knows the letters of English."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, PLAIN, letter))
