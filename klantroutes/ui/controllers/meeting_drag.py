"""Notes that are dragged from the drawing to the panel of the meeting."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent

from ..desk import Desk
from ..panels.meeting.panel import PARKED
from .meeting_lists import MeetingLists


class MeetingDrag(QObject):
    """Looks where the hand lets go: over a list that takes notes the drawing itself does nothing."""

    def __init__(self, desk: Desk, lists: MeetingLists) -> None:
        super().__init__(desk.window)
        self._desk, self._lists = desk, lists
        desk.session.replaced.connect(self._watch)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take a note that is let go over the panel."""
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        view, scene = self._desk.canvas.view, self._desk.canvas.scene
        notes = [name for name in scene.selected() if name in scene.notes.items]
        into = self._desk.meeting.takes_at(event.globalPosition().toPoint()) if notes and view.busy else None
        if into is None or len(notes) < len(scene.selected()):
            return False
        view.cancel()
        if into == PARKED:
            self._lists.park_notes(notes)
        else:
            for name in notes:
                self._lists.agree_note(name)
        return True

    def _watch(self) -> None:
        """Look at the view of the route that is open now."""
        self._desk.canvas.view.viewport().installEventFilter(self)
