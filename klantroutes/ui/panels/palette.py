"""The palette: search first, then everything that can be put in a route, to drag or to add with Enter."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from klantroutes.drawing import icons
from klantroutes.drawing.palette import lane_name, payer_name
from klantroutes.model.catalogue import catalogue

from ..appearance import Colours, canvas_theme, colours, on_chosen
from ..canvas.new_step import MIME
from ..canvas.strokes import strokes
from ..icons import icon
from ..theme import Theme
from .offers import Offer, groups, matches
from .panel import Panel

_NOTHING = "Niets gevonden. Kies ‘Eigen professional…’ of ‘Eigen dienst…’ om zelf iets te maken."
_OFFER = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class OfferModel(QStandardItemModel):
    """The groups and rows of the palette; a dragged row carries its kind, catalogue id and label."""

    def mimeTypes(self) -> list[str]:
        """Return what a row can be dragged as."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the row as data for the canvas."""
        data = QMimeData()
        offer = offer_at(indexes[0]) if indexes else None
        if offer is not None:
            content = {"kind": offer.kind, "catalogue": offer.catalogue, "label": offer.label.rstrip("…")}
            data.setData(MIME, json.dumps(content).encode())
        return data


def offer_at(index: Index) -> Offer | None:
    """Return the offer of a row; a heading has none."""
    found = index.data(_OFFER)
    return found if isinstance(found, Offer) else None


class OfferDelegate(QStyledItemDelegate):
    """Paints a row as two lines with a drawing of what you get."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for a heading, or for the name and the second line of a row; each of them may wrap."""
        offer = offer_at(index)
        if offer is None:
            metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole))
            room = QRect(0, 0, self._width() - 12, 400)
            box = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), index.data())
            return QSize(100, box.height() + 20)
        lines = [self._box(option, words, 0) for words in (offer.label, offer.second) if words]
        return QSize(100, max(sum(box.height() for box in lines) + 12, 32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        offer = offer_at(index)
        if offer is None:
            super().paint(painter, option, index)
            return
        chosen = colours()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(chosen.chosen if selected else chosen.hover))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 1, -4, -1), 6, 6)
            chosen = on_chosen(chosen) if selected else chosen
        _swatch(painter, offer, QRectF(rect.left() + 10, rect.top() + 5, 20, 20), chosen)
        name = self._box(option, offer.label, rect.top() + 5)
        painter.setPen(QColor(chosen.text))
        painter.drawText(name, int(Qt.TextFlag.TextWordWrap), offer.label)
        painter.setPen(QColor(chosen.quiet))
        second = self._box(option, offer.second, name.bottom() + 1)
        painter.drawText(second, int(Qt.TextFlag.TextWordWrap), offer.second)
        painter.restore()

    def _box(self, option: QStyleOptionViewItem, words: str, top: int) -> QRect:
        """Return the room for these words, wrapped at the width of the panel."""
        room = QRect(40, top, max(80, self._width() - 52), 400)
        metrics = option.fontMetrics
        box: QRect = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), words)
        return QRect(40, top, room.width(), box.height())

    def _width(self) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QTreeView) else 200


def _swatch(painter: QPainter, offer: Offer, box: QRectF, chosen: Colours) -> None:
    theme = canvas_theme() if chosen == colours() else canvas_theme().inverse()
    if offer.kind in ("entry", "exit"):
        icon(offer.kind, chosen.text).paint(painter, box.toRect())
        return
    if offer.kind == "professional":
        colour = f"lane.{lane_name(offer.domain, 0)}" if offer.domain else "ink.soft"
        _sign(painter, icons.for_professional(offer.catalogue, offer.label), colour, box, theme)
        return
    painter.fillRect(QRectF(box.left() - 4, box.top(), 3, box.height()), theme.colour(payer_name(offer.payer)))
    _sign(painter, icons.for_service(offer.catalogue), "ink.soft", box, theme)


def _sign(painter: QPainter, name: str, colour: str, box: QRectF, theme: Theme) -> None:
    """Draw the sign that the step will have in the drawing."""
    painter.save()
    painter.translate(box.topLeft())
    for stroke in strokes(icons.icon(name, 1, 1, 18, colour), theme):
        stroke.draw(painter, 1)
    painter.restore()


class OfferTree(QTreeView):
    """The rows of the palette; Enter adds the chosen one."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setDragEnabled(True)
        self.setDragDropMode(QTreeView.DragDropMode.DragOnly)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName("Wat u in de route kunt zetten")
        self.setItemDelegate(OfferDelegate(self))
        self.doubleClicked.connect(self._add)
        self.clicked.connect(self._fold)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows again: names wrap at the width of the panel."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._fold(self.currentIndex())
            self._add(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _add(self, index: QModelIndex) -> None:
        offer = offer_at(index)
        if offer is not None:
            self.wanted.emit(offer)

    def _fold(self, index: QModelIndex) -> None:
        if index.isValid() and offer_at(index) is None:
            self.setExpanded(index, not self.isExpanded(index))


class PalettePanel(Panel):
    """The palette as a panel; `wanted` carries the offer that a person wants in the route."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText("Zoek professional of dienst")
        self.search.setAccessibleName("Zoek professional of dienst")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._take_first)
        self.tree = OfferTree(self)
        self.tree.wanted.connect(self.wanted)
        self._nothing = QLabel(_NOTHING, self)
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("quiet", True)
        self._nothing.setContentsMargins(12, 8, 12, 8)
        self._model = OfferModel(self)
        self._fill()
        self.tree.setModel(self._model)
        self.tree.expandAll()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 0, 0)
        layout.setSpacing(8)
        holder = QVBoxLayout()
        holder.setContentsMargins(4, 0, 12, 0)
        holder.addWidget(self.search)
        layout.addLayout(holder)
        layout.addWidget(self._nothing)
        layout.addWidget(self.tree, 1)
        self._nothing.hide()
        self.setMinimumWidth(216)

    def start(self) -> None:
        """Let a person type at once what to add."""
        self.search.setFocus()
        self.search.selectAll()

    def shown(self) -> list[Offer]:
        """Return the offers that are not filtered away, in order."""
        return [offer for offer in map(offer_at, self._visible()) if offer is not None]

    def _fill(self) -> None:
        for group in groups(catalogue()):
            heading = QStandardItem(group.title)
            heading.setForeground(QColor(colours().quiet))
            font = heading.font()
            font.setWeight(font.Weight.DemiBold)
            heading.setFont(font)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for offer in group.offers:
                row = QStandardItem(offer.label)
                row.setData(offer, _OFFER)
                row.setToolTip(offer.about)
                row.setData(f"{offer.label}, {offer.second}", Qt.ItemDataRole.AccessibleTextRole)
                row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)
                heading.appendRow(row)
            self._model.appendRow(heading)

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        for row in range(self._model.rowCount()):
            self._model.item(row).setForeground(QColor(colours().quiet))
        self.tree.viewport().update()

    def _filter(self, query: str) -> None:
        for row in range(self._model.rowCount()):
            heading = self._model.item(row)
            for inner in range(heading.rowCount()):
                offer = offer_at(heading.child(inner).index())
                fits = offer is not None and (matches(offer, query) or offer.label.endswith("…"))
                self.tree.setRowHidden(inner, heading.index(), not fits)
            empty = all(self.tree.isRowHidden(inner, heading.index()) for inner in range(heading.rowCount()))
            self.tree.setRowHidden(row, QModelIndex(), empty)
        visible = self._visible()
        found = bool(query.strip()) and all((offer_at(i) or _FREE).label.endswith("…") for i in visible)
        self._nothing.setVisible(found)
        if query.strip() and visible:
            self.tree.expandAll()
            self.tree.setCurrentIndex(visible[0])

    def _visible(self) -> list[QModelIndex]:
        found = []
        for row in range(self._model.rowCount()):
            heading = self._model.item(row).index()
            rows = range(self._model.rowCount(heading))
            found += [self._model.index(r, 0, heading) for r in rows if not self.tree.isRowHidden(r, heading)]
        return found

    def _take_first(self) -> None:
        offer = offer_at(self.tree.currentIndex())
        if self.search.text().strip() and offer is not None:
            self.wanted.emit(offer)


_FREE = Offer("professional", None, "…", "", "", "")
