"""Editors of one field only: the provider, who may not exist, and the place in the drawing."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from klantroutes.model.steps import Position

from ...fields import FieldSpec
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
