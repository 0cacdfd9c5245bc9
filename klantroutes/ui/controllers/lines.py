"""Lines of the route: a step in between, and which way to go on at a branch."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QMenu

from klantroutes import edits
from klantroutes.checks.naming import called

from ..canvas.grid import cell_at
from ..canvas.new_step import new_step
from ..canvas.onto_line import is_flow
from ..desk import Desk
from .adding import AddController, template_of

_BETWEEN = ("professional", "service")
"""What can stand in a line of the route."""


class LineController:
    """The twins of dropping a step on a line, and the menu at a branch."""

    def __init__(self, desk: Desk, adding: AddController) -> None:
        self._desk, self._adding = desk, adding
        desk.canvas.next_wanted.connect(self._insert_in)
        desk.canvas.wishes.branch.connect(self.branch)

    def insert(self) -> None:
        """Ask what comes in the selected line, and put it there."""
        for name in self._desk.canvas.scene.selected()[:1]:
            self._insert_in(name)

    def _insert_in(self, line: str) -> None:
        """Ask what comes in this line; what is no line of the route is left to others."""
        scene = self._desk.canvas.scene
        rect = scene.rect_of(line)
        if not is_flow(scene, line) or rect is None:
            return
        cell, offer = cell_at(scene.drawing, rect.centre), self._adding.ask("Wat komt ertussen?", _BETWEEN)
        if offer is None or cell is None:
            return
        step = new_step(template_of(offer), cell, None)
        if self._desk.session.perform(edits.insert_on_line(step, line)) is not None:
            self._desk.canvas.go_to([step.id])
            if offer.catalogue is None:
                self._desk.canvas.rename(step.id)

    def branch(self, steps: Sequence[str]) -> None:
        """Ask to which of these steps to walk on; the first is chosen already."""
        route, canvas = self._desk.session.route, self._desk.canvas
        menu = QMenu(self._desk.window)
        menu.setAccessibleName("Waarheen?")
        for name in steps:
            action = menu.addAction(called(route.by_id[name]).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, name=name: canvas.go_to([name]))
        menu.aboutToHide.connect(menu.deleteLater)
        here = canvas.scene.around(canvas.scene.selected())
        at = canvas.view.mapFromScene(QPointF(here.centre.x, here.bottom)) if here is not None else QPoint()
        menu.popup(canvas.view.viewport().mapToGlobal(at + QPoint(0, 6)))
        menu.setActiveAction(menu.actions()[0])
