"""The view on a scene: the way from events of mouse, wheel, fingers and keyboard to tools and keys."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QCursor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from klantroutes.layout.geometry import Point
from klantroutes.ui.theme import Theme

from . import keys, tips, wheel
from .drop_target import DropTarget
from .fingers import Fingers
from .hand import Hand
from .headings_hand import HeadingsHand
from .naming import Naming
from .paper import Paper
from .scene import RouteScene
from .walking import before

_MOST_NAMES = 3


class RouteView(Paper):
    """Shows a route and lets the user draw in it."""

    menu_wanted = Signal(QPoint, QPointF)
    """A context menu is asked for: the place on the screen and the place in the drawing."""
    tool_changed = Signal(str)
    rested = Signal()
    """A gesture, or the typing of a name, has ended or begun."""

    def __init__(self, scene: RouteScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.wheel_zooms = False
        """Whether the wheel zooms without a key; else it scrolls."""
        self.letters = True
        """Whether single letters take up tools; else typing a letter begins a name."""
        self.tab_moves = False
        """Whether Tab goes to the next field even while a step is selected."""
        self.muted: frozenset[str] = frozenset()
        """Keys that a person gave to something else, or to nothing."""
        self._hand = Hand(self, scene, self.navigation, self._ask_menu)
        self._fingers = Fingers(self, self._hand)
        self._drops = DropTarget(self, scene)
        self._naming = Naming(self, scene)
        self.lanes_hand = HeadingsHand(self, scene, self.headings)
        scene.edit_wanted.connect(self.edit_label)
        scene.selection_changed_to.connect(self._tell_selection)
        self._on_drawing()

    # -- tools, names, colours

    @property
    def tool(self) -> str:
        """The name of the tool that is taken up."""
        return self._hand.tool.name

    def use_tool(self, name: str) -> None:
        """Take up a tool: `kiezen`, `verbinden`, `schuiven`, `ruimte` or `tijd`."""
        self._hand.use(name)
        self.tool_changed.emit(name)

    def cancel(self) -> bool:
        """Stop the gesture that is going on; returns whether there was one."""
        return self._hand.cancel() or self.lanes_hand.cancel()

    @property
    def busy(self) -> bool:
        """Whether a gesture or the typing of a name is going on."""
        return self._hand.gesture is not None or self._naming.is_open

    def set_theme(self, theme: Theme) -> None:
        """Show everything in the colours of this theme."""
        self.scene_shown.set_theme(theme)
        self._empty.set_theme(theme)
        self._show_focus(self.hasFocus())
        self.minimap.renew()
        self.viewport().update()

    def edit_label(self, name: str, typed: str = "") -> None:
        """Open a small field over the element to change its name; `typed` is what was typed already."""
        self._naming.begin(name, typed)
        self.rested.emit()

    def begin_note(self) -> None:
        """Let a person write a note: where the mouse points, else in the middle of what is shown."""
        place = self.viewport().mapFromGlobal(QCursor.pos())
        inside = self.viewport().rect().contains(place) and self.viewport().underMouse()
        middle = self.mapToScene(place) if inside else self.navigation.middle()
        self._naming.begin_note(Point(*middle.toTuple()))
        self.rested.emit()

    # -- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        self._naming.finish()
        self._hand.press(event)
        self.rested.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand."""
        self._hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a gesture."""
        self._hand.release(event)
        self.rested.emit()

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
        wheel.turn(self, event, self.wheel_zooms)
        event.accept()
        if event.pixelDelta().isNull() and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.scene_shown.wishes.wheel_turned.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Take fingers on a screen and pinches of a trackpad; all else goes its usual way."""
        if isinstance(event, QNativeGestureEvent) and wheel.pinch(self, event):
            return True
        if isinstance(event, QTouchEvent) and self._fingers.feel(event):
            return True
        if event.type() == QEvent.Type.Leave and self._hand.gesture is None:
            self.scene_shown.forget_hover()
        done = super().viewportEvent(event)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not event.isAccepted():
            self._tell_tip(event)
        return done

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
        taken = event.key() == Qt.Key.Key_Space or keys.press(self, event) or keys.typed(self, event)
        event.setAccepted(taken)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End shoving with the space bar."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hand.grasp(False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab for the next step and Shift+Tab for the one before; where a person wants it both move the focus.

        With a screen reader they do so always.
        """
        chosen = self.scene_shown.selected()
        if (
            chosen
            and not (self.tab_moves or QAccessible.isActive())
            and (forward or before(self.scene_shown.drawing, chosen[-1]))
        ):
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

    def _ask_menu(self, place: QPoint, point: Point) -> None:
        self.menu_wanted.emit(place, QPointF(*point))

    def _tell_tip(self, event: QHelpEvent) -> None:
        """Tell about the step below the hand, while the hand does nothing."""
        at = Point(*self.mapToScene(event.pos()).toTuple())
        hit = self.scene_shown.hit(at, self.scale_shown)
        tips.tell(event, "" if self.busy else tips.tip_of(self.scene_shown, hit), self.viewport())

    def _tell_selection(self, ids: list[str]) -> None:
        """Let a screen reader say what is selected."""
        names = [self.scene_shown.label_of(name) or "lijn zonder naam" for name in ids]
        words = ", ".join(names) if len(names) <= _MOST_NAMES else f"{len(names)} onderdelen"
        self.setAccessibleDescription(f"Gekozen: {words}." if ids else "Niets gekozen.")

    def _show_focus(self, focused: bool) -> None:
        theme = self.scene_shown.theme
        self._ring.show(focused, theme.sign("accent"), thick=theme.high)
