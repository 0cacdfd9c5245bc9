"""The two narrow cells of a row of the agenda: which part is the present one, and how many minutes it takes."""

from PySide6.QtCore import QAbstractItemModel, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSpinBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...appearance import colours
from .row_text import ID, TEXT, Index, give_room

MOST_MINUTES = 480
_PILL = 20.0
_FILLED = "klantroutes_gevuld"
"""The property of a field that holds its minutes already."""


class NowCell(QStyledItemDelegate):
    """Paints `nu` in a blue pill where the row is the present one; nothing is changed here."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground as every row does, and the pill on it."""
        super().paint(painter, option, index)
        words = index.data(TEXT)
        if not words:
            return
        chosen = colours()
        font = option.font
        font.setWeight(font.Weight.Bold)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(words) + 16.0
        middle = QRectF(option.rect).center()
        pill = QRectF(middle.x() - wide / 2, middle.y() - _PILL / 2, wide, _PILL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(chosen.accent))
        painter.drawRoundedRect(pill, _PILL / 2, _PILL / 2)
        painter.setPen(QColor(chosen.on_accent))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()


class MinutesCell(QStyledItemDelegate):
    """`given` carries the id of the row and its new minutes; 0 means that no time is set."""

    given = Signal(str, int)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """Return a field for the minutes."""
        field = QSpinBox(parent)
        field.setAccessibleName("Minuten")
        field.setRange(0, MOST_MINUTES)
        field.setSingleStep(5)
        field.setFrame(False)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the minutes in the field, unless somebody is filling them in."""
        if isinstance(editor, QSpinBox) and not editor.property(_FILLED):
            editor.setProperty(_FILLED, True)
            editor.setValue(int(index.data(TEXT) or 0))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Tell the minutes, when they are others."""
        if isinstance(editor, QSpinBox):
            editor.interpretText()
            if editor.value() != int(index.data(TEXT) or 0):
                self.given.emit(str(index.data(ID)), editor.value())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Give the field the cell, and the height that it needs."""
        give_room(editor, option)
