"""Who votes: a participant, anybody whose name is typed, or everybody at once, counted in the room."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

ROOM = "Geteld in de zaal"


class VoterBox(QComboBox):
    """`given` carries a name, or None for what was counted in the room."""

    given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName("Wie stemt er?")
        self._shown: str | None = ""
        field = self.lineEdit()
        if field is not None:
            field.setPlaceholderText("Kies of typ een naam")
            field.setAccessibleName("Wie stemt er?")
            field.editingFinished.connect(self._tell)
        self.activated.connect(lambda _number: self._tell())

    def show_voters(self, voters: Sequence[str], voter: str | None, *, room: bool) -> None:
        """Show who can vote and who does; the room cannot in a hidden round."""
        blocker = QSignalBlocker(self)
        self._shown = voter
        wanted = [*voters, *([ROOM] if room else [])]
        if wanted != [self.itemText(number) for number in range(self.count())]:
            self.clear()
            self.addItems(wanted)
        self.setCurrentIndex(self.findText(ROOM if voter is None else voter))
        self.setEditText(ROOM if voter is None else voter)
        blocker.unblock()

    def _tell(self) -> None:
        text = " ".join(self.currentText().split())
        voter = None if text == ROOM else text
        if voter != self._shown:
            self.given.emit(voter)
