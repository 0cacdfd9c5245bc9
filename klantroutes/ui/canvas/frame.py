"""The ground of the canvas: the tints and lines of phases and lanes; their names stand in the bars beside it."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.parts import Part
from klantroutes.layout.geometry import Rect
from klantroutes.ui.theme import Theme

from .grid import grid_rect
from .strokes import Stroke, extent, qrect, strokes


def ground(parts: Iterable[Part], grid: Rect) -> Iterator[Part]:
    """Yield the parts whose middle lies in the grid; headings, ruler and lane names lie outside it."""
    room = grid.grown(1)
    for part in parts:
        middle = extent(part).centre
        if room.x <= middle.x <= room.right and room.y <= middle.y <= room.bottom:
            yield part


class Frame:
    """Paints the frame of a drawing below its shapes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._shown: tuple[tuple[Part, ...], Rect] | None = None
        self._parts: tuple[Part, ...] = ()
        self._strokes: list[Stroke] = []
        self._room = QRectF()

    def show(self, drawing: Drawing) -> bool:
        """Show the frame of this drawing; returns whether it differs from what was shown."""
        shown = drawing.frame, grid_rect(drawing)
        if shown == self._shown:
            return False
        self._shown = shown
        self._room = qrect(shown[1].grown(2))
        self._parts = tuple(ground(*shown))
        self._strokes = strokes(self._parts, self._theme)
        return True

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = theme
        self._strokes = strokes(self._parts, theme)

    def paint(self, painter: QPainter, scale: float) -> None:
        """Paint the ground."""
        painter.save()
        painter.setClipRect(self._room, Qt.ClipOperation.IntersectClip)
        for stroke in self._strokes:
            stroke.draw(painter, scale)
        painter.restore()
