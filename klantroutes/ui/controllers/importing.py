"""Taking a route from a file of another program, after a look at what it becomes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from klantroutes import edits
from klantroutes.drawing.compose import draw
from klantroutes.edits.revise import revised
from klantroutes.importers.as_notes import note_texts
from klantroutes.importers.importer import Importer
from klantroutes.importers.mapping import Mapping
from klantroutes.importers.registry import IMPORTERS
from klantroutes.model.identifiers import new_id
from klantroutes.model.route import Note, Route
from klantroutes.model.wording import numbered
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read_bytes

from ..background import Background
from ..canvas.note_rows import in_rows
from ..canvas.places import united
from ..desk import Desk
from ..dialogs.importing import ImportDialog
from ..import_look import importer_of, seen

OWN = (".klantroute", ".json")
"""Files that are opened as they are, without a look first."""
_ENDINGS = " ".join(f"*{ending}" for one in IMPORTERS for ending in one.extensions if ending not in OWN)
_KINDS = f"Bestanden van andere programma’s ({_ENDINGS} *.xml *.txt);;Alle bestanden (*)"


class ImportController(QObject):
    """What Importeren does, and dropping a file on the window."""

    def __init__(self, desk: Desk, open_new: Callable[[Route], bool], open_path: Callable[[Path], bool]) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._open_new = open_new
        self._open_path = open_path
        self._looks = Background(self)

    def start(self) -> None:
        """Ask for a file and take it."""
        folder = self._desk.settings.folder
        name, _ = QFileDialog.getOpenFileName(self._desk.window, "Bestand importeren", folder, _KINDS)
        if name:
            self.take(Path(name))

    def drop(self, path: Path) -> None:
        """Take a file that was dropped on the window: a route opens at once, another file after a look."""
        if path.name.lower().endswith(OWN) or path.is_dir():
            self._open_path(path)
        else:
            self.take(path)

    def take(self, path: Path) -> None:
        """Show what this file becomes, and do with it what the person says."""
        self._desk.finish_typing()
        try:
            data = read_bytes(path)
        except FileFault as fault:
            self._desk.message.say(str(fault.within(path.name)), stays=True)
            return
        dialog = self._dialog(path.name, data)
        if dialog.exec() and dialog.found is not None and dialog.found.taken is not None:
            self._do(dialog.choice, dialog.found.taken[0])
        self._looks.forget()
        dialog.deleteLater()

    def _dialog(self, name: str, data: bytes) -> ImportDialog:
        importer = importer_of(name, data)
        dialog = ImportDialog(name, importer, self._desk.window)

        def ask(importer: Importer, mapping: Mapping | None) -> None:
            self._looks.ask(partial(seen, importer, data, mapping))

        dialog.wanted.connect(ask)
        self._looks.answered.connect(dialog.show_seen)
        if importer is not None:
            ask(importer, None)
        return dialog

    def _do(self, choice: str, route: Route) -> None:
        if choice == "route":
            self._open_new(_with_places(route))
            return
        notes = [Note(id=new_id("n"), text=text) for text in note_texts(route)]
        scene = self._desk.canvas.scene
        placed = in_rows(notes, united([scene.drawing.bounds, *scene.notes.rects()]))
        if self._desk.session.perform(edits.add_notes(placed)) is not None:
            self._desk.canvas.go_to([note.id for note in placed])
            self._desk.message.say(f"{numbered(len(notes), 'notitie', 'notities')} toegevoegd, onder de tekening.")

    def stop(self) -> None:
        """Wait for a file that is being read."""
        self._looks.stop()


def _with_places(route: Route) -> Route:
    """Return the route with a place for every note, under its drawing."""
    if all(note.position is not None for note in route.notes or ()):
        return route
    return revised(route, notes=in_rows(route.notes or (), draw(route).bounds))
