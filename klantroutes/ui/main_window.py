"""The window: composition of canvas, panels, menus and toolbar; what they do stands in the controllers."""

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from klantroutes import edits

from .accessible.announcing import Announcer
from .actions import Actions
from .canvas_keys import CanvasKeys
from .canvas_place import CanvasPlace
from .checking import Checker
from .controllers.controllers import Controllers
from .desk import Desk
from .dock import bring_out
from .docks import make_docks
from .meeting_clock import MeetingClock
from .meeting_room import MeetingRoom
from .menus import SchemeMenu, fill_recent
from .message_bar import MessageBar
from .narrow_window import NarrowWindow
from .own_keys import OwnKeys
from .palette_room import PaletteRoom
from .panels.changes.panel import ChangesPanel
from .panels.findings import FindingsPanel
from .panels.meeting.clock_face import OVER
from .panels.meeting.panel import MeetingPanel
from .panels.notes.panel import NotesPanel
from .panels.outline import OutlinePanel
from .panels.palette import PalettePanel
from .panels.properties import PropertiesPanel
from .panels.voting.panel import VotingPanel
from .panels.walk import WalkPanel
from .patience import Patience, calmed
from .recalling import recall
from .recording import Recorder
from .session import Session
from .settings import Settings
from .status import StatusLine
from .toolbar import RouteToolBar

LAYOUT_VERSION = 5
"""Raised when panels are added or renamed, so that an older layout is not forced on the new window."""
_CONTEXT = (
    "cut", "copy", "copy_picture", "paste", "duplicate", "|",
    "append", "insert", "change", "rename", "remove", "bridge", "|",
    "group", "ungroup", "lock", "shift_time", "|",
    "open_care_path", "care_path", "path", "fit_selection",
)  # fmt: skip


class MainWindow(QMainWindow):
    """One window with one open route."""

    def __init__(self, settings: Settings, recovery_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Klantroutes")
        self.setMinimumSize(960, 600)
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableGeometry().size()))
        self.setAcceptDrops(True)
        self.desk = self._make_desk(settings)
        self._recorder = Recorder(self.desk.session, recovery_folder, self)
        self._patience = Patience(self.desk.session, parent=self)
        self.announcer = Announcer(self, self.desk.session)
        self.controllers = Controllers(self.desk)
        self.actions_by_id = Actions(self, self.controllers, OwnKeys(settings))
        self.toolbar = RouteToolBar(self.actions_by_id, self)
        self.addToolBar(self.toolbar)
        self.setCentralWidget(self.desk.canvas)
        self.setStatusBar(self.desk.status)
        self.docks = make_docks(self, self.desk, self.controllers)
        self._narrow = NarrowWindow(self, self.desk)
        self._meeting_room = MeetingRoom(self, self.desk)
        self._make_menus()
        self._connect()
        self.renew_colours()
        self.controllers.files.begin()
        recall(settings, self.actions_by_id, self.controllers)
        self.desk.canvas.set_wheel_zooms(settings.wheel_zooms)
        self._restore()
        self.desk.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_desk(self, settings: Settings) -> Desk:
        """Make the parts; the canvas first, so that it shows a new route before the others ask it about that route."""
        session = Session(self)
        message = MessageBar(self)
        canvas = CanvasPlace(session, message, self)
        palette, clock = PalettePanel(self), MeetingClock(parent=self)
        return Desk(
            window=self, settings=settings, session=session, checker=Checker(session, self), canvas=canvas,
            palette=palette, properties=PropertiesPanel(session, self), findings=FindingsPanel(self),
            walk=WalkPanel(self), outline=OutlinePanel(self), message=message, status=StatusLine(self),
            notes=NotesPanel(self),
            room=PaletteRoom(palette), clock=clock, meeting=MeetingPanel(clock, self), voting=VotingPanel(self),
            changes=ChangesPanel(self),
        )  # fmt: skip

    def _make_menus(self) -> None:
        self.menuBar().setAccessibleName("Menubalk")
        menus = self.actions_by_id.fill_menus(self.menuBar())
        self._recent = QMenu("Onlangs geopend", self)
        self._recent.setAccessibleName("Onlangs geopend")
        self._recent.aboutToShow.connect(self._fill_recent)
        files = menus["Bestand"]
        after_open = files.actions().index(self.actions_by_id["open"]) + 1
        files.insertMenu(files.actions()[after_open], self._recent)
        view = menus["Beeld"]
        view.insertMenu(self.actions_by_id["minimap"], self._made_views_menu())
        view.addSeparator()
        for dock in self.docks:
            view.addAction(dock.toggleViewAction())
        view.addMenu(SchemeMenu(self.desk.settings.scheme, self.controllers.viewing.choose_scheme, self))

    def _made_views_menu(self) -> QMenu:
        menu = QMenu("Weergaven", self)
        menu.setAccessibleName("Weergaven")
        menu.aboutToShow.connect(lambda: self.controllers.views.fill(menu))
        return menu

    def _fill_recent(self) -> None:
        fill_recent(self._recent, self.desk.settings.recent, self.controllers.files.open_path)

    def _connect(self) -> None:
        desk, session = self.desk, self.desk.session
        session.said.connect(desk.message.say)
        session.changed.connect(lambda _changes: self._follow())
        session.replaced.connect(self._follow)
        session.filed.connect(self._show_file)
        desk.checker.reported.connect(lambda _report: self._show_report())
        self._patience.busy = lambda: desk.canvas.view.busy
        self._patience.ended.connect(self._show_report)
        desk.canvas.selected.connect(self._patience.select)
        desk.canvas.selected.connect(desk.properties.select)
        desk.canvas.selected.connect(lambda _ids: self._enable())
        desk.canvas.menu_wanted.connect(self._show_menu)
        desk.canvas.zoomed.connect(desk.status.show_zoom)
        desk.status.zoom_wanted.connect(self.controllers.viewing.zoom_to)
        desk.status.findings_wanted.connect(lambda: bring_out(desk.findings))
        self.toolbar.title.renamed.connect(lambda title: session.perform(edits.set_route_fields(title=title)))
        self._canvas_keys = CanvasKeys(desk.canvas, self.actions_by_id, OwnKeys(desk.settings))
        self.controllers.viewing.keys_changed.connect(self._canvas_keys.renew)
        desk.clock.changed.connect(self._enable)
        desk.clock.moved.connect(lambda title: self.announcer.say(f"Nu: {title}"))
        desk.clock.ended.connect(lambda: self.announcer.say(OVER))

    def _follow(self) -> None:
        """Show what belongs to the route as it is now."""
        self.toolbar.title.show_title(self.desk.session.name)
        self._enable()

    def _enable(self) -> None:
        document = self.desk.session.document
        for name, word, what in (
            ("undo", "Maak ongedaan", document.undo_name),
            ("redo", "Doe opnieuw", document.redo_name),
        ):
            self.actions_by_id.rename(name, f"{word}: {what}" if what else word)
        self.actions_by_id.enable(self.desk.present())

    def _show_file(self) -> None:
        session = self.desk.session
        modified = session.document.modified
        self.setWindowTitle(f"{session.name}[*] – Klantroutes")
        self.setWindowModified(modified)
        self.desk.status.show_file(modified, session.saved_at, session.path is not None)

    def _show_report(self) -> None:
        """Show the newest findings; about a step that is being drawn nothing louder than `not filled in yet`."""
        newest = self.desk.checker.report
        if newest is None:
            return
        report = calmed(newest, self._patience.held())
        self.desk.findings.show_report(report)
        self.desk.outline.show_findings(report.findings)
        self.desk.status.show_report(report)
        self.desk.canvas.show_findings(report.findings)
        self.announcer.show_report(report)
        self._enable()

    def _show_menu(self, place: QPoint) -> None:
        if self.controllers.noting.is_about_notes():
            self.controllers.noting.menu(place)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Wat u hier kunt doen")
        for name in _CONTEXT:
            if name == "|":
                menu.addSeparator()
            else:
                menu.addAction(self.actions_by_id[name])
        menu.popup(place)

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        desk = self.desk
        self.actions_by_id.renew_icons()
        for dock in self.docks:
            dock.renew_icons()
        desk.message.renew_icons()
        desk.status.renew_icons()
        desk.palette.renew_colours()
        desk.findings.renew_colours()
        desk.properties.renew_colours()
        desk.walk.renew_colours()
        desk.outline.renew_colours()
        desk.voting.renew_colours()
        desk.changes.renew_colours()
        desk.meeting.renew_colours()
        desk.notes.renew_colours()
        desk.canvas.renew_colours()
        self.controllers.suggesting.pad.renew_icons()
        self.controllers.presenting.renew_colours()

    def _restore(self) -> None:
        settings = self.desk.settings
        self.restoreGeometry(settings.bytes("venster/plaats"))
        self.restoreState(settings.bytes("venster/delen"), LAYOUT_VERSION)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about changes that are not saved; remember the place of window and panels."""
        if not self.controllers.files.may_leave():
            event.ignore()
            return
        self.controllers.walks.stop()
        self.controllers.meeting.leave()
        self.controllers.versions.leave()
        self._meeting_room.unfold()
        settings = self.desk.settings
        settings.keep("venster/plaats", self.saveGeometry())
        settings.keep("venster/delen", self.saveState(LAYOUT_VERSION))
        settings.flush()
        self.desk.checker.stop()
        self.controllers.exporting.stop()
        self.controllers.importing.stop()
        self.controllers.purchasing.stop()
        self.desk.session.close()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of colours, also when the system makes it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "docks"):
            self.renew_colours()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open or import the file that is dropped on the window."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.controllers.importing.drop(files[0])
