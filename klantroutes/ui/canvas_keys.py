"""Shortcuts that work only while the canvas has the focus, such as single letters."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from .actions import ACTIONS, Actions
from .canvas_place import CanvasPlace
from .own_keys import OwnKeys


class CanvasKeys(QObject):
    """Listens on the canvas for the keys of the actions that belong there."""

    def __init__(self, canvas: CanvasPlace, actions: Actions, own: OwnKeys) -> None:
        super().__init__(canvas)
        self._canvas, self._actions, self._own = canvas, actions, own
        self._listening: list[QShortcut] = []
        self.renew()

    def renew(self) -> None:
        """Take the keys that hold now."""
        for shortcut in self._listening:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._listening = []
        self._actions.renew_keys()
        for spec in ACTIONS:
            if spec.on_canvas:
                for keys in self._own.keys_of(spec.id, spec.shortcuts):
                    self._listen(spec.id, keys)
        self._canvas.set_keys(self._own.letters, self._muted())

    def _listen(self, name: str, keys: str) -> None:
        if len(keys) == 1 and keys.isalpha() and not self._own.letters:
            return
        shortcut = QShortcut(QKeySequence(keys), self._canvas)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._actions[name].trigger)
        self._listening.append(shortcut)

    def _muted(self) -> frozenset[str]:
        """Return the usual keys that a person took away from what they did."""
        found: set[str] = set()
        for spec in ACTIONS:
            found |= set(spec.shortcuts) - set(self._own.keys_of(spec.id, spec.shortcuts))
        return frozenset(QKeySequence(keys).toString() for keys in found)
