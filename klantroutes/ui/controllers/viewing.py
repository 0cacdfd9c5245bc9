"""Looking around: zoom, full screen, from panel to panel, light or dark."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from .. import appearance
from ..desk import Desk
from ..dock import bring_out, is_open


def _has_focus(part: QWidget) -> bool:
    return any(child.hasFocus() for child in part.findChildren(QWidget))


def first_stop(part: QWidget) -> QWidget:
    """Return the widget in this part of the window where the Tab key would come first."""
    children = [child for child in part.findChildren(QWidget) if child.isVisible() and child.isEnabled()]
    tab = Qt.FocusPolicy.TabFocus
    stops = [child for child in children if child.focusPolicy() & tab == tab and child.focusProxy() is None]
    return min(stops, key=lambda child: child.mapTo(part, QPoint()).toTuple()[::-1], default=part)


class ViewController(QObject):
    """What the menu Beeld does."""

    keys_changed = Signal()
    """Other keys do something now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._asked = False
        desk.canvas.wishes.wheel_turned.connect(self.ask_wheel)
        desk.canvas.question.answered.connect(self.answer_wheel)

    def zoom_in(self) -> None:
        """Show the drawing larger."""
        self._desk.canvas.view.zoom_in()

    def zoom_out(self) -> None:
        """Show the drawing smaller."""
        self._desk.canvas.view.zoom_out()

    def zoom_one(self) -> None:
        """Show the drawing at its own size."""
        self._desk.canvas.view.zoom_to(1.0)

    def zoom_to(self, factor: float) -> None:
        """Show the drawing at this factor of its own size."""
        self._desk.canvas.view.zoom_to(factor)

    def fit_all(self) -> None:
        """Show the whole route."""
        self._desk.canvas.view.fit_all()

    def fit_selection(self) -> None:
        """Show what is selected as large as fits."""
        self._desk.canvas.view.fit_selection()

    def full_screen(self, on: bool) -> None:
        """Use the whole screen, or give it back."""
        window = self._desk.window
        if on:
            window.showFullScreen()
        else:
            window.showNormal()

    def wheel_zooms(self, on: bool) -> None:
        """Let the mouse wheel zoom, or scroll."""
        self._desk.settings.wheel_zooms = on
        self._desk.canvas.set_wheel_zooms(on)

    def answer_wheel(self, zooms: bool) -> None:
        """Keep what a person answered about the wheel."""
        action = next(one for one in self._desk.window.actions() if one.objectName() == "wheel")
        action.setChecked(zooms)
        self.wheel_zooms(zooms)

    def ask_wheel(self) -> None:
        """Ask once what the wheel should do, the first time that it turns over the drawing."""
        if not self._asked and not self._desk.settings.wheel_known:
            self._asked = True
            self._desk.canvas.question.show()

    def recall(self, *, minimap: bool, grid: bool, tab_moves: bool) -> None:
        """Show what this user had chosen earlier."""
        self._desk.canvas.show_minimap(minimap)
        self._desk.canvas.show_grid(grid)
        self._desk.canvas.set_tab_moves(tab_moves)

    def minimap(self, on: bool) -> None:
        """Show the whole route small in a corner, or not."""
        self._desk.settings.switch("beeld/overzichtskaart", on)
        self._desk.canvas.show_minimap(on)

    def grid(self, on: bool) -> None:
        """Show the dots to which steps are drawn, or hide them."""
        self._desk.settings.switch("beeld/raster", on)
        self._desk.canvas.show_grid(on)

    def letters(self, on: bool) -> None:
        """Let single letters take up tools, or let a letter always begin a name."""
        self._desk.settings.switch("sneltoetsen/losse_letters", on)
        self.keys_changed.emit()

    def tab_moves(self, on: bool) -> None:
        """Let Tab on the drawing go to the next field, or add the next step."""
        self._desk.settings.switch("sneltoetsen/tab_verder", on)
        self._desk.canvas.set_tab_moves(on)

    def calm(self, on: bool) -> None:
        """Let nothing move by itself, or let it."""
        self._desk.settings.calm = on

    def next_panel(self) -> None:
        """Go to the next part of the window."""
        self._cycle(1)

    def previous_panel(self) -> None:
        """Go to the previous part of the window."""
        self._cycle(-1)

    def choose_scheme(self, scheme: str) -> None:
        """Show the window in the colours that the menu names, and keep that choice."""
        self._desk.settings.scheme = scheme
        appearance.choose(scheme)

    def _cycle(self, by: int) -> None:
        """Give the focus to the next part that is shown; panels that are closed are passed over."""
        desk = self._desk
        left = (desk.palette, desk.walk, desk.outline, desk.meeting, desk.notes, desk.voting, desk.changes)
        parts = (*left, desk.canvas, desk.properties, desk.findings)
        shown = [part for part in parts if is_open(part)]
        here = [i for i, part in enumerate(shown) if _has_focus(part)]
        at = here[0] if here else (-1 if by > 0 else 0)
        if shown:
            part = shown[(at + by) % len(shown)]
            bring_out(part)
            first_stop(part).setFocus(Qt.FocusReason.TabFocusReason)
