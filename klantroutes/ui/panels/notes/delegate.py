"""How a note looks in the list: its words on as many lines as they need, small words below, a stripe of its colour."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...appearance import canvas_theme, row_colours
from .rows import NoteRow

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
_STRIPE, _ASIDE, _ABOVE = 5, 12, 6
_FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class NoteDelegate(QStyledItemDelegate):
    """Paints the rows; `edited` carries the id of a note and its new words."""

    edited = Signal(str, str)

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for all words at the width of the list."""
        row = index.data(ROW)
        if not isinstance(row, NoteRow):
            return super().sizeHint(option, index).expandedTo(QSize(40, option.fontMetrics.lineSpacing() + 14))
        width = max(self._view.width() - 36, 80)
        first, second = self._heights(option, row, width)
        return QSize(width, first + second + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground as every list does, then the stripe and the words."""
        row = index.data(ROW)
        if not isinstance(row, NoteRow):
            super().paint(painter, option, index)
            return
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        widget: QWidget = own.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, widget)
        painter.save()
        room: QRect = own.rect
        theme = canvas_theme()
        tint = theme.colour(row.tint) if row.tint else theme.sign("note_edge")
        painter.fillRect(QRect(room.left() + 2, room.top() + 4, _STRIPE, room.height() - 8), tint)
        self._words(painter, own, row, room.adjusted(_ASIDE, _ABOVE, -4, 0))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field for the words."""
        field = QLineEdit(parent)
        row = index.data(ROW)
        field.setText(row.text if isinstance(row, NoteRow) else "")
        field.setAccessibleName("Tekst van het briefje")
        return field

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """Leave the words as they are: they are in the field already."""

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Tell what was typed; the list follows the route."""
        row = index.data(ROW)
        if isinstance(editor, QLineEdit) and isinstance(row, NoteRow) and editor.text().strip() != row.text:
            self.edited.emit(row.id, editor.text().strip())

    def _heights(self, option: QStyleOptionViewItem, row: NoteRow, width: int) -> tuple[int, int]:
        inner = QRect(0, 0, width - _ASIDE - 4, 10_000)
        first = option.fontMetrics.boundingRect(inner, _FLAGS, row.text).height()
        small = QFontMetrics(_smaller(option.font)).boundingRect(inner, _FLAGS, row.second).height()
        return first, small if row.second else 0

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, row: NoteRow, room: QRect) -> None:
        painter.setFont(option.font)
        chosen = row_colours(option)
        painter.setPen(QColor(chosen.text))
        used = painter.boundingRect(room, _FLAGS, row.text)
        painter.drawText(room, _FLAGS, row.text)
        painter.setFont(_smaller(option.font))
        painter.setPen(QColor(chosen.quiet))
        painter.drawText(room.adjusted(0, used.height(), 0, 0), _FLAGS, row.second)


def _smaller(font: QFont) -> QFont:
    found = QFont(font)
    found.setPixelSize(max(11, round(QFontInfo(font).pixelSize() * 0.9)))
    return found
