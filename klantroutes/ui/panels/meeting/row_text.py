"""A row whose text a person changes in place; the list itself never changes, it hears what the route became."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ...appearance import row_colours

Index = QModelIndex | QPersistentModelIndex
ID = Qt.ItemDataRole.UserRole
TEXT = Qt.ItemDataRole.UserRole + 1
"""What is changed in place: a row may show more than that."""
SECOND = Qt.ItemDataRole.UserRole + 2
"""What stands below it in grey."""
_AIR = 4
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)


class RowText(QStyledItemDelegate):
    """`given` carries the id of the row and its new text."""

    given = Signal(str, str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for all lines at the width that the row has."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        view = own.widget
        assert isinstance(view, QAbstractItemView)
        column = view.columnWidth(index.column()) if isinstance(view, QTreeView) else view.viewport().width()
        own.rect = QRect(0, 0, column, 20)
        tall = sum(_metrics(own).boundingRect(_text_room(own), _WRAPPED, text).height() for text in _lines(own, index))
        return QSize(column, max(tall + 2 * _AIR, super().sizeHint(option, index).height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground and the tick as every list does, then the words on as many lines as they need."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        chosen = row_colours(own)
        lines, ink = _lines(own, index), QColor(chosen.text) if chosen.high else own.palette.text().color()
        own.text = ""
        own.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, own.widget)
        room = _text_room(own)
        painter.save()
        painter.setFont(own.font)
        heights = [_metrics(own).boundingRect(room, _WRAPPED, text).height() for text in lines]
        top = own.rect.top() + max(_AIR, (own.rect.height() - sum(heights)) // 2)
        for text, height, colour in zip(lines, heights, (ink, QColor(chosen.quiet)), strict=False):
            painter.setPen(colour)
            painter.drawText(QRect(room.left(), top, room.width(), height), _WRAPPED, text)
            top += height
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        """Return a field for the text, with a name for who cannot see it."""
        field = QLineEdit(parent)
        field.setAccessibleName(self._name)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the text in the field, unless somebody is typing there: the list may be shown anew meanwhile."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(TEXT) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Tell what was typed, when that is something else."""
        if isinstance(editor, QLineEdit):
            text = " ".join(editor.text().split())
            if text and text != index.data(TEXT):
                self.given.emit(str(index.data(ID)), text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Give the field the whole row, and the height that it needs."""
        give_room(editor, option)


def give_room(editor: QWidget, option: QStyleOptionViewItem) -> None:
    """Put a field over its cell, and taller than that where the field needs it."""
    place = option.rect
    place.setHeight(max(place.height(), editor.sizeHint().height()))
    editor.setGeometry(place)


def _metrics(option: QStyleOptionViewItem) -> QFontMetrics:
    """Return the widths of the type in which this row is written."""
    return QFontMetrics(option.font)


def _lines(option: QStyleOptionViewItem, index: Index) -> list[str]:
    second = index.data(SECOND)
    return [option.text, second] if second else [option.text]


def _text_room(option: QStyleOptionViewItem) -> QRect:
    """Return the rectangle for the words: beside the tick, as tall as they need."""
    style = option.widget.style()
    place: QRect = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
    return QRect(place.left() + 2, option.rect.top(), max(option.rect.right() - place.left() - 6, 20), 2000)
