"""How a row of the outline looks: its name, what belongs to it in grey, and what is wrong there in words."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..appearance import Colours, row_colours
from ..reading_words import Words
from .outline_model import ROW, WORDS

Index = QModelIndex | QPersistentModelIndex
_GAP = 8
_LEAST_ROOM = 24
_FINISHING = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class OutlineDelegate(QStyledItemDelegate):
    """Paints a row on one line; a name that is typed is never lost."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Make headings stand out."""
        super().initStyleOption(option, index)
        row = index.data(ROW)
        if row is not None and row.kind in ("phase", "lane"):
            font = option.font
            font.setWeight(font.Weight.DemiBold if row.kind == "phase" else font.Weight.Medium)
            option.font = font

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for one line."""
        return super().sizeHint(option, index).expandedTo(QSize(40, option.fontMetrics.lineSpacing() + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the mark as every list does, then the words in their colours."""
        words = index.data(WORDS)
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.text = ""
        widget: QWidget = own.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, widget)
        own.text = words.name
        room = widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, own, widget)
        painter.save()
        painter.setFont(own.font)
        place = QRect(room.left() + 2, room.top(), own.rect.right() - room.left() - 6, room.height())
        _write(painter, place, words, row_colours(own))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """Return a field for the name, with a name of its own for who cannot see it."""
        field = QLineEdit(parent)
        field.setAccessibleName("Naam")
        field.setProperty("inrow", True)
        return field

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Pass on what was typed; a name does not begin or end with a space."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text().strip(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Give the field the whole row, however short the name is."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        place: QRect = own.rect
        editor.setGeometry(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take in what was typed with Esc too, as on the drawing; and keep Tab from jumping to the next row."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _FINISHING
        if is_key and isinstance(watched, QWidget):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(watched, event)


def _write(painter: QPainter, room: QRect, words: Words, chosen: Colours) -> None:
    """Write the parts after each other for as far as there is room; what is wrong comes before the details."""
    parts = [(words.name, chosen.text)]
    if words.wrong:
        parts.append((words.wrong, getattr(chosen, words.severity, chosen.quiet)))
    if words.details:
        parts.append((words.details, chosen.quiet))
    metrics = painter.fontMetrics()
    left = room.left()
    for text, colour in parts:
        width = room.right() - left
        if width < _LEAST_ROOM:
            return
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.setPen(QColor(colour))
        painter.drawText(QRect(left, room.top(), width, room.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)
        left += metrics.horizontalAdvance(shown) + _GAP
