"""Adding steps: from the palette, and after, beside or across from a step that is there."""

from collections.abc import Callable, Container

from PySide6.QtCore import QPointF

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.edits.together import together
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.grammar import may_link
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import KIND_LABELS, PHASES

from ..canvas.grid import Cell, cell_at
from ..canvas.new_step import Template, new_step
from ..desk import Desk
from ..dialogs.finder import Findable, Finder
from ..dock import bring_out
from ..panels.offers import Offer, other_words
from ..sensible_place import addition, following
from ..suggestions import Suggestion, allowed_offers, every_offer, suggestions

GoThere = Callable[[str, bool], None]
_NOWHERE = Rect(0, 0, 0, 0)


class AddController:
    """What the palette, the Tab key and Ctrl with an arrow do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.palette.wanted.connect(self.add)
        desk.canvas.append_wanted.connect(self.append)
        desk.canvas.next_wanted.connect(self.append_next)
        desk.canvas.wishes.towards.connect(self.append_towards)
        desk.canvas.wishes.beside.connect(self.append_beside)

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
        giver = self._desk.session.route.by_id.get(source)
        chosen = self._asked("Welke stap komt hierna?" if giver else "Wat komt hier?", giver)
        if chosen is None:
            return
        if chosen.present and giver is not None:
            self.follow_with(source, chosen)
        else:
            self.append_offer(source, place, chosen.offer)

    def ask(self, question: str, kinds: Container[str] = KIND_LABELS) -> Offer | None:
        """Let a person choose from what the palette offers of these kinds; None when it was closed."""
        chosen = self._asked(question, None, kinds)
        return None if chosen is None else chosen.offer

    def append_next(self, source: str, go_there: GoThere | None = None) -> None:
        """Ask what comes after this step and put it where it belongs, connected, in one gesture.

        `go_there` gets the new step and whether it still needs a name; by itself the canvas goes there.
        """
        giver = self._desk.session.route.by_id.get(source)
        chosen = self._asked("Welke stap komt hierna?", giver) if giver is not None else None
        if chosen is not None:
            self.follow_with(source, chosen, go_there)

    def follow_with(self, source: str, chosen: Suggestion, go_there: GoThere | None = None) -> None:
        """Let this follow the source: a new step where it belongs, or a line to the step that is there already."""
        giver = self._desk.session.route.by_id[source]
        step, edit = self.following_edit(giver, chosen)
        self._added(step, edit, chosen.offer.catalogue is None, go_there)

    def following_edit(self, giver: Step, chosen: Suggestion) -> tuple[Step, Edit]:
        """Return the step that follows, and the edit that makes it follow."""
        route = self._desk.session.route
        if chosen.present:
            return route.by_id[chosen.present], edits.connect(giver.id, chosen.present)
        step = following(route, template_of(chosen.offer), giver)
        return step, together("stap toegevoegd", [edits.add_step(step), connection(route, giver.id, step)])

    def append_towards(self, source: str, across: int, down: int) -> None:
        """Ask what comes on that side: in the lane above or below, in the next phase, or before this step."""
        route = self._desk.session.route
        here = route.by_id.get(source)
        cell = self._cell_towards(here, across, down) if here is not None else None
        if here is None or cell is None:
            return
        back = across < 0
        chosen = self._asked(self._question(cell, across), None if back else here)
        if chosen is None:
            return
        step = new_step(template_of(chosen.offer), cell, None)
        line = edits.connect(step.id, source) if back else connection(route, source, step)
        edit = together("stap toegevoegd", [edits.add_step(step), line])
        self._added(step, edit, is_free=chosen.offer.catalogue is None)

    def append_beside(self, source: str) -> None:
        """Ask what comes beside this step, from the same giver and in the same field of the grid."""
        route = self._desk.session.route
        here = route.by_id.get(source)
        chosen = self._asked("Wat komt ernaast?", None) if here is not None else None
        if here is None or chosen is None:
            return
        lane = here.lane or route.rows[0].id
        step = new_step(template_of(chosen.offer), Cell(here.phase, lane, _NOWHERE), None)
        lines = [connection(route, giver, step) for giver in givers_of(route, source)]
        self._added(step, together("stap toegevoegd", [edits.add_step(step), *lines]), chosen.offer.catalogue is None)

    def _cell_towards(self, here: Step, across: int, down: int) -> Cell | None:
        lanes = [lane.id for lane in self._desk.session.route.rows]
        lane = lanes.index(here.lane) if here.lane in lanes else 0
        phase = PHASES.index(here.phase)
        if not 0 <= lane + down < len(lanes):
            self._desk.session.said.emit("Daar is geen baan meer.")
            return None
        phase = min(max(phase + across, 0), len(PHASES) - 1)
        return Cell(PHASES[phase], lanes[lane + down], _NOWHERE)

    def _question(self, cell: Cell, across: int) -> str:
        lane = next(lane.label for lane in self._desk.session.route.rows if lane.id == cell.lane)
        if across < 0:
            return "Wat komt hiervoor?"
        return "Wat komt er in de volgende fase?" if across else f"Wat komt hierna, in de baan ‘{lane}’?"

    def _asked(self, question: str, giver: Step | None, kinds: Container[str] = KIND_LABELS) -> Suggestion | None:
        """Let a person choose from what the palette offers, what usually follows the giver first; None when closed."""
        usual = suggestions(self._desk.session.route, giver) if giver is not None else []
        offers = allowed_offers(giver) if giver is not None else every_offer()
        choices = [*usual, *(Suggestion(offer) for offer in offers if offer.kind in kinds)]
        things = [
            Findable(
                str(n),
                one.words,
                "volgt hier vaak" if n < len(usual) else one.offer.second,
                other_words(one.offer.catalogue),
            )
            for n, one in enumerate(choices)
        ]
        finder = Finder(question, things, self._desk.window)
        finder.exec()
        return choices[int(finder.chosen)] if finder.chosen is not None else None

    def append_offer(self, source: str, place: QPointF, offer: Offer) -> None:
        """Put this offer at this place, connected to the source when there is one, in one gesture."""
        middle = Point(place.x(), place.y())
        cell = cell_at(self._desk.canvas.scene.drawing, middle)
        if cell is None:
            return
        step = new_step(template_of(offer), cell, middle)
        gestures = [edits.add_step(step)]
        if source:
            gestures.append(connection(self._desk.session.route, source, step))
        self._added(step, together("stap toegevoegd", gestures), is_free=offer.catalogue is None)

    def _added(self, step: Step, edit: Edit, is_free: bool, go_there: GoThere | None = None) -> None:
        needs_name = is_free and step.id not in self._desk.session.route.by_id
        if self._desk.session.perform(edit) is not None:
            (go_there or self._go_there)(step.id, needs_name)

    def _go_there(self, name: str, needs_name: bool) -> None:
        """Go to a step on the canvas; what the catalogue does not know gets its name first."""
        self._desk.canvas.go_to([name])
        if needs_name:
            self._desk.canvas.rename(name)


def template_of(offer: Offer) -> Template:
    """Return what the canvas makes a step from."""
    return Template(offer.kind, offer.catalogue, offer.label.rstrip("…"))


def givers_of(route: Route, name: str) -> list[str]:
    """Return the steps from which the route comes to this one, past the handovers between."""
    found: dict[str, None] = {}
    for link in route.links:
        if link.target != name or link.kind != "flow":
            continue
        if route.by_id[link.source].kind == "handover":
            found |= dict.fromkeys(givers_of(route, link.source))
        else:
            found[link.source] = None
    return list(found)


def connection(route: Route, source: str, step: Step) -> Edit:
    """Return the edit that draws the line; a service of a professional is delivered by that professional."""
    giver = route.by_id[source].kind
    flows = may_link("flow", giver, step.kind)
    if not flows and step.kind == "service" and may_link("delivers", giver, "service"):
        return edits.connect(source, step.id, "delivers")
    return edits.connect(source, step.id)
