"""The room of a meeting: in a narrow window the panels at the right fold away while people work on the board."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow

from .canvas.grid import grid_rect
from .canvas.strokes import qrect
from .desk import Desk
from .dock import dock_of

_NARROW = 1440
"""A window narrower than this has no room for a board between two columns of panels, in logical pixels."""
_TOLD = "De panelen rechts zijn nu dicht. U haalt ze terug met het menu Beeld."


class MeetingRoom(QObject):
    """Folds away properties and findings for as long as a panel of the meeting is open; what was open comes back.

    What a person opens again meanwhile stays open.
    """

    def __init__(self, window: QMainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._meeting = [dock for dock in map(dock_of, (desk.meeting, desk.notes, desk.voting)) if dock is not None]
        self._aside = [dock for dock in map(dock_of, (desk.properties, desk.findings)) if dock is not None]
        self._folded: list[QDockWidget] = []
        self._on = self._told = False
        for dock in self._meeting:
            dock.toggleViewAction().toggled.connect(lambda _on: self._look())

    def unfold(self) -> None:
        """Show again what was folded away."""
        folded, self._folded = self._folded, []
        for dock in folded:
            dock.show()

    def _look(self) -> None:
        """Follow the first panel of the meeting that opens, and the last one that closes."""
        on = any(not dock.isHidden() for dock in self._meeting)
        if on and not self._on and self._window.width() < _NARROW:
            # Closing docks while another one opens would leave that one with the least height.
            was_whole = self._whole_in_view()
            QTimer.singleShot(0, self, lambda: self._fold(was_whole))
        elif not on:
            self.unfold()
        self._on = on

    def _whole_in_view(self) -> bool:
        view, whole = self._desk.canvas.view, qrect(grid_rect(self._desk.canvas.scene.drawing))
        return view.exposed(view.viewport().rect()).contains(whole)

    def _fold(self, was_whole: bool) -> None:
        """Close what is open there; a route that was whole in view is then shown as large as the new room allows."""
        if not self._on:  # The meeting was closed at once.
            return
        if was_whole:
            QTimer.singleShot(0, self._desk.canvas.view, self._desk.canvas.view.fit_all)
        self._folded = [dock for dock in self._aside if not dock.isHidden() and not dock.isFloating()]
        for dock in self._folded:
            dock.close()
        if self._folded and not self._told:
            self._told = True
            self._desk.message.say(_TOLD)
