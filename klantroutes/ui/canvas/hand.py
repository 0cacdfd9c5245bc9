"""The mouse on the canvas: which button and key begin what, and the gesture that lasts until release or Esc."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGraphicsView

from klantroutes.layout.geometry import Point

from .navigation import Navigation
from .pointing import edge_pull, pointer
from .scene import RouteScene
from .tools import TOOLS
from .tools.pan import PanGesture
from .tools.tool import Gesture, Pointer, Tool
from .tools.vote import VoteTool

Menu = Callable[[QPoint, Point], None]
"""Asks for a menu at a place on the screen, for a place in the drawing."""
_TICK = 16
_PRESSED = Qt.MouseButton.MiddleButton | Qt.MouseButton.RightButton


class Hand(QObject):
    """Turns events of the mouse into gestures of the tool that is taken up."""

    def __init__(self, view: QGraphicsView, scene: RouteScene, navigation: Navigation, menu: Menu) -> None:
        super().__init__(view)
        self._view, self._scene, self._navigation, self._menu = view, scene, navigation, menu
        self._tools: dict[str, Tool] = {kind.name: kind(scene, navigation.scroll) for kind in TOOLS}
        self.tool: Tool = self._tools[TOOLS[0].name]
        self.gesture: Gesture | None = None
        self._button = Qt.MouseButton.NoButton
        self._at = QPointF()
        self._keys = Qt.KeyboardModifier.NoModifier
        self._grasping = False
        self._pull = QTimer(self)
        self._pull.setInterval(_TICK)
        self._pull.timeout.connect(self.pull)
        scene.drawing_changed.connect(self.drop_stale)
        self._show_cursor()

    def use(self, name: str) -> None:
        """Take up the tool of this name; raises KeyError when there is none."""
        self.cancel()
        self.tool = self._tools[name]
        self._show_cursor()

    def grasp(self, down: bool) -> None:
        """Tell whether the space bar is down: a drag then shoves the paper."""
        self._grasping = down
        self._show_cursor()

    def cancel(self) -> bool:
        """Stop the gesture that is going on and put everything back; returns whether there was one."""
        gesture, self.gesture = self.gesture, None
        self._pull.stop()
        self.tool.cancel()
        if gesture is None:
            return False
        gesture.cancel()
        self._show_cursor()
        return True

    def drop_stale(self) -> None:
        """Stop a gesture under which the drawing changed: what it holds may be gone. Shoving the paper goes on."""
        if self.gesture is not None and not isinstance(self.gesture, PanGesture):
            self.cancel()

    def press(self, event: QMouseEvent) -> None:
        """Begin a gesture; a second button during one means nothing."""
        if self.gesture is not None:
            return
        at = self._pointer(event)
        self._button = event.button()
        if self._grasping or event.button() in _PRESSED:
            self.gesture = PanGesture(self._navigation.scroll, at)
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.gesture = self.tool.press(at)

    def move(self, event: QMouseEvent) -> None:
        """Follow the hand, with or without a button down."""
        at = self._pointer(event)
        if self.gesture is None:
            self.tool.hover(at)
            return
        self.gesture.move(at)
        pulling = not isinstance(self.gesture, PanGesture) and not edge_pull(self._view, self._at.toPoint()).isNull()
        if pulling != self._pull.isActive():
            self._pull.start() if pulling else self._pull.stop()

    def release(self, event: QMouseEvent) -> None:
        """End the gesture; a right click that did not move asks for a menu."""
        if self.gesture is None or event.button() != self._button:
            return
        at = self._pointer(event)
        gesture, self.gesture = self.gesture, None
        self._pull.stop()
        gesture.release(at)
        self._show_cursor()
        if event.button() == Qt.MouseButton.RightButton and isinstance(gesture, PanGesture) and not gesture.moved:
            if isinstance(self.tool, VoteTool):
                self.tool.stick(at, -1)
            else:
                self.ask_menu(event.globalPosition().toPoint(), at)

    def ask_menu(self, place: QPoint, at: Pointer) -> None:
        """Select what is below the hand, unless it is selected already, and ask for a menu."""
        hit = self._scene.hit(at.point, at.scale)
        chosen = self._scene.selected()
        if hit.kind != "nothing" and hit.id not in chosen and hit.owner not in chosen:
            self._scene.select([hit.id])
        self._menu(place, at.point)

    def double_click(self, event: QMouseEvent) -> None:
        """Ask to open a care path, else to change a text, or at an empty place what should come there."""
        if isinstance(self.tool, VoteTool):
            if event.buttons() != Qt.MouseButton.NoButton:  # two quick clicks are two dots; two taps were so already
                self.press(event)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.cancel()
        at = self._pointer(event)
        hit = self._scene.hit(at.point, at.scale)
        if hit.kind == "nothing":
            self._scene.append_wanted.emit("", QPointF(*at.point))
        elif hit.kind != "port":
            self._scene.select([hit.id])
            step = self._scene.route.by_id.get(hit.id)
            if step is not None and step.care_path:
                self._scene.wishes.care_path.emit(hit.id)
            else:
                self._scene.edit_wanted.emit(hit.id)

    def pull(self) -> None:
        """Move the picture under a drag that is near the edge, and let the gesture follow."""
        if self.gesture is None:
            self._pull.stop()
            return
        by = edge_pull(self._view, self._at.toPoint())
        self._navigation.scroll(by.x(), by.y())
        self.gesture.move(pointer(self._view, self._at, self._keys))

    def _pointer(self, event: QMouseEvent) -> Pointer:
        self._at, self._keys = event.position(), event.modifiers()
        return pointer(self._view, self._at, self._keys)

    def _show_cursor(self) -> None:
        self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor if self._grasping else self.tool.cursor)
