"""Choosing a client: a level, what is going on, and traits; what the route is meant for stands on top."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from klantroutes.model.profile import Profile
from klantroutes.model.target import Target
from klantroutes.model.vocabulary import LEVEL_LABELS, LEVELS, RISK_FACTORS, TRAITS
from klantroutes.model.wording import sentence_case

from ..words import choice


class ClientForm(QWidget):
    """Shows one profile; `changed` carries the profile that a person made of it."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target: Target | None = None
        self._unfolded = False
        self.level = QComboBox(self)
        self.level.setAccessibleName("Niveau van de cliënt")
        for level in LEVELS:
            self.level.addItem(f"{level} – {LEVEL_LABELS[level]}", level)
        self.level.currentIndexChanged.connect(self._tell)
        self.ticks: dict[str, QCheckBox] = {name: self._tick(name) for name in (*RISK_FACTORS, *TRAITS)}
        self.more = QPushButton(self)
        self.more.setProperty("link", True)
        self.more.clicked.connect(self._unfold)
        self._empty = _caption("De route noemt geen omstandigheden.", self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 4, 16, 8)
        self._rows.setSpacing(6)
        self._rows.addWidget(self.level)
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

    def set_target(self, target: Target) -> None:
        """Put what belongs to the target of the route on top."""
        if target == self._target:
            return
        self._target = target
        for index, level in enumerate(LEVELS):
            strange = "" if level in target.levels else " (niet in deze route)"
            self.level.setItemText(index, f"{level} – {LEVEL_LABELS[level]}{strange}")
        self._lay_out()

    def show_profile(self, profile: Profile) -> None:
        """Show this client; nobody is told."""
        self.level.blockSignals(True)
        self.level.setCurrentIndex(LEVELS.index(profile.level))
        self.level.blockSignals(False)
        for name, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(name in profile.factors or name in profile.traits)
            tick.blockSignals(False)
        self._show_ticks()

    def profile(self) -> Profile:
        """Return the client as it is filled in."""
        chosen = {name for name, tick in self.ticks.items() if tick.isChecked()}
        return Profile(
            LEVELS[self.level.currentIndex()],
            frozenset(chosen.intersection(RISK_FACTORS)),
            frozenset(chosen.intersection(TRAITS)),
        )

    def _tick(self, name: str) -> QCheckBox:
        full = choice(name)
        short = full.partition(" (")[0]
        tick = QCheckBox(sentence_case(short), self)
        tick.setAccessibleName(full)
        tick.setToolTip(full if full != short else "")
        tick.toggled.connect(self._tell)
        return tick

    def _own(self) -> list[str]:
        target = self._target
        if target is None:
            return []
        named = {*target.factors, *target.possible_factors, *target.traits, *target.possible_traits}
        return [name for name in self.ticks if name in named]

    def _lay_out(self) -> None:
        """Give the ticks their order: those of the target, the button, the others."""
        for widget in (*self.ticks.values(), self.more, self._empty):
            self._rows.removeWidget(widget)
        own = self._own()
        self._add(self._empty if not own else None, *(self.ticks[name] for name in own), self.more)
        self._add(*(tick for name, tick in self.ticks.items() if name not in own))
        self._rows.removeItem(self._rest)
        self._rows.addItem(self._rest)
        self._empty.setVisible(not own)
        self._show_ticks()
        self._set_tab_order([*own, *(name for name in self.ticks if name not in own)], len(own))

    def _add(self, *widgets: QWidget | None) -> None:
        for widget in widgets:
            if widget is not None:
                self._rows.addWidget(widget)

    def _set_tab_order(self, names: Iterable[str], own: int) -> None:
        order: list[QWidget] = [self.ticks[name] for name in names]
        order.insert(own, self.more)
        before: QWidget = self.level
        for widget in order:
            QWidget.setTabOrder(before, widget)
            before = widget

    def _show_ticks(self) -> None:
        """Show the others when a person asked for them, or when one of them is chosen."""
        own = self._own()
        others = [tick for name, tick in self.ticks.items() if name not in own]
        for tick in others:
            tick.setVisible(self._unfolded or tick.isChecked())
        self.more.setText("Andere omstandigheden verbergen" if self._unfolded else "Andere omstandigheden tonen")
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(bool(others))

    def _unfold(self) -> None:
        self._unfolded = not self._unfolded
        self._show_ticks()

    def _tell(self) -> None:
        self.changed.emit(self.profile())


def _caption(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("quiet", True)
    label.setWordWrap(True)
    return label
