"""The list of shortcuts: searchable, and each key can be changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ..actions import ACTIONS, MENUS, ActionSpec, in_words
from ..own_keys import OwnKeys
from ..panels.offers import folded
from ..panels.outline_commands import COMMANDS
from ..tree_rows import rows_under
from .dialog import Dialog
from .saying import say

ON_CANVAS: tuple[tuple[str, str], ...] = (
    ("Volgende stap toevoegen aan de gekozen stap, of in de gekozen lijn", "Tab"),
    ("Naar de stap ervoor", "Shift+Tab"),
    ("Stap toevoegen in de baan erboven of eronder", "Ctrl+↑ of Ctrl+↓"),
    ("Stap toevoegen in de volgende fase, of ervoor", "Ctrl+→ of Ctrl+←"),
    ("Stap ernaast toevoegen, van dezelfde gever", "Ctrl+Enter"),
    ("Naam wijzigen", "F2, Enter of gewoon typen"),
    ("Verwijderen", "Delete of Backspace"),
    ("Verschuiven", "pijltjes, groter met Shift"),
    ("De route volgen; bij een splitsing kiest u", "Alt+pijltjes"),
    ("De hele route, of wat gekozen is", "Shift+1 of Shift+2"),
    ("De tekening verschuiven", "spatie of rechterknop ingedrukt en slepen"),
    ("In- en uitzoomen", "Ctrl en muiswiel"),
    ("Kopie maken", "Alt of Ctrl ingedrukt en slepen"),
    ("Recht opzij of omlaag slepen", "Shift tijdens het slepen"),
    ("Los van het raster slepen", "Alt tijdens het slepen"),
    ("Kiezen wat eronder ligt, of één uit een groep", "Alt en klikken"),
    ("Een ander moment geven", "sleep het rondje op de tijdbalk"),
    ("Handeling afbreken", "Esc"),
)
"""Keys that the canvas knows besides the actions of the menus; these stay as they are."""
_FIXED = ("Tab", "Shift+Tab", "Esc", "Return", "Ctrl+Return", "Backspace", "Left", "Right", "Up", "Down", "Space",
          *(f"{mod}+{arrow}" for mod in ("Ctrl", "Alt", "Shift") for arrow in ("Left", "Right", "Up", "Down")),
          "PgUp", "PgDown", "Shift+1", "Shift+2")  # fmt: skip
_ID = Qt.ItemDataRole.UserRole


def plain(spec: ActionSpec) -> str:
    """Return the name of an action as the list shows it."""
    return spec.text.removesuffix("…")


def conflict(own: OwnKeys, action: str, keys: str) -> str | None:
    """Return in one Dutch sentence why these keys cannot be given to this action, or None when they can."""
    for spec in ACTIONS:
        if spec.id != action and keys in own.keys_of(spec.id, spec.shortcuts):
            return f"{in_words(keys)} is al de sneltoets van ‘{plain(spec)}’. Geef die eerst een andere."
    if keys in _FIXED:
        return f"{in_words(keys)} heeft op de tekening al een vaste betekenis. Kies een andere sneltoets."
    spec = next(spec for spec in ACTIONS if spec.id == action)
    bare = "+" not in keys.removesuffix("+") or (keys.startswith("Shift+") and len(keys) == len("Shift+X"))
    if bare and len(keys.removeprefix("Shift+")) == 1 and not spec.on_canvas:
        return "Een losse letter of een los teken kan hier niet: die hebt u nodig om te typen. Neem er Ctrl of Alt bij."
    return None


class ShortcutsDialog(Dialog):
    """All shortcuts, by menu; without `own` they can only be read."""

    def __init__(self, parent: QWidget | None = None, own: OwnKeys | None = None) -> None:
        super().__init__("Sneltoetsen", parent)
        self._own = own
        self.search = QLineEdit(self)
        self.search.setPlaceholderText("Zoek een handeling of een toets")
        self.search.setAccessibleName("Zoek een handeling of een toets")
        self.search.textChanged.connect(self._filter)
        self.list = QTreeWidget(self)
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setIndentation(12)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setAccessibleName("Sneltoetsen")
        self._fill()
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.setMinimumSize(600, 420)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        self._make_changing()
        self.add_buttons("", "Sluiten")
        self.search.setFocus()

    def _make_changing(self) -> None:
        """Add the field and the buttons with which a key is changed."""
        self.keys = QKeySequenceEdit(self)
        self.keys.setAccessibleName("Nieuwe sneltoets")
        self.keys.setMaximumSequenceLength(1)
        self.keys.setClearButtonEnabled(True)
        for field in self.keys.findChildren(QLineEdit):
            field.setPlaceholderText("Druk op de nieuwe toetsen")
            field.setAccessibleName("Nieuwe sneltoets")
        self.give = QPushButton("Wijzigen", self)
        self.back = QPushButton("Terug naar gewoon", self)
        self.all_back = QPushButton("Alles terug naar gewoon", self)
        row = QHBoxLayout()
        for widget in (self.keys, self.give, self.back, self.all_back):
            row.addWidget(widget)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        for button in (self.give, self.back, self.all_back):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        if self._own is not None:
            self.body.addLayout(row)
            self.body.addWidget(self.said)
        self.give.clicked.connect(lambda: self.change(self.keys.keySequence().toString()))
        self.back.clicked.connect(self.reset)
        self.all_back.clicked.connect(self.reset_all)
        self.list.currentItemChanged.connect(lambda _now, _then: self._show_current())
        for widget in (self.keys, self.give, self.back, self.all_back):
            widget.setVisible(self._own is not None)
        self._show_current()

    # -- changing

    @property
    def current(self) -> str:
        """The id of the action that is chosen in the list; empty for keys that stay as they are."""
        row = self.list.currentItem()
        found = row.data(0, _ID) if row is not None else None
        return found if isinstance(found, str) else ""

    def choose(self, action: str) -> None:
        """Choose the row of this action."""
        for row in self._rows():
            if row.data(0, _ID) == action:
                self.list.setCurrentItem(row)

    def change(self, keys: str) -> None:
        """Give the chosen action these keys instead of its first ones; empty takes them away."""
        if self._own is None or not self.current:
            return
        reason = conflict(self._own, self.current, keys) if keys else None
        if reason is None:
            self._own.give(self.current, (keys,) if keys else ())
            self._renew()
        say(self.said, reason or "Gewijzigd.", wrong=reason is not None)

    def reset(self) -> None:
        """Give the chosen action its usual keys, when nothing else has those now."""
        spec = next((spec for spec in ACTIONS if spec.id == self.current), None)
        if self._own is None or spec is None:
            return
        reasons = [reason for keys in spec.shortcuts if (reason := _taken(self._own, spec.id, keys)) is not None]
        if not reasons:
            self._own.give(spec.id, None)
            self._renew()
        say(self.said, reasons[0] if reasons else "Weer zoals gewoon.", wrong=bool(reasons))

    def reset_all(self) -> None:
        """Give every action its usual keys."""
        if self._own is not None:
            for spec in ACTIONS:
                self._own.give(spec.id, None)
            self._renew()
            say(self.said, "Alle sneltoetsen zijn weer zoals gewoon.")

    def _show_current(self) -> None:
        chosen = bool(self.current)
        for widget in (self.keys, self.give, self.back):
            widget.setEnabled(chosen)
        self.said.clear()
        self.keys.clear()

    # -- the list

    def _fill(self) -> None:
        self.list.clear()
        for title in MENUS:
            group = self._group(title.replace("&", ""))
            for spec in ACTIONS:
                if spec.menu == title and (self._own is not None or spec.shortcuts):
                    row = QTreeWidgetItem(group, [plain(spec), self._words(spec)])
                    row.setData(0, _ID, spec.id)
        group = self._group("Op de tekening")
        for text, keys in ON_CANVAS:
            QTreeWidgetItem(group, [text, keys])
        group = self._group("In het overzicht")
        for command in COMMANDS:
            if command.said:
                QTreeWidgetItem(group, [command.text.removesuffix("…"), command.said])
        self.list.expandAll()

    def _renew(self) -> None:
        chosen = self.current
        self._fill()
        self._filter(self.search.text())
        self.choose(chosen)

    def _words(self, spec: ActionSpec) -> str:
        keys = spec.shortcuts if self._own is None else self._own.keys_of(spec.id, spec.shortcuts)
        return " of ".join(map(in_words, keys)) + (" (eigen)" if keys != spec.shortcuts else "")

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.list, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setWeight(font.Weight.DemiBold)
        group.setFont(0, font)
        return group

    def _rows(self) -> list[QTreeWidgetItem]:
        return [row for group in self._groups() for row in rows_under(group)]

    def _groups(self) -> list[QTreeWidgetItem]:
        found = [self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount())]
        return [group for group in found if group is not None]

    def _filter(self, query: str) -> None:
        """Show only what has all these words; a group without rows goes too."""
        words = folded(query).split()
        for row in self._rows():
            row.setHidden(not all(word in folded(f"{row.text(0)} {row.text(1)}") for word in words))
        for group in self._groups():
            group.setHidden(all(row.isHidden() for row in rows_under(group)))


def _taken(own: OwnKeys, action: str, keys: str) -> str | None:
    others = [spec for spec in ACTIONS if spec.id != action]
    holder = next((spec for spec in others if keys in own.keys_of(spec.id, spec.shortcuts)), None)
    return None if holder is None else f"{in_words(keys)} is nu de sneltoets van ‘{plain(holder)}’."
