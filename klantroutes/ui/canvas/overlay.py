"""What lies over the whole drawing and follows it: a base for marks and badges on steps and notes."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF

from klantroutes.layout.geometry import Rect

from .painted_item import PaintedItem
from .places import united
from .scene import RouteScene
from .strokes import qrect


class Overlay(PaintedItem):
    """As large as the drawing with its notes while it shows something; also painted over a large route from afar."""

    def __init__(self, scene: RouteScene, level: float, around: float) -> None:
        """Lie in the scene at this level, with so many drawing units of room around everything."""
        super().__init__()
        self._scene = scene
        self._around = around
        self._bounds = QRectF()
        self.setZValue(level)
        scene.addItem(self)
        scene.above.append(self.paint_now)
        scene.drawing_changed.connect(self._follow)

    def boundingRect(self) -> QRectF:
        """Return the room of the whole drawing with its notes, and of what lies outside it."""
        return self._bounds

    def shows_something(self) -> bool:
        """Say whether there is anything to paint."""
        raise NotImplementedError

    def outside(self) -> Iterable[Rect]:
        """Return what is painted that may lie outside the drawing and its notes."""
        return ()

    def _follow(self) -> None:
        """Take the room of the drawing as it is now."""
        self.prepareGeometryChange()
        shown = self.shows_something()
        rects = [self._scene.drawing.bounds, *self._scene.notes.rects(), *self.outside()]
        self._bounds = qrect(united(rects).grown(self._around)) if shown else QRectF()
        self.setVisible(shown)
        self.update()
