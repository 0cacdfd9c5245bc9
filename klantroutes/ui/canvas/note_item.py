"""A sticky note on the canvas: its words on a leaf with a folded corner, and who says it below them."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from klantroutes.drawing.text import wrap
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Note
from klantroutes.ui.theme import Theme, font

from .painted_item import PaintedItem

WIDTH, LEAST_HEIGHT = 156.0, 64.0
_EDGE, _SIZE, _LINE, _SMALL, _SMALL_LINE, _FOLD = 11.0, 13, 17.0, 11, 14.5, 14.0
_MOST_LINES = 14
_TEXT_FROM = 0.45
"""Words are painted from this scale on, as those of steps are."""
_FAR, _LEAST_WIDE = 10.0, 40.0
"""The size of the first words from farther off, and the least width of a leaf that has them: both on the screen."""
_ROOM = 8.0
UNDER_STEPS = -0.5
"""How high a note lies: above lines and below steps."""
_BAND = 5.0
"""How tall the edge in the colour of the note is; the leaf itself only has a shade of it, so that words stay clear."""
_SHADE = 0.22


@dataclass(frozen=True)
class Look:
    """What a note shows beside its own words: a colour of the palette, and the step that it belongs to."""

    tint: str = ""
    at: str = ""


def note_rect(note: Note, at: str = "") -> Rect | None:
    """Return where a note lies, in drawing coordinates: its place is its middle; None when it has no place.

    `at` is the name of the step that the note belongs to, which stands on it too.
    """
    if note.position is None:
        return None
    height = max(LEAST_HEIGHT, 2 * _EDGE + len(_lines(note)) * _LINE + len(_below(note, at)) * _SMALL_LINE)
    return Rect(note.position.x - WIDTH / 2, note.position.y - height / 2, WIDTH, height)


def _lines(note: Note) -> list[str]:
    found = [line for part in note.text.splitlines() for line in wrap(part, _SIZE, 400, WIDTH - 2 * _EDGE) or [""]]
    return found if len(found) <= _MOST_LINES else [*found[: _MOST_LINES - 1], "…"]


def _below(note: Note, at: str) -> list[str]:
    """Return the small words: who says it, what it is about, and the step that it belongs to or became."""
    parts = [note.author or "", f"#{note.theme}" if note.theme else ""]
    found = [" · ".join(part for part in parts if part)]
    found.append(f"{'werd' if note.resolved else 'bij'} {at}" if at else "")
    return [line for part in found for line in wrap(part, _SMALL, 400, WIDTH - 2 * _EDGE)]


class NoteItem(PaintedItem):
    """Shows one note; lies above lines and below steps, so that it never hides one."""

    def __init__(self, note: Note, rect: Rect, theme: Theme, look: Look = Look()) -> None:
        super().__init__()
        self.note, self.rect, self.look = note, rect, look
        self.theme = theme
        self.chosen = False
        self._words, self._small = _lines(note), _below(note, look.at)
        self.setZValue(UNDER_STEPS)
        self.setPos(rect.x, rect.y)

    @property
    def id(self) -> str:
        """The id of the note."""
        return self.note.id

    def set_chosen(self, chosen: bool) -> None:
        """Show whether the note is selected."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the room for the leaf and its outline."""
        return QRectF(-_ROOM, -_ROOM, self.rect.width + 2 * _ROOM, self.rect.height + 2 * _ROOM)

    def paint_now(self, painter: QPainter) -> None:
        """Paint the leaf, its words, and the outline when it is selected."""
        scale = painter.worldTransform().m11()
        self._leaf(painter)
        if scale >= _TEXT_FROM:
            self._text(painter)
        elif self.rect.width * scale >= _LEAST_WIDE:
            self._first_words(painter, scale)
        if self.chosen:
            width = min((4 if self.theme.high else 2) / scale, 12.0)
            gap = 2 + width / 2
            painter.setPen(QPen(self.theme.sign("accent"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(-gap, -gap, self.rect.width + 2 * gap, self.rect.height + 2 * gap), 5, 5)

    def _leaf(self, painter: QPainter) -> None:
        wide, tall = self.rect.width, self.rect.height
        leaf, edge = self._colours()
        corners = ((0, 0), (wide, 0), (wide, tall - _FOLD), (wide - _FOLD, tall), (0, tall))
        style = Qt.PenStyle.DashLine if self.note.resolved else Qt.PenStyle.SolidLine
        painter.setPen(QPen(edge, self.theme.width(1), style))
        painter.setBrush(leaf)
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        fold = ((wide, tall - _FOLD), (wide - _FOLD, tall - _FOLD), (wide - _FOLD, tall))
        painter.setBrush(_with_alpha(edge, 0.35))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in fold]))
        if self.look.tint and not self.note.resolved:
            painter.fillRect(QRectF(0, 0, wide, _BAND), edge)
        if self.note.resolved:
            self._tick(painter)

    def _colours(self) -> tuple[QColor, QColor]:
        """Return the colours of the leaf and of its edge; a note that is done with is as pale as the paper."""
        if self.note.resolved:
            return self.theme.sign("paper"), self.theme.sign("quiet")
        if not self.look.tint:
            return self.theme.sign("note"), self.theme.sign("note_edge")
        full, paper = self.theme.colour(self.look.tint), self.theme.sign("paper")
        if self.theme.high:
            return paper, full
        mixed = [round(a * _SHADE + b * (1 - _SHADE)) for a, b in zip(_parts(full), _parts(paper), strict=True)]
        return QColor(*mixed), full

    def _tick(self, painter: QPainter) -> None:
        """Paint the sign that this note is done with, in its upper corner."""
        painter.setPen(QPen(self.theme.sign("text"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        right = self.rect.width - 8
        painter.drawPolyline(QPolygonF([QPointF(right - 10, 12), QPointF(right - 6, 16), QPointF(right, 8)]))

    def _text(self, painter: QPainter) -> None:
        painter.setPen(self.theme.sign("quiet" if self.note.resolved else "text"))
        painter.setFont(font(_SIZE))
        y = _EDGE + _SIZE
        for line in self._words:
            painter.drawText(QPointF(_EDGE, y), line)
            y += _LINE
        painter.setFont(font(_SMALL, 600))
        for line in self._small:
            painter.drawText(QPointF(_EDGE, y), line)
            y += _SMALL_LINE

    def _first_words(self, painter: QPainter, scale: float) -> None:
        """Paint as many words as fit on the leaf in type that can still be read, to know the note by."""
        size, edge = _FAR / scale, 3 / scale
        line = 1.15 * size
        lines = wrap(" ".join(self.note.text.split()), size, 400, self.rect.width - 2 * edge)[
            : max(1, int(self.rect.height / line))
        ]
        painter.setPen(self.theme.sign("quiet" if self.note.resolved else "text"))
        painter.setFont(font(size))
        painter.setClipRect(QRectF(0, 0, self.rect.width, self.rect.height), Qt.ClipOperation.IntersectClip)
        for number, words in enumerate(lines):
            painter.drawText(QPointF(edge, edge / 2 + size + number * line), words)
        painter.setClipping(False)


def _parts(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def _with_alpha(colour: QColor, alpha: float) -> QColor:
    found = QColor(colour)
    found.setAlphaF(alpha)
    return found
