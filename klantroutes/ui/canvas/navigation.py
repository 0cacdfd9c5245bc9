"""Looking around: scale and place of the picture in a view."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

from klantroutes.layout.geometry import Rect

from .places import begins_within
from .strokes import qrect

SMALLEST, LARGEST = 0.10, 4.0
STEP = 1.25
"""How much one press of zoom in enlarges."""
READABLE = 0.65
"""The scale at which the text of a step can be read on any screen."""
LEGIBLE = 0.53
"""The scale at which names can still be made out: enough to show the whole width of a route that opens."""
LARGEST_WHOLE = 1.25
"""The scale up to which a whole route fills a large window: beyond it a short route would look blown up."""
ROOM = 24.0
"""Free room around what is made to fit, in logical pixels."""
SIDE_ROOM = 12.0
"""Free room left and right of a whole route, which stands against the names of its lanes, in logical pixels."""
TOP_ROOM = 10.0
"""Free room between the bar of phases and the picture, in logical pixels."""
_SPREAD = 0.6
"""How much of the window the picture may be shoved beyond its edge."""


class Navigation:
    """Scale and place of the picture; knows nothing of routes."""

    def __init__(self, view: QGraphicsView, bounds: Rect) -> None:
        self._view = view
        self._bounds = bounds

    @property
    def scale(self) -> float:
        """Logical pixels per drawing unit."""
        return self._view.transform().m11()

    def set_bounds(self, bounds: Rect) -> None:
        """Tell how large the drawing is now; what is in view stays where it is."""
        self._bounds = bounds
        self.spread()

    def spread(self) -> None:
        """Give the paper room around the drawing to shove any part of it to the middle, and a small one to a corner."""
        size = self._size()
        wide, tall = size.width() / self.scale, size.height() / self.scale
        dx = max(wide * _SPREAD, wide - self._bounds.width)
        dy = max(tall * _SPREAD, tall - self._bounds.height)
        room = qrect(self._bounds).adjusted(-dx, -dy, dx, dy)
        if room == self._view.sceneRect():
            return
        middle = self._view.mapToScene(self._view.viewport().rect().center())
        had_room = self._view.sceneRect().width() > 0
        self._view.setSceneRect(room)
        if had_room:
            self._view.centerOn(middle)

    def zoom_to(self, scale: float, anchor: QPoint | None = None) -> None:
        """Set the scale, between 10 and 400 %; the place below `anchor` (viewport, default middle) stays there."""
        wanted = min(max(scale, SMALLEST), LARGEST)
        if abs(wanted - self.scale) < 1e-9:
            return
        point = anchor if anchor is not None else self._view.viewport().rect().center()
        before = self._view.mapToScene(point)
        self._view.setTransform(QTransform.fromScale(wanted, wanted))
        self.spread()
        after = self._view.mapToScene(point)
        self.scroll((after.x() - before.x()) * wanted, (after.y() - before.y()) * wanted)

    def scroll(self, dx: float, dy: float) -> None:
        """Move the picture by so many logical pixels to the right and down."""
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        across.setValue(across.value() - round(dx))
        down.setValue(down.value() - round(dy))

    def page(self, direction: int) -> None:
        """Move the picture by most of the height of the window: down for 1, up for -1."""
        self.scroll(0, direction * self._size().height() * 0.9)

    def middle(self) -> QPointF:
        """Return the place in the drawing that is in the middle of the window."""
        return self._view.mapToScene(self._view.viewport().rect().center())

    def fit(self, rect: Rect, largest: float = 1.0) -> None:
        """Show the whole rectangle as large as it can be, but not larger than `largest`."""
        size = self._size()
        across = (size.width() - 2 * ROOM) / max(rect.width, 1)
        down = (size.height() - 2 * ROOM) / max(rect.height, 1)
        self.zoom_to(min(across, down, largest))
        self._view.centerOn(QPointF(rect.centre.x, self._middle(rect)))

    def fit_part(self, part: Rect, whole: Rect) -> None:
        """Show a part as `fit` does, with as much of the rest around it as there is room for, and no paper for that."""
        self.fit(part)
        wide, tall = self._size().width() / self.scale, self._size().height() / self.scale
        beside, above, below = SIDE_ROOM / self.scale, TOP_ROOM / self.scale, ROOM / self.scale
        left = begins_within(part.centre.x - wide / 2, wide, whole.x - beside, whole.right + beside)
        top = begins_within(part.y - above, tall, whole.y - above, whole.bottom + below)
        self._view.centerOn(QPointF(left + wide / 2, top + tall / 2))

    def fit_whole(self, rect: Rect) -> None:
        """Show a whole route as large as it can be, up to 125 %, against the names of the lanes."""
        size = self._size()
        down = (size.height() - TOP_ROOM - ROOM) / max(rect.height, 1)
        self._begin_at(rect, min(self._across(rect), down, LARGEST_WHOLE))

    def _across(self, rect: Rect) -> float:
        """Return the scale at which the whole width is in view."""
        return (self._size().width() - 2 * SIDE_ROOM) / max(rect.width, 1)

    def _begin_at(self, rect: Rect, scale: float) -> None:
        """Show the upper left corner of the rectangle at this scale."""
        self.zoom_to(scale)
        wide = self._size().width() / self.scale
        self._view.centerOn(QPointF(rect.x + wide / 2 - SIDE_ROOM / self.scale, self._middle(rect)))

    def _middle(self, rect: Rect) -> float:
        """Return the y to look at: the picture begins just below the bar of phases, it never floats."""
        tall = self._size().height() / self.scale
        return rect.y + tall / 2 - TOP_ROOM / self.scale

    def begin(self, rect: Rect) -> None:
        """Show a route that opens: whole, else its whole width, else its beginning at a size one can read."""
        self.fit_whole(rect)
        if self.scale >= READABLE:
            return
        across = min(self._across(rect), 1.0)
        self._begin_at(rect, across if across >= LEGIBLE else READABLE)

    def reveal(self, rect: QRectF) -> None:
        """Bring the rectangle into view when it is not."""
        seen = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
        if not seen.contains(rect):
            self._view.ensureVisible(rect, round(ROOM), round(ROOM))

    def _size(self) -> QSize:
        return self._view.viewport().size()
