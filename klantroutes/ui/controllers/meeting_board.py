"""The board follows the agenda: each part shows what it is about."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDockWidget, QWidget

from klantroutes.layout.geometry import Rect
from klantroutes.model.vocabulary import AgendaSubject
from klantroutes.model.workshop import AgendaItem

from ..canvas.grid import grid_rect
from ..canvas.places import united
from ..desk import Desk
from ..dock import bring_out, dock_of
from ..panels.meeting.panel import AGREEMENTS
from .focusing import FocusController

_ROOM = 40.0


class MeetingBoard:
    """Shows a part of the route; what an earlier part let light up goes out, and a panel that it opened closes."""

    def __init__(self, desk: Desk, focusing: FocusController) -> None:
        self._desk, self._focusing = desk, focusing
        self._lit = False
        self._opened: QDockWidget | None = None
        """The panel that the present part opened, which was closed before."""
        self._ways: Mapping[AgendaSubject, Callable[[], None]] = {
            "client": self._client, "voor": lambda: self._phase("voor"), "tijdens": lambda: self._phase("tijdens"),
            "na": lambda: self._phase("na"), "route": self._whole, "overdrachten": self._handovers,
            "hiaten": self._gaps, "afspraken": self._agreements, "notities": self._notes,
        }  # fmt: skip

    def show(self, part: AgendaItem) -> None:
        """Show what this part of the agenda is about; a part about nothing leaves the board as it is."""
        if self._lit:
            self._focusing.clear()
            self._lit = False
        if self._opened is not None:
            self._opened.close()
            self._opened = None
        if part.about is not None:
            self._ways[part.about]()

    def _client(self) -> None:
        self._bring_out(self._desk.properties)
        self._desk.canvas.scene.select([])
        self._desk.canvas.view.fit_all()
        self._desk.properties.show_field("target.levels")

    def _phase(self, phase: str) -> None:
        scene, view = self._desk.canvas.scene, self._desk.canvas.view
        drawing = scene.drawing
        column = next((one for one in drawing.columns if one.phase == phase), None)
        held = [drawing.shapes[name].rect for name, cell in drawing.cells.items() if cell[0] == phase]
        if column is None or not held:  # nothing to see there yet: the whole board tells more than an empty column
            self._whole()
            return
        tall = united(held).grown(_ROOM)
        part = Rect(column.left, tall.y, column.right - column.left, tall.height)
        view.navigation.fit_part(part, grid_rect(drawing))
        view.tell_zoom()

    def _whole(self) -> None:
        self._desk.canvas.view.fit_all()

    def _handovers(self) -> None:
        self._desk.canvas.view.fit_all()
        self._lit = self._focusing.light_handovers()

    def _gaps(self) -> None:
        self._bring_out(self._desk.findings)
        self._desk.canvas.view.fit_all()

    def _bring_out(self, panel: QWidget) -> None:
        """Open a panel for as long as this part lasts."""
        dock = dock_of(panel)
        if dock is not None and dock.isHidden():
            self._opened = dock
        bring_out(panel)

    def _agreements(self) -> None:
        self._desk.meeting.turn_to(AGREEMENTS)

    def _notes(self) -> None:
        """Bring the notes into view; the panel with the clock stays in front of the one with notes."""
        scene, view = self._desk.canvas.scene, self._desk.canvas.view
        around = scene.around(name for name, item in scene.notes.items.items() if not item.note.resolved)
        if around is not None:
            view.navigation.fit(around.grown(_ROOM))
            view.tell_zoom()
