"""Editors of one field only: the provider, who may not exist, the place in the drawing, and the care path."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from klantroutes.model.steps import Position

from ...fields import FieldSpec
from ...words import UNSET
from .editor import VARIOUS, VARIOUS_WORD, Editor
from .text import TextEditor


class ProviderEditor(TextEditor):
    """The name of the provider, or the statement that there is none."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.none = QCheckBox("Er is geen aanbieder", self)
        self.none.setAccessibleName("Er is geen aanbieder")
        self.none.clicked.connect(lambda on: self.committed.emit("" if on else None))
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.none)

    def show_value(self, value: object) -> None:
        """Show the name, or the tick."""
        super().show_value(value)
        self.none.setChecked(value == "")
        self.line.setEnabled(value != "")


class PositionEditor(Editor):
    """Says whether the step was placed by hand, and gives the place back to the program."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.free = QPushButton("Laat het programma kiezen", self)
        self.free.setProperty("link", True)
        self.name(self.free, "laat het programma kiezen")
        self.free.clicked.connect(lambda: self.committed.emit(None))
        layout.addWidget(self.words, 1)
        layout.addWidget(self.free)
        self.setFocusProxy(self.free)

    def show_value(self, value: object) -> None:
        """Show in words how the place was chosen."""
        by_hand = isinstance(value, Position)
        self.words.setText(VARIOUS_WORD if value is VARIOUS else ("" if by_hand else "Het programma kiest."))
        self.words.setVisible(not by_hand)
        self.free.setVisible(value is VARIOUS or by_hand)


class CarePathEditor(Editor):
    """Names the care path of a step, and asks the window to choose, make or open one."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.choose = self._button("Kiezen of maken…", lambda: self.wished.emit("care_path.choose"))
        self.open = self._button("Openen", lambda: self.wished.emit("care_path.open"))
        self.free = self._button("Loskoppelen", lambda: self.committed.emit(None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.words)
        for button in (self.open, self.choose, self.free):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.choose)

    def _button(self, text: str, pressed: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("link", True)
        self.name(button, text.removesuffix("…").lower())
        button.clicked.connect(lambda _checked=False: pressed())
        return button

    def show_value(self, value: object) -> None:
        """Show which care path it is."""
        there = isinstance(value, str)
        self.words.setText(VARIOUS_WORD if value is VARIOUS else (str(value) if there else UNSET))
        self.words.setProperty("quiet", not there)
        self.open.setVisible(there)
        self.free.setVisible(there or value is VARIOUS)
