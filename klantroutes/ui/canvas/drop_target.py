"""Takes what is dragged out of the palette: from events of Qt to the gesture that adds a step."""

from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QGraphicsView

from .new_step import MIME, template
from .pointing import pointer
from .scene import RouteScene
from .tools.add import AddByDrop


class DropTarget:
    """What is dragged over a view at this moment, if the canvas takes it."""

    def __init__(self, view: QGraphicsView, scene: RouteScene) -> None:
        self._view = view
        self._scene = scene
        self._dragged: AddByDrop | None = None

    def enter(self, event: QDragEnterEvent) -> None:
        """Take what the palette gives, nothing else."""
        data = event.mimeData()
        chosen = template(bytes(data.data(MIME).data())) if data.hasFormat(MIME) else None
        self._dragged = None if chosen is None else AddByDrop(self._scene, chosen)
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

    def _answer(self, event: QDropEvent) -> None:
        if self._dragged is None:
            event.ignore()
        else:
            event.acceptProposedAction()
