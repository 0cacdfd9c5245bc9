"""The editor of a set of fixed words: what is chosen in words, and a list to tick."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from klantroutes.model.catalogue import catalogue
from klantroutes.model.route import Route
from klantroutes.model.steps import Step

from ...fields import FieldSpec
from ...words import THEMES, UNSET, choice
from .editor import VARIOUS, VARIOUS_WORD, Editor


class TickList(QFrame):
    """The list that folds out: ticks, and a button to finish; Esc closes without change."""

    def __init__(self, editor: "ChecklistEditor", chosen: tuple[str, ...]) -> None:
        super().__init__(editor, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(editor.spec.label)
        self._editor = editor
        self.boxes = {option: QCheckBox(choice(option)) for option in editor.options}
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(16, 12, 16, 12)
        rows.setSpacing(8)
        for option, box in self.boxes.items():
            box.setChecked(option in chosen)
            box.setAccessibleName(box.text())
            rows.addWidget(box)
        area = QScrollArea(self)
        area.setAccessibleName(editor.spec.label)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setMinimumHeight(min(inner.sizeHint().height() + 4, 360))
        area.setMinimumWidth(inner.sizeHint().width() + 24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 8)
        layout.addWidget(area)
        layout.addLayout(self._buttons())
        next(iter(self.boxes.values())).setFocus()

    def _buttons(self) -> QHBoxLayout:
        done = QPushButton("Klaar", self)
        done.setAccessibleName("Klaar")
        done.setProperty("primary", True)
        done.clicked.connect(self.finish)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        if self._editor.spec.optional:
            empty = QPushButton("Leegmaken", self)
            empty.setAccessibleName("Leegmaken")
            empty.clicked.connect(self._empty)
            row.addWidget(empty)
        row.addStretch(1)
        row.addWidget(done)
        return row

    def finish(self) -> None:
        """Commit what is ticked and close."""
        chosen = tuple(option for option, box in self.boxes.items() if box.isChecked())
        self.close()
        self._editor.choose(chosen)

    def _empty(self) -> None:
        self.close()
        self._editor.choose(())


class ChecklistEditor(Editor):
    """Some of the fixed words, in the order of the format."""

    empty_word = UNSET

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.options: tuple[str, ...] = spec.options
        self._shown: object = None
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton("Kiezen…", self)
        self.button.setProperty("link", True)
        self.name(self.button, "kiezen")
        self.button.clicked.connect(self.open_list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 3, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.words)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)
        layout.addLayout(row)
        self.setFocusProxy(self.button)

    def show_value(self, value: object) -> None:
        """Show what is chosen in words."""
        self._shown = value
        chosen = value if isinstance(value, tuple) else ()
        text = "\n".join(choice(str(item)) for item in chosen)
        if not text:
            text = VARIOUS_WORD if value is VARIOUS else (self.empty_word if self.spec.optional else "geen")
        self.words.setText(text)
        quiet = not chosen
        if self.words.property("quiet") != quiet:
            self.words.setProperty("quiet", quiet)
            self.words.style().unpolish(self.words)
            self.words.style().polish(self.words)

    def open_list(self) -> TickList:
        """Fold out the list below the button."""
        chosen = self._shown if isinstance(self._shown, tuple) else ()
        ticks = TickList(self, chosen)
        ticks.adjustSize()
        ticks.move(self._place(ticks))
        ticks.show()
        return ticks

    def _place(self, ticks: QWidget) -> QPoint:
        below = self.button.mapToGlobal(QPoint(0, self.button.height()))
        room = self.button.screen().availableGeometry()
        x = max(room.left(), min(below.x(), room.right() - ticks.width()))
        y = max(room.top(), min(below.y(), room.bottom() - ticks.height()))
        return QPoint(x, y)

    def choose(self, chosen: tuple[str, ...]) -> None:
        """Commit these words."""
        value = chosen or (None if self.spec.optional else ())
        if value != self._shown:
            self.committed.emit(value)


class AddressesEditor(ChecklistEditor):
    """What a service helps with; empty means what the catalogue says of it."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.options = (*(f.id for f in catalogue().factors.values() if f.kind != "beschermend"), *THEMES)

    def set_context(self, _route: Route, steps: tuple[Step, ...]) -> None:
        """Say what holds when nothing is filled in."""
        known = {step.catalogue for step in steps}
        entry = catalogue().entry(known.pop()) if len(known) == 1 else None
        named = sorted(choice(factor) for factor in entry.addresses) if entry else []
        self.empty_word = f"{UNSET}; volgens de lijst: {', '.join(named).lower()}" if named else UNSET
