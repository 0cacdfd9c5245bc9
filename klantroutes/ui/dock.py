"""A panel beside the canvas that can be moved and closed, and comes back where it was."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QToolButton, QWidget

from .icons import text_icon
from .tab_order import follow_layout


class Dock(QDockWidget):
    """A panel with a calm heading and a cross; `tab` is a shorter name, for where several panels share one place."""

    def __init__(self, name: str, title: str, panel: QWidget, parent: QWidget, *, tab: str = "") -> None:
        super().__init__(tab or title, parent)
        self.toggleViewAction().setText(title)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.setWidget(panel)
        self._seen = False
        layout = panel.layout()
        if layout is not None:
            follow_layout(layout)
        # Behind the tab of another panel it is out of sight; Tab must not lead there.
        self.visibilityChanged.connect(self._show_panel)
        self.toggleViewAction().triggered.connect(lambda on: bring_out(panel) if on else None)
        head = QWidget(self)
        head.setProperty("panelhead", True)
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._close = QToolButton(head)
        self._close.setIconSize(QSize(14, 14))
        self._close.setAccessibleName(f"{title} sluiten")
        self._close.setToolTip(f"{title} sluiten; terug via het menu Beeld")
        self._close.clicked.connect(self.close)
        label = QLabel(title, head)
        label.setProperty("section", True)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 8, 0)
        row.addWidget(label, 1)
        row.addWidget(self._close)
        self.setTitleBarWidget(head)
        self.renew_icons()

    def _show_panel(self, shown: bool) -> None:
        """Show the panel or hide it; who was typing in it goes to the drawing, not to whatever field comes next."""
        window = self.parentWidget()
        drawing = window.centralWidget() if isinstance(window, QMainWindow) else None
        if not shown and drawing is not None and self.isAncestorOf(drawing.window().focusWidget()):
            drawing.setFocus(Qt.FocusReason.OtherFocusReason)
        # In a closed dock nobody sees the panel, and with it the dock comes back in the height that it had.
        self._seen = self._seen or shown
        self.widget().setVisible(shown or (self._seen and self.isHidden()))

    def renew_icons(self) -> None:
        """Take the colours that hold now."""
        self._close.setIcon(text_icon("close"))


def dock_of(panel: QWidget) -> QDockWidget | None:
    """Return the dock that this panel stands in."""
    dock = panel.parentWidget()
    return dock if isinstance(dock, QDockWidget) else None


def is_open(panel: QWidget) -> bool:
    """Say whether this part of the window is there, be it behind the tab of another panel."""
    dock = dock_of(panel)
    return panel.isVisible() if dock is None else not dock.isHidden()


def bring_out(panel: QWidget) -> None:
    """Show the dock of this panel when a person closed it, in front of those that share its place."""
    dock = dock_of(panel)
    if dock is not None:
        dock.show()
        dock.raise_()
        panel.show()
