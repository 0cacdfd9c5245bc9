"""The place of the canvas in the window: a view of the open route, made anew for each route that opens."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from klantroutes.checks.finding import Finding
from klantroutes.layout.geometry import Rect

from .accessible.canvas_voice import voice_of
from .appearance import canvas_theme
from .canvas.label_editor import LabelEditor
from .canvas.scene import RouteScene
from .canvas.strokes import qrect
from .canvas.view import RouteView
from .canvas.wishes import Wishes
from .message_bar import MessageBar
from .session import Session
from .wheel_question import WheelQuestion


class CanvasPlace(QWidget):
    """Holds the message bar and the view; its signals and wishes stay when the route behind them is another one."""

    selected = Signal(list)
    append_wanted = Signal(str, QPointF)
    next_wanted = Signal(str)
    menu_wanted = Signal(QPoint)
    zoomed = Signal(float)
    looked = Signal()
    """The picture moved under the window."""
    rested = Signal()
    """A gesture has begun or ended."""
    tool_changed = Signal(str)

    def __init__(self, session: Session, message: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wishes = Wishes(self)
        self._session = session
        self._wheel_zooms = self._grid = self._minimap = self._tab_moves = False
        self._letters = True
        self._muted: frozenset[str] = frozenset()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(message)
        self.question = WheelQuestion(self)
        self._layout.addWidget(self.question)
        self._scene: RouteScene | None = None
        self._view: RouteView | None = None
        session.replaced.connect(self._renew)
        session.closed.connect(lambda: voice_of(self.view).leave())

    @property
    def scene(self) -> RouteScene:
        """The scene of the open route."""
        assert self._scene is not None
        return self._scene

    @property
    def view(self) -> RouteView:
        """The view of the open route."""
        assert self._view is not None
        return self._view

    def _renew(self) -> None:
        """Make a scene and a view of the route that is open now; let go of the earlier ones."""
        earlier = (self._view, self._scene)
        self._scene = RouteScene(self._session.document, canvas_theme(), self.wishes)
        self._view = RouteView(self._scene)
        self._scene.selection_changed_to.connect(self.selected)
        self._scene.append_wanted.connect(self.append_wanted)
        self._scene.next_wanted.connect(self.next_wanted)
        self._scene.refused.connect(self._session.said)
        self._view.zoom_changed.connect(self.zoomed)
        self._view.looked.connect(self.looked)
        self._view.rested.connect(self.rested)
        self._view.tool_changed.connect(self.tool_changed)
        self._set_view()
        self._view.menu_wanted.connect(lambda place, _point: self.menu_wanted.emit(place))
        self._layout.addWidget(self._view, 1)
        self.setFocusProxy(self._view)
        self._throw_away(*earlier)
        self._view.setVisible(True)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selected.emit([])
        self.zoomed.emit(self._view.scale_shown)

    def _set_view(self) -> None:
        """Give the view what a person chose about looking and keys."""
        if self._view is not None:
            self._view.wheel_zooms, self._view.letters = self._wheel_zooms, self._letters
            self._view.muted, self._view.tab_moves = self._muted, self._tab_moves
            self._view.show_grid(self._grid)
            self._view.minimap.setVisible(self._minimap)

    def _throw_away(self, view: RouteView | None, scene: RouteScene | None) -> None:
        if view is None or scene is None:
            return
        voice_of(view).leave()
        scene.blockSignals(True)
        scene.close()
        view.hide()
        self._layout.removeWidget(view)
        view.deleteLater()
        scene.deleteLater()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show the marks of these findings."""
        self.scene.set_findings(findings)
        voice_of(self.view).show_findings(findings)

    def point_out(self, ids: Iterable[str]) -> None:
        """Select what is named and bring it into view; what the drawing does not show is left out."""
        self.scene.select(ids)
        self.scene.reveal(self.scene.selected())

    def reveal_rect(self, rect: Rect | None) -> None:
        """Bring a place of the drawing into view when nothing of it can be seen; nothing else moves."""
        view = self.view
        shown = view.mapToScene(view.viewport().rect()).boundingRect()
        if rect is not None and not shown.intersects(qrect(rect)):
            view.ensureVisible(qrect(rect), 40, 40)

    def go_to(self, ids: Iterable[str]) -> None:
        """Select what is named, bring it into view and give the canvas the focus."""
        self.point_out(ids)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def rename(self, name: str) -> None:
        """Let a person change the name of this element in place."""
        self.view.edit_label(name)

    def take_tool(self, name: str) -> None:
        """Take up a tool, and give the canvas the focus so that Esc lays it down."""
        self.view.use_tool(name)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_wheel_zooms(self, on: bool) -> None:
        """Let the mouse wheel zoom, or scroll."""
        self._wheel_zooms = on
        self._set_view()

    def set_keys(self, letters: bool, muted: frozenset[str]) -> None:
        """Say whether single letters do something, and which keys of the canvas mean something else now."""
        self._letters, self._muted = letters, muted
        self._set_view()

    def set_tab_moves(self, on: bool) -> None:
        """Let Tab go to the next field even while a step is selected."""
        self._tab_moves = on
        self._set_view()

    def show_grid(self, on: bool) -> None:
        """Show the dots to which steps are drawn, or hide them."""
        self._grid = on
        self._set_view()

    def show_minimap(self, on: bool) -> None:
        """Show the whole route in a corner, or not."""
        self._minimap = on
        self._set_view()

    def finish_typing(self) -> None:
        """Take in the name that is being typed on a card."""
        focused = QApplication.focusWidget()
        if isinstance(focused, LabelEditor) and self.isAncestorOf(focused):
            focused.finish()

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        if self._view is not None:
            self._view.set_theme(canvas_theme())
