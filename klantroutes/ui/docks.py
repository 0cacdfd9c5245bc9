"""The panels around the drawing: which there are, and where each of them stands."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QTabBar, QTabWidget

from .controllers.controllers import Controllers
from .desk import Desk
from .dock import Dock

_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
_ASIDE = (224, 320)
"""The width of the left and the right panels at first, in pixels."""


def make_docks(window: QMainWindow, desk: Desk, controllers: Controllers) -> tuple[Dock, ...]:
    """Put all panels in this window, and return them in the order of the menu Beeld.

    Those at the left share one place: of the open ones each has a tab, so that a low screen shows one of them whole.
    """
    window.setTabPosition(_LEFT | _RIGHT, QTabWidget.TabPosition.North)
    palette = Dock("palet", "Wat u kunt toevoegen", desk.palette, window, tab="Toevoegen")
    properties = Dock("eigenschappen", "Eigenschappen", desk.properties, window)
    findings = Dock("bevindingen", "Bevindingen", desk.findings, window)
    later: tuple[tuple[Dock, Callable[[bool], None]], ...] = (
        (Dock("loop", "Loop een cliënt", desk.walk, window, tab="Cliënt"), controllers.walks.follow_panel),
        (Dock("overzicht", "Overzicht", desk.outline, window), controllers.outlining.follow_panel),
        (Dock("werksessie", "Werksessie", desk.meeting, window), controllers.meeting.follow_panel),
        (Dock("briefjes", "Briefjes", desk.notes, window), controllers.noting.follow_panel),
        (Dock("stemmen", "Stemmen", desk.voting, window), controllers.voting.follow_panel),
        (Dock("veranderd", "Wat is er veranderd", desk.changes, window, tab="Veranderd"),
         controllers.versions.follow_panel),
    )  # fmt: skip
    window.setAnimated(False)  # a panel that slides is half painted for as long as the room looks at it
    window.addDockWidget(_LEFT, palette)
    window.addDockWidget(_RIGHT, properties)
    window.addDockWidget(_RIGHT, findings)
    window.splitDockWidget(properties, findings, Qt.Orientation.Vertical)
    window.resizeDocks([palette, properties], _ASIDE, Qt.Orientation.Horizontal)
    window.resizeDocks([properties, findings], [400, 400], Qt.Orientation.Vertical)
    earlier = palette
    for dock, follow in later:
        window.tabifyDockWidget(earlier, dock)
        dock.hide()
        dock.toggleViewAction().toggled.connect(follow)
        dock.visibilityChanged.connect(lambda _shown: _dress_tabs(window))
        earlier = dock
    walk, *others = (dock for dock, _follow in later)
    return palette, walk, properties, findings, *others


def _dress_tabs(window: QMainWindow) -> None:
    """Give the tabs, which come and go by themselves, a name, whole words, and a note that is dragged over them."""
    if not shiboken6.isValid(window):  # a window that goes takes its panels with it, one by one
        return
    for tabs in window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
        tabs.setAccessibleName("Panelen")
        tabs.setElideMode(Qt.TextElideMode.ElideNone)
        tabs.setDrawBase(False)
        tabs.setChangeCurrentOnDrag(True)
