"""Working in the outline: what its keys and its menu do to the route, each as one step to undo."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from klantroutes import edits
from klantroutes.checks.naming import called
from klantroutes.drawing.words import term
from klantroutes.edits.edit import Edit
from klantroutes.model.grammar import may_link, needs_handover
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Step
from klantroutes.model.vocabulary import LinkKind

from ..canvas.naming import relabel
from ..desk import Desk
from ..dialogs.finder import Findable, Finder
from ..dock import bring_out
from ..outline_edits import new_here, to_lane, to_phase
from ..reading_order import Row
from ..reading_words import WARMTH_SHORT
from ..words import UNSET
from .adding import AddController, template_of
from .editing import EditController
from .finding import steps_to_find

TERMS = (0, 1, 2, 3, 5, 7, 8, 10, 14, 21, 28, 42)
"""The terms in days that a person can choose from; others are typed at the fields."""
_OTHER = "anders"


class OutlineController:
    """What the outline does; after every command the list keeps the focus."""

    def __init__(self, desk: Desk, adding: AddController, editing: EditController) -> None:
        self._desk, self._adding, self._editing = desk, adding, editing
        self._panel = desk.outline
        self._commands: dict[str, Callable[[], None]] = {
            "insert": self._insert, "next": self._next, "rename": self._panel.rename, "fields": self._fields,
            "cut": lambda: self._stay(editing.cut), "copy": editing.copy,
            "paste": lambda: self._stay(editing.paste), "duplicate": lambda: self._stay(editing.duplicate),
            "remove": lambda: self._stay(editing.remove),
            "up": lambda: self._shift(-1), "down": lambda: self._shift(1),
            "earlier": lambda: self._to_phase(-1), "later": lambda: self._to_phase(1), "lane": self._to_lane,
            "hand_over": lambda: self._connect("flow", "Aan wie draagt deze stap over?"),
            "deliver": lambda: self._connect("delivers", "Welke dienst voert deze professional uit?"),
            "tell_back": lambda: self._connect("feedback", "Aan wie koppelt deze stap terug?"),
            "warmth": self._set_warmth, "term": self._set_term,
        }  # fmt: skip
        session = desk.session
        session.replaced.connect(lambda: self._panel.show_other(session.route))
        session.changed.connect(lambda _changes: self._panel.show_route(session.route))
        desk.canvas.selected.connect(self._panel.select)
        self._panel.chosen.connect(desk.canvas.point_out)
        self._panel.tree.asked.connect(self.do)
        self._panel.model.renamed.connect(self._rename)

    def start(self) -> None:
        """Show the outline and go there."""
        bring_out(self._panel)
        if not self._panel.tree.currentIndex().isValid():
            self._panel.tree.setCurrentIndex(self._panel.model.index(0, 0))
        self._panel.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def follow_panel(self, shown: bool) -> None:
        """Give the list the room of the palette, or give that room back."""
        if shown:
            self._desk.room.take("overzicht")
        else:
            self._desk.room.give_back("overzicht")

    def do(self, name: str) -> None:
        """Do what a key or the menu asks."""
        self._desk.properties.commit_pending()
        self._commands[name]()

    # -- adding

    def _insert(self) -> None:
        offer = self._adding.ask("Welke stap komt hier?")
        if offer is not None:
            step, edit = new_here(self._route, self._panel.model.order, self._row, template_of(offer))
            self._perform(edit, step.id)
            self._name_free(step.id, offer.catalogue is None)

    def _next(self) -> None:
        step = self._step
        if step is not None:
            self._adding.append_next(step.id, self._name_free)

    def _name_free(self, name: str, is_free: bool) -> None:
        """Go to a new step; what the catalogue does not know gets its name first."""
        self._panel.go_to(name)
        if is_free and name in self._route.by_id:
            self._panel.rename()

    # -- changing

    def _rename(self, element: str, label: str) -> None:
        self._desk.session.perform(relabel(self._route, element, label))

    def _fields(self) -> None:
        """Go to the fields of what is chosen."""
        bring_out(self._desk.properties)
        self._desk.properties.go_to("label")

    def _shift(self, by: int) -> None:
        """Let a step change places with its neighbour in the list."""
        step = self._step
        if step is None:
            return
        names = self._panel.model.order.siblings(step.id)
        at = names.index(step.id) + by
        if 0 <= at < len(names):
            self._perform(edits.reorder([names[at], step.id] if by > 0 else [step.id, names[at]]), step.id)

    def _to_phase(self, by: int) -> None:
        if self._step is not None:
            edit = to_phase(self._panel.model.order, self._step, by)
            if edit is not None:
                self._perform(edit, self._step.id)

    def _to_lane(self) -> None:
        step = self._step
        if step is None:
            return
        lanes = [Findable(lane.id, lane.label) for lane in self._route.rows if lane.id != step.lane]
        chosen = self._asked(f"Naar welke baan gaat ‘{called(step)}’?", lanes)
        if chosen is not None:
            self._perform(to_lane(self._panel.model.order, step, chosen), step.id)

    def _connect(self, kind: LinkKind, question: str) -> None:
        step = self._step
        if step is None:
            return
        known = self._route.by_id
        others = [thing for thing in steps_to_find(self._route) if can_follow(step, known[thing.id], kind)]
        if not others:
            self._desk.session.said.emit("Er is nog geen stap waar deze lijn heen kan.")
            return
        chosen = self._asked(question, others)
        if chosen is not None:
            self._perform(edits.connect(step.id, chosen, kind), step.id)

    def _set_warmth(self) -> None:
        step = self._handover
        if step is None:
            return
        kinds = [*(Findable(kind, words) for kind, words in WARMTH_SHORT.items()), Findable("", UNSET)]
        chosen = self._asked("Wat voor overdracht is dit?", kinds)
        if chosen is not None:
            self._fill(step.id, "warmth", chosen or None)

    def _set_term(self) -> None:
        step = self._handover
        if step is None:
            return
        terms = [Findable(str(days), term(step.model_copy(update={"within_days": days}))) for days in TERMS]
        terms += [Findable("", UNSET), Findable(_OTHER, "Een andere termijn…", "bij de eigenschappen")]
        chosen = self._asked("Binnen welke termijn?", terms)
        if chosen == _OTHER:
            bring_out(self._desk.properties)
            self._desk.properties.go_to("within_days")
        elif chosen is not None:
            self._fill(step.id, "within_days", int(chosen) if chosen else None)

    def _fill(self, name: str, field: str, value: object) -> None:
        edit = edits.unset_field(name, field) if value is None else edits.set_field(name, field, value)
        self._perform(edit, name)

    # -- details

    @property
    def _route(self) -> Route:
        return self._desk.session.route

    @property
    def _row(self) -> Row | None:
        return self._panel.tree.row()

    @property
    def _step(self) -> Step | None:
        """The step that the keys are about."""
        row = self._row
        return self._route.by_id.get(row.element) if row is not None and row.kind == "step" else None

    @property
    def _handover(self) -> Handover | None:
        row = self._row
        step = self._route.by_id.get(row.element) if row is not None else None
        return step if isinstance(step, Handover) else None

    def _asked(self, question: str, things: Sequence[Findable]) -> str | None:
        finder = Finder(question, things, self._desk.window)
        finder.exec()
        return finder.chosen

    def _perform(self, edit: Edit, name: str) -> None:
        """Do one gesture and stay at the row of this element."""
        if self._desk.session.perform(edit) is not None:
            self._panel.stay_at(name)

    def _stay(self, gesture: Callable[[], None]) -> None:
        """Do what the menu Bewerken does, and keep the focus in the list."""
        gesture()
        self._panel.stay()


def can_follow(giver: Step, receiver: Step, kind: LinkKind) -> bool:
    """Say whether a line of this kind may be drawn, with the handover that belongs between."""
    if giver.id == receiver.id:
        return False
    if kind == "flow" and needs_handover(giver.kind, receiver.kind):
        return True
    return may_link(kind, giver.kind, receiver.kind)
