"""What comes out of a meeting: decisions, agreements, and the notes that are parked for later."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QMenu

from klantroutes import edits
from klantroutes.checks.naming import called
from klantroutes.edits.agreement_line import agreement_in
from klantroutes.edits.kept_lists import Kept
from klantroutes.edits.together import together
from klantroutes.model.days import date_in_words
from klantroutes.model.identifiers import new_id
from klantroutes.model.route import Agreement, Note
from klantroutes.model.steps import Position
from klantroutes.model.workshop import Decision

from ..desk import Desk
from ..dialogs.agreement import AgreementDialog
from ..panels.meeting.kept_list import KeptRow
from ..panels.meeting.panel import AGREEMENTS, PARKED


class MeetingLists:
    """Fills the three lists below the agenda, and does what a person does there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._used = False
        """Whether a line was written about what is selected: the next one is about it only when chosen again."""
        panel, session = desk.meeting, desk.session
        decisions, agreements, parked = panel.decisions, panel.agreements, panel.parked
        decisions.typed.connect(self._decide)
        decisions.rows.entered.connect(self._show_step)
        decisions.rows.delegate.given.connect(lambda name, text: self._change("decisions", name, text=text))
        decisions.rows.removed.connect(lambda name: session.perform(edits.remove_kept("decisions", name)))
        agreements.typed.connect(self._agree)
        agreements.rows.entered.connect(self._ask_agreement)
        agreements.rows.delegate.given.connect(lambda name, text: self._change("agreements", name, text=text))
        agreements.rows.removed.connect(lambda name: session.perform(edits.remove_agreement(name)))
        agreements.rows.ticked.connect(lambda name, on: self._stand(name, "gedaan" if on else "open"))
        agreements.rows.menu_wanted.connect(self._add_standing)
        parked.typed.connect(self._park_words)
        parked.rows.entered.connect(self.put_back)
        parked.rows.delegate.given.connect(lambda name, text: self._change("notes", name, text=text))
        parked.rows.removed.connect(lambda name: session.perform(edits.remove_note(name)))
        agreements.rows.note_dropped.connect(self.agree_note)
        parked.rows.note_dropped.connect(lambda name: self.park_notes([name]))
        session.changed.connect(lambda _changes: self.show())
        session.replaced.connect(self.show)
        desk.clock.changed.connect(self.show)
        desk.canvas.selected.connect(lambda _ids: self._ask_about(used=False))

    def show(self) -> None:
        """Show the lists as the route has them."""
        if not self._desk.session.is_open:
            return
        route = self._desk.session.route
        parts = {item.id: item.title for item in route.agenda or ()}
        decisions = [KeptRow(one.id, one.text, self._about(one, parts)) for one in route.decisions or ()]
        agreements = [
            KeptRow(one.id, one.text, _joined(promised(one), self._named(one.step)), one.status == "gedaan")
            for one in route.agreements or ()
        ]
        parked = [KeptRow(n.id, n.text, n.author or "") for n in route.notes or () if n.parked and not n.resolved]
        self._desk.meeting.show_lists((decisions, agreements, parked))

    # -- decisions

    def _decide(self, text: str) -> None:
        """Note a decision, with the part of the agenda and the step that it is about."""
        fields = {"id": new_id("b"), "text": text, "agenda": self._desk.clock.at or None, "step": self._step()}
        decision = Decision.model_validate({name: value for name, value in fields.items() if value is not None})
        self._desk.session.perform(edits.add_kept("decisions", decision))
        self._ask_about(used=True)
        self._desk.meeting.decisions.go_to_last()

    def _show_step(self, name: str) -> None:
        step = next((one.step for one in self._desk.session.route.decisions or () if one.id == name), None)
        if step is not None:
            self._desk.canvas.point_out([step])

    def _about(self, decision: Decision, parts: dict[str, str]) -> str:
        return _joined(parts.get(decision.agenda or "", ""), self._named(decision.step))

    def _named(self, name: str | None) -> str:
        step = self._desk.session.route.by_id.get(name or "")
        return f"‘{called(step)}’" if step is not None else ""

    # -- agreements

    def _agree(self, line: str) -> None:
        made = agreement_in(line, new_id("a"), date.today(), self._step())
        if made is not None:
            self._desk.session.perform(edits.add_agreement(made))
            self._ask_about(used=True)
            self._desk.meeting.agreements.go_to_last()

    def agree_note(self, name: str) -> None:
        """Make an agreement of a note; who and before when are read from its words."""
        if self._desk.session.perform(edits.note_to_agreement(name, date.today())) is not None:
            self._desk.meeting.turn_to(AGREEMENTS)
            self._desk.meeting.agreements.go_to_last()

    def _ask_agreement(self, name: str) -> None:
        """Let a person change what, who and before when."""
        held = next((one for one in self._desk.session.route.agreements or () if one.id == name), None)
        if held is None:
            return
        dialog = AgreementDialog(held, held.owner or "", self._desk.window)
        if dialog.exec():
            self._change("agreements", name, text=dialog.text(), owner=dialog.owner() or None, due=dialog.due())

    def _add_standing(self, menu: QMenu) -> None:
        name = self._desk.meeting.agreements.rows.row_id()
        for words, status in (("Open", "open"), ("Gedaan", "gedaan"), ("Vervallen", "vervallen")):
            menu.addAction(words, partial(self._stand, name, status))
        menu.addSeparator()

    def _stand(self, name: str, status: str) -> None:
        self._change("agreements", name, status=status)

    # -- what is parked

    def _park_words(self, text: str) -> None:
        self._desk.session.perform(edits.add_note(Note(id=new_id("n"), text=text, parked=True)))
        self._desk.meeting.parked.go_to_last()

    def park(self) -> None:
        """Put the selected notes aside for later, in one step."""
        notes = self._desk.canvas.scene.notes.items
        chosen = [name for name in self._desk.canvas.scene.selected() if name in notes]
        self.park_notes(chosen)

    def park_notes(self, names: list[str]) -> None:
        """Put these notes aside for later, in one step."""
        if names:
            gestures = [edits.change_note(name, parked=True) for name in names]
            self._desk.session.perform(together("briefje geparkeerd", gestures))
            self._desk.meeting.turn_to(PARKED)

    def put_back(self, name: str, place: Position | None = None) -> None:
        """Put a parked note on the drawing: at this place, where it was, or else in the middle of the window."""
        held = next((note for note in self._desk.session.route.notes or () if note.id == name), None)
        if held is None:
            return
        fields: dict[str, object] = {"parked": None}
        if place is not None or held.position is None:
            fields["position"] = place or self._middle()
        gesture = edits.change_note(name, **fields)
        self._desk.session.perform(together("briefje teruggezet", [gesture]))
        self._desk.canvas.point_out([name])

    def _middle(self) -> Position:
        middle = self._desk.canvas.view.navigation.middle()
        return Position(x=round(middle.x()), y=round(middle.y()))

    # -- all of them

    def _change(self, kept: Kept, name: str, **fields: object) -> None:
        self._desk.session.perform(edits.change_kept(kept, name, fields))

    def _step(self) -> str | None:
        """Return the step that is selected last; None when none is, or when a line was written about it already."""
        known = {} if self._used else self._desk.session.route.by_id
        return next((name for name in reversed(self._desk.canvas.scene.selected()) if name in known), None)

    def _ask_about(self, *, used: bool) -> None:
        """Show in the fields what the next decision or agreement will be about."""
        self._used = used
        name = self._named(self._step()).strip("‘’")
        for part in (self._desk.meeting.decisions, self._desk.meeting.agreements):
            part.ask_about(name)


def _joined(*words: str) -> str:
    return " · ".join(word for word in words if word)


def promised(agreement: Agreement) -> str:
    """Return who does it, before when, and how it stands when it is not open."""
    parts = [agreement.owner or ""]
    if agreement.due:
        parts.append(f"voor {date_in_words(agreement.due)}")
    if agreement.status in ("gedaan", "vervallen"):
        parts.append(agreement.status)
    return _joined(*parts)
