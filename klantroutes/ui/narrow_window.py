"""A narrow window: the panel at the left folds away once, so that at least half of the width is for the drawing."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow

from .desk import Desk
from .dock import dock_of

_NARROW = 1100
_KEPT = "venster/smal_met_paneel"
"""The choice to have the panel in a narrow window all the same."""
_TOLD = "Het venster is smal. Daarom is het paneel links nu dicht; u haalt het terug met het menu Beeld."


class NarrowWindow(QObject):
    """Looks at the width when the window opens and grows or shrinks; what a person opens again stays open."""

    def __init__(self, window: QMainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._folded = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        palette = dock_of(desk.palette)
        if palette is not None:
            palette.toggleViewAction().toggled.connect(self._keep)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the width once the parts of the window have taken theirs."""
        if watched is self._window and event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
            self._soon.start()
        return False

    def _look(self) -> None:
        if self._folded or not self._window.isVisible() or self._desk.settings.is_on(_KEPT):
            return
        width = self._window.width()
        dock = dock_of(self._desk.palette)
        if width >= _NARROW or 2 * self._desk.canvas.width() >= width or dock is None or not self._is_alone(dock):
            return
        dock.close()
        self._folded = True
        self._desk.message.say(_TOLD)

    def _is_alone(self, dock: QDockWidget) -> bool:
        """Say whether this panel is open at the left and no other is: others were opened on purpose."""
        left = Qt.DockWidgetArea.LeftDockWidgetArea
        docks = self._window.findChildren(QDockWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        at_left = [one for one in docks if self._window.dockWidgetArea(one) == left and not one.isFloating()]
        return [one for one in at_left if not one.isHidden()] == [dock]

    def _keep(self, shown: bool) -> None:
        """Remember that a person opened the panel again after it was folded away."""
        if shown and self._folded and self._window.width() < _NARROW:
            self._desk.settings.switch(_KEPT, True)
