"""The stops of a walk as a list, phase by phase; going to a row goes to that stop."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from klantroutes.checks.finding import SEVERITIES, Finding
from klantroutes.checks.naming import called
from klantroutes.checks.walk_words import phase_of
from klantroutes.checks.walked import Walked
from klantroutes.drawing.words import moment
from klantroutes.graph.arriving import Stop
from klantroutes.model.period import day_in_full
from klantroutes.model.vocabulary import PHASE_LABELS

from ..appearance import colours, on_chosen
from ..icons import mark

_NUMBER = Qt.ItemDataRole.UserRole


class StopList(QListWidget):
    """`chosen` carries the number of the stop, from 0, that a person went to."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Waar de cliënt komt, op volgorde")
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(14, 14))
        self.setViewportMargins(12, 0, 0, 0)
        self._items: list[QListWidgetItem] = []
        self.currentItemChanged.connect(self._tell)

    def show_walk(self, walked: Walked) -> None:
        """Show these stops."""
        self.blockSignals(True)
        self.clear()
        self._items = []
        lost = {loose.step for loose in walked.walk.loose_ends if loose.falls_out}
        phase = ""
        for number, stop in enumerate(walked.walk.stops):
            if phase_of(stop) != phase:
                phase = phase_of(stop)
                self.addItem(_heading(PHASE_LABELS[phase], self.font()))
            self._items.append(_item(number, stop, walked, stop.step in lost))
            self.addItem(self._items[-1])
        self.blockSignals(False)

    def go_to(self, number: int) -> None:
        """Show at which stop the client is; nobody is told."""
        self.blockSignals(True)
        if 0 <= number < len(self._items):
            self.setCurrentItem(self._items[number])
            self.scrollToItem(self._items[number])
        self.blockSignals(False)

    def _tell(self, item: QListWidgetItem | None) -> None:
        number = item.data(_NUMBER) if item is not None else None
        if isinstance(number, int):
            self.chosen.emit(number)


def when(stop: Stop) -> str:
    """Return when the client comes here in short words; empty when that is not filled in."""
    return moment(stop.day) if stop.day is not None else ""


def when_in_full(stop: Stop) -> str:
    """Return when the client comes here, for who sees no ruler beside it; empty when that is not filled in."""
    return day_in_full(stop.day) if stop.day is not None else ""


def worst(findings: Sequence[Finding]) -> str:
    """Return the most serious kind of these findings that is not accepted; empty when there is none to act on."""
    kinds = [f.severity for f in findings if f.waiver is None and f.severity in ("fout", "waarschuwing")]
    return min(kinds, key=SEVERITIES.index, default="")


def _heading(text: str, font: QFont) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    item.setFont(bold)
    return item


def _icon(kind: str) -> QIcon:
    """Return the mark of a finding, or an empty picture: all names begin at the same place."""
    picture = mark(kind, colours()) if kind else QPixmap(14, 14)
    if not kind:
        picture.fill(Qt.GlobalColor.transparent)
    found = QIcon(picture)
    found.addPixmap(mark(kind, on_chosen(colours())) if kind else picture, QIcon.Mode.Selected)
    return found


def _item(number: int, stop: Stop, walked: Walked, lost: bool) -> QListWidgetItem:
    name = called(walked.walk.route.by_id[stop.step])
    together = when(stop).replace(" ", "\N{NO-BREAK SPACE}")
    words = f"{number + 1}.  {name}" + (f" ·\N{NO-BREAK SPACE}{together}" if together else "")
    item = QListWidgetItem(words)
    item.setData(_NUMBER, number)
    at: Mapping[str, tuple[Finding, ...]] = walked.at
    kind = "fout" if lost else worst(at.get(stop.step, ()))
    item.setIcon(_icon(kind))
    said = "hier valt zij uit beeld" if lost else f"hier is een {kind}" if kind else ""
    aloud = ", ".join(part for part in (f"{number + 1}.  {name}", when_in_full(stop), said) if part)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, aloud)
    return item
