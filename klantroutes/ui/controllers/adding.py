"""Adding steps: from the palette, and after a step that is there."""

from PySide6.QtCore import QPointF

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.edits.together import together
from klantroutes.layout.geometry import Point
from klantroutes.model.catalogue import catalogue
from klantroutes.model.grammar import may_link
from klantroutes.model.route import Route
from klantroutes.model.steps import Step

from ..canvas.grid import cell_at
from ..canvas.new_step import Template, new_step
from ..desk import Desk
from ..dialogs.finder import Findable, Finder
from ..dock import bring_out
from ..panels.offers import Offer, groups
from ..sensible_place import addition, following


class AddController:
    """What the palette and the Tab key do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.palette.wanted.connect(self.add)
        desk.canvas.append_wanted.connect(self.append)
        desk.canvas.next_wanted.connect(self.append_next)

    def start(self) -> None:
        """Let a person type what to add."""
        bring_out(self._desk.palette)
        self._desk.palette.start()

    def add(self, offer: Offer) -> None:
        """Put this offer in the route at a sensible place, and go there."""
        route = self._desk.session.route
        chosen = [route.by_id[name] for name in self._desk.canvas.scene.selected() if name in route.by_id]
        step, edit = addition(route, template_of(offer), chosen[-1] if chosen else None)
        self._added(step, edit, is_free=offer.catalogue is None)

    def append(self, source: str, place: QPointF) -> None:
        """Ask what comes here, and put it there, connected to the source when there is one."""
        offer = self._asked("Welke stap komt hierna?" if source else "Wat komt hier?")
        if offer is not None:
            self.append_offer(source, place, offer)

    def append_next(self, source: str) -> None:
        """Ask what comes after this step and put it where it belongs, connected, in one gesture."""
        route = self._desk.session.route
        giver = route.by_id.get(source)
        offer = self._asked("Welke stap komt hierna?") if giver is not None else None
        if giver is None or offer is None:
            return
        step = following(route, template_of(offer), giver)
        gestures = [edits.add_step(step), _connection(route, source, step)]
        self._added(step, together("stap toegevoegd", gestures), is_free=offer.catalogue is None)

    def _asked(self, question: str) -> Offer | None:
        """Let a person choose from everything the palette offers; None when it was closed."""
        every = [offer for group in groups(catalogue()) for offer in group.offers]
        offers = list({(offer.kind, offer.catalogue, offer.label): offer for offer in every}.values())
        things = [Findable(str(number), offer.label, offer.second) for number, offer in enumerate(offers)]
        finder = Finder(question, things, self._desk.window)
        finder.exec()
        return offers[int(finder.chosen)] if finder.chosen is not None else None

    def append_offer(self, source: str, place: QPointF, offer: Offer) -> None:
        """Put this offer at this place, connected to the source when there is one, in one gesture."""
        middle = Point(place.x(), place.y())
        cell = cell_at(self._desk.canvas.scene.drawing, middle)
        if cell is None:
            return
        step = new_step(template_of(offer), cell, middle)
        gestures = [edits.add_step(step)]
        if source:
            gestures.append(_connection(self._desk.session.route, source, step))
        self._added(step, together("stap toegevoegd", gestures), is_free=offer.catalogue is None)

    def _added(self, step: Step, edit: Edit, is_free: bool) -> None:
        if self._desk.session.perform(edit) is None:
            return
        self._desk.canvas.go_to([step.id])
        if is_free:
            self._desk.canvas.rename(step.id)


def template_of(offer: Offer) -> Template:
    """Return what the canvas makes a step from."""
    return Template(offer.kind, offer.catalogue, offer.label.rstrip("…"))


def _connection(route: Route, source: str, step: Step) -> Edit:
    """Return the edit that draws the line; a service of a professional is delivered by that professional."""
    giver = route.by_id[source].kind
    flows = may_link("flow", giver, step.kind)
    if not flows and step.kind == "service" and may_link("delivers", giver, "service"):
        return edits.connect(source, step.id, "delivers")
    return edits.connect(source, step.id)
