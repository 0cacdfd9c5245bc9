"""The list of shortcuts, made from the table of actions and the keys of the canvas."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ..actions import ACTIONS, MENUS, in_words
from .dialog import Dialog

ON_CANVAS: tuple[tuple[str, str], ...] = (
    ("Volgende stap toevoegen aan de gekozen stap", "Tab"),
    ("Naam wijzigen", "F2 of Enter"),
    ("Verwijderen", "Delete of Backspace"),
    ("Verschuiven", "pijltjes, groter met Shift"),
    ("De route volgen", "Alt+pijltjes"),
    ("De tekening verschuiven", "spatie ingedrukt en slepen"),
    ("In- en uitzoomen", "Ctrl en muiswiel"),
    ("Handeling afbreken", "Esc"),
)
"""Keys that the canvas knows besides the actions of the menus."""


class ShortcutsDialog(Dialog):
    """All shortcuts, by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Sneltoetsen", parent)
        self.list = QTreeWidget(self)
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setIndentation(12)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName("Sneltoetsen")
        for title in MENUS:
            rows = [(spec.text.removesuffix("…"), spec.shortcuts) for spec in ACTIONS if spec.menu == title]
            self._group(title.replace("&", ""), [(t, " of ".join(map(in_words, keys))) for t, keys in rows if keys])
        self._group("Op de tekening", list(ON_CANVAS))
        self.list.expandAll()
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.setMinimumSize(560, 480)
        self.body.addWidget(self.list)
        self.add_buttons("", "Sluiten")

    def _group(self, title: str, rows: list[tuple[str, str]]) -> None:
        group = QTreeWidgetItem(self.list, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setWeight(font.Weight.DemiBold)
        group.setFont(0, font)
        for text, keys in rows:
            QTreeWidgetItem(group, [text, keys])
