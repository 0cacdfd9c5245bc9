"""The panel Wat is er veranderd: kept versions, which two are held side by side, and the changes in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from klantroutes.comparing.marked import Marked
from klantroutes.comparing.section import Section

from ..labelled import labelled
from ..meeting.kept_list import KeptList, KeptRow, KeptWords
from ..panel import Panel
from ..row import row
from .change_list import ChangeList
from .legend import ChangeLegend

_VERSIONS = KeptWords(
    "Versies", "Bewaar de route zoals hij nu is: naam", "Versie", "Laat zien wat er veranderde",
    "Nog geen versies. Typ een naam en druk op Enter. Dan ziet u later wat er is veranderd.",
)  # fmt: skip
_TALL = 190


@dataclass(frozen=True)
class Side:
    """One of the routes that can be held against another: its key, and what it is called."""

    key: str
    name: str


class ChangesPanel(Panel):
    """Asks for what a person wants with versions; the controller shows what changed."""

    compare_wanted = Signal(str, str)
    """The keys of the earlier and of the later side."""
    element_wanted = Signal(str)
    restore_wanted = Signal(str)
    open_wanted = Signal(str)
    """Both carry the id of a version."""
    file_wanted = Signal()
    merge_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, least=316)
        self.versions = KeptList(_VERSIONS, self)
        self.restore, self.open = QPushButton("Terugzetten", self), QPushButton("Als nieuwe route", self)
        self.earlier, self.later = QComboBox(self), QComboBox(self)
        self.file = QPushButton("Vergelijk met bestand…", self)
        self.merge = QPushButton("Samenvoegen…", self)
        self.legend = ChangeLegend(self)
        self.list = ChangeList(self)
        self.empty = QLabel("Kies hierboven een versie of een bestand om mee te vergelijken.", self)
        self._set_up()
        self._lay_out()

    def _set_up(self) -> None:
        self.versions.setMaximumHeight(_TALL)
        self.versions.rows.currentRowChanged.connect(lambda _at: self._enable())
        self.restore.setToolTip("Zet de route terug naar deze versie; briefjes en afspraken blijven zoals ze zijn")
        self.open.setToolTip("Open de gekozen versie als een nieuwe route")
        for button in (self.restore, self.open):
            button.setProperty("chip", True)
        self.restore.clicked.connect(lambda: self.restore_wanted.emit(self.versions.rows.row_id()))
        self.open.clicked.connect(lambda: self.open_wanted.emit(self.versions.rows.row_id()))
        for box, words in ((self.earlier, "Eerst"), (self.later, "Daarna")):
            box.setAccessibleName(words)
            box.setMinimumContentsLength(12)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.activated.connect(lambda _at: self.compare_wanted.emit(*self.sides()))
        for button in (self.file, self.merge):
            button.setProperty("link", True)
        self.file.clicked.connect(self.file_wanted)
        self.merge.setToolTip("Een collega heeft een kopie van deze route veranderd: neem haar veranderingen over")
        self.merge.clicked.connect(self.merge_wanted)
        self.list.entered.connect(self.element_wanted)
        self.empty.setProperty("quiet", True)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.leave_wanted)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 10)
        layout.setSpacing(6)
        layout.addWidget(self.versions)
        layout.addLayout(row(self.restore, self.open, loose=True))
        layout.addLayout(labelled(("Eerst", self.earlier), ("Daarna", self.later)))
        layout.addLayout(row(self.file, self.merge, loose=True))
        layout.addLayout(row(self.legend))
        listed = row(self.list)
        listed.setContentsMargins(12, 0, 4, 0)
        layout.addLayout(listed, 1)
        layout.addLayout(row(self.empty))

    # -- what is shown

    def show_versions(self, rows: Sequence[KeptRow]) -> None:
        """Show the kept versions, newest first."""
        self.versions.show_rows(rows)
        self._enable()

    def show_sides(self, sides: Sequence[Side], earlier: str, later: str) -> None:
        """Offer these routes, with the two that are held side by side now."""
        for number, shown in enumerate(self.versions.shown()):
            if shown.id == earlier.rpartition(":")[2]:
                self.versions.rows.setCurrentRow(number)
        for box, chosen in ((self.earlier, earlier), (self.later, later)):
            box.clear()
            for side in sides:
                box.addItem(side.name, side.key)
            box.setCurrentIndex(box.findData(chosen))

    def sides(self) -> tuple[str, str]:
        """Return the keys of the two that are chosen; empty where nothing is."""
        return str(self.earlier.currentData() or ""), str(self.later.currentData() or "")

    def show_changes(self, sections: Sequence[Section], marked: Marked) -> None:
        """Show what changed between the two."""
        self._show_list(True)
        self.legend.show_marked(marked)
        self.list.show_changes(sections, marked)

    def show_nothing(self) -> None:
        """Show that no two routes are chosen yet."""
        self._show_list(False)
        self.list.clear()

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        self.legend.renew_colours()
        self.list.renew_colours()
        self.versions.rows.viewport().update()

    def _enable(self) -> None:
        chosen = bool(self.versions.rows.row_id())
        self.restore.setEnabled(chosen)
        self.open.setEnabled(chosen)

    def _show_list(self, there: bool) -> None:
        self.legend.setVisible(there)
        self.list.setVisible(there)
        self.empty.setVisible(not there)
