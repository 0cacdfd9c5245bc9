"""Walking a client through the open route: in the panel and on the canvas, by hand or by itself."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from klantroutes.checks.finding import Finding
from klantroutes.checks.walked import Walked, walked
from klantroutes.graph.clients import client_space
from klantroutes.graph.unmet import unmet
from klantroutes.graph.walk import Walk
from klantroutes.model.profile import Profile
from klantroutes.model.target import Target

from ..canvas.spotlight import Light
from ..desk import Desk
from ..dock import bring_out, dock_of
from ..panels.stop_list import when

PACE = 1300
"""Milliseconds at each stop while the walk plays by itself."""


class WalkController:
    """What the panel Loop een cliënt does; the walk lasts for as long as that panel is open."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._client: Profile | None = None
        self._entry: str | None = None
        self._walked: Walked | None = None
        self._at = 0
        self._walking = False
        self._timer = QTimer(desk.window)
        self._timer.setInterval(PACE)
        self._timer.timeout.connect(self._step)
        self._escape = QShortcut(QKeySequence("Esc"), desk.canvas)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self._escaped)
        panel = desk.walk
        panel.profile_wanted.connect(self._choose)
        panel.entry_wanted.connect(self._enter)
        panel.stop_wanted.connect(self._go_by_hand)
        panel.play_wanted.connect(self.play)
        panel.leave_wanted.connect(self.stop)
        desk.findings.wishes.walk.connect(self.show_finding)
        desk.checker.reported.connect(lambda _report: self._follow())
        desk.session.replaced.connect(self._forget)

    @property
    def walked(self) -> Walked | None:
        """The walk that is shown; None while nobody walks."""
        return self._walked if self._walking else None

    @property
    def at(self) -> int:
        """The number of the present stop, from 0."""
        return self._at

    def start(self) -> None:
        """Show the panel, with the last client or one for whom the route is meant."""
        bring_out(self._desk.walk)
        self._desk.walk.play.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def walk_profile(self, profile: Profile) -> None:
        """Walk this client, from the beginning."""
        self._client = profile
        self.start()
        self._choose(profile)

    def show_finding(self, finding: Finding) -> None:
        """Play the way of the client with whom a finding is told, by the entry from which it goes wrong."""
        example = finding.applies_to.example
        if example is not None:
            self._entry = next(iter(finding.path), None)
            self.walk_profile(example)
            self.play()

    def stop(self) -> None:
        """Close the panel; everything is as it was."""
        dock = dock_of(self._desk.walk)
        if dock is not None:
            dock.close()
        self._desk.canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_panel(self, shown: bool) -> None:
        """Begin or end the walk, now that a person opened or closed the panel."""
        if shown == self._walking:
            return
        self._walking = shown
        self._escape.setEnabled(shown)
        if shown:
            # Nobody adds steps while looking.
            self._desk.room.take("loop")
            self._renew(0)
        else:
            self._desk.room.give_back("loop")
            self._pause()
            self._desk.canvas.scene.set_light(None)

    def play(self) -> None:
        """Play from here to where it stops, or pause; who wants less motion sees where it stops at once."""
        if self._timer.isActive():
            self._pause()
            return
        if self._walked is None or not self._walked.walk.stops:
            return
        if self._at >= len(self._walked.walk.stops) - 1:
            self._go(0)
        if self._desk.settings.calm:
            self._go(self._halt())
            return
        self._timer.start()
        self._desk.walk.show_playing(True)

    def _pause(self) -> None:
        self._timer.stop()
        self._desk.walk.show_playing(False)

    def _step(self) -> None:
        """Go to the next stop; where she falls out and at the end it stops."""
        self._go(self._at + 1)
        if self._at == self._halt(self._at):
            self._pause()

    def _halt(self, after: int | None = None) -> int:
        """Return the first stop from here where nobody takes over, else the last."""
        assert self._walked is not None
        walk = self._walked.walk
        halts = _halts(walk)
        begin = self._at + 1 if after is None else after
        last = len(walk.stops) - 1
        return next((n for n in range(begin, last + 1) if walk.stops[n].step in halts), last)

    def _choose(self, profile: Profile) -> None:
        self._client = profile
        if self._walking:
            self._pause()
            self._renew(0)

    def _enter(self, entry: str | None) -> None:
        self._entry = entry
        if self._walking:
            self._pause()
            self._renew(0)

    def _go_by_hand(self, number: int) -> None:
        self._pause()
        self._go(number)

    def _go(self, number: int) -> None:
        if self._walked is None:
            return
        self._at = max(0, min(number, len(self._walked.walk.stops) - 1))
        self._desk.walk.show_stop(self._at)
        self._light()

    def _follow(self) -> None:
        """Walk anew through the route as it is now; the client stays at the same step when she still comes there."""
        if not self._walking:
            return
        earlier = self._walked.walk.stops if self._walked is not None else ()
        here = earlier[self._at].step if self._at < len(earlier) else ""
        self._renew(self._at, here)

    def _renew(self, at: int, here: str = "") -> None:
        desk = self._desk
        route = desk.session.route
        if self._client is None:
            self._client = typical(route.target)
        entries = [s for s in route.steps if s.kind == "entry" and not unmet(s.applies_to, self._client)]
        if self._entry not in [step.id for step in entries]:
            self._entry = None
        self._walked = walked(route, self._client, desk.session.local, by=self._entry)
        desk.walk.show_entries(entries, self._entry)
        names = [stop.step for stop in self._walked.walk.stops]
        self._at = names.index(here) if here in names else max(0, min(at, len(names) - 1))
        desk.walk.show_walk(self._walked, self._at)
        self._light()

    def _light(self) -> None:
        assert self._walked is not None
        scene = self._desk.canvas.scene
        light = lighted(self._walked.walk, self._at)
        scene.set_light(light)
        if light.here:
            scene.reveal([light.here])

    def _forget(self) -> None:
        """Begin with another client for another route."""
        self._client, self._entry, self._walked, self._at = None, None, None, 0
        self._pause()
        if self._walking:
            self._renew(0)

    def _escaped(self) -> None:
        """Let Esc first do what it does on the canvas: finish a name, stop a gesture."""
        canvas = self._desk.canvas
        if not canvas.view.hasFocus():
            canvas.finish_typing()
            canvas.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not canvas.view.cancel():
            self.stop()


def typical(target: Target) -> Profile:
    """Return the client for whom a route is meant with the fewest extra circumstances, the most vulnerable first."""
    space = client_space(target)
    found = space.simplest(space.all)
    return found or Profile(target.levels[0], frozenset(target.factors), frozenset(target.traits))


def lighted(walk: Walk, at: int) -> Light:
    """Return what the canvas shows at this stop of a walk."""
    behind = {stop.step for stop in walk.stops[: at + 1]}
    used = {way.handover for way in walk.passages if way.handover and {way.giver, way.receiver} <= behind}
    passed = behind | used
    links = [link for link in walk.route.links if {link.source, link.target} <= walk.met]
    here = walk.stops[at] if walk.stops else None
    return Light(
        way=frozenset([*walk.met, *(link.id for link in links if link.kind == "feedback" or link.id in walk.lines)]),
        behind=frozenset(
            link.id for link in links if link.id in walk.lines and link.source in passed and link.target in passed
        ),
        here=here.step if here is not None else "",
        moment=when(here) if here is not None else "",
        lost=frozenset(loose.step for loose in walk.loose_ends if loose.falls_out) & behind,
        caught=frozenset(loose.step for loose in walk.loose_ends if loose.certain and loose.kept) & behind,
    )


def _halts(walk: Walk) -> frozenset[str]:
    """Return the steps after which nobody takes over."""
    return frozenset(loose.step for loose in walk.loose_ends if loose.certain)
