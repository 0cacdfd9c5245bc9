"""Finding a step of the route, or something the program can do."""

from collections.abc import Iterator, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from klantroutes.checks.naming import called
from klantroutes.edits.revise import given
from klantroutes.model.base import Model
from klantroutes.model.period import period_in_words
from klantroutes.model.route import Route
from klantroutes.model.steps import Step

from ..actions import in_words
from ..canvas.notes_shown import lies_on_drawing
from ..desk import Desk
from ..dialogs.finder import Findable, Finder
from ..words import choice


class FindController:
    """What Ctrl+F and Ctrl+K do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self) -> None:
        """Ask for a step, and go there."""
        finder = Finder("Zoek in de route", everything_to_find(self._desk.session.route), self._desk.window)
        finder.exec()
        if finder.chosen is not None:
            self._desk.canvas.go_to([finder.chosen])

    def command(self) -> None:
        """Ask what to do, and do it."""
        possible = commands(self._desk.window)
        things = [Findable(str(number), words, keys) for number, (words, keys, _action) in enumerate(possible)]
        finder = Finder("Wat wilt u doen?", things, self._desk.window)
        finder.exec()
        if finder.chosen is not None:
            possible[int(finder.chosen)][2].trigger()


def commands(window: QMainWindow) -> list[tuple[str, str, QAction]]:
    """Return the words, the keys and the action of everything in the menus that can be done now."""
    found: dict[str, tuple[str, str, QAction]] = {}
    for action in window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            for words, keys, one in _in_menu(menu):
                found.setdefault(words, (words, keys, one))
    return [row for row in found.values() if row[2].objectName() != "command"]


def _in_menu(menu: QMenu, above: str = "") -> Iterator[tuple[str, str, QAction]]:
    for action in menu.actions():
        deeper = action.menu()
        text, _tab, keys = action.text().replace("&", "").partition("\t")
        words = f"{above}{text.removesuffix('…')}"
        if isinstance(deeper, QMenu):
            deeper.aboutToShow.emit()  # Menus that are filled as they open.
            yield from _in_menu(deeper, f"{words}: ")
        elif not action.isSeparator() and action.isEnabled() and action.isVisible() and text:
            shortcut = action.shortcut().toString()
            yield words, keys or (in_words(shortcut) if shortcut else ""), action


def everything_to_find(route: Route) -> list[Findable]:
    """Return steps, lines with words, agreements and notes; what is written about them counts in the search."""
    found = steps_to_find(route)
    known = route.by_id
    for link in route.links:
        if link.label:
            ends = f"{known[link.source].label} → {known[link.target].label}"
            found.append(Findable(link.id, link.label, f"bij de lijn {ends}"))
    for held in route.agreements or ():
        if held.step is not None:
            found.append(Findable(held.step, held.text, f"afspraak bij {known[held.step].label}", held.owner or ""))
    for note in route.notes or ():
        if lies_on_drawing(note):
            found.append(Findable(note.id, note.text, "briefje op de tekening", note.author or ""))
        elif note.step is not None:
            found.append(Findable(note.step, note.text, f"notitie bij {known[note.step].label}"))
    return found


def _written(step: Step) -> str:
    """Return all text that stands in a step, also in lists and parts of it."""
    return " ".join(_texts(given(step)))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Model):
        yield from _texts(given(value))
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)


def steps_to_find(route: Route) -> list[Findable]:
    """Return every step with the words to find it by, in the order of the route."""
    found = []
    for step in route.steps:
        parts = (choice(step.kind), period_in_words(step.period), step.organisation)
        found.append(Findable(step.id, called(step), " · ".join(part for part in parts if part), _written(step)))
    return found
