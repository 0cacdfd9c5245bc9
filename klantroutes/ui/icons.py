"""The line pictures of the window, in the colour of the text."""

import tempfile
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from klantroutes import resources

from .appearance import Colours, colours, on_chosen


@lru_cache(maxsize=256)
def icon(name: str, colour: str) -> QIcon:
    """Return the picture `resources/icons/<name>.svg` in this colour, sharp on every screen."""
    found = QIcon()
    for size in (16, 20, 32, 40, 64):
        found.addPixmap(_picture(name, colour, size))
    return found


def text_icon(name: str) -> QIcon:
    """Return the picture in the colour of ordinary text."""
    return icon(name, colours().text)


def _picture(name: str, colour: str, size: int) -> QPixmap:
    picture = QPixmap(QSize(size, size))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(_svg(name, colour))).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@lru_cache(maxsize=256)
def _svg(name: str, colour: str) -> bytes:
    text = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    return text.replace("#000000", colour).encode()


@lru_cache(maxsize=8)
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="klantroutes-")


@lru_cache(maxsize=32)
def picture_file(name: str, colour: str) -> str:
    """Return the path of a file with the picture in this colour: style sheets take no picture from memory."""
    target = Path(_folder().name) / f"{name}-{colour.lstrip('#')}.svg"
    target.write_bytes(_svg(name, colour))
    return str(target)


@lru_cache(maxsize=64)
def mark(kind: str, chosen: Colours, size: int = 16, ratio: float = 2.0) -> QPixmap:
    """Return the mark of a finding: cross in a circle, triangle, dot, dotted ring (`open`) or ring (`geaccepteerd`).

    `geen` is a ring with a tick: there are none of these.
    """
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 16, size / 16)
    _paint_mark(painter, kind, chosen)
    painter.end()
    return picture


def switched_mark(kind: str, chosen: Colours) -> QIcon:
    """Return the mark of a finding for a button that is on or off: on may have an inverse ground."""
    found = QIcon(mark(kind, chosen))
    found.addPixmap(mark(kind, on_chosen(chosen)), QIcon.Mode.Normal, QIcon.State.On)
    return found


def _paint_mark(painter: QPainter, kind: str, chosen: Colours) -> None:
    named = {"fout": chosen.fout, "waarschuwing": chosen.waarschuwing, "tip": chosen.tip}
    colour = QColor(named.get(kind, chosen.quiet))
    white = QPen(QColor(chosen.panel), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if kind == "fout":
        painter.drawEllipse(QRectF(1, 1, 14, 14))
        painter.setPen(white)
        painter.drawLine(5, 5, 11, 11)
        painter.drawLine(11, 5, 5, 11)
    elif kind == "waarschuwing":
        painter.drawPolygon(_triangle())
        painter.setPen(white)
        painter.drawLine(8, 6, 8, 9)
        painter.drawPoint(8, 12)
    elif kind == "tip":
        painter.drawEllipse(QRectF(3, 3, 10, 10))
    elif kind == "geen":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(chosen.good), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawEllipse(QRectF(1.5, 1.5, 13, 13))
        painter.drawPolyline([QPointF(5, 8.2), QPointF(7.2, 10.4), QPointF(11, 6)])
    else:
        style = Qt.PenStyle.DotLine if kind == "open" else Qt.PenStyle.SolidLine
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.6, style))
        painter.drawEllipse(QRectF(2, 2, 12, 12))


def _triangle() -> list[QPointF]:
    return [QPointF(8, 1), QPointF(15.5, 14.5), QPointF(0.5, 14.5)]
