"""Names that can be read when the whole route is in view: those of the steps where most lines come together."""

from collections import Counter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.text import width as text_width
from klantroutes.layout.geometry import Rect
from klantroutes.ui.theme import font

from .grid import grid_rect
from .scene import RouteScene
from .strokes import qrect

SIZE = 12
"""The size of the names on the screen, in logical pixels."""
_CANDIDATES, _MOST = 300, 60
_LONGEST = 26
_SIDE = 5.0
_KINDS = frozenset({"professional", "service", "entry", "exit"})


class FarNames:
    """Finds the names once for each drawing and scale."""

    def __init__(self) -> None:
        self._drawing: Drawing | None = None
        self._scale = 0.0
        self._found: list[tuple[Rect, str]] = []

    def paint(self, painter: QPainter, scene: RouteScene) -> None:
        """Paint the names over the drawing; the painter has the scale of the drawing."""
        scale = painter.worldTransform().m11()
        if scene.drawing is not self._drawing or scale != self._scale:
            self._drawing, self._scale = scene.drawing, scale
            self._found = names(scene, scale)
        seen = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setFont(font(SIZE, 600))
        for rect, words in self._found:
            self._paint_name(painter, scene, seen.mapRect(qrect(rect)), words)
        painter.restore()

    def _paint_name(self, painter: QPainter, scene: RouteScene, place: QRectF, words: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(scene.theme.sign("paper", 0.88))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(scene.theme.sign("text"))
        painter.drawText(QPointF(place.x() + _SIDE, place.center().y() + SIZE * 0.36), words)


def names(scene: RouteScene, scale: float) -> list[tuple[Rect, str]]:
    """Return places (drawing units) and names, those with most lines first, none over another."""
    lines: Counter[str] = Counter()
    for wire in scene.drawing.wires.values():
        lines[scene.drawing.inside.get(wire.source, wire.source)] += 1
        lines[scene.drawing.inside.get(wire.target, wire.target)] += 1
    known = [name for name, shape in scene.drawing.shapes.items() if shape.kind in _KINDS and name in scene.route.by_id]
    known.sort(key=lambda name: -lines[name])
    found: list[tuple[Rect, str]] = []
    board = grid_rect(scene.drawing)
    for name in known[:_CANDIDATES]:
        words = _short(scene.route.by_id[name].label)
        middle = scene.drawing.shapes[name].rect.centre
        wide, tall = (text_width(words, SIZE, 600) + 2 * _SIDE) / scale, (SIZE + 6) / scale
        place = Rect(_within(middle.x - wide / 2, wide, board), middle.y - tall / 2, wide, tall)
        if words and not any(place.overlaps(other) for other, _words in found):
            found.append((place, words))
        if len(found) == _MOST:
            break
    return found


def _within(left: float, wide: float, board: Rect) -> float:
    """Return where a name begins that stays on the board: beside it are the names of the lanes."""
    return max(board.x, min(left, board.right - wide))


def _short(label: str) -> str:
    words = " ".join(label.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
