"""The paper under the hand: a scene seen at a scale, painted at each scale in the way that is quick there."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from klantroutes.layout.geometry import Rect

from .empty_text import EmptyText
from .far_names import FarNames
from .focus_ring import FocusRing
from .grid import grid_rect
from .headings import LEFT, TOP, Headings
from .minimap import Minimap
from .navigation import STEP, Navigation
from .places import united, with_words
from .scene import RouteScene
from .strokes import qrect
from .zoom_picture import ZoomPicture

OVERVIEW = 0.45
"""Below this scale (logical pixels per drawing unit) a large route is painted in batches, without text."""
LARGE = 400
"""A route with fewer steps than this is painted in full at every scale."""
_PIECE, _PAUSE = 0.004, 30
"""Seconds of making ready at a time, and milliseconds between."""
_DOTS, _DOTS_FROM = 50, 0.6
"""Every so many drawing units stands a dot of the grid, from this scale on."""
_WITH_WORDS = 1.3
"""An empty board leaves so much more room below itself, for the words that say how to begin."""


class Paper(QGraphicsView):
    """Shows a route; what the hand and the keys do with it is for who builds on this."""

    zoom_changed = Signal(float)
    """The new scale; 1.0 is 100 %."""
    looked = Signal()
    """The picture moved, or its scale changed."""

    def __init__(self, scene: RouteScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.scene_shown = scene
        self.grid_shown = False
        """Whether the dots to which steps are drawn can be seen."""
        self.navigation = Navigation(self, self._content())
        self._far = FarNames()
        self._swift = ZoomPicture(self)
        self.headings = Headings(self, scene)
        self._empty = EmptyText(self)
        self.minimap = Minimap(self, scene)
        self._ring = FocusRing(self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._warm)
        self._shown = False
        self._scale_told = 1.0
        self._set_up()
        scene.drawing_changed.connect(self._on_drawing)
        scene.light_changed.connect(self.headings.update)
        scene.ruler_changed.connect(self.headings.update)
        scene.selection_changed_to.connect(lambda _ids: self.headings.update())
        scene.reveal_wanted.connect(self._on_reveal)

    def _set_up(self) -> None:
        self.setAccessibleName("Tekening van de route")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(LEFT, TOP, 0, 0)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setOptimizationFlags(
            QGraphicsView.OptimizationFlag.DontSavePainterState
            | QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing
        )
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setTabletTracking(True)
        self.setAcceptDrops(True)

    # -- looking around

    @property
    def scale_shown(self) -> float:
        """The scale; 1.0 is 100 %."""
        return self.navigation.scale

    def zoom_to(self, scale: float) -> None:
        """Set the scale, between 10 and 400 %; 1.0 is 100 %."""
        self.navigation.zoom_to(scale)
        self.tell_zoom()

    def zoom_in(self) -> None:
        """Enlarge by one step."""
        self.zoom_to(self.navigation.scale * STEP)

    def zoom_out(self) -> None:
        """Reduce by one step."""
        self.zoom_to(self.navigation.scale / STEP)

    def zoom_smoothly(self, place: QPointF, factor: float) -> None:
        """Zoom about a place of the viewport as part of one long movement: sharp only when that has ended."""
        if self.is_large:
            self._swift.begin()
        self.navigation.zoom_to(self.navigation.scale * factor, place.toPoint())
        self.tell_zoom()

    def fit_all(self) -> None:
        """Show the whole route with its notes; those that are done with may fall outside, or nobody could read it."""
        board = self._content(done=False)
        if self._is_empty():
            board = Rect(board.x, board.y, board.width, board.height * _WITH_WORDS)
        self.navigation.fit_whole(board)
        self.tell_zoom()

    def _is_empty(self) -> bool:
        return not self.scene_shown.route.steps and not self.scene_shown.notes.items

    def begin(self) -> None:
        """Show the route as it opens: whole when that can be read, else its beginning."""
        if self.scene_shown.route.steps:
            self.navigation.begin(self._content(done=False))
            self.tell_zoom()
        else:
            self.fit_all()

    def fit_selection(self) -> None:
        """Show what is selected as large as possible, up to 200 %; without a selection the whole route."""
        rect = self.scene_shown.around(self.scene_shown.selected())
        if rect is None:
            self.fit_all()
            return
        self.navigation.fit(rect.grown(40), largest=2.0)
        self.tell_zoom()

    def tell_zoom(self) -> None:
        """Let everybody know who follows the scale."""
        self.headings.update()
        self.minimap.follow()
        self.looked.emit()
        if self.navigation.scale != self._scale_told:
            self._scale_told = self.navigation.scale
            self.zoom_changed.emit(self._scale_told)

    # -- painting

    @property
    def is_large(self) -> bool:
        """Whether there are so many steps that painting needs other ways."""
        return len(self.scene_shown.drawing.shapes) >= LARGE

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the items; the whole of a large route at a small scale in batches, and a scaled picture in between."""
        far = self.navigation.scale < OVERVIEW
        if self._swift.active and not far:
            self._swift.paint(event.rect())
            return
        self._far.look(self.scene_shown, self.navigation.scale if far and not self._swift.active else None)
        if far and self.is_large:
            self._paint_batches(event)
        else:
            super().paintEvent(event)
        if far and not self._swift.active:
            painter = QPainter(self.viewport())
            painter.setClipRegion(event.region())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setWorldTransform(self.viewportTransform())
            self._far.paint(painter, self.scene_shown)
            for paint in self.scene_shown.above:
                paint(painter)
            painter.end()

    def _paint_batches(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        painter.setWorldTransform(self.viewportTransform())
        exposed = self.exposed(event.rect())
        self.scene_shown.drawBackground(painter, exposed)
        self.scene_shown.projection.overview.paint(painter, exposed, coarse=self._swift.active)
        self.scene_shown.spotlight.paint_far(painter, exposed)
        self.scene_shown.paint_signs(painter)
        painter.end()

    def exposed(self, room: QRect) -> QRectF:
        """Return which part of the drawing is in this part of the viewport."""
        inverse, _possible = self.viewportTransform().inverted()
        return inverse.mapRect(QRectF(room))

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the ground, with the dots of the grid when those are asked for."""
        self.scene_shown.drawBackground(painter, rect)
        if not self.grid_shown or self.navigation.scale < _DOTS_FROM:
            return
        painter.setPen(QPen(self.scene_shown.theme.sign("quiet", 0.55), 2 / self.navigation.scale))
        left, top = int(rect.left() // _DOTS) * _DOTS, int(rect.top() // _DOTS) * _DOTS
        across, down = range(left, int(rect.right()) + _DOTS, _DOTS), range(top, int(rect.bottom()) + _DOTS, _DOTS)
        painter.drawPoints([QPointF(x, y) for x in across for y in down])

    def show_grid(self, on: bool) -> None:
        """Show the dots to which steps are drawn, or hide them."""
        self.grid_shown = on
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the picture, and the bars along."""
        super().scrollContentsBy(dx, dy)
        self.headings.update()
        self.minimap.follow()
        self.looked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give bars and texts their place; the picture stays where it is, but what is selected stays in view."""
        chosen = self.scene_shown.around(self.scene_shown.selected())
        earlier = self.mapToScene(QRect(QPoint(), event.oldSize())).boundingRect()
        super().resizeEvent(event)
        self.headings.place(self.viewport().geometry())
        self._empty.place(self.viewport().geometry())
        self.minimap.place(self.viewport().geometry())
        self._ring.place(self.rect())
        self.navigation.spread()
        if chosen is not None and earlier.contains(qrect(chosen)):
            self.navigation.reveal(qrect(chosen))
        self.looked.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the whole route the first time, or its beginning when the whole is too small to read."""
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            self.begin()

    # -- details

    def _on_drawing(self) -> None:
        self._swift.end()
        self.navigation.set_bounds(self._content())
        self.headings.update()
        self.minimap.renew()
        self._idle.start(_PAUSE)
        self._empty.set_theme(self.scene_shown.theme)
        self._empty.setVisible(self._is_empty())
        if self.navigation.scale < OVERVIEW:
            self.viewport().update()

    def _warm(self) -> None:
        """Make the batches of a large route ready while nobody waits, so that the first zoom does not stop."""
        if self.is_large and self.scene_shown.projection.overview.warm(_PIECE):
            self._idle.start(_PAUSE)

    def _on_reveal(self, rect: QRectF) -> None:
        self.navigation.reveal(rect)

    def _content(self, *, done: bool = True) -> Rect:
        """Return the grid, all steps and the notes; the headings stand in the bars."""
        drawing = self.scene_shown.drawing
        notes = [item.rect for item in self.scene_shown.notes.items.values() if done or not item.note.resolved]
        return united([grid_rect(drawing), *map(with_words, drawing.shapes.values()), *notes])
