"""The file of the open route: new, open, save, and leaving without losing anything."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from klantroutes.document.open_route import OpenRoute
from klantroutes.model.route import Route
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read_bytes, write_bytes
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse

from ..desk import Desk
from ..dialogs.ask import ask_overwrite, ask_save
from ..dialogs.template import TemplateDialog
from ..new_route import copy_of, empty_route

ENDING = ".klantroute"
KINDS = f"Klantroutes (*{ENDING});;Alle bestanden (*)"
"""What the window of the system offers where a route is asked for."""


class FileController:
    """What the menu Bestand does with files."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def begin(self) -> None:
        """Work on an empty route."""
        self._desk.session.open(OpenRoute(empty_route()))

    def new(self) -> None:
        """Ask for an example or an empty route, and begin it."""
        dialog = TemplateDialog(self._desk.window)
        if not dialog.exec() or not self.may_leave():
            return
        chosen = dialog.template()
        self._desk.session.open(OpenRoute(empty_route() if chosen is None else copy_of(chosen.route)))

    def open(self) -> None:
        """Ask for a file and open it."""
        folder = self._desk.settings.folder
        name, _ = QFileDialog.getOpenFileName(self._desk.window, "Route openen", folder, KINDS)
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> bool:
        """Open this file; returns whether it is open now. A file that cannot be read changes nothing."""
        try:
            data = read_bytes(path)
            route = parse(data)
        except FileFault as fault:
            self._desk.message.say(str(fault.within(path.name)), stays=True)
            return False
        if not self.may_leave():
            return False
        self._desk.message.hide()
        self._desk.session.open(OpenRoute(route), path, data)
        self._desk.settings.remember(path)
        return True

    def open_new(self, route: Route) -> bool:
        """Work on a route that stands in no file yet; returns whether it is open now."""
        if not self.may_leave():
            return False
        opened = OpenRoute(route)
        opened.mark_unsaved()
        self._desk.message.hide()
        self._desk.session.open(opened)
        return True

    def save(self) -> bool:
        """Save in the file of the route, or ask for one; returns whether the route is saved."""
        self._desk.finish_typing()
        path = self._desk.session.path
        if path is None:
            return self.save_as()
        if self._changed_elsewhere(path):
            answer = ask_overwrite(self._desk.window, path.name)
            if answer == "nee":
                return self.save_as()
            if answer == "annuleren":
                return False
        return self._write(path)

    def save_as(self) -> bool:
        """Ask for a file and save there; returns whether the route is saved."""
        self._desk.finish_typing()
        session = self._desk.session
        proposal = session.path or Path(self._desk.settings.folder) / f"{_file_name(session.name)}{ENDING}"
        name, _ = QFileDialog.getSaveFileName(self._desk.window, "Route bewaren", str(proposal), KINDS)
        if not name:
            return False
        path = Path(name)
        return self._write(path if path.suffix else path.with_suffix(ENDING))

    def may_leave(self) -> bool:
        """Ask what to do with changes that are not saved; returns whether the route may be closed."""
        self._desk.finish_typing()
        session = self._desk.session
        if not session.is_open or not session.document.modified:
            return True
        answer = ask_save(self._desk.window, session.name)
        return self.save() if answer == "ja" else answer == "nee"

    def take_over(self, opened: OpenRoute, path: Path | None) -> None:
        """Work on a route that was brought back; it counts as not saved."""
        try:
            data = read_bytes(path) if path is not None and path.exists() else None
        except FileFault:
            data = None
        self._desk.session.open(opened, path, data)

    def quit(self) -> None:
        """Close the window."""
        self._desk.window.close()

    def _changed_elsewhere(self, path: Path) -> bool:
        """Say whether the file holds something else than what was read or written here; a lost file does not count."""
        try:
            return path.exists() and read_bytes(path) != self._desk.session.on_disk
        except FileFault:
            return False

    def _write(self, path: Path) -> bool:
        document = self._desk.session.document
        if document.modified:
            document.stamp(datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
        data = generate(document.route)
        try:
            write_bytes(path, data)
        except FileFault as fault:
            self._desk.message.say(f"Niet bewaard. {fault}", stays=True)
            return False
        self._desk.message.hide()
        self._desk.session.filed_as(path, data, datetime.now())
        self._desk.settings.remember(path)
        return True


def _file_name(title: str) -> str:
    """Return the title as the name of a file: no signs that some system refuses."""
    kept = "".join(char if char.isalnum() or char in " -_" else " " for char in title)
    return " ".join(kept.split())[:80] or "route"
