"""Lanes and phases as things: names, order, adding, removing, folding away."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QLineEdit, QMenu

from klantroutes import edits
from klantroutes.model.identifiers import new_id
from klantroutes.model.vocabulary import PHASE_LABELS

from ..canvas.hiding import Hidden
from ..desk import Desk
from ..dialogs.dialog import Dialog


class LaneController:
    """What the menus on the bars beside the canvas do; each has a twin in the menu Route."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.canvas.wishes.lane_menu.connect(self.lane_menu)
        desk.canvas.wishes.phase_menu.connect(self.phase_menu)

    def menu(self) -> None:
        """Show the menu of the lane in which the selected step stands, else of the upper lane."""
        route = self._desk.session.route
        chosen = [route.by_id[name] for name in self._desk.canvas.scene.selected() if name in route.by_id]
        lane = (chosen[-1].lane if chosen else None) or route.rows[0].id
        place = self._desk.canvas.mapToGlobal(QPoint(8, 60))
        self.lane_menu(lane, QPointF(place))

    def lane_menu(self, lane: str, place: QPointF) -> None:
        """Show what can be done with this lane."""
        names = [one.id for one in self._desk.session.route.rows]
        at = names.index(lane)
        label = self._desk.session.route.rows[at].label
        menu = self._made(f"Baan ‘{label}’")
        menu.addAction(label.replace("&", "&&")).setEnabled(False)
        menu.addAction("Naam wijzigen", lambda: self._desk.canvas.view.lanes_hand.name_lane(lane))
        menu.addAction("Naar boven", lambda: self._shift(lane, -1)).setEnabled(at > 0)
        menu.addAction("Naar beneden", lambda: self._shift(lane, 1)).setEnabled(at < len(names) - 1)
        menu.addSeparator()
        menu.addAction("Nieuwe baan hierboven…", lambda: self.add(lane))
        below = names[at + 1] if at + 1 < len(names) else None
        menu.addAction("Nieuwe baan hieronder…", lambda: self.add(below))
        menu.addAction("Baan verwijderen", lambda: self._desk.session.perform(edits.remove_lane(lane)))
        menu.addSeparator()
        hidden = self._desk.canvas.scene.hidden
        menu.addAction("Baan inklappen", lambda: self._hide(Hidden(hidden.lanes | {lane}, hidden.phases))).setEnabled(
            len(names) - len(hidden.lanes) > 1
        )
        self._folded(menu)
        menu.popup(place.toPoint())

    def phase_menu(self, phase: str, place: QPointF) -> None:
        """Show what can be done with this phase."""
        hidden = self._desk.canvas.scene.hidden
        menu = self._made(f"Fase ‘{PHASE_LABELS[phase]}’")
        menu.addAction(PHASE_LABELS[phase]).setEnabled(False)
        menu.addAction("Alles in deze fase selecteren", lambda: self._select(phase))
        if phase in hidden.phases:
            menu.addAction("Fase uitklappen", lambda: self._hide(Hidden(hidden.lanes, hidden.phases - {phase})))
        else:
            menu.addAction("Fase inklappen", lambda: self._hide(Hidden(hidden.lanes, hidden.phases | {phase})))
        self._folded(menu)
        menu.popup(place.toPoint())

    def add(self, before: str | None = None) -> None:
        """Ask for the name of a new lane, and put it before another one or at the bottom."""
        dialog = Dialog("Nieuwe baan", self._desk.window)
        field = QLineEdit(dialog)
        field.setAccessibleName("Naam van de baan")
        dialog.add_field("&Naam van de baan", field)
        dialog.add_buttons("Toevoegen")
        field.setFocus()
        if dialog.exec() and field.text().strip():
            self._desk.session.perform(edits.add_lane(new_id("b"), field.text(), before))

    def add_last(self) -> None:
        """Ask for the name of a new lane at the bottom."""
        self.add(None)

    def show_all(self) -> None:
        """Unfold everything that was folded away."""
        self._hide(Hidden())

    def _made(self, name: str) -> QMenu:
        menu = QMenu(self._desk.window)
        menu.setAccessibleName(name)
        return menu

    def _folded(self, menu: QMenu) -> None:
        if self._desk.canvas.scene.hidden:
            menu.addAction("Alles uitklappen", self.show_all)
        menu.aboutToHide.connect(menu.deleteLater)

    def _hide(self, hidden: Hidden) -> None:
        self._desk.canvas.scene.hide(hidden)

    def _select(self, phase: str) -> None:
        drawing = self._desk.canvas.scene.drawing
        self._desk.canvas.scene.select(name for name, cell in drawing.cells.items() if cell[0] == phase)

    def _shift(self, lane: str, by: int) -> None:
        names = [one.id for one in self._desk.session.route.rows]
        at = names.index(lane)
        names[at], names[at + by] = names[at + by], names[at]
        self._desk.canvas.view.lanes_hand.put_in_order(names)
