"""Letting a part of the route light up: the way through a step, or what belongs to a party, a payer or a finding."""

from collections.abc import Iterable

from klantroutes.model.route import Route

from ..canvas.spotlight import Light
from ..desk import Desk
from ..dialogs.finder import Findable, Finder

_NOBODY: frozenset[str] = frozenset()


class FocusController:
    """Dims what is not asked for; Esc brings everything back."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._on = False
        self._step = ""
        desk.canvas.wishes.escaped.connect(self.clear)
        desk.canvas.selected.connect(self._follow)
        desk.session.changed.connect(lambda _changes: self._renew())

    def path(self) -> None:
        """Light up the way to and from the selected step; once more gives everything back."""
        chosen = [name for name in self._desk.canvas.scene.selected() if name in self._desk.session.route.by_id]
        if self._step or not chosen:
            self.clear()
            return
        self._step = chosen[-1]
        self._renew()

    @property
    def step(self) -> str:
        """The step of which the way is shown; empty when none is."""
        return self._step

    def show_way(self, step: str) -> None:
        """Light up the way to and from this step; an empty or unknown one gives everything back."""
        self.clear()
        if step in self._desk.session.route.by_id:
            self._step = step
            self._renew()

    def choose(self) -> None:
        """Ask what should light up: an organisation, a payer, a finding."""
        things = groups_to_show(self._desk.session.route) | self._findings()
        rows = [
            Findable(name, words.partition(": ")[2], words.partition(": ")[0]) for name, (words, _ids) in things.items()
        ]
        finder = Finder("Wat wilt u laten oplichten?", rows, self._desk.window)
        finder.exec()
        if finder.chosen is not None:
            self._step = ""
            self._show(things[finder.chosen][1])

    def light_handovers(self) -> bool:
        """Light up all handovers with who gives and who takes over; returns whether there are any."""
        self.clear()
        route = self._desk.session.route
        handovers = {step.id for step in route.steps if step.kind == "handover"}
        ends = {
            end for link in route.links for end in (link.source, link.target) if handovers & {link.source, link.target}
        }
        if handovers:
            self._show(handovers | ends, lines=True)
        return bool(handovers)

    def clear(self) -> None:
        """Show everything as it is."""
        if self._on:
            self._on, self._step = False, ""
            self._desk.canvas.scene.set_light(None)

    def _findings(self) -> dict[str, tuple[str, frozenset[str]]]:
        report = self._desk.checker.report
        found: dict[str, tuple[str, frozenset[str]]] = {}
        for finding in report.findings if report is not None else ():
            words = f"Bevinding: {finding.rule.replace('-', ' ')}"
            found[finding.rule] = words, found.get(finding.rule, ("", _NOBODY))[1] | frozenset(finding.elements)
        return found

    def _follow(self, ids: list[str]) -> None:
        known = [name for name in ids if name in self._desk.session.route.by_id]
        if self._step and known:
            self._step = known[-1]
            self._renew()

    def _renew(self) -> None:
        if self._step in self._desk.session.route.by_id:
            self._show(way_through(self._desk.session.route, self._step), lines=True)
        elif self._step:
            self.clear()

    def _show(self, ids: Iterable[str], *, lines: bool = False) -> None:
        """Light these up, with the lines between them."""
        way = frozenset(ids)
        between = {link.id for link in self._desk.session.route.links if link.source in way and link.target in way}
        behind = frozenset(between) if lines else frozenset()
        self._on = True
        self._desk.canvas.scene.set_light(Light(way | between, behind, "", "", frozenset()))


def way_through(route: Route, name: str) -> frozenset[str]:
    """Return the steps from which one can come here, and those to which one can go on, with this step itself."""
    forward: dict[str, list[str]] = {}
    back: dict[str, list[str]] = {}
    for link in route.links:
        if link.kind != "feedback":
            forward.setdefault(link.source, []).append(link.target)
            back.setdefault(link.target, []).append(link.source)
    return frozenset({name} | _reached(forward, name) | _reached(back, name))


def _reached(ways: dict[str, list[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for name in ways.get(waiting.pop(), ()):
            if name not in found:
                found.add(name)
                waiting.append(name)
    return found


def groups_to_show(route: Route) -> dict[str, tuple[str, frozenset[str]]]:
    """Return each organisation and payer with the steps that belong to it."""
    found: dict[str, tuple[str, frozenset[str]]] = {}

    def put(key: str, words: str, name: str) -> None:
        found[key] = words, found.get(key, ("", frozenset()))[1] | {name}

    for step in route.steps:
        if step.organisation:
            put(f"o:{step.organisation}", f"Organisatie: {step.organisation}", step.id)
        if step.kind == "service":
            for money in step.funding or ():
                put(f"b:{money.source}", f"Betaald uit: {money.source}", step.id)
    return dict(sorted(found.items()))
