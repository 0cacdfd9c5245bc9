"""The drawing as a list that a screen reader can walk through: the steps as people read a route, then the notes."""

from collections.abc import Iterable, Mapping

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from klantroutes.checks.finding import Finding
from klantroutes.model.route import Note, Route

from ..canvas.notes_shown import Showing, is_shown
from ..canvas.scene import RouteScene
from ..canvas.strokes import qrect
from ..canvas.view import RouteView
from ..note_words import note_aloud
from ..reading_order import ReadingOrder
from ..reading_words import Words, element_aloud, marks_by_element
from .note_order import with_notes
from .step_face import StepFace

_KEPT: set[QAccessibleInterface] = set()
"""Every face that Qt may still know. Qt keeps bare addresses: a face that Python cleans up first ends the program."""


def _let_go(face: QAccessibleInterface) -> None:
    """Let Qt clear up a face, and keep it no longer."""
    if shiboken6.isValid(face):
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(face))
    _KEPT.discard(face)


class CanvasFace(QAccessibleWidget):
    """What stands for the drawing: a list with a row for every step."""

    def __init__(self, view: RouteView, voice: "CanvasVoice") -> None:
        super().__init__(view, QAccessible.Role.List, "")
        self._voice = voice

    def childCount(self) -> int:
        """Return how many steps there are."""
        return len(self._voice.names())

    def child(self, index: int) -> StepFace | None:  # type: ignore[override]  # the stub knows no missing child
        """Return the step with this number in reading order."""
        names = self._voice.names()
        return self._voice.step_face(names[index]) if 0 <= index < len(names) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the number of a step in reading order."""
        return self._voice.number_of(child.name) if isinstance(child, StepFace) else -1

    def childAt(self, x: int, y: int) -> StepFace | None:  # type: ignore[override]  # the stub knows no missing child
        """Return the step at this place of the screen; a service comes before the card that it stands in."""
        place = QPoint(x, y)
        found = [face for face in map(self._voice.step_face, self._voice.names()) if face.contains(place)]
        return min(found, key=lambda face: face.rect().width() * face.rect().height(), default=None)

    def focusChild(self) -> StepFace | None:  # type: ignore[override]  # the stub knows no missing child
        """Return the step that the keys are about."""
        name = self._voice.focused()
        return self._voice.step_face(name) if name else None

    def text(self, what: QAccessible.Text) -> str:
        """Return the name of the drawing, or what is chosen in it."""
        view = self._voice.view
        if what == QAccessible.Text.Name:
            return view.accessibleName()
        return view.accessibleDescription() if what == QAccessible.Text.Description else ""


class CanvasVoice(QObject):
    """Knows what is said about each step of one view, and tells a screen reader where the keys are."""

    def __init__(self, view: RouteView) -> None:
        super().__init__(view)
        self.view = view
        self.has_left = False
        """Whether the view is about to go; Qt then makes do with what it knows of every widget."""
        self._face: CanvasFace | None = None
        self._steps: dict[str, StepFace] = {}
        self._route: Route | None = None
        self._order: ReadingOrder | None = None
        self._showing: Showing | None = None
        self._notes: dict[str, Note] = {}
        self._names: dict[str, int] = {}
        self._listed: list[str] = []
        self._marks: dict[str, list[Finding]] = {}
        self._words: dict[str, Words] = {}
        self._changed: Mapping[str, str] = {}
        scene = view.scene_shown
        scene.selection_changed_to.connect(self._tell_focus)
        scene.drawing_changed.connect(self._tell_order)

    @property
    def is_there(self) -> bool:
        """Whether the view is still there."""
        return shiboken6.isValid(self) and shiboken6.isValid(self.view)

    @property
    def face(self) -> CanvasFace | None:
        """What stands for the drawing; None when it is gone."""
        return self._face if self._face is not None and shiboken6.isValid(self._face) else None

    def made_face(self) -> CanvasFace:
        """Return what stands for the drawing, made anew at every call.

        Qt asks again once PySide has given the view another meta object, and enters each answer under a number of its
        own. The same face under two numbers would be cleared up twice, which ends the program.
        """
        self._face = CanvasFace(self.view, self)
        _KEPT.difference_update([one for one in _KEPT if not shiboken6.isValid(one)])
        _KEPT.add(self._face)
        return self._face

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Take up what is wrong at each step."""
        self._marks = marks_by_element(findings)
        self._words.clear()

    def show_changes(self, words: Mapping[str, str]) -> None:
        """Take up in words what changed at each element since an earlier version."""
        self._changed = dict(words)
        self._words.clear()

    def leave(self) -> None:
        """Tell of no steps any more, and take the list back from Qt before the view goes."""
        self.has_left = True
        for name in list(self._steps):
            self._forget(name)
        if self._face is not None:
            _let_go(self._face)

    # -- what the faces ask

    def names(self) -> list[str]:
        """Return the steps and the notes that are shown, in reading order."""
        if self.has_left:
            return []
        self._catch_up()
        return self._listed

    def number_of(self, name: str) -> int:
        """Return the number of a step in reading order; -1 when it is gone."""
        self._catch_up()
        return self._names.get(name, -1)

    def step_face(self, name: str) -> StepFace:
        """Return what stands for a step; the same one as long as the step is there."""
        if name not in self._steps:
            self._steps[name] = StepFace(self, name)
            _KEPT.add(self._steps[name])
        return self._steps[name]

    def words_of(self, name: str) -> Words | None:
        """Return what is said about a step; None when it is gone."""
        self._catch_up()
        if name not in self._names or self._order is None:
            return None
        if name not in self._words:
            note = self._notes.get(name)
            known = self._order
            words = element_aloud(name, known, self._marks) if note is None else note_aloud(known.route, note)
            said = (self._changed.get(name, ""), words.wrong)
            self._words[name] = words._replace(wrong=" ".join(part for part in said if part))
        return self._words[name]

    def place_of(self, name: str) -> QRect:
        """Return where a step is on the screen, empty when it is not drawn."""
        rect = self._scene.rect_of(name)
        if rect is None:
            return QRect()
        place = self.view.mapFromScene(qrect(rect)).boundingRect()
        return QRect(self.view.viewport().mapToGlobal(place.topLeft()), place.size())

    def is_chosen(self, name: str) -> bool:
        """Say whether a step is selected."""
        return name in self._scene.selected()

    def is_focused(self, name: str) -> bool:
        """Say whether the keys are about this step."""
        return self.view.hasFocus() and self.focused() == name

    def focused(self) -> str:
        """Return the step that the keys are about; empty when there is none."""
        chosen = [name for name in self._scene.selected() if self.number_of(name) >= 0]
        return chosen[-1] if chosen else ""

    def go_to(self, name: str) -> None:
        """Select a step, bring it into view and give the drawing the focus."""
        self._scene.select([name])
        self._scene.reveal([name])
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- details

    @property
    def _scene(self) -> RouteScene:
        return self.view.scene_shown

    def _catch_up(self) -> None:
        """Read the route again when it is another one than the last time somebody asked."""
        route = self._scene.route
        showing = self._scene.notes.showing
        if route is self._route and showing == self._showing:
            return
        self._route, self._showing, self._order = route, showing, ReadingOrder(route)
        notes = (note for note in route.notes or () if note.id not in route.by_id)
        self._notes = {note.id: note for note in notes if is_shown(note, showing)}
        self._listed = list(with_notes(self._order.elements(), list(self._notes.values())))
        self._names = {name: number for number, name in enumerate(self._listed)}
        self._words.clear()

    def _tell_focus(self, _ids: list[str]) -> None:
        name = self.focused() if QAccessible.isActive() else ""
        if name and self.view.hasFocus():
            event = QAccessibleEvent(self.view, QAccessible.Event.Focus)
            event.setChild(self.number_of(name))
            QAccessible.updateAccessibility(event)

    def _tell_order(self) -> None:
        if self.has_left or not (QAccessible.isActive() or self._steps):
            return
        before = self._listed
        if before != self.names():
            for name in [name for name in self._steps if name not in self._names]:
                self._forget(name)
            QAccessible.updateAccessibility(QAccessibleEvent(self.view, QAccessible.Event.ObjectReorder))

    def _forget(self, name: str) -> None:
        _let_go(self._steps.pop(name))


def voice_of(view: RouteView) -> CanvasVoice:
    """Return the voice of a view; there is one for each."""
    found = view.findChild(CanvasVoice)
    return found if isinstance(found, CanvasVoice) else CanvasVoice(view)


def face_for(_kind: str, thing: QObject | None) -> CanvasFace | None:
    """Return what stands for this object for assistive technology; None lets Qt choose."""
    # While a view is being made it has no scene yet, and Qt may already ask.
    if isinstance(thing, RouteView) and isinstance(getattr(thing, "scene_shown", None), RouteScene):
        voice = voice_of(thing)
        return None if voice.has_left else voice.made_face()
    return None


def install() -> None:
    """Let Qt ask here first."""
    QAccessible.installFactory(face_for)
