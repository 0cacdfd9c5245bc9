"""Finding a step of the route, or something the program can do."""

from PySide6.QtGui import QAction

from klantroutes.model.period import period_in_words
from klantroutes.model.route import Route

from ..actions import ACTIONS, in_words
from ..desk import Desk
from ..dialogs.finder import Findable, Finder
from ..words import choice


class FindController:
    """What Ctrl+F and Ctrl+K do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self) -> None:
        """Ask for a step, and go there."""
        finder = Finder("Zoek een stap", steps_to_find(self._desk.session.route), self._desk.window)
        finder.exec()
        if finder.chosen is not None:
            self._desk.canvas.go_to([finder.chosen])

    def command(self) -> None:
        """Ask what to do, and do it."""
        possible = {action.objectName(): action for action in self._desk.window.actions() if action.isEnabled()}
        finder = Finder("Wat wilt u doen?", _commands(possible), self._desk.window)
        finder.exec()
        if finder.chosen is not None:
            possible[finder.chosen].trigger()


def steps_to_find(route: Route) -> list[Findable]:
    """Return every step with the words to find it by, in the order of the route."""
    found = []
    for step in route.steps:
        parts = (choice(step.kind), period_in_words(step.period), step.organisation)
        name = step.label or f"naamloze {choice(step.kind)}"
        found.append(Findable(step.id, name, " · ".join(part for part in parts if part)))
    return found


def _commands(possible: dict[str, QAction]) -> list[Findable]:
    specs = [spec for spec in ACTIONS if spec.id in possible and spec.id not in ("command", "add_here")]
    keys = {spec.id: in_words(spec.shortcuts[0]) if spec.shortcuts else "" for spec in specs}
    texts = {spec.id: possible[spec.id].text().partition("\t")[0].removesuffix("…") for spec in specs}
    return [Findable(spec.id, texts[spec.id], keys[spec.id]) for spec in specs]
