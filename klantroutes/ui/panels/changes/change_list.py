"""What changed, in sentences by part of the route; a click goes to the element."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QListWidgetItem, QWidget

from klantroutes.comparing.marked import Fate, Marked
from klantroutes.comparing.section import Section

from ...appearance import colours
from ...canvas.change_marks import draw_badge
from ...dialogs.sentences import SentenceList

_ELEMENT = Qt.ItemDataRole.UserRole
_SAME = "Er is niets veranderd."


class ChangeList(SentenceList):
    """Every sentence is a row; `entered` carries the id of the element that it is about."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Wat er veranderd is", parent, nothing=_SAME)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._fates: dict[str, Fate] = {}
        self.itemClicked.connect(self._enter)

    def show_changes(self, sections: Sequence[Section], marked: Marked) -> None:
        """Show these sentences, each with the sign of what became of its element."""
        self._fates = dict(marked.fates)
        told = [(one.heading, one.sentences) for one in sections]
        self.show_groups(told or [("", ())])
        elements = iter([element for one in sections for element in one.elements])
        for row in self.rows():
            element = next(elements, "")
            row.setData(_ELEMENT, element)
            if element:
                row.setToolTip("Klik om de stap te zien")
        self.renew_colours()

    def rows(self) -> list[QListWidgetItem]:
        """Return the sentences, without the headings between them."""
        found = [self.item(number) for number in range(self.count())]
        return [row for row in found if row.flags() & Qt.ItemFlag.ItemIsSelectable]

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        for row in self.rows():
            fate = self._fates.get(str(row.data(_ELEMENT) or ""))
            row.setIcon(QIcon(sign(fate)) if fate is not None else QIcon())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the element with Enter; the arrows go on from row to row."""
        row = self.currentItem()
        if self.currentRow() >= 0 and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(row)
        else:
            super().keyPressEvent(event)

    def _enter(self, row: QListWidgetItem) -> None:
        element = str(row.data(_ELEMENT) or "")
        if element:
            self.entered.emit(element)


def sign(fate: Fate, size: int = 16) -> QPixmap:
    """Return the sign of a fate as it stands on the drawing."""
    chosen = colours()
    picture = QPixmap(size * 2, size * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = {"added": chosen.good, "changed": chosen.waarschuwing, "removed": chosen.fout}[fate]
    draw_badge(painter, QPointF(size / 2, size / 2), fate, QColor(chosen.panel), QColor(colour), size * 0.46)
    painter.end()
    return picture
