"""Looking at what a file of another program becomes, before it is opened or added."""

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from klantroutes.drawing.drawing import Drawing
from klantroutes.importers.as_notes import note_texts
from klantroutes.importers.counting import counted
from klantroutes.importers.importer import Importer, ImportReport
from klantroutes.importers.look import Look
from klantroutes.importers.registry import IMPORTERS

from ..import_look import Seen
from ..route_picture import RoutePicture
from ..tab_order import follow_layout
from .dialog import Dialog
from .import_columns import ImportColumns
from .saying import say
from .sentences import SentenceList

_SIZE = (1120, 640)
_UNKNOWN = "Het is niet te zien wat voor bestand dit is. Kies hierboven het soort bestand."
_PURCHASE = "Dit lijkt op een inkooplijst van Klantroutes. Die haalt u terug met Bestand > Inkooplijst terughalen."


class ImportDialog(Dialog):
    """Shows the route in a file; `wanted` carries the format and, for a table, what its columns mean."""

    wanted = Signal(object, object)

    def __init__(self, file: str, importer: Importer | None, parent: QWidget | None = None) -> None:
        super().__init__(f"Importeren: {file}", parent)
        self.choice: Literal["route", "notes"] = "route"
        self.found: Look | None = None
        self.format = self._make_formats(importer)
        self.columns = ImportColumns(self)
        self.columns.changed.connect(self._ask)
        self.columns.hide()
        self.picture = RoutePicture(self)
        self.picture.setMinimumHeight(120)
        self.picture.setMaximumHeight(16_777_215)
        self.picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.instead = QLabel(self)
        self.instead.setProperty("quiet", True)
        self.instead.setWordWrap(True)
        self.instead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown = QStackedWidget(self)
        self._shown.addWidget(self.picture)
        self._shown.addWidget(self.instead)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setProperty("section", True)
        self.report = SentenceList("Wat u moet weten", self)
        self._put_together()
        self.notes = self.add_button("Toevoegen als notities aan deze route")
        self.notes.clicked.connect(self._accept_notes)
        self.blue = self.add_buttons("Openen als nieuwe route")
        self.resize_within(*_SIZE)
        self._start(importer)

    def _make_formats(self, importer: Importer | None) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName("Soort bestand")
        for one in IMPORTERS:
            box.addItem(one.title, one.format)
        box.setCurrentIndex(IMPORTERS.index(importer) if importer is not None else -1)
        box.setPlaceholderText("Kies het soort bestand")
        box.currentIndexChanged.connect(lambda _index: self._ask(None))
        return box

    def _put_together(self) -> None:
        row = QHBoxLayout()
        label = QLabel("Soort bestand", self)
        label.setBuddy(self.format)
        row.addWidget(label)
        row.addWidget(self.format)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.columns, 1)
        self.body.addWidget(self.said)
        below = QHBoxLayout()
        below.setSpacing(24)
        below.addWidget(self._shown, 3)
        below.addWidget(self.report, 2)
        self.body.addLayout(below, 1)

    def _start(self, importer: Importer | None) -> None:
        if importer is None:
            self._judge()
            say(self.said, _UNKNOWN, wrong=True)
            self._instead("")
            self.format.setFocus()
        else:
            self.wait()

    def importer(self) -> Importer | None:
        """Return the format that is chosen."""
        return IMPORTERS[self.format.currentIndex()] if self.format.currentIndex() >= 0 else None

    def wait(self) -> None:
        """Say that the file is being read; what is shown stays until there is something else."""
        say(self.said, "Het bestand wordt gelezen…")
        self.found = None
        self._judge()

    def show_seen(self, seen: Seen) -> None:
        """Show what the file becomes; without a drawing the route is too large to draw here, or has no steps."""
        found = self.found = seen.look
        self.columns.setVisible(found.importer.table is not None and bool(found.rows))
        self.columns.show_look(found)
        self._order_tabs()
        if found.taken is None:
            say(self.said, found.fault, wrong=True)
            self._instead("")
            self.report.show_groups([])
        else:
            route, report = found.taken
            say(self.said, f"Dit wordt: {counted(route)}.")
            self._show_drawing(seen.drawing, has_steps=bool(route.steps))
            self.report.show_groups(_groups(report, listed=found.is_purchase_list))
        self._judge()

    def _order_tabs(self) -> None:
        layout = self.layout()
        if layout is not None:
            follow_layout(layout)

    def _show_drawing(self, drawing: Drawing | None, *, has_steps: bool) -> None:
        if drawing is not None and has_steps:
            self.picture.show_drawing(drawing, "Zo ziet de route eruit")
            self._shown.setCurrentWidget(self.picture)
        elif has_steps:
            self._instead("De route is te groot om hier te tekenen.\nNa het openen ziet u haar helemaal.")
        else:
            self._instead("Er zijn geen stappen om te tekenen.\nDe briefjes komen als notities in de route.")

    def _instead(self, words: str) -> None:
        self.instead.setText(words)
        self._shown.setCurrentWidget(self.instead)

    def _ask(self, mapping: object) -> None:
        if self.importer() is not None:
            self.wait()
            self.wanted.emit(self.importer(), mapping)

    def _judge(self) -> None:
        taken = self.found.taken if self.found is not None else None
        self.blue.setEnabled(taken is not None)
        self.notes.setEnabled(taken is not None and bool(note_texts(taken[0])))

    def _accept_notes(self) -> None:
        self.choice = "notes"
        self.accept()


def _groups(report: ImportReport, *, listed: bool) -> list[tuple[str, tuple[str, ...]]]:
    groups = [("Let op", (_PURCHASE,))] if listed else []
    return [*groups, ("Overgeslagen", report.skipped), ("Geraden, kijk dit na", report.guessed)]
