"""The one open route of a window: its document, its file, and who hears of a change."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from klantroutes.checks.surroundings import surroundings
from klantroutes.document.open_route import OpenRoute
from klantroutes.edits.edit import Changes, Edit
from klantroutes.edits.refused import Refused
from klantroutes.graph.local import Local
from klantroutes.model.route import Route

OVERWRITTEN = "Dit is intussen door iemand anders veranderd en kan niet meer ongedaan worden gemaakt."


class Session(QObject):
    """What a window works on. Everything that changes the route goes through `perform`, `undo` and `redo`."""

    replaced = Signal()
    """Another route is open."""
    changed = Signal(object)
    """A gesture changed the route; carries the `Changes`."""
    filed = Signal()
    """The file, or whether it is saved, changed."""
    saved = Signal()
    """The route stands in its file as it is now."""
    closed = Signal()
    """The window lets go of the route, after a clean end."""
    said = Signal(str)
    """One sentence for the person at the screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: OpenRoute | None = None
        self.path: Path | None = None
        self.saved_at: datetime | None = None
        self.on_disk: bytes | None = None
        """What the file held when it was last read or written here; tells whether another program changed it."""
        self.local = Local()
        """The coalition of the folder that the file stands in."""

    @property
    def is_open(self) -> bool:
        """Whether there is a route yet; only while the window is being made there is none."""
        return self._document is not None

    @property
    def document(self) -> OpenRoute:
        """The open document; there is always one once the window is made."""
        assert self._document is not None
        return self._document

    @property
    def route(self) -> Route:
        """The route as it is now."""
        return self.document.route

    @property
    def name(self) -> str:
        """What the route is called on the screen."""
        return self.route.title.strip() or "Naamloze route"

    def open(self, document: OpenRoute, path: Path | None = None, on_disk: bytes | None = None) -> None:
        """Work on this document from now on."""
        earlier = self._document
        self._document = document
        self.path, self.on_disk, self.saved_at = path, on_disk, None
        self._look_around()
        document.subscribe(self._heard)
        self.replaced.emit()
        self.filed.emit()
        if earlier is not None:
            earlier.close()

    def filed_as(self, path: Path, data: bytes, moment: datetime) -> None:
        """Note that the route stands in this file now."""
        self.path, self.on_disk, self.saved_at = path, data, moment
        self._look_around()
        self.document.mark_saved()
        self.saved.emit()
        self.filed.emit()

    def _look_around(self) -> None:
        """Read `coalitie.json` beside the file; when that cannot be read the route is checked without it."""
        if self.path is None:
            self.local = Local()
            return
        self.local, fault = surroundings(self.path)
        if fault is not None:
            self.said.emit(str(fault))

    def perform(self, edit: Edit) -> Changes | None:
        """Do one gesture; a refusal is told and leaves everything as it was."""
        try:
            return self.document.perform(edit)
        except Refused as refusal:
            self.said.emit(str(refusal))
            return None

    def undo(self) -> None:
        """Take back the last own gesture."""
        if self.document.undo_name is not None and self.document.undo() is None:
            self.said.emit(OVERWRITTEN)

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.document.redo_name is not None and self.document.redo() is None:
            self.said.emit(OVERWRITTEN)

    def close(self) -> None:
        """Let go of the document, after a clean end."""
        self.closed.emit()
        if self._document is not None:
            self._document.close()

    def _heard(self, changes: Changes) -> None:
        self.changed.emit(changes)
        self.filed.emit()
