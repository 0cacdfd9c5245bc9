"""Presenting a route: on the full screen, or in a second window for the projector."""

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from klantroutes.checks.naming import client_in_sentence
from klantroutes.checks.walked import walked
from klantroutes.model.profile import Profile
from klantroutes.model.story import stories
from klantroutes.model.wording import sentence_case

from .. import appearance
from ..desk import Desk
from ..meeting_clock import in_figures
from ..presenting import following, mapping
from ..presenting.agenda import by_agenda
from ..presenting.asking import AGENDA, CLIENT, PHASES, PresentDialog
from ..presenting.clients import by_client
from ..presenting.page import Page
from ..presenting.phases import by_phase
from ..presenting.stage_window import StageWindow
from ..presenting.stop import Stop
from .walks import WalkController, typical

_WAY, _CLIENT, _DARK, _FOLLOWS = (
    "presenteren/wijze", "presenteren/client", "presenteren/donker", "presenteren/projector_volgt",
)  # fmt: skip
_REST = 60
"""Milliseconds between two pictures while the window of the facilitator moves."""
_SIZE = (1280, 720)
"""The window for the projector where there is one screen only."""


class PresentController:
    """What the menu items Presenteren and Projector do."""

    def __init__(self, desk: Desk, walks: WalkController) -> None:
        self._desk, self._walks = desk, walks
        self.full: StageWindow | None = None
        """The full screen of a presentation; None while there is none."""
        self.beamed: StageWindow | None = None
        """The window for the projector; None while it is closed."""
        self._way, self._client, self._name = PHASES, Profile("A"), ""
        self._soon = QTimer(desk.window)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST)
        self._soon.timeout.connect(self._renew)
        self._stale = False
        """Whether the route is another one than the presentation tells of."""
        desk.canvas.looked.connect(self._look_soon)
        desk.canvas.selected.connect(lambda _ids: self._look_soon())
        desk.session.changed.connect(lambda _changes: self._renew_soon())
        desk.checker.reported.connect(lambda _report: self._renew_soon())
        desk.session.replaced.connect(self._end_talks)
        desk.session.closed.connect(self.close)
        desk.clock.ticked.connect(self._show_clock)
        desk.clock.changed.connect(self._follow_agenda)

    # -- presenting

    def start(self) -> None:
        """Ask along what the presentation goes, and begin: on the projector when that is open, else on this screen."""
        desk, settings = self._desk, self._desk.settings
        desk.finish_typing()
        clients = self._clients()
        dialog = PresentDialog(list(clients), agenda=bool(desk.session.route.agenda), parent=desk.window)
        dialog.begin_with(settings.words(_WAY), settings.words(_CLIENT), dark=self._dark)
        if not dialog.exec():
            return
        name = dialog.client.currentText()
        settings.keep_words(_WAY, dialog.way)
        settings.keep_words(_CLIENT, name)
        settings.switch(_DARK, dialog.dark.isChecked())
        self.present(dialog.way, *clients[name])

    def phases(self) -> None:
        """Begin a presentation by phase without asking."""
        self._desk.finish_typing()
        self.present(PHASES, Profile("A"))

    def present(self, way: str, client: Profile, name: str = "") -> None:
        """Begin a presentation `fasen`, `client` or `agenda`; `name` is what the client is called."""
        self._way, self._client, self._name = way, client, name
        window = self.beamed or self._full_screen()
        self._dress(window)
        window.begin(self._stops(), self._whole)
        self._show_clock()
        self._follow_agenda()
        window.activateWindow()
        if window is self.beamed:
            self._desk.session.said.emit("De presentatie staat op de projector. Verder met Ctrl+PageDown.")

    def next(self) -> None:
        """Show the next picture of the presentation."""
        for window in self._windows():
            window.next()

    def previous(self) -> None:
        """Show the picture before."""
        for window in self._windows():
            window.previous()

    # -- the projector

    def projector(self, on: bool) -> None:
        """Open the window for the projector, on the second screen when there is one; or close it."""
        if not on:
            self._close_projector()
            return
        if self.beamed is None:
            self.beamed = self._made("Klantroutes – projector")
            self.beamed.left.connect(self._leave_projector)
            self.beamed.closed.connect(self._projector_closed)
            self.beamed.resized.connect(self._mirror)
        other = self._other_screen()
        if other is not None:
            self.beamed.setGeometry(other.geometry())
            self.beamed.showFullScreen()
        else:
            self.beamed.resize(*_SIZE)
            self.beamed.show()
            self._desk.session.said.emit("Sleep het venster naar de projector en druk daar op F11.")
        self.beamed.awake.hold()
        self._mirror()
        self._show_clock()

    def follow(self, on: bool) -> None:
        """Let the projector show what this window shows, or let it stay as it is."""
        self._desk.settings.switch(_FOLLOWS, on)
        if on and self.beamed is not None:
            self.beamed.talk = None
            self._mirror()

    def close(self) -> None:
        """Close every window for the room."""
        self._soon.stop()
        self._leave_full()
        self._close_projector()

    def renew_colours(self) -> None:
        """Take the colours that hold now in every window for the room."""
        for window in self._windows():
            self._dress(window)

    def _close_projector(self) -> None:
        if self.beamed is not None:
            self.beamed.close()

    def _leave_projector(self) -> None:
        """End the presentation on the projector; without one close it."""
        if self.beamed is not None and self.beamed.talk is not None:
            self.beamed.talk = None
            self._mirror(always=True)
        else:
            self._close_projector()

    def _projector_closed(self) -> None:
        window, self.beamed = self.beamed, None
        if window is not None:
            window.deleteLater()
        action = next(one for one in self._desk.window.actions() if one.objectName() == "projector")
        action.setChecked(False)

    def _other_screen(self) -> QScreen | None:
        return next((one for one in QGuiApplication.screens() if one is not self._desk.window.screen()), None)

    # -- windows

    def _full_screen(self) -> StageWindow:
        if self.full is None:
            self.full = self._made("Klantroutes – presentatie")
            self.full.left.connect(self._leave_full)
            self.full.closed.connect(self._full_closed)
            self.full.setGeometry(self._desk.window.screen().geometry())
        self.full.showFullScreen()
        self.full.awake.hold()
        return self.full

    def _made(self, title: str) -> StageWindow:
        window = StageWindow(title)
        window.dark_wanted.connect(self._darken)
        self._dress(window)
        return window

    def _dress(self, window: StageWindow) -> None:
        window.stage.set_dark(self._dark)
        window.stage.calm = self._desk.settings.calm

    def _darken(self, dark: bool) -> None:
        self._desk.settings.switch(_DARK, dark)
        for window in self._windows():
            self._dress(window)

    def _leave_full(self) -> None:
        if self.full is not None:
            self.full.close()

    def _full_closed(self) -> None:
        window, self.full = self.full, None
        if window is not None:
            window.deleteLater()
        self._desk.canvas.setFocus()

    def _windows(self) -> Iterator[StageWindow]:
        yield from (window for window in (self.full, self.beamed) if window is not None)

    @property
    def _dark(self) -> bool:
        return self._desk.settings.is_on(_DARK, default=appearance.is_dark())

    # -- what is shown

    def _stops(self) -> list[Stop]:
        route = self._desk.session.route
        if self._way == CLIENT:
            return by_client(walked(route, self._client, self._desk.session.local), self._name)
        if self._way == AGENDA and route.agenda:
            report = self._desk.checker.report
            return by_agenda(route, report.findings if report is not None else ())
        return by_phase(route)

    def _clients(self) -> dict[str, tuple[Profile, str]]:
        """Return the clients to choose from by what the list says; each with its name, where it has one."""
        now = self._walks.walked
        walking = [now.walk.client] if now is not None else []
        plain = [*walking, typical(self._desk.session.route.target)]
        found = {sentence_case(client_in_sentence(one)): (one, "") for one in plain}
        return found | {f"{story.name} ({story.about})": (story.profile, story.name) for story in stories()}

    def _whole(self, wide: float, high: float) -> Page:
        return mapping.mapped(following.whole_of(self._desk.canvas), wide, high)

    def _renew_soon(self) -> None:
        self._stale = True
        self._look_soon()

    def _look_soon(self) -> None:
        if (self.full is not None or self.beamed is not None) and not self._soon.isActive():
            self._soon.start()

    def _renew(self) -> None:
        """Show the route as it is now: in a presentation that goes on, and on the projector."""
        for window in self._windows():
            if window.talk is not None and self._stale:
                window.renew(self._stops())
        self._stale = False
        self._mirror()

    def _mirror(self, *, always: bool = False) -> None:
        """Show on the projector what this window shows, unless it has a presentation or should stay as it is."""
        window = self.beamed
        if window is None or window.talk is not None:
            return
        if always or not window.stage.parts or self._desk.settings.is_on(_FOLLOWS, default=True):
            self._dress(window)
            following.show(window, self._desk.canvas)

    def _end_talks(self) -> None:
        """Another route is open: a presentation of the earlier one is over."""
        self._leave_full()
        if self.beamed is not None:
            self.beamed.talk = None
            self._renew_soon()

    # -- the meeting

    def _show_clock(self) -> None:
        clock = self._desk.clock
        seconds = clock.remaining() if clock.timed else -clock.remaining()
        words = in_figures(seconds) if clock.part is not None else ""
        for window in self._windows():
            window.stage.show_clock(words, over=clock.over)

    def _follow_agenda(self) -> None:
        """Show the part of the agenda that begins."""
        self._show_clock()
        part = self._desk.clock.at
        for window in self._windows():
            if part and self._way == AGENDA:
                window.go_to_part(part)
