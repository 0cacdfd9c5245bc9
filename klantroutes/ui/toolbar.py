"""The toolbar: the title of the route, few actions with their names, and the blue button at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget

from .actions import TOOLBAR, Actions
from .title_field import TitleField

_GAP, _EDGE = 2, 14
"""Room between the buttons and at both ends, in pixels; at least what the style sheet gives."""
_KNOWN = frozenset({"new", "open", "save"})
_NAMELESS = frozenset({"undo", "redo"})
"""Actions whose picture says enough; their name stands in the tooltip."""


def _plain(action: QAction) -> str:
    """Return the text of an action without keys and dots."""
    return action.text().partition("\t")[0].removesuffix("…")


def _primary(actions: Actions) -> QPushButton:
    button = QPushButton("Exporteren")
    button.setProperty("primary", True)
    button.setAccessibleName("Exporteren")
    button.setToolTip(actions["export"].toolTip())
    button.clicked.connect(actions["export"].trigger)
    return button


class RouteToolBar(QToolBar):
    """What a person does most."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("Werkbalk", parent)
        self.setObjectName("werkbalk")
        self.setAccessibleName("Werkbalk")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setIconSize(QSize(18, 18))
        self._buttons: dict[str, QToolButton] = {}
        self.title = TitleField(self)
        self.addWidget(self.title)
        for name in TOOLBAR:
            self._add(actions, name)
        spring = QWidget(self)
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spring)
        self._add(actions, "find")
        self.addWidget(_primary(actions))
        self.title.textChanged.connect(lambda _text: self._fit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the buttons in the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the names of the buttons as far as they fit; those that everyone knows by picture lose theirs first."""
        for nameless in (_NAMELESS, _NAMELESS | _KNOWN, frozenset(self._buttons)):
            self._leave_out(nameless)
            if self._needed() <= self.width():
                return

    def _leave_out(self, nameless: frozenset[str]) -> None:
        style = Qt.ToolButtonStyle
        for name, button in self._buttons.items():
            bare = name in nameless
            button.setToolButtonStyle(style.ToolButtonIconOnly if bare else style.ToolButtonTextBesideIcon)

    def _needed(self) -> int:
        """Return the width at which everything fits, in pixels."""
        widgets = [self.widgetForAction(action) for action in self.actions()]
        widths = [max(w.minimumWidth(), min(w.sizeHint().width(), w.maximumWidth())) for w in widgets]
        return sum(widths) + _GAP * len(widths) + 2 * _EDGE

    def _add(self, actions: Actions, name: str) -> None:
        if name == "|":
            self.addSeparator()
            return
        # The style leaves hardly any room between picture and text.
        actions[name].setIconText(f" {_plain(actions[name])}")
        self.addAction(actions[name])
        button = self.widgetForAction(actions[name])
        if isinstance(button, QToolButton):
            self._buttons[name] = button
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(_plain(actions[name]))
