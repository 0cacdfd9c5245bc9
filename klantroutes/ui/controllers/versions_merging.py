"""Putting the open route together with a copy that somebody else changed."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from klantroutes.comparing.choosing import Side, merge_choosing
from klantroutes.comparing.compare import compare
from klantroutes.comparing.conflict import Place
from klantroutes.comparing.shared import shared_version
from klantroutes.comparing.words import told
from klantroutes.edits.edit import Edit
from klantroutes.model.days import date_in_words
from klantroutes.model.route import Route, Version
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read

from ..desk import Desk
from ..dialogs.version_merge import MergeDialog
from .files import KINDS

AskBase = Callable[[], tuple[str, Route] | None]
"""Asks for another beginning; returns its name with the route, or None."""
_SAME = "Dit bestand is gelijk aan uw route. Er is niets om samen te voegen."


class MergeController:
    """What `Samenvoegen met bestand…` does."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.changes.merge_wanted.connect(self.start)

    def start(self) -> None:
        """Ask for the copy, and put both together."""
        self._desk.finish_typing()
        path = self._asked("Samenvoegen met bestand")
        if path is not None:
            self.merge_path(path)

    def merge_path(self, path: Path) -> None:
        """Put the open route together with this copy: clashes are asked, all of it is one step to undo."""
        theirs = self._read(path)
        if theirs is None:
            return
        if theirs == self._desk.session.route:
            self._desk.session.said.emit(_SAME)
            return
        _Merging(self._desk, path.name, theirs, self._other_base).run()

    def _other_base(self) -> tuple[str, Route] | None:
        """Ask for the file that both began with; None when there is none to read."""
        path = self._asked("Waarmee begon u beiden?")
        route = self._read(path) if path is not None else None
        return None if path is None or route is None else (f"bestand ‘{path.name}’", route)

    def _asked(self, title: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self._desk.window, title, self._desk.settings.folder, KINDS)
        return Path(name) if name else None

    def _read(self, path: Path) -> Route | None:
        try:
            return read(path)
        except FileFault as fault:
            self._desk.message.say(str(fault.within(path.name)), stays=True)
            return None


class _Merging:
    """One time of putting together: the dialog with what it shows."""

    def __init__(self, desk: Desk, file: str, theirs: Route, other_base: AskBase) -> None:
        self._desk, self._file, self._theirs, self._other_base = desk, file, theirs, other_base
        self._base: Route | None = None
        self._dialog = MergeDialog(f"‘{file}’", desk.window)
        self._dialog.base_wanted.connect(self._ask_base)
        self._dialog.chosen.connect(self._show)

    def run(self) -> None:
        """Show the dialog, and do what was chosen."""
        shared = shared_version(self._desk.session.route, self._theirs)
        if shared is not None:
            self._take_base(_named(shared), shared.route)
        else:
            self._dialog.show_no_base()
        if self._dialog.exec() and self._base is not None:
            self._desk.session.perform(merging(self._file, self._base, self._theirs, self._dialog.choices()))
        self._dialog.deleteLater()

    def _ask_base(self) -> None:
        found = self._other_base()
        if found is not None:
            self._take_base(*found)

    def _take_base(self, name: str, base: Route) -> None:
        self._base = base
        plain = merge_choosing(base, self._desk.session.route, self._theirs, {})
        self._dialog.show_base(name, plain.conflicts)
        self._show()

    def _show(self) -> None:
        if self._base is None:
            return
        mine, choices = self._desk.session.route, self._dialog.choices()
        found = merge_choosing(self._base, mine, self._theirs, choices)
        decided = [one for one in found.conflicts if choices.get(one.place, "base") != "base"]
        self._dialog.show_merged(told(mine, found.route, compare(mine, found.route)), decided)


def merging(file: str, base: Route, theirs: Route, choices: Mapping[Place, Side]) -> Edit:
    """Return the gesture that brings what they changed since the base into the route."""

    def plan(route: Route) -> Route:
        return merge_choosing(base, route, theirs, choices).route

    return Edit(f"samengevoegd met {file}", plan)


def _named(version: Version) -> str:
    day = f" van {date_in_words(version.created)}" if version.created else ""
    return f"versie ‘{version.name}’{day}"
