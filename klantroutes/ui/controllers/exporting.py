"""Exporting the route, beside the interface, with the truth about how it went."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from klantroutes.exporters.exporter import Exporter
from klantroutes.model.route import Route
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import write_bytes

from ..desk import Desk
from ..dialogs.export import ExportDialog


@dataclass(frozen=True)
class Job:
    """What is exported, and where it goes."""

    route: Route
    exporter: Exporter
    path: Path
    open_after: bool


class _Answer(QObject):
    ready = Signal(object, str)


class _Run(QRunnable):
    """One export on another thread; answers with an empty sentence, or with why it failed."""

    def __init__(self, job: Job, answer: _Answer) -> None:
        super().__init__()
        self._job, self._answer = job, answer

    def run(self) -> None:
        """Make the file and answer."""
        self._answer.ready.emit(self._job, fault_of(self._job))


def fault_of(job: Job) -> str:
    """Make the file; return an empty text, or why there is no file."""
    try:
        write_bytes(job.path, job.exporter.generate(job.route))
    except FileFault as fault:
        return str(fault)
    except Exception as error:  # an export that breaks must not take the route with it
        return f"Het maken van ‘{job.path.name}’ is mislukt. Meld dit aan de makers ({type(error).__name__}: {error})."
    return ""


class ExportController(QObject):
    """What the blue button does."""

    finished = Signal(str)
    """The path of the new file, or empty when there is none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._pool = QThreadPool(self)
        self._answer = _Answer(self)
        self._answer.ready.connect(self._tell)

    def start(self) -> None:
        """Ask for a format and a place, and export."""
        self._desk.finish_typing()
        session, settings = self._desk.session, self._desk.settings
        folder = session.path.parent if session.path is not None else Path(settings.folder)
        name = session.path.stem if session.path is not None else session.name
        dialog = ExportDialog(folder, name, self._desk.window)
        if dialog.exec():
            self.export(Job(session.route, dialog.exporter(), dialog.path(), dialog.open_after.isChecked()))

    def export(self, job: Job) -> None:
        """Export; `finished` tells when it is done."""
        self._desk.message.say(f"Bezig met ‘{job.path.name}’…", stays=True)
        self._pool.start(_Run(job, self._answer))

    def stop(self) -> None:
        """Wait for an export that is being made."""
        self._pool.waitForDone()

    def _tell(self, job: Job, fault: str) -> None:
        if fault:
            self._desk.message.say(fault, stays=True)
        else:
            self._desk.message.say(f"‘{job.path.name}’ staat in {job.path.parent}.")
            if job.open_after:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(job.path)))
        self.finished.emit("" if fault else str(job.path))
