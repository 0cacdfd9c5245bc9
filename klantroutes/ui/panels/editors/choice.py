"""Editors that choose: ja or nee, one of a list, a lane, an entry of the catalogue."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from klantroutes.model.catalogue import catalogue
from klantroutes.model.route import Route
from klantroutes.model.steps import Step

from ...fields import FieldSpec
from ...words import UNSET, choice
from .editor import VARIOUS, VARIOUS_WORD, CalmCombo, Editor, name_suggestions
from .number import CheckedText


class FlagEditor(Editor):
    """Ja, nee or not filled in; a second press on the chosen button empties the field again."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._shown: object = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.buttons = {True: QPushButton("Ja", self), False: QPushButton("Nee", self)}
        for value, button in self.buttons.items():
            button.setCheckable(True)
            button.setProperty("chip", True)
            self.name(button, "ja" if value else "nee")
            button.clicked.connect(lambda _=False, value=value: self._pressed(value))
            layout.addWidget(button)
        self._word = QLabel(UNSET, self)
        self._word.setProperty("quiet", True)
        layout.addWidget(self._word, 1)
        self.setFocusProxy(self.buttons[True])

    def show_value(self, value: object) -> None:
        """Show ja, nee, or neither."""
        self._shown = value
        for meaning, button in self.buttons.items():
            button.setChecked(value is meaning)
        self._word.setText({VARIOUS: VARIOUS_WORD, None: UNSET}.get(value, ""))

    def _pressed(self, value: bool) -> None:
        wanted = None if self._shown is value else value
        self.show_value(wanted)
        self.committed.emit(wanted)


class ChoiceEditor(Editor):
    """One of the fixed words of the format."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._options: list[tuple[str | None, str]] = []
        self.combo = CalmCombo(self)
        self.name(self.combo)
        self.combo.activated.connect(self._activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self.fill([(option, choice(option)) for option in spec.options])

    def fill(self, options: Sequence[tuple[str | None, str]]) -> None:
        """Offer these values with their words; an optional field also offers *niet ingevuld*."""
        empty: list[tuple[str | None, str]] = [(None, UNSET)] if self.spec.optional else []
        wanted = [*empty, *options]
        if wanted == self._options:
            return
        self._options = wanted
        self.combo.clear()
        self.combo.addItems([words for _, words in wanted])
        for row, (_, words) in enumerate(wanted):
            self.combo.setItemData(row, words, Qt.ItemDataRole.ToolTipRole)

    def show_value(self, value: object) -> None:
        """Show the words of this value; a value outside the list is shown as it is."""
        values = [option for option, _ in self._options]
        if isinstance(value, str) and value not in values:
            self.fill([*((o, w) for o, w in self._options if o is not None), (value, value)])
            values = [option for option, _ in self._options]
        row = values.index(value) if value in values else -1
        self.combo.setPlaceholderText(VARIOUS_WORD if value is VARIOUS else UNSET)
        self.combo.setCurrentIndex(row)
        if self.combo.property("unset") != (value is None):
            self.combo.setProperty("unset", value is None)
            self.combo.style().unpolish(self.combo)
            self.combo.style().polish(self.combo)

    def _activated(self, row: int) -> None:
        self.committed.emit(self._options[row][0])


class LaneEditor(ChoiceEditor):
    """One of the lanes of the open route."""

    def set_context(self, route: Route, _steps: tuple[Step, ...]) -> None:
        """Offer the lanes of this route."""
        self.fill([(lane.id, lane.label) for lane in route.rows])


class CatalogueEditor(CheckedText):
    """An entry of the catalogue, found by typing a part of its name."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._names: dict[str, str] = {}
        self._kinds: frozenset[str] | None = None
        self.line.setClearButtonEnabled(False)

    def set_context(self, _route: Route, steps: tuple[Step, ...]) -> None:
        """Offer professionals or services, after the kind of the selected steps."""
        kinds = frozenset(step.kind for step in steps)
        if kinds == self._kinds:
            return
        self._kinds = kinds
        self._names = _names(kinds)
        completer = QCompleter(sorted(self._names, key=str.casefold), self.line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(10)
        name_suggestions(completer, f"{self.spec.label}: voorstellen")
        completer.activated.connect(lambda _text: self._chosen())
        self.line.setCompleter(completer)

    def _chosen(self) -> None:
        self.line.setModified(True)
        self.commit_pending()

    def text_of(self, value: object) -> str:
        """Return the name of the entry, or the id where the catalogue does not know it."""
        entry = catalogue().entry(value) if isinstance(value, str) else None
        if entry is not None:
            return entry.name
        return value if isinstance(value, str) else ""

    def value_of(self, text: str) -> object:
        """Return the id for this name; unknown names are refused, an unknown id that stands there already is not."""
        bare = text.strip()
        if not bare:
            return None
        if bare == self._shown:
            return bare
        found = {name.casefold(): entry for name, entry in self._names.items()}.get(bare.casefold())
        if found is None and catalogue().entry(bare) is not None:
            found = bare
        if found is None:
            raise ValueError("Dit staat niet in de lijst. Typ een deel van de naam en kies.")
        return found


def _names(kinds: frozenset[str]) -> dict[str, str]:
    known = catalogue()
    found: dict[str, str] = {}
    if not kinds or "service" in kinds:
        found |= {entry.name: entry.id for entry in known.services.values()}
    if not kinds or kinds - {"service"}:
        found |= {entry.name: entry.id for entry in known.professionals.values()}
    return found
