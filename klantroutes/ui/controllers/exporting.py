"""Exporting the route, beside the interface, with the truth about how it went."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from klantroutes.edits.tally import is_secret
from klantroutes.exporters.choices import AS_IT_IS, Choices, made
from klantroutes.exporters.exporter import Exporter, TemplateFault
from klantroutes.exporters.preview import Preview, preview
from klantroutes.exporters.scope import NothingLeft
from klantroutes.graph.local import Local
from klantroutes.model.route import Route
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read_bytes, write_bytes

from ..background import Background
from ..desk import Desk
from ..dialogs.export import ExportDialog
from ..dialogs.export_scope import parts_of

_FORMAT, _FOLDER, _TEMPLATE = "export/formaat", "export/map", "export/sjabloon"
_REPORT = "werksessie"
_PAUSE = 120
"""Milliseconds without another choice, after which an example is made."""


@dataclass(frozen=True)
class Job:
    """What is exported, with what was chosen about it, and where it goes; `template` is the Word file of the house."""

    route: Route
    exporter: Exporter
    path: Path
    open_after: bool
    template: Path | None = None
    choices: Choices = AS_IT_IS
    local: Local | None = None

    def data(self, exporter: Exporter | None = None) -> bytes:
        """Make the file, or that of another format with the same choices."""
        house = read_bytes(self.template) if self.template is not None else None
        return made(exporter or self.exporter, self.route, replace(self.choices, template=house), self.local)


class _Answer(QObject):
    ready = Signal(object, str)


class _Run(QRunnable):
    """One export on another thread; answers with an empty sentence, or with why it failed."""

    def __init__(self, job: Job, answer: _Answer) -> None:
        super().__init__()
        self._job, self._answer = job, answer

    def run(self) -> None:
        """Make the file and answer."""
        self._answer.ready.emit(self._job, fault_of(self._job, lambda: write_bytes(self._job.path, self._job.data())))


def fault_of(job: Job, make: Callable[[], None]) -> str:
    """Make the file; return an empty text, or why there is no file."""
    try:
        make()
    except FileFault as fault:
        return str(fault)
    except NothingLeft as nothing:
        return str(nothing)
    except TemplateFault as fault:
        return f"{job.template.name if job.template else 'Sjabloon'}: {fault}"
    except Exception as error:  # an export that breaks must not take the route with it
        return f"Het maken van ‘{job.path.name}’ is mislukt. Meld dit aan de makers ({type(error).__name__}: {error})."
    return ""


def previewed(job: Job) -> Preview | str:
    """Return what there is to see of the file, or why there is nothing."""
    found: list[Preview] = []
    fault = fault_of(job, lambda: found.append(preview(job.exporter, job.data, in_house=job.template is not None)))
    return fault or found[0]


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
        self._examples = Background(self)

    def start(self) -> None:
        """Ask for a format and a place, and export."""
        self._ask()

    def report(self) -> None:
        """Ask for a place for the report of the meeting, and make it."""
        self._ask(_REPORT)

    def _ask(self, proposal: str = "") -> None:
        """Ask for a format, at first this one or else that of the last time, and a place, and export."""
        self._desk.finish_typing()
        dialog = self._dialog(proposal)
        if dialog.exec():
            self._remember(dialog)
            self.export(self._job(dialog))
        self._examples.forget()
        dialog.deleteLater()

    def _dialog(self, proposal: str = "") -> ExportDialog:
        """Return the dialog with what was chosen the last time, that shows an example of each choice."""
        session, settings = self._desk.session, self._desk.settings
        kept = Path(settings.words(_FOLDER) or (session.path.parent if session.path is not None else settings.folder))
        folder = kept if kept.is_dir() else Path(settings.folder)
        house = settings.words(_TEMPLATE)
        name = session.path.stem if session.path is not None else session.name
        parts = parts_of(session.route, self._desk.canvas.scene.selected(), self._desk.walk.client_shown)
        dialog = ExportDialog(
            folder, name, self._desk.window, Path(house) if house else None, parts, secret=is_secret(session.route)
        )
        dialog.choose(proposal or settings.words(_FORMAT))
        soon = QTimer(dialog)
        soon.setSingleShot(True)
        soon.setInterval(_PAUSE)
        soon.timeout.connect(lambda: self._examples.ask(partial(previewed, self._job(dialog))))
        dialog.wanted.connect(dialog.preview.wait)
        dialog.wanted.connect(soon.start)
        self._examples.answered.connect(dialog.show_example)
        dialog.wanted.emit()
        return dialog

    def _job(self, dialog: ExportDialog) -> Job:
        session, opens = self._desk.session, dialog.open_after.isChecked()
        return Job(
            session.route, dialog.exporter(), dialog.path(), opens, dialog.template(), dialog.choices(), session.local
        )

    def _remember(self, dialog: ExportDialog) -> None:
        settings = self._desk.settings
        settings.keep_words(_FORMAT, dialog.exporter().format)
        settings.keep_words(_FOLDER, str(dialog.path().parent))
        settings.keep_words(_TEMPLATE, str(dialog.house.path or ""))

    def export(self, job: Job) -> None:
        """Export; `finished` tells when it is done."""
        self._desk.message.say(f"Bezig met ‘{job.path.name}’…", stays=True)
        self._pool.start(_Run(job, self._answer))

    def stop(self) -> None:
        """Wait for an export that is being made."""
        self._examples.stop()
        self._pool.waitForDone()

    def _tell(self, job: Job, fault: str) -> None:
        if fault:
            self._desk.message.say(fault, stays=True)
        else:
            self._desk.message.say(f"‘{job.path.name}’ staat in {job.path.parent}.")
            if job.open_after:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(job.path)))
        self.finished.emit("" if fault else str(job.path))
