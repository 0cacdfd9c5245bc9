"""A form of fields in sections that fold."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..fields import FieldSpec
from ..icons import text_icon
from .editors.editor import Editor
from .editors.make import editor_for

_LABEL_WIDTH = 96
_WIDE = frozenset({"part", "period"})
"""Editors that need the whole width of the panel; their label, where one is needed, stands above them."""
Sections = Iterable[tuple[str, tuple[FieldSpec, ...]]]
Folded = set[str]
"""The titles of the sections that a person folded; shared by all forms of a panel."""


class Section(QWidget):
    """A heading with fields below; the heading folds them."""

    def __init__(self, title: str, fields: tuple[FieldSpec, ...], folded: Folded, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._folded = folded
        self.editors: dict[str, Editor] = {}
        self.head = QToolButton(self)
        self.head.setText(title)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setCheckable(True)
        self.head.setStyleSheet(
            "QToolButton, QToolButton:checked { background: transparent; font-weight: 600; }"
            "QToolButton:checked:!focus { border: 2px solid transparent; }"
        )
        self.head.toggled.connect(self._fold)
        self.body = QWidget(self)
        self._grid = QGridLayout(self.body)
        self._grid.setContentsMargins(8, 4, 0, 8)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        for row, spec in enumerate(fields):
            self._add(row, spec, alone=len(fields) == 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.body)
        self.follow_folding()

    def _add(self, row: int, spec: FieldSpec, alone: bool) -> None:
        """Put a field in two columns; a wide one takes both, and as the only field of a section needs no label."""
        editor = editor_for(spec, self.body)
        self.editors[spec.name] = editor
        wide = spec.shape in _WIDE
        if not wide:
            label = self._label(spec, editor)
            label.setFixedWidth(_LABEL_WIDTH)
            self._grid.addWidget(label, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(editor, 2 * row, 1)
            return
        if not alone:
            self._grid.addWidget(self._label(spec, editor), 2 * row, 0, 1, 2)
        self._grid.addWidget(editor, 2 * row + 1, 0, 1, 2)

    def _label(self, spec: FieldSpec, editor: Editor) -> QLabel:
        label = QLabel(spec.label, self.body)
        label.setProperty("quiet", True)
        label.setWordWrap(True)
        label.setToolTip(spec.help)
        label.setBuddy(editor.focusProxy() or editor)
        label.setContentsMargins(0, 6, 0, 0)
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        return label

    def follow_folding(self) -> None:
        """Fold or unfold as the other forms do."""
        self.head.setChecked(self._title not in self._folded)
        self._show_state()

    def _fold(self, is_open: bool) -> None:
        if is_open:
            self._folded.discard(self._title)
        else:
            self._folded.add(self._title)
        self._show_state()

    def _show_state(self) -> None:
        is_open = self.head.isChecked()
        self.body.setVisible(is_open)
        self.head.setIcon(text_icon("down" if is_open else "right"))
        self.head.setAccessibleName(f"{self._title}: {'open' if is_open else 'dicht'}")


class Form(QWidget):
    """The fields of one kind of element; `edited` carries the name of the field and its new value."""

    edited = Signal(str, object)
    wished = Signal(str)
    """What an editor asks for and cannot do itself."""

    def __init__(self, sections: Sections, folded: Folded, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editors: dict[str, Editor] = {}
        self.sections: list[Section] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 16, 16)
        layout.setSpacing(4)
        for title, fields in sections:
            if fields:
                section = Section(title, fields, folded, self)
                self.sections.append(section)
                self.editors.update(section.editors)
                layout.addWidget(section)
        layout.addStretch(1)
        for name, editor in self.editors.items():
            editor.committed.connect(lambda value, name=name: self.edited.emit(name, value))
            editor.wished.connect(self.wished)

    def follow_folding(self) -> None:
        """Fold as a person left the sections of another form."""
        for section in self.sections:
            section.follow_folding()

    def unfold(self, name: str) -> None:
        """Open the section that holds this field."""
        for section in self.sections:
            if name in section.editors:
                section.head.setChecked(True)

    def renew_icons(self) -> None:
        """Take the colours that hold now."""
        self.follow_folding()

    def commit_pending(self) -> None:
        """Commit what was typed but not finished."""
        for editor in self.editors.values():
            editor.commit_pending()
