"""The place of the canvas in the window: a view of the open route, made anew for each route that opens."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from klantroutes.checks.finding import Finding
from klantroutes.layout.geometry import Rect

from .appearance import is_dark
from .canvas.label_editor import LabelEditor
from .canvas.scene import RouteScene
from .canvas.strokes import qrect
from .canvas.view import RouteView
from .message_bar import MessageBar
from .session import Session
from .theme import Theme


class CanvasPlace(QWidget):
    """Holds the message bar and the view; its signals stay when the route behind them is another one."""

    selected = Signal(list)
    append_wanted = Signal(str, QPointF)
    next_wanted = Signal(str)
    menu_wanted = Signal(QPoint)
    zoomed = Signal(float)

    def __init__(self, session: Session, message: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wheel_zooms = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(message)
        self._scene: RouteScene | None = None
        self._view: RouteView | None = None
        session.replaced.connect(self._renew)

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
        self._scene = RouteScene(self._session.document, Theme(is_dark()))
        self._view = RouteView(self._scene)
        self._view.wheel_zooms = self._wheel_zooms
        self._scene.selection_changed_to.connect(self.selected)
        self._scene.append_wanted.connect(self.append_wanted)
        self._scene.next_wanted.connect(self.next_wanted)
        self._scene.refused.connect(self._session.said)
        self._view.zoom_changed.connect(self.zoomed)
        self._view.menu_wanted.connect(lambda place, _point: self.menu_wanted.emit(place))
        self._layout.addWidget(self._view, 1)
        self.setFocusProxy(self._view)
        self._throw_away(*earlier)
        self._view.setVisible(True)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selected.emit([])
        self.zoomed.emit(self._view.scale_shown)

    def _throw_away(self, view: RouteView | None, scene: RouteScene | None) -> None:
        if view is None or scene is None:
            return
        scene.blockSignals(True)
        scene.close()
        view.hide()
        self._layout.removeWidget(view)
        view.deleteLater()
        scene.deleteLater()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show the marks of these findings."""
        self.scene.set_findings(findings)

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
        if self._view is not None:
            self._view.wheel_zooms = on

    def finish_typing(self) -> None:
        """Take in the name that is being typed on a card."""
        focused = QApplication.focusWidget()
        if isinstance(focused, LabelEditor) and self.isAncestorOf(focused):
            focused.finish()

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        if self._view is not None:
            self._view.set_theme(Theme(is_dark()))
