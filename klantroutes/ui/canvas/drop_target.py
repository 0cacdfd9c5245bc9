"""Takes what is dragged out of the palette or the list of notes: from events of Qt to the gesture that uses it."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QGraphicsView

from .new_step import MIME, template
from .pointing import pointer
from .scene import RouteScene
from .tools.add import AddByDrop
from .tools.note import NoteByDrop

NOTE_MIME = "application/x-klantroutes-note"
"""What a list of notes puts in a drag: the id of the note."""


class DropTarget:
    """What is dragged over a view at this moment, if the canvas takes it."""

    def __init__(self, view: QGraphicsView, scene: RouteScene) -> None:
        self._view = view
        self._scene = scene
        self._dragged: AddByDrop | NoteByDrop | None = None

    def enter(self, event: QDragEnterEvent) -> None:
        """Take what the palette and the list of notes give, nothing else."""
        self._dragged = self._taken(event.mimeData())
        self._answer(event)

    def move(self, event: QDragMoveEvent) -> None:
        """Show where it would come."""
        if self._dragged is not None:
            self._dragged.move(pointer(self._view, event.position(), event.modifiers()))
        self._answer(event)

    def leave(self) -> None:
        """Show nothing any more."""
        if self._dragged is not None:
            self._dragged.leave()
            self._dragged = None

    def drop(self, event: QDropEvent) -> None:
        """Add the step here."""
        self._answer(event)
        if self._dragged is not None:
            self._dragged.drop(pointer(self._view, event.position(), event.modifiers()))
            self._dragged = None

    def _taken(self, data: QMimeData) -> AddByDrop | NoteByDrop | None:
        if data.hasFormat(NOTE_MIME):
            return NoteByDrop(self._scene, bytes(data.data(NOTE_MIME).data()).decode("utf-8", "replace"))
        chosen = template(bytes(data.data(MIME).data())) if data.hasFormat(MIME) else None
        return None if chosen is None else AddByDrop(self._scene, chosen)

    def _answer(self, event: QDropEvent) -> None:
        if self._dragged is None:
            event.ignore()
        else:
            event.acceptProposedAction()
