"""Beginning a route: empty, or from one of the examples."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from klantroutes import resources
from klantroutes.model.route import Route
from klantroutes.model.target import Target
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read

from ..appearance import canvas_theme, colours, on_chosen
from ..canvas.picture import paint_route
from ..icons import text_icon
from ..words import choice
from .dialog import Dialog

_PICTURE = QSize(176, 104)
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Template:
    """An example route that a person can begin with."""

    path: Path
    route: Route


def templates() -> list[Template]:
    """Return the example routes that ship with the program; a file that cannot be read is left out."""
    found = []
    for path in sorted(resources.routes().glob("*.klantroute")):
        try:
            found.append(Template(path, read(path)))
        except FileFault:
            continue
    return found


def target_in_words(target: Target) -> str:
    """Return whom a route is for in one line."""
    levels = ", ".join(choice(level).split(" – ")[1] + f" ({level})" for level in target.levels)
    parts = [levels, ", ".join(choice(name).lower() for name in (*target.factors, *target.traits))]
    return "; ".join(part for part in parts if part)


def picture_of(route: Route) -> QPixmap:
    """Return a small picture of the route."""
    picture = _blank()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_route(painter, QRectF(0, 0, _PICTURE.width(), _PICTURE.height()), route, canvas_theme())
    painter.end()
    return picture


def _blank() -> QPixmap:
    picture = QPixmap(_PICTURE * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(colours().window)
    return picture


def _empty_picture() -> QPixmap:
    picture = _blank()
    painter = QPainter(picture)
    box = QRectF(0, 0, 32, 32)
    box.moveCenter(QRectF(0, 0, _PICTURE.width(), _PICTURE.height()).center())
    text_icon("add").paint(painter, box.toRect())
    painter.end()
    return picture


class TemplateDelegate(QStyledItemDelegate):
    """Paints an example as its picture, its title and whom it is for."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return room for the picture."""
        return QSize(320, _PICTURE.height() + 16)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the row."""
        place, chosen = QRect(option.rect), colours()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(chosen.chosen))
            painter.drawRoundedRect(place, 8, 8)
            chosen = on_chosen(chosen)
        painter.drawPixmap(place.left() + 8, place.top() + 8, index.data(Qt.ItemDataRole.DecorationRole))
        title, _, second = str(index.data()).partition("\n")
        room = place.adjusted(_PICTURE.width() + 24, 16, -16, -8)
        font = painter.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(chosen.text))
        painter.drawText(room, _WRAPPED, title)
        below = painter.boundingRect(room, _WRAPPED, title).height() + 4
        painter.setFont(option.font)
        painter.setPen(QColor(chosen.quiet))
        painter.drawText(room.adjusted(0, below, 0, 0), _WRAPPED, second)
        painter.restore()


class TemplateDialog(Dialog):
    """The empty route and the examples; `template()` is None for an empty route."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Nieuwe route", parent)
        self._templates = templates()
        self.list = QListWidget(self)
        self.list.setAccessibleName("Waarmee wilt u beginnen?")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(TemplateDelegate(self.list))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumSize(640, 440)
        self._add("Lege route", "Begin met hoe de cliënt in beeld komt.", _empty_picture())
        for template in self._templates:
            self._add(template.route.title, target_in_words(template.route.target), picture_of(template.route))
        self.list.setCurrentRow(0)
        self.list.itemDoubleClicked.connect(lambda _row: self.accept())
        self.body.addWidget(self.list)
        self.add_buttons("Beginnen")

    def template(self) -> Template | None:
        """Return the chosen example."""
        row = self.list.currentRow()
        return self._templates[row - 1] if row > 0 else None

    def _add(self, title: str, second: str, picture: QPixmap) -> None:
        row = QListWidgetItem(f"{title}\n{second}", self.list)
        row.setData(Qt.ItemDataRole.DecorationRole, picture)
