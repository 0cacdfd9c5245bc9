"""The bars beside the canvas: phases with the time ruler at the top, lanes at the left; they stay while panning."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGraphicsView, QWidget

from klantroutes.drawing.drawing import Column, Drawing, Row
from klantroutes.drawing.palette import lane_name
from klantroutes.drawing.text import width as text_width
from klantroutes.ui.theme import font

from .hiding import Hidden
from .preview import size_in
from .ruler_handle import Handle, handle_of, holds, paint_handle
from .scene import RouteScene

TOP, LEFT = 58, 116
"""Height of the bar of phases and width of the bar of lanes, in logical pixels."""
_BAND = 32
_NARROW = 60
_LOW, _LEAST = 24, 9
"""Lanes lower than the first have their name in the middle, lower than the second have none."""
_ABOVE = 14
"""How high the words of the ruler stand: above the handle of the selected step."""
_SIZES = (14, 12, 10, 9)


class _Bar(QWidget):
    """A bar that reads its places from the view at each painting."""

    def __init__(self, view: QGraphicsView, scene: RouteScene) -> None:
        super().__init__(view)
        self._view = view
        self._scene = scene

    def _x(self, x: float) -> float:
        return self._view.mapFromScene(QPointF(x, 0)).x()

    def _y(self, y: float) -> float:
        return self._view.mapFromScene(QPointF(0, y)).y()


class PhaseBar(_Bar):
    """The phases and the time ruler."""

    _found: tuple[Drawing, list[str], Handle | None] | None = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint each phase that is in view; its name stays in the part that can be seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._scene.theme
        painter.fillRect(self.rect(), theme.sign("paper"))
        flag = self._flag()
        for column in self._scene.drawing.columns:
            left, right = self._x(column.left), self._x(column.right)
            if right < 0 or left > self.width():
                continue
            self._band(painter, column, left, right)
            self._ticks(painter, column, flag)
        painter.setPen(theme.sign("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        handle = self._handle()
        if handle is not None and self._scene.preview.flag is None:
            left, right = self._x(handle.left), self._x(handle.right)
            paint_handle(painter, theme, left, right, self.height(), filled=handle.is_filled_in)
        if flag is not None:
            self._cursor(painter, flag)
        painter.end()

    def _band(self, painter: QPainter, column: Column, left: float, right: float) -> None:
        theme = self._scene.theme
        painter.setPen(QPen(theme.sign("line"), theme.width(1)) if theme.high else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(theme.colour("heading.empty") if column.empty else theme.sign("heading"))
        painter.drawRoundedRect(QRectF(left + 1, 4, right - left - 2, _BAND - 6), 5, 5)
        seen = QRectF(max(left, 0) + 6, 4, 0, _BAND - 6)
        seen.setRight(min(right, self.width()) - 6)
        fitted = _fitted(column.label, right - left - 4 if right - left < _NARROW else seen.width())
        if fitted is None and column.empty:
            fitted = _short(column.label), _SIZES[-1]
        if fitted is None:
            return
        name, size = fitted
        painter.setPen(theme.sign("text") if column.empty else theme.sign("on_heading"))
        painter.setFont(font(size, 600))
        painter.drawText(seen.adjusted(-16, 0, 16, 0), Qt.AlignmentFlag.AlignCenter, name)

    def _mark(self) -> tuple[float, str] | None:
        """Return where on the ruler a step is dragged to, else where the client is who walks; with its words."""
        return self._scene.preview.flag or self._scene.spotlight.ruler_mark()

    def _flag(self) -> QRectF | None:
        """Return the place for the words at that moment, or None."""
        mark = self._mark()
        if mark is None:
            return None
        x, words = self._x(mark[0]), mark[1]
        wide = text_width(words, 12, 600) + 14 if words else 10.0
        return QRectF(x - wide / 2, _BAND + 2, wide, 18 if words else 10)

    def _cursor(self, painter: QPainter, flag: QRectF) -> None:
        """Paint on the ruler when that is."""
        mark = self._mark()
        theme = self._scene.theme
        x = flag.center().x()
        painter.setPen(QPen(theme.sign("accent"), 2))
        painter.drawLine(QPointF(x, _BAND), QPointF(x, self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.sign("accent"))
        painter.drawRoundedRect(flag, flag.height() / 2, flag.height() / 2)
        painter.setPen(theme.sign("paper"))
        painter.setFont(font(12, 600))
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, mark[1] if mark is not None else "")

    def _ticks(self, painter: QPainter, column: Column, flag: QRectF | None) -> None:
        theme = self._scene.theme
        painter.setFont(font(11))
        free = float("-inf")
        for x, words in column.ticks:
            place = self._x(x)
            half = text_width(words, 11, 400) / 2
            painter.setPen(QPen(theme.sign("line"), 1))
            painter.drawLine(QPointF(place, self.height() - 6), QPointF(place, self.height() - 1))
            # Words at the edge of the window move inwards, as long as their mark is in view.
            start = min(max(place - half, 2), self.width() - 2 * half - 2)
            if not 0 <= place <= self.width() or start < free:
                continue
            if flag is not None and start < flag.right() + 4 and start + 2 * half > flag.left() - 4:
                continue
            painter.setPen(theme.sign("quiet"))
            painter.drawText(QPointF(start, self.height() - _ABOVE), words)
            free = start + 2 * half + 6

    def _handle(self) -> Handle | None:
        """Return the handle of the selected step, found once for each drawing and selection."""
        now = (self._scene.drawing, self._scene.selected())
        if self._found is None or self._found[0] is not now[0] or self._found[1] != now[1]:
            self._found = (*now, handle_of(self._scene))
        return self._found[2]

    def held_at(self, place: QPointF) -> str:
        """Return the step whose handle is here; empty when there is none."""
        handle = self._handle()
        if handle is None or not holds(self._x(handle.left), self._x(handle.right), place, _BAND):
            return ""
        return handle.step


class LaneBar(_Bar):
    """The names of the lanes."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint each lane that is in view; its name stays in the part that can be seen."""
        painter = QPainter(self)
        theme = self._scene.theme
        painter.fillRect(self.rect(), theme.sign("paper"))
        rows = self._scene.drawing.rows
        for index, row in enumerate(rows):
            top, bottom = self._y(row.top), self._y(row.bottom)
            if bottom >= 0 and top <= self.height():
                self._row(painter, row, index, QRectF(0, top, self.width(), bottom - top))
        painter.end()

    def _row(self, painter: QPainter, row: Row, index: int, place: QRectF) -> None:
        theme = self._scene.theme
        family = lane_name(row.lane, index)
        painter.fillRect(place, theme.colour(f"tint.{family}"))
        painter.fillRect(QRectF(0, place.y(), 4, place.height()), QColor(theme.colour(f"lane.{family}")))
        thick = theme.width(1)
        edge = theme.sign("line" if theme.high else "paper")
        painter.fillRect(QRectF(0, place.bottom() - thick, place.width(), thick), edge)
        low = place.height() < _LOW
        seen = QRectF(12, max(place.y(), 0) + (0 if low else 5), place.width() - 18, 0)
        seen.setBottom(min(place.bottom(), self.height()) - (0 if low else 2))
        if seen.height() < _LEAST:
            return
        painter.setPen(theme.sign("text"))
        painter.setFont(font(size_in(row.label, seen.width(), seen.height()), 600))
        upright = Qt.AlignmentFlag.AlignVCenter if low else Qt.AlignmentFlag.AlignTop
        flags = int(Qt.AlignmentFlag.AlignLeft) | int(upright) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(seen, flags, row.label)


class Corner(_Bar):
    """The corner between the bars: says what is folded away, and a click shows it again."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint paper, and what does not show."""
        painter = QPainter(self)
        theme = self._scene.theme
        painter.fillRect(self.rect(), theme.sign("paper"))
        if self._scene.hidden:
            painter.setPen(theme.sign("accent"))
            painter.setFont(font(12, 600))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            words = f"{self._scene.hidden.in_words()} verborgen.\nToon alles"
            painter.drawText(self.rect().adjusted(4, 2, -4, -2), flags, words)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show everything again."""
        event.accept()
        if self._scene.hidden:
            self._scene.hide(Hidden())


class Headings:
    """Both bars, kept at their place beside the viewport."""

    def __init__(self, view: QGraphicsView, scene: RouteScene) -> None:
        self.phases = PhaseBar(view, scene)
        self.lanes = LaneBar(view, scene)
        self.corner = Corner(view, scene)
        self.phases.setToolTip(
            "Rechts klikken: de fase inklappen. Slepen aan het rondje: de periode van de gekozen stap"
        )
        self.phases.setMouseTracking(True)
        self.lanes.setToolTip("Dubbelklik: andere naam. Slepen: andere plaats. Rechts klikken: meer")
        self.lanes.setCursor(Qt.CursorShape.OpenHandCursor)

    def place(self, viewport: QRect) -> None:
        """Give the bars their place beside the viewport, which is there in the view."""
        left, top = viewport.x() - LEFT, viewport.y() - TOP
        self.phases.setGeometry(viewport.x(), top, viewport.width(), TOP)
        self.lanes.setGeometry(left, viewport.y(), LEFT, viewport.height())
        self.corner.setGeometry(left, top, LEFT, TOP)

    def update(self) -> None:
        """Paint the bars again."""
        self.phases.update()
        self.lanes.update()
        self.corner.update()


def _short(label: str) -> str:
    return label.split(" ", maxsplit=1)[0]


def _fitted(label: str, room: float) -> tuple[str, int] | None:
    """Return the name, or else its first word, before the type grows small; None when nothing fits."""
    for sizes in (_SIZES[:2], _SIZES[2:]):
        for name in (label, _short(label)):
            for size in sizes:
                if text_width(name, size, 600) <= room:
                    return name, size
    return None
