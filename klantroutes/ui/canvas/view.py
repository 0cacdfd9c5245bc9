"""The view on a scene: painting at each scale, looking around, and the way from events to tools and keys."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from klantroutes.layout.geometry import Point, Rect
from klantroutes.ui.theme import Theme

from . import keys, wheel
from .drop_target import DropTarget
from .empty_text import EmptyText
from .focus_ring import FocusRing
from .grid import grid_rect
from .hand import Hand
from .headings import LEFT, TOP, Headings
from .naming import Naming
from .navigation import STEP, Navigation
from .scene import RouteScene

OVERVIEW = 0.45
"""Below this scale (logical pixels per drawing unit) a large route is painted in batches, without text."""
_MOST_NAMES = 3
LARGE = 400
"""A route with fewer steps than this is painted in full at every scale."""


class RouteView(QGraphicsView):
    """Shows a route and lets the user draw in it."""

    zoom_changed = Signal(float)
    """The new scale; 1.0 is 100 %."""
    menu_wanted = Signal(QPoint, QPointF)
    """A context menu is asked for: the place on the screen and the place in the drawing."""
    tool_changed = Signal(str)

    def __init__(self, scene: RouteScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.scene_shown = scene
        self.wheel_zooms = False
        """Whether the wheel zooms without a key; else it scrolls."""
        self.navigation = Navigation(self, self._content())
        self._headings = Headings(self, scene)
        self._empty = EmptyText(self)
        self._ring = FocusRing(self)
        self._hand = Hand(self, scene, self.navigation, self._ask_menu)
        self._drops = DropTarget(self, scene)
        self._naming = Naming(self, scene)
        self._shown = False
        self._scale_told = 1.0
        self._set_up()
        scene.drawing_changed.connect(self._on_drawing)
        scene.light_changed.connect(self._headings.update)
        scene.reveal_wanted.connect(self._on_reveal)
        scene.edit_wanted.connect(self.edit_label)
        scene.selection_changed_to.connect(self._tell_selection)
        self._on_drawing()

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
        self.setAcceptDrops(True)

    # -- looking around

    @property
    def scale_shown(self) -> float:
        """The scale; 1.0 is 100 %."""
        return self.navigation.scale

    def zoom_to(self, scale: float) -> None:
        """Set the scale, between 10 and 400 %; 1.0 is 100 %."""
        self.navigation.zoom_to(scale)
        self._tell_zoom()

    def zoom_in(self) -> None:
        """Enlarge by one step."""
        self.zoom_to(self.navigation.scale * STEP)

    def zoom_out(self) -> None:
        """Reduce by one step."""
        self.zoom_to(self.navigation.scale / STEP)

    def fit_all(self) -> None:
        """Show the whole route."""
        self.navigation.fit(self._content())
        self._tell_zoom()

    def begin(self) -> None:
        """Show the route as it opens: whole when that can be read, else its beginning."""
        if self.scene_shown.route.steps:
            self.navigation.begin(self._content())
            self._tell_zoom()
        else:
            self.fit_all()

    def fit_selection(self) -> None:
        """Show what is selected as large as possible, up to 200 %; without a selection the whole route."""
        rect = self.scene_shown.around(self.scene_shown.selected())
        if rect is None:
            self.fit_all()
            return
        self.navigation.fit(rect.grown(40), largest=2.0)
        self._tell_zoom()

    # -- tools, names, colours

    @property
    def tool(self) -> str:
        """The name of the tool that is taken up."""
        return self._hand.tool.name

    def use_tool(self, name: str) -> None:
        """Take up a tool: `kiezen`, `verbinden` or `schuiven`."""
        self._hand.use(name)
        self.tool_changed.emit(name)

    def cancel(self) -> bool:
        """Stop the gesture that is going on; returns whether there was one."""
        return self._hand.cancel()

    @property
    def busy(self) -> bool:
        """Whether a gesture or the typing of a name is going on."""
        return self._hand.gesture is not None or self._naming.is_open

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of this theme."""
        self.scene_shown.set_theme(theme)
        self._empty.set_theme(theme)
        self._show_focus(self.hasFocus())
        self.viewport().update()

    def edit_label(self, name: str) -> None:
        """Open a small field over the element to change its name."""
        self._naming.begin(name)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the items; the whole of a large route at a small scale in batches."""
        scene = self.scene_shown
        if self.navigation.scale >= OVERVIEW or len(scene.drawing.shapes) < LARGE:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        painter.setWorldTransform(self.viewportTransform())
        inverse, _possible = self.viewportTransform().inverted()
        exposed = inverse.mapRect(QRectF(event.rect()))
        scene.drawBackground(painter, exposed)
        scene.projection.overview.paint(painter, exposed)
        scene.spotlight.paint_far(painter, exposed)
        scene.paint_signs(painter)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the picture, and the bars along."""
        super().scrollContentsBy(dx, dy)
        self._headings.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give bars and texts their place; the picture stays where it is."""
        super().resizeEvent(event)
        self._headings.place(self.viewport().geometry())
        self._empty.place(self.viewport().geometry())
        self._ring.place(self.rect())
        self.navigation.spread()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the whole route the first time, or its beginning when the whole is too small to read."""
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            self.begin()

    # -- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        self._naming.finish()
        self._hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand."""
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a gesture."""
        self._hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change a name, or ask what should come at an empty place."""
        self._hand.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu when the key for it is pressed; the mouse asks at its release."""
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            return
        rect = self.scene_shown.around(self.scene_shown.selected()) or self._content()
        place = self.mapFromScene(QPointF(*rect.centre))
        self._ask_menu(self.viewport().mapToGlobal(place), rect.centre)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, shove or zoom."""
        wheel.turn(self.navigation, event, self.wheel_zooms)
        self._tell_zoom()
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Take pinches of a trackpad; all else goes its usual way."""
        if isinstance(event, QNativeGestureEvent) and wheel.pinch(self.navigation, event):
            self._tell_zoom()
            return True
        if event.type() == QEvent.Type.Leave and self._hand.gesture is None:
            self.scene_shown.forget_hover()
        return super().viewportEvent(event)

    # -- dragging from the palette

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what the palette gives."""
        self._drops.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would come."""
        self._drops.move(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self._drops.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the step here."""
        self._drops.drop(event)
        if event.isAccepted():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key asks on the canvas; others go to the window."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hand.grasp(True)
        event.setAccepted(event.key() == Qt.Key.Key_Space or keys.press(self, event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End shoving with the space bar."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hand.grasp(False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab for the next step while something is selected; with a screen reader Tab moves on."""
        if forward and self.scene_shown.selected() and not QAccessible.isActive():
            return False
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        super().focusInEvent(event)
        self._show_focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere; whoever leaves with the space bar down lets go of the paper."""
        super().focusOutEvent(event)
        self._hand.grasp(False)
        self._show_focus(False)

    # -- details

    def _on_drawing(self) -> None:
        self.navigation.set_bounds(self._content())
        self._headings.update()
        self._empty.set_theme(self.scene_shown.theme)
        self._empty.setVisible(not self.scene_shown.route.steps)
        self.viewport().update()

    def _on_reveal(self, rect: QRectF) -> None:
        self.navigation.reveal(rect)

    def _content(self) -> Rect:
        """Return the grid and all steps; the headings stand in the bars."""
        found = grid_rect(self.scene_shown.drawing)
        for shape in self.scene_shown.drawing.shapes.values():
            found = found.united(shape.rect)
        return found

    def _ask_menu(self, place: QPoint, point: Point) -> None:
        self.menu_wanted.emit(place, QPointF(*point))

    def _tell_selection(self, ids: list[str]) -> None:
        """Let a screen reader say what is selected."""
        names = [self.scene_shown.label_of(name) or "lijn zonder naam" for name in ids]
        words = ", ".join(names) if len(names) <= _MOST_NAMES else f"{len(names)} onderdelen"
        self.setAccessibleDescription(f"Gekozen: {words}." if ids else "Niets gekozen.")

    def _tell_zoom(self) -> None:
        self._headings.update()
        if self.navigation.scale != self._scale_told:
            self._scale_told = self.navigation.scale
            self.zoom_changed.emit(self._scale_told)

    def _show_focus(self, focused: bool) -> None:
        self._ring.show(focused, self.scene_shown.theme.sign("accent"))
