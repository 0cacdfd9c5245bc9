"""Parts of the drawing made ready for Qt once, so that painting them again and again is quick."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QGlyphRun, QPainter, QPainterPath, QPen

from klantroutes.drawing.parts import BoxPart, Command, Part, PathPart, TextPart
from klantroutes.layout.geometry import Rect
from klantroutes.ui.theme import Theme, font, raw_font

LEGIBLE = 4.0
"""Text smaller than this many logical pixels is not painted: nobody can read it and it costs most of the time."""


ROUND = 2.0
"""Corners with a smaller radius than this many logical pixels are painted square."""
_EXACT = 1000.0
_LARGEST = 60.0
"""Qt leaves out glyphs of a raw font that come out taller than 64 pixels of the screen."""


@dataclass(frozen=True, slots=True)
class BoxStroke:
    """A rectangle that is ready to paint."""

    rect: QRectF
    radius: float
    pen: QPen
    brush: QBrush

    def draw(self, painter: QPainter, scale: float) -> None:
        """Paint it; corners too small to see as round are quicker as they are."""
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        if self.radius * scale >= ROUND:
            painter.drawRoundedRect(self.rect, self.radius, self.radius)
        else:
            painter.drawRect(self.rect)


@dataclass(frozen=True, slots=True)
class PathStroke:
    """A line or form that is ready to paint."""

    path: QPainterPath
    pen: QPen
    brush: QBrush

    def draw(self, painter: QPainter, _scale: float) -> None:
        """Paint it."""
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        painter.drawPath(self.path)


@dataclass(frozen=True, slots=True)
class GlyphStroke:
    """A line of text as glyphs at their places; far quicker than shaping the text at each painting."""

    start: QPointF
    run: QGlyphRun
    pen: QPen
    size: float
    angle: float
    turn: QPointF

    def draw(self, painter: QPainter, scale: float) -> None:
        """Paint it, when it is large enough to read."""
        if self.size * scale < LEGIBLE:
            return
        painter.setPen(self.pen)
        if not self.angle:
            self._draw_at(painter, self.start)
            return
        painter.save()
        painter.translate(self.turn)
        painter.rotate(self.angle)
        self._draw_at(painter, self.start - self.turn)
        painter.restore()

    def _draw_at(self, painter: QPainter, place: QPointF) -> None:
        """Paint the glyphs; those that Qt does not paint because of their size as forms."""
        seen = painter.deviceTransform()
        if self.size * hypot(seen.m11(), seen.m12()) <= _LARGEST:
            painter.drawGlyphRun(place, self.run)
        else:
            painter.fillPath(_outline(self.run).translated(place), self.pen.color())


@dataclass(frozen=True, slots=True)
class ShapedStroke:
    """A line of text with signs that the shipped font lacks (emoji, other scripts): Qt finds another font."""

    start: QPointF
    text: str
    font: QFont
    pen: QPen
    size: float

    def draw(self, painter: QPainter, scale: float) -> None:
        """Paint it, when it is large enough to read."""
        if self.size * scale < LEGIBLE:
            return
        painter.setPen(self.pen)
        painter.setFont(self.font)
        painter.drawText(self.start, self.text)


Stroke = BoxStroke | PathStroke | GlyphStroke | ShapedStroke


def _outline(run: QGlyphRun) -> QPainterPath:
    """Return the glyphs as one form, with its origin at the begin of the line."""
    font_of_run, path = run.rawFont(), QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        path.addPath(font_of_run.pathForGlyph(glyph).translated(place))
    return path


def qrect(rect: Rect) -> QRectF:
    """Return a rectangle of the drawing as one of Qt."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def strokes(parts: Iterable[Part], theme: Theme) -> list[Stroke]:
    """Return the parts in these colours, ready to paint in this order."""
    return [stroke(part, theme) for part in parts]


def stroke(part: Part, theme: Theme) -> Stroke:
    """Return one part in these colours, ready to paint."""
    if isinstance(part, BoxPart):
        return BoxStroke(qrect(part.rect), part.radius, pen_of(part, theme), brush_of(part, theme))
    if isinstance(part, PathPart):
        return PathStroke(path_of(part.commands), pen_of(part, theme), brush_of(part, theme))
    return _text(part, theme)


def extent(part: Part) -> Rect:
    """Return a rectangle that holds the part."""
    if isinstance(part, BoxPart):
        return part.rect.grown(part.width)
    if isinstance(part, TextPart):
        width = sum(_advances(part, raw_font(part.size, part.weight).glyphIndexesForString(part.text)))
        left = {"start": 0.0, "middle": width / 2, "end": width}[part.anchor] + part.size / 2
        flat = Rect(part.x - left, part.y - part.size, width + part.size, part.size * 1.4)
        return flat.grown(width) if part.angle else flat
    box = path_of(part.commands).boundingRect()
    return Rect(box.x(), box.y(), box.width(), box.height()).grown(part.width)


def path_of(commands: Iterable[Command]) -> QPainterPath:
    """Return path commands as a path of Qt.

    Raises:
        ValueError: a command that the drawing does not have.
    """
    path = QPainterPath()
    for name, *numbers in commands:
        if name == "M":
            path.moveTo(*numbers)
        elif name == "L":
            path.lineTo(*numbers)
        elif name == "C":
            path.cubicTo(*numbers)
        elif name == "Z":
            path.closeSubpath()
        else:
            raise ValueError(f"unknown path command {name!r}")
    return path


def pen_of(part: BoxPart | PathPart, theme: Theme) -> QPen:
    """Return the pen for the outline of a part; lengths of dashes count in widths of the pen."""
    name = theme.outline(part.fill, part.stroke)
    if name is None:
        return QPen(Qt.PenStyle.NoPen)
    width = theme.width(part.width)
    pen = QPen(theme.colour(name), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if part.dash:
        pen.setDashPattern([length / width for length in part.dash])
    return pen


def brush_of(part: BoxPart | PathPart, theme: Theme) -> QBrush:
    """Return the brush for the inside of a part."""
    return QBrush(Qt.BrushStyle.NoBrush) if part.fill is None else QBrush(theme.colour(part.fill))


def _text(part: TextPart, theme: Theme) -> Stroke:
    pen = QPen(theme.colour(part.fill))
    raw = raw_font(part.size, part.weight)
    glyphs = raw.glyphIndexesForString(part.text)
    if 0 in glyphs:
        return _shaped(part, pen)
    places: list[QPointF] = []
    width = 0.0
    for advance in _advances(part, glyphs):
        places.append(QPointF(width, 0))
        width += advance
    run = QGlyphRun()
    run.setRawFont(raw)
    run.setGlyphIndexes(glyphs)
    run.setPositions(places)
    shift = {"start": 0.0, "middle": width / 2, "end": width}[part.anchor]
    turn = QPointF(part.x, part.y)
    return GlyphStroke(QPointF(part.x - shift, part.y), run, pen, part.size, part.angle, turn)


def _advances(part: TextPart, glyphs: list[int]) -> list[float]:
    """Return how far each glyph moves on; taken from a large size, because a small one is rounded."""
    exact = raw_font(_EXACT, part.weight).advancesForGlyphIndexes(glyphs)
    return [advance.x() * part.size / _EXACT for advance in exact]


def _shaped(part: TextPart, pen: QPen) -> ShapedStroke:
    letters = font(part.size, part.weight)
    width = QFontMetricsF(letters).horizontalAdvance(part.text)
    shift = {"start": 0.0, "middle": width / 2, "end": width}[part.anchor]
    return ShapedStroke(QPointF(part.x - shift, part.y), part.text, letters, pen, part.size)
