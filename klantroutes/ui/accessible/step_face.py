"""One step of the drawing as a screen reader meets it."""

from collections.abc import Callable
from typing import Protocol

import shiboken6
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow

from ..reading_words import Words

_PRESS, _FOCUS = QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.setFocusAction()
_SAID = {_PRESS: "Kiezen", _FOCUS: "Naartoe gaan"}


class Teller(Protocol):
    """Who knows what is drawn."""

    @property
    def is_there(self) -> bool:
        """Whether the drawing is still there."""

    @property
    def face(self) -> QAccessibleInterface | None:
        """The drawing itself."""

    def words_of(self, name: str) -> Words | None:
        """Return what is said about a step; None when it is gone."""

    def place_of(self, name: str) -> QRect:
        """Return where a step is on the screen."""

    def is_chosen(self, name: str) -> bool:
        """Say whether a step is selected."""

    def is_focused(self, name: str) -> bool:
        """Say whether the keys are about this step."""

    def go_to(self, name: str) -> None:
        """Select a step and give the drawing the focus."""


class StepActions(QAccessibleActionInterface):
    """What a screen reader can do with a step: choose it, or go there."""

    def __init__(self, go: Callable[[], None]) -> None:
        super().__init__()
        self._go = go

    def actionNames(self) -> list[str]:
        """Return the names that Qt knows them by."""
        return [_PRESS, _FOCUS]

    def localizedActionName(self, name: str) -> str:
        """Return the name in Dutch."""
        return _SAID.get(name, "")

    def localizedActionDescription(self, name: str) -> str:
        """Return what happens."""
        return "Kies deze stap op de tekening" if name in _SAID else ""

    def keyBindingsForAction(self, _name: str) -> list[str]:
        """Return no keys: Alt with an arrow goes from step to step."""
        return []

    def doAction(self, name: str) -> None:
        """Do it."""
        if name in _SAID:
            self._go()


class StepFace(QAccessibleInterface):
    """A row of the list that the drawing is for who cannot see it."""

    def __init__(self, teller: Teller, name: str) -> None:
        super().__init__()
        self.name = name
        self._teller = teller
        self._actions = StepActions(lambda: teller.go_to(name))

    def isValid(self) -> bool:
        """Say whether the step is still there."""
        return self._teller.is_there and self._teller.words_of(self.name) is not None

    def object(self) -> None:  # type: ignore[override]  # the stub knows no interface without a QObject
        """Return nothing: a step is no object of Qt."""

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # gone once the drawing is
        """Return the drawing."""
        return self._teller.face

    def window(self) -> QWindow | None:  # type: ignore[override]  # gone once the drawing is
        """Return the window that the drawing is in."""
        face = self._teller.face
        return face.window() if face is not None else None

    def child(self, _index: int) -> None:  # type: ignore[override]  # the stub does not know that there may be none
        """Return nothing."""

    def childAt(self, _x: int, _y: int) -> None:  # type: ignore[override]  # as above
        """Return nothing."""

    def childCount(self) -> int:
        """Return none: a step is told as a whole."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return that it is not here."""
        return -1

    def rect(self) -> QRect:
        """Return where it is on the screen."""
        return self._teller.place_of(self.name) if self._teller.is_there else QRect()

    def contains(self, place: QPoint) -> bool:
        """Say whether this place of the screen is in it."""
        return self.rect().contains(place)

    def role(self) -> QAccessible.Role:
        """Return that it is a row of a list."""
        return QAccessible.Role.ListItem

    def setText(self, _what: QAccessible.Text, _text: str) -> None:
        """Leave the name alone: it changes with F2 and in the outline."""

    def state(self) -> QAccessible.State:
        """Return that it can be chosen, and whether it is."""
        found = QAccessible.State()
        if not self.isValid():
            found.invalid = True
            return found
        found.selectable = found.focusable = True
        found.selected = self._teller.is_chosen(self.name)
        found.focused = self._teller.is_focused(self.name)
        return found

    def text(self, what: QAccessible.Text) -> str:
        """Return the name of the step, or what belongs to it."""
        words = self._teller.words_of(self.name) if self._teller.is_there else None
        if words is None:
            return ""
        if what == QAccessible.Text.Name:
            return words.aloud
        return words.wrong if what == QAccessible.Text.Description else ""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> shiboken6.VoidPtr:  # type: ignore[override]  # see below
        """Return the actions. Any other answer than a bare address ends the program in PySide 6.11."""
        if kind == QAccessible.InterfaceType.ActionInterface:
            return shiboken6.VoidPtr(shiboken6.getCppPointer(self._actions)[0])
        return shiboken6.VoidPtr(0)
