"""Choosing which part of the route is exported."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from klantroutes.carepaths.theme import THEME_NAMES
from klantroutes.checks.naming import client_in_sentence
from klantroutes.exporters.scope import WHOLE, Scope
from klantroutes.model.profile import Profile
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import PHASE_LABELS, PHASES
from klantroutes.model.wording import inner_case, numbered

_LETTERS = 28
"""The box is as wide as so many letters; a longer text is whole in the list and in the tooltip."""
_AROUND, _WIDEST = 40, 560
"""Pixels around the longest text of the list, and how wide that list may get."""


def parts_of(route: Route, selected: Iterable[str], client: Profile | None) -> Iterator[tuple[str, Scope]]:
    """Yield what can be exported of a route, in words; what would be empty is left out."""
    yield "De hele route", WHOLE
    steps = frozenset(selected) & set(route.by_id)
    if steps:
        number = numbered(len(steps), "gekozen stap", "gekozen stappen")
        yield f"Alleen uw keuze ({number})", Scope(steps=steps)
    for phase in PHASES:
        if any(step.phase == phase for step in route.steps):
            yield f"Alleen {PHASE_LABELS[phase].lower()}", Scope(phase)
    if client is not None and route.steps:
        yield f"De weg van deze cliënt: {inner_case(client_in_sentence(client))}", Scope(client=client)
    if route.type == "klantroute" and route.steps:
        for theme in dict.fromkeys((*route.target.factors, *route.target.possible_factors)):
            yield f"Zorgpad: {THEME_NAMES[theme]}", Scope(theme=theme)


class ExportScope(QWidget):
    """The parts of a route as one list to choose from; `changed` when it is another one."""

    changed = Signal()

    def __init__(self, parts: Iterable[tuple[str, Scope]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        self.box.setAccessibleName("Wat")
        self.box.setMinimumContentsLength(_LETTERS)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._scopes: list[Scope] = []
        for words, scope in parts:
            self.box.addItem(words)
            self._scopes.append(scope)
        view = self.box.view()
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + _AROUND, _WIDEST))
        label = QLabel("Wat", self)
        label.setBuddy(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        layout.addWidget(self.box)
        self.box.currentIndexChanged.connect(self._tell)
        self.setVisible(len(self._scopes) > 1)

    def scope(self) -> Scope:
        """Return the chosen part."""
        return self._scopes[max(self.box.currentIndex(), 0)] if self._scopes else WHOLE

    def _tell(self) -> None:
        self.box.setToolTip(self.box.currentText())
        self.changed.emit()
