"""Names that can be read when the whole route is in view: those of the steps where most lines come together."""

from collections import Counter
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.text import width as text_width
from klantroutes.layout.geometry import Rect
from klantroutes.ui.theme import font

from .grid import grid_rect
from .marks import draw_mark
from .places import begins_within
from .scene import RouteScene
from .strokes import qrect

SIZE = 12
"""The size of the names on the screen, in logical pixels."""
_CANDIDATES, _MOST = 300, 60
_LONGEST = 26
_SIDE = 5.0
_KINDS = frozenset({"professional", "service", "entry", "exit"})


class FarName(NamedTuple):
    """The name of a step and where it stands, in drawing units."""

    step: str
    rect: Rect
    words: str


class FarNames:
    """Finds the names once for each drawing and scale; a step whose name is shown has its mark there too."""

    def __init__(self) -> None:
        self._seen: tuple[Drawing, float | None] | None = None
        self._found: list[FarName] = []

    def look(self, scene: RouteScene, scale: float | None) -> None:
        """Find the names for what is about to be painted; without a scale there are none."""
        if self._seen is not None and self._seen[0] is scene.drawing and self._seen[1] == scale:
            return
        self._seen = scene.drawing, scale
        self._found = [] if scale is None else names(scene, scale)
        named = {one.step for one in self._found}
        for name, item in scene.projection.shapes.items():
            item.mark_is_elsewhere = name in named

    def paint(self, painter: QPainter, scene: RouteScene) -> None:
        """Paint the names over the drawing; the painter has the scale of the drawing."""
        seen = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        painter.setFont(font(SIZE, 600))
        for one in self._found:
            place = seen.mapRect(qrect(one.rect))
            self._paint_name(painter, scene, place, one.words)
            if one.step in scene.marks:
                draw_mark(painter, place.topLeft(), scene.marks[one.step], scene.theme, 1.0)
        painter.restore()

    def _paint_name(self, painter: QPainter, scene: RouteScene, place: QRectF, words: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(scene.theme.sign("paper", 0.88))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(scene.theme.sign("text"))
        painter.drawText(QPointF(place.x() + _SIDE, place.center().y() + SIZE * 0.36), words)


def names(scene: RouteScene, scale: float) -> list[FarName]:
    """Return the names that can be shown, of steps with most lines first, none over another."""
    lines: Counter[str] = Counter()
    for wire in scene.drawing.wires.values():
        lines[scene.drawing.inside.get(wire.source, wire.source)] += 1
        lines[scene.drawing.inside.get(wire.target, wire.target)] += 1
    known = [name for name, shape in scene.drawing.shapes.items() if shape.kind in _KINDS and name in scene.route.by_id]
    known.sort(key=lambda name: -lines[name])
    found: list[FarName] = []
    board = grid_rect(scene.drawing)
    for name in known[:_CANDIDATES]:
        words = _short(scene.route.by_id[name].label)
        middle = scene.drawing.shapes[name].rect.centre
        wide, tall = (text_width(words, SIZE, 600) + 2 * _SIDE) / scale, (SIZE + 6) / scale
        # Beside the board are the names of the lanes.
        left = begins_within(middle.x - wide / 2, wide, board.x, board.right)
        place = Rect(left, middle.y - tall / 2, wide, tall)
        if words and not any(place.overlaps(other.rect) for other in found):
            found.append(FarName(name, place, words))
        if len(found) == _MOST:
            break
    return found


def _short(label: str) -> str:
    words = " ".join(label.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
