"""Taking back the purchase list that people edited."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from klantroutes.edits.edit import Edit
from klantroutes.importers import purchase_list
from klantroutes.importers.purchase_changes import Change, changes, with_changes
from klantroutes.model.route import Route
from klantroutes.model.wording import numbered
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read_bytes

from ..background import Background
from ..desk import Desk
from ..dialogs.purchase import PurchaseDialog

_KINDS = "Inkooplijsten (*.xlsx *.csv);;Alle bestanden (*)"


@dataclass(frozen=True)
class _Read:
    """What stands in a list: the route as it becomes, what changes and what is skipped; or why it cannot be read."""

    after: Route
    changes: tuple[Change, ...] = ()
    skipped: tuple[str, ...] = ()
    fault: str = ""


def _read(route: Route, path: Path) -> _Read:
    try:
        after, report = purchase_list.parse(route, read_bytes(path))
        return _Read(after, changes(route, after), report.skipped)
    except FileFault as fault:
        return _Read(route, fault=str(fault))
    except Exception as error:  # a file of a stranger may be broken in every way there is
        return _Read(route, fault=f"Dit bestand is niet te lezen ({type(error).__name__}).")


def take_over(after: Route, chosen: Collection[Change]) -> Edit:
    """Return the edit that takes the chosen changes into the route."""
    return Edit("inkooplijst overgenomen", lambda route: with_changes(route, after, chosen))


class PurchaseController(QObject):
    """What Inkooplijst terughalen does."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._reading = Background(self)

    def start(self) -> None:
        """Ask for the edited list and take it back."""
        folder = self._desk.settings.folder
        name, _ = QFileDialog.getOpenFileName(self._desk.window, "Inkooplijst terughalen", folder, _KINDS)
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Show what this list changes, and take over what a person leaves ticked."""
        self._desk.finish_typing()
        found: list[_Read] = []
        dialog = PurchaseDialog(path.name, self._desk.window)

        def show(read: _Read) -> None:
            found.append(read)
            if read.fault:
                dialog.show_fault(read.fault)
            else:
                dialog.show_changes(read.changes, read.skipped)

        self._reading.answered.connect(show)
        self._reading.ask(partial(_read, self._desk.session.route, path))
        if dialog.exec() and found:
            self._take_over(found[-1], dialog.chosen())
        self._reading.forget()
        self._reading.answered.disconnect(show)
        dialog.deleteLater()

    def _take_over(self, read: _Read, chosen: Collection[Change]) -> None:
        if self._desk.session.perform(take_over(read.after, chosen)) is not None:
            changes = numbered(len(chosen), "verandering", "veranderingen")
            self._desk.message.say(f"{changes} uit de inkooplijst overgenomen.")

    def stop(self) -> None:
        """Wait for a list that is being read."""
        self._reading.stop()
