"""Care paths that hang under steps: making one, choosing one, and opening it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from klantroutes import edits
from klantroutes.carepaths.derive import derive
from klantroutes.checks.naming import called
from klantroutes.edits.together import together
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import RISK_FACTORS
from klantroutes.storage.beside import care_paths, file_of
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import write

from ..care_path_choices import choices, file_for
from ..desk import Desk
from ..dialogs.care_path import CarePathDialog, Choice
from .files import FileController

_NO_THEME = "De doelgroep van deze route heeft nog geen risicofactor. Vul die eerst in bij Doelgroep."
_NO_STEP = "Kies eerst een stap."


class CarePathController(QObject):
    """What the menu Route does with care paths, and a double click on a step that has one."""

    def __init__(self, desk: Desk, files: FileController) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._files = files
        self._opened: list[QWidget] = []
        desk.properties.wished.connect(self._wish)
        desk.canvas.wishes.care_path.connect(self.open_of)

    def choose(self) -> None:
        """Ask for a care path and hang it under the selected steps: one step to undo."""
        self._desk.finish_typing()
        steps = self._steps()
        if not steps:
            self._desk.session.said.emit(_NO_STEP)
            return
        if self._desk.session.path is None and not self._files.save():
            self._desk.session.said.emit("Bewaar de route eerst: het zorgpad komt in een bestand ernaast.")
            return
        session, path = self._desk.session, self._path()
        found = choices(session.route, steps, session.local, path, care_paths(path.parent))
        if not found:
            session.said.emit(_NO_THEME)
            return
        dialog = CarePathDialog(" en ".join(called(step) for step in steps[:2]), found, self._desk.window)
        if dialog.exec():
            self._hang(steps, dialog.choice())

    def open(self) -> None:
        """Open the care path of the first selected step that has one."""
        name = next((step.id for step in self._steps() if step.care_path), "")
        if name:
            self.open_of(name)

    def open_of(self, name: str) -> None:
        """Open the care path of this step in a window of its own; one that is open already comes to the front."""
        wanted = self._desk.session.route.by_id[name].care_path
        path = self._desk.session.path
        file = file_of(path.parent, wanted) if path is not None and wanted else None
        if file is None:
            self._desk.message.say(
                f"Het zorgpad ‘{wanted}’ staat niet in de map van deze route. Kies een ander, of maak er een.",
                stays=True,
            )
            return
        self._show(file)

    def _hang(self, steps: list[Step], choice: Choice) -> None:
        name = choice.existing or self._made(choice.theme)
        if name:
            gestures = [edits.set_field(step.id, "care_path", name) for step in steps]
            self._desk.session.perform(together("zorgpad gekozen", gestures))

    def _made(self, theme: str) -> str:
        """Write the care path of this theme beside the route; returns its id, empty when that cannot be done."""
        session = self._desk.session
        file = file_for(self._path(), theme)
        made = derive(session.route, next(one for one in RISK_FACTORS if one == theme), session.local)
        try:
            write(file, made)
        except FileFault as fault:
            self._desk.message.say(f"Het zorgpad is niet gemaakt. {fault}", stays=True)
            return ""
        self._desk.message.say(f"Het zorgpad staat in {file.name}. Dubbelklik op de stap om het te openen.")
        return made.id

    def _show(self, file: Path) -> None:
        from klantroutes.document import recovery

        from ..main_window import MainWindow

        there = [window for window in self._opened if isinstance(window, MainWindow) and window.isVisible()]
        window = next((one for one in there if one.desk.session.path == file), None)
        if window is None:
            window = MainWindow(self._desk.settings, recovery.folder())
            self._opened = [*there, window]
            window.show()
            window.controllers.files.open_path(file)
        window.raise_()
        window.activateWindow()

    def _wish(self, word: str) -> None:
        if word == "care_path.choose":
            self.choose()
        elif word == "care_path.open":
            self.open()

    def _path(self) -> Path:
        path = self._desk.session.path
        assert path is not None
        return path

    def _steps(self) -> list[Step]:
        known = self._desk.session.route.by_id
        return [known[name] for name in self._desk.canvas.scene.selected() if name in known]
