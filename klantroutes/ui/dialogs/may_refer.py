"""Who may refer to whom here: for each receiver with an agreement, the parties that may refer."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from klantroutes.model.catalogue import catalogue


class MayReferPage(QWidget):
    """Choose a receiver and tick who may refer; without a tick everyone may."""

    def __init__(self, chosen: Mapping[str, Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = {entry.id: entry.name for entry in catalogue().professionals.values()}
        self._chosen = {receiver: set(givers) for receiver, givers in chosen.items()}
        self.receiver = QComboBox(self)
        self.receiver.setAccessibleName("Naar wie wordt verwezen")
        for name, label in self._names.items():
            self.receiver.addItem(label, name)
        self.givers = QListWidget(self)
        self.givers.setAccessibleName("Wie mag hierheen verwijzen")
        for name, label in self._names.items():
            item = QListWidgetItem(label, self.givers)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        self.givers.setSpacing(3)
        self.givers.setFrameShape(QListWidget.Shape.NoFrame)
        caption = QLabel("Alleen wie u aanvinkt mag verwijzen &naar", self)
        caption.setBuddy(self.receiver)
        row = QHBoxLayout()
        row.addWidget(caption)
        row.addWidget(self.receiver, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.givers)
        self.receiver.currentIndexChanged.connect(lambda _index: self._show())
        self.givers.itemChanged.connect(self._ticked)
        first = next((name for name in self._chosen if name in self._names), None)
        self.receiver.setCurrentIndex(max(0, self.receiver.findData(first)))
        self._show()

    def chosen(self) -> dict[str, list[str]]:
        """Return the receivers with an agreement, and who may refer to them in the order of the catalogue."""
        known = list(self._names)
        order = {name: number for number, name in enumerate(known)}
        return {
            receiver: sorted(givers, key=lambda name: order.get(name, len(known)))
            for receiver, givers in sorted(self._chosen.items(), key=lambda pair: order.get(pair[0], len(known)))
            if givers
        }

    def _show(self) -> None:
        ticked = self._chosen.get(self.receiver.currentData(), set())
        self.givers.blockSignals(True)
        for row in range(self.givers.count()):
            item = self.givers.item(row)
            on = item.data(Qt.ItemDataRole.UserRole) in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.givers.blockSignals(False)

    def _ticked(self, item: QListWidgetItem) -> None:
        givers = self._chosen.setdefault(self.receiver.currentData(), set())
        name = item.data(Qt.ItemDataRole.UserRole)
        if item.checkState() == Qt.CheckState.Checked:
            givers.add(name)
        else:
            givers.discard(name)
