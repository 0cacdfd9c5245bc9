"""The whole of a large route at a small scale: rectangles and lines per colour, painted in batches instead of items."""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from klantroutes.drawing.drawing import Shape, Wire
from klantroutes.drawing.parts import BoxPart, PathPart
from klantroutes.ui.theme import Theme

from .strokes import qrect

CHUNK = 2300.0
"""Side of the squares in which the drawing is cut, in drawing units."""
SMALLEST = 6.0
"""Parts of a step that are thinner than this do not show at such a scale."""
FAR = 0.2
"""Below this scale only the outer box of a step is painted."""
Place = tuple[int, int]
_Fill = tuple[int, str | None, str | None]


@dataclass
class _Chunk:
    shapes: set[str] = field(default_factory=set)
    wires: set[str] = field(default_factory=set)
    boxes: dict[_Fill, list[QRectF]] = field(default_factory=dict)
    lines: dict[tuple[str, float], list[QLineF]] = field(default_factory=dict)
    bounds: QRectF = field(default_factory=QRectF)
    stale: bool = True


def chunk_of(x: float, y: float) -> Place:
    """Return the square that holds this point."""
    return int(x // CHUNK), int(y // CHUNK)


class Overview:
    """Paints shapes and wires by square; a change makes only its own squares anew."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.shapes: dict[str, Shape] = {}
        self.wires: dict[str, Wire] = {}
        self._chunks: defaultdict[Place, _Chunk] = defaultdict(_Chunk)

    def put_shape(self, shape: Shape) -> None:
        """Show this shape, instead of an earlier one with its id."""
        self.drop_shape(shape.id)
        self.shapes[shape.id] = shape
        chunk = self._chunks[chunk_of(*shape.rect.centre)]
        chunk.shapes.add(shape.id)
        chunk.stale = True

    def drop_shape(self, name: str) -> None:
        """Show this shape no longer."""
        old = self.shapes.pop(name, None)
        if old is not None:
            chunk = self._chunks[chunk_of(*old.rect.centre)]
            chunk.shapes.discard(name)
            chunk.stale = True

    def put_wire(self, wire: Wire) -> None:
        """Show this wire, instead of an earlier one with its id."""
        self.drop_wire(wire.id)
        if not wire.points:
            return
        self.wires[wire.id] = wire
        chunk = self._chunks[chunk_of(*wire.points[0])]
        chunk.wires.add(wire.id)
        chunk.stale = True

    def drop_wire(self, name: str) -> None:
        """Show this wire no longer."""
        old = self.wires.pop(name, None)
        if old is not None:
            chunk = self._chunks[chunk_of(*old.points[0])]
            chunk.wires.discard(name)
            chunk.stale = True

    def warm(self, seconds: float) -> bool:
        """Make squares ready for at most so long; returns whether any are left."""
        begun = perf_counter()
        for chunk in list(self._chunks.values()):
            if chunk.stale:
                self._fresh(chunk)
                if perf_counter() - begun > seconds:
                    return True
        return False

    def paint(self, painter: QPainter, exposed: QRectF, *, coarse: bool = False) -> None:
        """Paint every square that can be seen: first all lines, then all boxes; `coarse` only the outer boxes."""
        seen = [chunk for chunk in list(self._chunks.values()) if self._fresh(chunk).bounds.intersects(exposed)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        coarse = coarse or painter.worldTransform().m11() < FAR
        for chunk in seen:
            self._paint_lines(painter, chunk)
        for chunk in seen:
            self._paint_boxes(painter, chunk, coarse)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _paint_lines(self, painter: QPainter, chunk: _Chunk) -> None:
        for (name, _width), lines in chunk.lines.items():
            pen = QPen(self.theme.colour(name), 0)
            painter.setPen(pen)
            painter.drawLines(lines)

    def _paint_boxes(self, painter: QPainter, chunk: _Chunk, coarse: bool) -> None:
        for (layer, fill, stroke), boxes in sorted(chunk.boxes.items(), key=lambda entry: entry[0][0]):
            if coarse and layer:
                break
            painter.setPen(QPen(self.theme.colour(stroke), 0) if stroke else QPen(Qt.PenStyle.NoPen))
            if fill:
                painter.setBrush(self.theme.colour(fill))
            else:
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRects(boxes)

    def _fresh(self, chunk: _Chunk) -> _Chunk:
        if not chunk.stale:
            return chunk
        shapes = [self.shapes[name] for name in sorted(chunk.shapes)]
        wires = [self.wires[name] for name in sorted(chunk.wires)]
        chunk.boxes = _boxes(shapes)
        chunk.lines = _lines(wires)
        chunk.bounds = _bounds(shapes, wires)
        chunk.stale = False
        return chunk


def _bounds(shapes: list[Shape], wires: list[Wire]) -> QRectF:
    across = [side for shape in shapes for side in (shape.rect.x, shape.rect.right)]
    down = [side for shape in shapes for side in (shape.rect.y, shape.rect.bottom)]
    across += [point[0] for wire in wires for point in wire.points]
    down += [point[1] for wire in wires for point in wire.points]
    if not across:
        return QRectF()
    left, top = min(across), min(down)
    return QRectF(left, top, max(across) - left, max(down) - top).adjusted(-2, -2, 2, 2)


def _boxes(shapes: list[Shape]) -> dict[_Fill, list[QRectF]]:
    found: defaultdict[_Fill, list[QRectF]] = defaultdict(list)
    for shape in shapes:
        drawn = 0
        for part in shape.parts:
            if isinstance(part, BoxPart) and min(part.rect.width, part.rect.height) >= SMALLEST:
                box = qrect(part.rect.moved(shape.rect.x, shape.rect.y))
                found[drawn, part.fill, part.stroke].append(box)
                drawn += 1
        if not drawn:
            found[0, *_tone(shape)].append(qrect(shape.rect))
    return dict(found)


def _tone(shape: Shape) -> tuple[str | None, str | None]:
    """Return fill and outline of a shape without boxes: those of its first filled form."""
    for part in shape.parts:
        if isinstance(part, PathPart) and part.fill:
            return part.fill, part.stroke
    return None, next((part.stroke for part in shape.parts if isinstance(part, PathPart)), None)


def _lines(wires: list[Wire]) -> dict[tuple[str, float], list[QLineF]]:
    found: defaultdict[tuple[str, float], list[QLineF]] = defaultdict(list)
    for wire in wires:
        part = next((one for one in wire.parts if isinstance(one, PathPart) and one.stroke), None)
        if part is None or part.stroke is None:
            continue
        points = wire.points
        for start, end in pairwise(points):
            found[part.stroke, part.width].append(QLineF(start.x, start.y, end.x, end.y))
    return dict(found)
