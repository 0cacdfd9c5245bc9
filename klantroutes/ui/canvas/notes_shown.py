"""The notes of a route as items of the scene: the same route always gives the same items."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene

from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.route import Note, Route
from klantroutes.ui.theme import Theme

from .note_colours import Colouring, tints
from .note_groups import Grouping
from .note_headings import HeadingsItem, headings
from .note_item import UNDER_STEPS, Look, NoteItem, note_rect

_FADED = 0.2


@dataclass(frozen=True)
class Showing:
    """How a person wants to see the notes; no part of the route."""

    colouring: Colouring = "eigen"
    grouping: Grouping = "thema"
    done: bool = True
    """Whether notes that are done with stay on the drawing, pale."""


class NotesShown:
    """Keeps one item per note that lies on the drawing, and replaces only what differs."""

    def __init__(self, scene: QGraphicsScene, theme: Theme) -> None:
        self._scene = scene
        self._theme = theme
        self.showing = Showing()
        self.items: dict[str, NoteItem] = {}
        self._headings = HeadingsItem(theme)
        scene.addItem(self._headings)

    def show(self, route: Route, chosen: Collection[str]) -> None:
        """Show the notes that have a place and are not put aside for later; those that are done with when asked."""
        notes = (note for note in route.notes or () if is_shown(note, self.showing))
        wanted = {note.id: note for note in notes if note.id not in route.by_id}
        looks = _looks(route, self.showing.colouring)
        for name, item in list(self.items.items()):
            if wanted.get(name) != item.note or looks[name] != item.look:
                self._scene.removeItem(self.items.pop(name))
        for name, note in wanted.items():
            rect = note_rect(note, looks[name].at)
            if name not in self.items and rect is not None:
                self.items[name] = NoteItem(note, rect, self._theme, looks[name])
                self._scene.addItem(self.items[name])
        self._headings.show_headings(headings(((i.note, i.rect) for i in self.items.values()), self.showing.grouping))
        self.dress(chosen)

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = self._headings.theme = theme
        self._headings.update()
        for item in self.items.values():
            item.theme = theme
            item.update()

    def dress(self, chosen: Collection[str]) -> None:
        """Show which notes are selected."""
        for name, item in self.items.items():
            item.set_chosen(name in chosen)

    def rect_of(self, name: str) -> Rect | None:
        """Return where a note lies; None when it is not shown."""
        item = self.items.get(name)
        return item.rect if item is not None else None

    def rects(self) -> list[Rect]:
        """Return where all notes lie."""
        return [item.rect for item in self.items.values()]

    def lift(self, moved: Mapping[str, Point]) -> None:
        """Show these notes with their middle elsewhere, for as long as a gesture lasts."""
        for name, middle in moved.items():
            item = self.items.get(name)
            if item is not None:
                item.setPos(middle.x - item.rect.width / 2, middle.y - item.rect.height / 2)
                item.setZValue(20)

    def fade(self, name: str, faded: bool) -> None:
        """Let what lies below a note in the hand shine through."""
        item = self.items.get(name)
        if item is not None:
            item.setOpacity(_FADED if faded else 1.0)

    def put_back(self) -> None:
        """Show every note where it lies."""
        for item in self.items.values():
            item.setPos(item.rect.x, item.rect.y)
            item.setZValue(UNDER_STEPS)
            item.setOpacity(1.0)

    def paint_far(self, painter: QPainter) -> None:
        """Paint the notes over the batches of a large route."""
        self._headings.paint_now(painter)
        for item in self.items.values():
            painter.save()
            painter.translate(item.pos())
            item.paint_now(painter)
            painter.restore()


def lies_on_drawing(note: Note) -> bool:
    """Say whether a note is on the table: it has a place, and is neither done with nor put aside for later."""
    return note.position is not None and not note.resolved and not note.parked


def is_shown(note: Note, showing: Showing) -> bool:
    """Say whether the drawing shows a note: those on the table, and what is done with when a person wants to see it."""
    return note.position is not None and not note.parked and (showing.done or not note.resolved)


def _looks(route: Route, colouring: Colouring) -> dict[str, Look]:
    notes = route.notes or ()
    colours, steps = tints(notes, colouring), route.by_id
    return {note.id: Look(colours[note.id], steps[note.step].label if note.step in steps else "") for note in notes}
