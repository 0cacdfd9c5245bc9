"""A panel beside the canvas that can be moved and closed, and comes back where it was."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from .icons import text_icon


class Dock(QDockWidget):
    """A panel with a calm heading and a cross."""

    def __init__(self, name: str, title: str, panel: QWidget, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.setWidget(panel)
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

    def renew_icons(self) -> None:
        """Take the colours that hold now."""
        self._close.setIcon(text_icon("close"))


def dock_of(panel: QWidget) -> QDockWidget | None:
    """Return the dock that this panel stands in."""
    dock = panel.parentWidget()
    return dock if isinstance(dock, QDockWidget) else None


def bring_out(panel: QWidget) -> None:
    """Show the dock of this panel when a person closed it."""
    dock = dock_of(panel)
    if dock is not None:
        dock.show()
        dock.raise_()
