"""The window with the stage: a full screen that a speaker steps through, or the window for the projector."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .awake import Awake
from .measures import MARGIN
from .page import Page, placed
from .picture import MapMaker, one_caption
from .stage import Stage
from .stop import Stop, Told
from .talk import Talk

_KEY = Qt.Key
_NEXT = frozenset({_KEY.Key_Right, _KEY.Key_Space, _KEY.Key_PageDown, _KEY.Key_Down})
_BACK = frozenset({_KEY.Key_Left, _KEY.Key_PageUp, _KEY.Key_Backspace, _KEY.Key_Up})
_ENTER = frozenset({_KEY.Key_Return, _KEY.Key_Enter})
_BLACK = frozenset({_KEY.Key_B, _KEY.Key_Period})


class StageWindow(QWidget):
    """Steps through a presentation, or shows what it is given; wireless presenters send PageDown and PageUp."""

    left = Signal()
    """A person wants to leave the stage."""
    closed = Signal()
    """The window was closed."""
    moved = Signal(int)
    """Another picture is shown: its number, from 0."""
    resized = Signal()
    dark_wanted = Signal(bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.stage = Stage(self)
        self.talk: Talk | None = None
        self.awake = Awake()
        self.setMinimumSize(480, 300)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stage)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # -- what is shown

    def begin(self, stops: Sequence[Stop], whole: MapMaker) -> None:
        """Begin a presentation at its first picture."""
        self.talk = Talk(stops, self.stage.wide, whole)
        self._show(0)

    def renew(self, stops: Sequence[Stop]) -> None:
        """Go on with these stops: the route is another one now."""
        if self.talk is not None:
            self.talk.renew(stops, self.stage.wide)
            self._show(0)

    def show_page(self, page: Page, title: str, told: Told) -> None:
        """Show a page of its own, outside any presentation."""
        self.talk = None
        top, caption = one_caption(title, told, self.stage.wide)
        self.stage.show_parts(placed(page.parts, MARGIN, MARGIN), caption, top, " ".join((title, *told)))

    def go_to(self, number: int) -> None:
        """Show this picture of the presentation, from 0."""
        if self.talk is not None:
            self._show(self.talk.go_to(number))

    def go_to_part(self, part: str) -> None:
        """Show where this part of the agenda begins."""
        if self.talk is not None and self.talk.picture.part != part:
            self._show(self.talk.go_to_part(part))

    def next(self) -> None:
        """Show the next picture; a black screen first becomes bright again."""
        self._step(1)

    def previous(self) -> None:
        """Show the picture before."""
        self._step(-1)

    def blacken(self) -> None:
        """Make the screen black, or give the picture back."""
        self.stage.black = not self.stage.black
        self.stage.update()

    def _step(self, by: int) -> None:
        if self.stage.black:
            self.blacken()
        elif self.talk is not None:
            self.go_to(self.talk.at + by)

    def _show(self, direction: int) -> None:
        if self.talk is None or not self.talk.pictures:
            return
        one = self.talk.picture
        words = f"{self.talk.at + 1} van {len(self.talk.pictures)}. {one.title}. {one.told}"
        self.stage.show_parts(one.body, one.caption, self.talk.top, words, direction)
        self.moved.emit(self.talk.at)

    # -- hands

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a speaker asks."""
        key = _KEY(event.key())
        if event.text().isdigit():
            self._type(event.text())
        elif key in _ENTER and self.stage.typed:
            self._jump()
        elif key in _NEXT or key in _ENTER:
            self.next()
        elif key in _BACK:
            self.previous()
        elif not self._other_key(key):
            super().keyPressEvent(event)

    def _other_key(self, key: Qt.Key) -> bool:
        """Do what the other keys ask; returns whether this was one."""
        if key == _KEY.Key_Home:
            self.go_to(0)
        elif key == _KEY.Key_End and self.talk is not None:
            self.go_to(len(self.talk.pictures) - 1)
        elif key in _BLACK:
            self.blacken()
        elif key == _KEY.Key_D:
            self.dark_wanted.emit(not self.stage.theme.dark)
        elif key == _KEY.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif key == _KEY.Key_Escape:
            self._escape()
        else:
            return False
        return True

    def _type(self, digit: str) -> None:
        self.stage.typed = (self.stage.typed + digit)[-4:] if self.talk is not None else ""
        self.stage.update()

    def _jump(self) -> None:
        number, self.stage.typed = int(self.stage.typed), ""
        self.stage.update()
        self.go_to(number - 1)

    def _escape(self) -> None:
        """Forget the digits, give a black screen back, else leave."""
        if self.stage.typed:
            self.stage.typed = ""
            self.stage.update()
        elif self.stage.black:
            self.blacken()
        else:
            self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go on with the left button, back with the right one."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.next()
        elif event.button() == Qt.MouseButton.RightButton:
            self.previous()

    def changeEvent(self, event: QEvent) -> None:
        """Hide the mouse on a full screen: it would be in the picture."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.setCursor(Qt.CursorShape.BlankCursor if self.isFullScreen() else Qt.CursorShape.ArrowCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out for the new shape."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        if self.talk is not None:
            self.talk.widen(self.stage.wide)
            self._show(0)
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the screen go to sleep again."""
        self.awake.release()
        event.accept()
        self.closed.emit()
