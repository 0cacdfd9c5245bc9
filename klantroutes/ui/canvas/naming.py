"""Giving names on the canvas itself: one field at a time, over the element it is about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsView

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.edits.revise import revised
from klantroutes.layout.geometry import Point
from klantroutes.model.identifiers import new_id
from klantroutes.model.route import Note, Route
from klantroutes.model.steps import Position

from .label_editor import LabelEditor
from .note_item import note_rect
from .scene import RouteScene
from .strokes import qrect


class Naming:
    """The field that is open over a view, if any."""

    def __init__(self, view: QGraphicsView, scene: RouteScene) -> None:
        self._view = view
        self._scene = scene
        self._editor: LabelEditor | None = None
        self._name = ""

    @property
    def is_open(self) -> bool:
        """Whether a person is typing a name."""
        return self._editor is not None

    def begin(self, name: str, typed: str = "") -> None:
        """Open the field over this element, with `typed` in place of its name when that is given.

        Unknown elements and the one that is open already are left alone.
        """
        if self._editor is not None and self._name == name:
            return
        rect = self._scene.rect_of(name)
        if rect is None:
            return
        self._scene.reveal([name])
        room = self._view.viewport()
        place = self._view.mapFromScene(qrect(rect)).boundingRect().intersected(room.rect())
        scale, text = self._view.transform().m11(), self._scene.label_of(name)
        self._name = name
        self._editor = LabelEditor(room, text, place, scale, self._scene.theme, self._finished)
        if typed:
            self._editor.insertPlainText(typed)

    def begin_note(self, middle: Point) -> None:
        """Open an empty field for a new note at this place of the drawing; without words there comes no note."""
        self.finish()
        note = Note(id=new_id("n"), position=Position(x=round(middle.x), y=round(middle.y)))
        rect = note_rect(note)
        if rect is None:
            return
        place = self._view.mapFromScene(qrect(rect)).boundingRect()
        self._name, scale = note.id, self._view.transform().m11()
        self._editor = LabelEditor(
            self._view.viewport(), "", place, scale, self._scene.theme, lambda text: self._noted(note, text)
        )
        self._editor.setAccessibleName("Tekst van het briefje")

    def finish(self) -> None:
        """Take in what was typed, when a field is open."""
        if self._editor is not None:
            self._editor.finish()

    def _noted(self, note: Note, text: str) -> None:
        self._name, self._editor = "", None
        if text and self._scene.perform(edits.add_note(revised(note, text=text))):
            self._scene.select([note.id])
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finished(self, text: str) -> None:
        name, self._name, self._editor = self._name, "", None
        if self._scene.knows(name) and text != self._scene.label_of(name):
            self._scene.perform(relabel(self._scene.route, name, text))
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)


def relabel(route: Route, name: str, text: str) -> Edit:
    """Return the edit that gives a step another name, or a line or note other words; an empty note goes."""
    if name in route.by_id:
        return edits.rename(name, text)
    if any(note.id == name for note in route.notes or ()):
        return edits.change_note(name, text=text) if text else edits.remove_note(name)
    return edits.set_link_field(name, "label", text) if text else edits.unset_link_field(name, "label")
