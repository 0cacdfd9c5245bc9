"""Kept versions: keeping them, going back, and seeing what changed between two of them."""

from datetime import UTC, datetime
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QFileDialog

from klantroutes import edits
from klantroutes.comparing.compare import compare
from klantroutes.comparing.marked import Marked, marked
from klantroutes.comparing.words import told
from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.edits.versions import without_meeting
from klantroutes.model.days import date_in_words
from klantroutes.model.identifiers import new_id
from klantroutes.model.route import Route, Version
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read

from ..accessible.canvas_voice import voice_of
from ..canvas.change_marks import ChangeMarks
from ..canvas.gone_steps import GoneStep, gone_steps
from ..desk import Desk
from ..dialogs.version_name import VersionDialog
from ..dock import bring_out, dock_of
from ..new_route import copy_of
from ..panels.changes.panel import Side
from ..panels.meeting.kept_list import KeptRow
from .files import KINDS, FileController

NOW = "nu"
_LARGE = 150
"""With more steps than this the earlier route is not arranged anew for the sake of its ghosts."""
_VERSION, _FILE = "versie:", "bestand:"


class VersionController:
    """What the panel Wat is er veranderd does; the marks stay on the drawing for as long as it is open."""

    def __init__(self, desk: Desk, files: FileController) -> None:
        self._desk, self._panel, self._files = desk, desk.changes, files
        self._earlier, self._later = "", NOW
        self._opened: dict[str, Route] = {}
        self._drawn: tuple[Route, Drawing] | None = None
        self._marks: ChangeMarks | None = None
        self._shown = False
        self._listen()

    def _listen(self) -> None:
        panel, rows = self._panel, self._panel.versions.rows
        panel.versions.typed.connect(self._keep)
        rows.entered.connect(self._choose)
        rows.itemClicked.connect(lambda _row: self._choose(rows.row_id()))
        rows.removed.connect(lambda name: self._desk.session.perform(edits.remove_version(name)))
        rows.delegate.given.connect(self._rename)
        panel.restore_wanted.connect(self.restore)
        panel.open_wanted.connect(self.open)
        panel.compare_wanted.connect(self._compare)
        panel.element_wanted.connect(self._show_element)
        panel.file_wanted.connect(self.compare_file)
        panel.leave_wanted.connect(self.leave)
        self._desk.canvas.wishes.escaped.connect(self._escape)
        self._desk.session.changed.connect(lambda _changes: self._renew())
        self._desk.session.replaced.connect(self._forget)

    # -- versions

    def keep(self) -> None:
        """Ask for a name, and keep the route as it is now."""
        self._desk.finish_typing()
        number = len(self._versions()) + 1
        dialog = VersionDialog(f"Versie {number}", self._desk.window)
        if dialog.exec() and dialog.name():
            self._keep(dialog.name())
            self._desk.session.said.emit(f"‘{dialog.name()}’ is bewaard. U vindt de versie bij Wat is er veranderd.")

    def restore(self, version: str) -> None:
        """Put the route back as it was in this version, in one step."""
        self._desk.finish_typing()
        held = self._versions().get(version)
        if held is not None and self._desk.session.perform(edits.restore_version(version)) is not None:
            self._desk.session.said.emit(f"De route is weer zoals in ‘{held.name}’. Ctrl+Z maakt dit ongedaan.")

    def open(self, version: str) -> None:
        """Work on a version as a route of its own."""
        held = self._versions().get(version)
        if held is not None:
            title = f"{held.route.title.strip() or 'Klantroute'} – {held.name}"
            self._files.open_new(copy_of(edits.set_route_fields(title=title).plan(held.route)))

    def _keep(self, name: str) -> None:
        created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        version = new_id("ver")
        self._desk.session.perform(edits.keep_version(version, name, created))
        if not self._earlier:
            self._compare(_VERSION + version, NOW)

    def _rename(self, version: str, name: str) -> None:
        self._desk.session.perform(edits.change_kept("versions", version, {"name": name}))

    def _versions(self) -> dict[str, Version]:
        return {version.id: version for version in self._desk.session.route.versions or ()}

    # -- comparing

    def start(self) -> None:
        """Show the panel, with what changed since the meeting began or the newest version."""
        bring_out(self._panel)

    def compare_file(self) -> None:
        """Ask for a file, and show what differs from the route as it is now."""
        name, _ = QFileDialog.getOpenFileName(
            self._desk.window, "Vergelijk met bestand", self._desk.settings.folder, KINDS
        )
        if name:
            self.compare_path(Path(name))

    def compare_path(self, path: Path) -> None:
        """Show what differs between this file and the route as it is now."""
        try:
            route = read(path)
        except FileFault as fault:
            self._desk.message.say(str(fault.within(path.name)), stays=True)
            return
        key = f"{_FILE}{path}"
        self._opened[key] = route
        self._earlier, self._later = key, NOW
        self.start()
        self._renew()

    def leave(self) -> None:
        """Close the panel; the marks go."""
        dock = dock_of(self._panel)
        if dock is not None:
            dock.close()
        self._desk.canvas.view.setFocus()

    def follow_panel(self, shown: bool) -> None:
        """Show or take away the marks, now that a person opened or closed the panel."""
        if shown == self._shown:
            return
        self._shown = shown
        if shown:
            self._desk.room.take("veranderd")
            self._renew()
        else:
            self._desk.room.give_back("veranderd")
            if shiboken6.isValid(self.marks):  # a window that goes takes its drawing first
                self._mark(Marked())

    @property
    def marks(self) -> ChangeMarks:
        """The marks on the drawing of the open route."""
        if self._marks is None:
            self._marks = ChangeMarks(self._desk.canvas.scene)
        return self._marks

    def _escape(self) -> None:
        if self._shown:
            self.leave()

    def _choose(self, version: str) -> None:
        self._compare(_VERSION + version, NOW)

    def _compare(self, earlier: str, later: str) -> None:
        self._earlier, self._later = earlier, later
        self._renew()

    def _forget(self) -> None:
        """Begin anew with another route, that has a drawing of its own."""
        self._earlier, self._later, self._opened, self._drawn, self._marks = "", NOW, {}, None, None
        self._renew()

    def _renew(self) -> None:
        if not self._shown or not self._desk.session.is_open:
            return
        sides = self._sides()
        if self._earlier not in sides:
            self._earlier = self._first()
        if self._later not in sides:
            self._later = NOW
        newest = sorted(self._versions().values(), key=lambda one: one.created or "", reverse=True)
        self._panel.show_versions([KeptRow(one.id, one.name, _when(one)) for one in newest])
        self._panel.show_sides([Side(*pair) for pair in sides.items()], self._earlier, self._later)
        before, after = self._routes()
        if before is None or after is None:
            self._panel.show_nothing()
            self._mark(Marked())
            return
        comparison = compare(before, after)
        sections = told(before, after, comparison)
        found = marked(comparison, sections)
        self._panel.show_changes(sections, found)
        self._mark(found, before)

    def _sides(self) -> dict[str, str]:
        """Return what can be compared, by its key, with what it is called."""
        versions = {_VERSION + version.id: version.name for version in self._versions().values()}
        files = {key: f"Bestand {Path(key.removeprefix(_FILE)).name}" for key in self._opened}
        return versions | files | {NOW: "De route zoals hij nu is"}

    def _first(self) -> str:
        """Return what people most likely want to compare with: the start of the meeting, else the newest version."""
        versions = self._versions()
        workshop = self._desk.session.route.workshop
        started = workshop.started_from if workshop is not None else None
        newest = max(versions.values(), key=lambda one: one.created or "", default=None)
        chosen = started if started in versions else newest.id if newest is not None else None
        return _VERSION + chosen if chosen is not None else ""

    def _routes(self) -> tuple[Route | None, Route | None]:
        """Return both sides; when one is a version, which holds no meeting, both are without."""
        found = [self._route(key) for key in (self._earlier, self._later)]
        if any(key.startswith(_VERSION) for key in (self._earlier, self._later)):
            found = [without_meeting(route) if route is not None else None for route in found]
        return found[0], found[1]

    def _route(self, key: str) -> Route | None:
        if key == NOW:
            return self._desk.session.route
        version = self._versions().get(key.removeprefix(_VERSION))
        return version.route if version is not None else self._opened.get(key)

    # -- the drawing

    def _mark(self, found: Marked, before: Route | None = None) -> None:
        ghosts = self._ghosts(found, before) if before is not None else ()
        cut = {link.id: (link.source, link.target) for link in before.links} if before is not None else {}
        gone = {name: ends for name, ends in cut.items() if found.fates.get(name) == "removed"}
        self.marks.show_changes(found, ghosts, gone)
        voice_of(self._desk.canvas.view).show_changes(found.words)

    def _ghosts(self, found: Marked, before: Route) -> tuple[GoneStep, ...]:
        labels = {name: before.by_id[name].label for name in found.of("removed") if name in before.by_id}
        if not labels:
            return ()
        original = self._route(self._earlier) or before
        if self._drawn is None or self._drawn[0] is not original:
            # A large route takes seconds to draw; what is gone then gets a place among what is there now.
            small = len(before.steps) < _LARGE
            self._drawn = original, draw(original, keep=None if small else self._desk.canvas.scene.drawing)
        return gone_steps(labels, self._drawn[1], self._desk.canvas.scene.drawing)

    def _show_element(self, name: str) -> None:
        """Go to what changed; of what is gone, to its ghost."""
        scene = self._desk.canvas.scene
        if scene.knows(name):
            self._desk.canvas.point_out([name])
        else:
            self._desk.canvas.reveal_rect(self.marks.places().get(name))


def _when(version: Version) -> str:
    return date_in_words(version.created) if version.created else ""
