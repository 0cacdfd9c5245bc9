"""What may follow the selected step: the pad beside it, the same as a menu, and making something else of it."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QMenu

from klantroutes import edits
from klantroutes.checks.naming import called
from klantroutes.edits.edit import Edit
from klantroutes.edits.replacing import fits
from klantroutes.model.steps import Step

from ..canvas.ghost import Ghost
from ..canvas.looking_ahead import ghost_after
from ..canvas.strokes import qrect
from ..context_pad import ContextPad
from ..desk import Desk
from ..dialogs.finder import Findable, Finder
from ..icons import text_icon
from ..suggestions import Suggestion, allows, every_offer, suggestions
from .adding import AddController, connection, template_of
from .finding import steps_to_find
from .outlining import can_follow

REST = 140
"""So many milliseconds after the picture stops moving, the pad comes back."""
_LEAST = 0.35
"""Below this scale a step is too small to put a pad beside it."""


class SuggestController(QObject):
    """Keeps the pad at the one step that is selected, while nothing else is going on."""

    def __init__(self, desk: Desk, adding: AddController) -> None:
        super().__init__(desk.window)
        self._desk, self._adding = desk, adding
        self.wanted = True
        self.pad = ContextPad(desk.canvas)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.show_pad)
        desk.canvas.selected.connect(lambda _ids: self._later(0))
        desk.canvas.rested.connect(lambda: self._later(0))
        desk.canvas.looked.connect(lambda: self._later(REST))
        desk.session.changed.connect(lambda _changes: self._later(0))
        self.pad.chosen.connect(self.take)
        self.pad.pointed.connect(self.look_at)
        self.pad.asked.connect(self._do)

    # -- the pad

    def use_pad(self, on: bool) -> None:
        """Show the pad at a selected step, or never."""
        self._desk.settings.switch("beeld/knoppen_bij_stap", on)
        self.wanted = on
        self.show_pad()

    def _later(self, wait: int) -> None:
        if self.pad.isVisible() and (wait or self._step() is None or self._desk.canvas.view.busy):
            self._hide()
        self._soon.start(wait)

    def _hide(self) -> None:
        if self.pad.isHidden():
            return  # What shows on the canvas is then of somebody else.
        self.pad.hide()
        self.look_at(None)

    def show_pad(self) -> None:
        """Show the pad beside the selected step, when there is one and the hands are free."""
        self._soon.stop()
        step, view = self._step(), self._desk.canvas.view
        free = step is not None and not view.busy and view.scene_shown.spotlight.light is None
        if step is None or not free or not self.wanted or view.scale_shown < _LEAST or view.tool != "kiezen":
            self._hide()
            return
        self.pad.offer(suggestions(self._desk.session.route, step), _possible(step))
        around = view.scene_shown.rect_of(step.id)
        room = QRect(view.viewport().mapTo(self._desk.canvas, QPoint()), view.viewport().size()).adjusted(4, 4, -4, -4)
        if around is None or not self.pad.place(self._on_canvas(step.id), room, self._others(step.id)):
            self._hide()
            return
        self.pad.show()

    def _step(self) -> Step | None:
        chosen = self._desk.canvas.scene.selected()
        return self._desk.session.route.by_id.get(chosen[0]) if len(chosen) == 1 else None

    def _on_canvas(self, name: str) -> QRect:
        view = self._desk.canvas.view
        rect = view.scene_shown.rect_of(name)
        assert rect is not None
        place = view.mapFromScene(qrect(rect)).boundingRect()
        return place.translated(view.viewport().mapTo(self._desk.canvas, QPoint()))

    def _others(self, name: str) -> list[QRect]:
        """Return where the other steps are that are in view."""
        scene, view = self._desk.canvas.scene, self._desk.canvas.view
        seen = view.exposed(view.viewport().rect())
        own = scene.drawing.inside.get(name, name)
        names = [
            one for one, shape in scene.drawing.shapes.items() if one != own and seen.intersects(qrect(shape.rect))
        ]
        found = [self._on_canvas(one) for one in names]
        if view.minimap.isVisible():
            found.append(view.minimap.geometry().translated(view.mapTo(self._desk.canvas, QPoint())))
        return found

    # -- what it does

    def look_at(self, suggestion: Suggestion | None) -> None:
        """Show on the canvas what this would add; None shows the route as it is."""
        scene, step = self._desk.canvas.scene, self._step()
        if suggestion is None or step is None:
            scene.set_ghost(Ghost())
        else:
            scene.set_ghost(ghost_after(scene, self._edit(step, suggestion)))

    def take(self, suggestion: Suggestion) -> None:
        """Do it, and go to what follows."""
        step = self._step()
        self.look_at(None)
        if step is not None:
            self._adding.follow_with(step.id, suggestion)

    def _edit(self, step: Step, suggestion: Suggestion) -> Edit:
        return self._adding.following_edit(step, suggestion)[1]

    def _do(self, name: str) -> None:
        step = self._step()
        if step is None:
            return
        if name == "other":
            self._adding.append_next(step.id)
        elif name == "connect":
            self._desk.canvas.take_tool("verbinden")
            self._hide()
        elif name == "change":
            self.change()
        else:
            self._desk.session.perform(edits.remove(self._desk.canvas.scene.taken()))

    def menu(self) -> None:
        """Show the same as a menu, for the keyboard."""
        step = self._step()
        if step is None:
            return
        self._hide()
        menu = QMenu(self._desk.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Wat volgt hier")
        for one in suggestions(self._desk.session.route, step):
            action = menu.addAction(text_icon("connect" if one.present else one.offer.kind), one.words)
            action.hovered.connect(lambda one=one: self.look_at(one))
            action.triggered.connect(lambda _checked=False, one=one: self.take(one))
        menu.addSeparator()
        words = {"other": "Iets anders…", "connect": "Verbinden", "change": "Iets anders van maken…",
                 "remove": "Verwijderen"}  # fmt: skip
        for name in _possible(step):
            action = menu.addAction(words[name])
            action.hovered.connect(lambda: self.look_at(None))
            action.triggered.connect(lambda _checked=False, name=name: self._do(name))
        menu.aboutToHide.connect(lambda: self.look_at(None))
        place = self._on_canvas(step.id)
        menu.popup(self._desk.canvas.mapToGlobal(place.bottomLeft() + QPoint(0, 6)))
        menu.setActiveAction(menu.actions()[0])

    def connect_to(self) -> None:
        """Ask where a line from the selected step goes, draw it and go there; a mouse does this with the tool."""
        step, route = self._step(), self._desk.session.route
        if step is None:
            return
        ends = [one for one in route.steps if can_follow(step, one, "flow") or can_follow(step, one, "delivers")]
        if not ends:
            self._desk.session.said.emit("Er is nog geen stap waar deze lijn heen kan.")
            return
        things = {thing.id: thing for thing in steps_to_find(route)}
        finder = Finder(f"Waar gaat de lijn van ‘{called(step)}’ heen?", [things[one.id] for one in ends],
                        self._desk.window)  # fmt: skip
        finder.exec()
        if finder.chosen is None:
            return
        if self._desk.session.perform(connection(route, step.id, route.by_id[finder.chosen])) is not None:
            self._desk.canvas.go_to([finder.chosen])

    def change(self) -> None:
        """Ask what the selected step should be, and make it that; its place and lines stay."""
        step, route = self._step(), self._desk.session.route
        if step is None or step.kind == "handover":
            return
        offers = [offer for offer in every_offer() if fits(route, step.id, offer.kind)]
        things = [Findable(str(number), offer.label, offer.second) for number, offer in enumerate(offers)]
        finder = Finder("Wat moet dit worden?", things, self._desk.window)
        finder.exec()
        if finder.chosen is None:
            return
        chosen = template_of(offers[int(finder.chosen)])
        self._desk.session.perform(edits.replace(step.id, chosen.kind, chosen.catalogue, chosen.label))
        self._desk.canvas.go_to([step.id])


def _possible(step: Step) -> list[str]:
    """Return the small buttons that mean something for this step."""
    follows = any(allows(step, kind) for kind in ("professional", "service", "exit"))
    names = ["other", "connect"] if follows else []
    return [*names, *(["change"] if step.kind != "handover" else []), "remove"]
