"""What a note becomes: a step, a handover, an agreement, or words with a step that is there."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QPoint, QPointF, QTimer

from klantroutes import edits
from klantroutes.checks.naming import called
from klantroutes.edits.edit import Edit
from klantroutes.edits.together import together
from klantroutes.layout.geometry import Point
from klantroutes.model.catalogue import catalogue
from klantroutes.model.days import date_in_words
from klantroutes.model.route import Note
from klantroutes.model.steps import Position
from klantroutes.model.vocabulary import PHASES, Phase
from klantroutes.suggesting.suggestion import Suggestion

from ..canvas.ghost import Ghost
from ..canvas.looking_ahead import ghost_after
from ..canvas.note_beside import beside_step
from ..canvas.note_groups import phase_called
from ..canvas.note_room import with_room
from ..canvas.note_target import Aim, cell_under, step_place
from ..canvas.placing import Placing, move_edit
from ..canvas.strokes import qrect
from ..desk import Desk
from ..note_choices import NoteChoice, note_choices, on_line
from ..panels.notes.step_menu import StepMenu
from .adding import AddController
from .editing import added_since


class NoteUseController(QObject):
    """Answers a note that is let go on the board, and the keys that ask what it becomes."""

    def __init__(self, desk: Desk, adding: AddController) -> None:
        super().__init__(desk.window)
        self._desk, self._adding = desk, adding
        self._waiting: tuple[str, Point] | None = None
        """The note that lies where the hand let go, until somebody chose."""
        desk.canvas.wishes.note_dropped.connect(self.drop)
        desk.canvas.wishes.note_step.connect(self.offer)

    # -- from the hand

    def drop(self, name: str, target: Aim, middle: QPointF) -> None:
        """Do what belongs to where this note was let go."""
        place, note = Point(*middle.toTuple()), self._note(name)
        if note is None:
            return
        if target.kind == "cell" and target.cell is not None:
            self._waiting = (name, place)
            self._ask(note, phase_called(target.cell.phase), target.cell.lane, target.point)
        elif target.kind == "step":
            self._hang(note, target.id)
        elif target.kind == "place":
            self._put_down(name, place)
        else:
            self._desk.canvas.scene.put_back()
            self._do(on_line(self._desk.session.route, note, target.id))

    def offer(self, name: str) -> None:
        """Ask what this note becomes; where it comes follows from where it lies, else from what it is."""
        note = self._note(name)
        if note is None:
            return
        scene = self._desk.canvas.scene
        rect = scene.rect_of(name)
        cell = cell_under(scene, rect.centre) if rect is not None else None
        if cell is None or rect is None:
            self._ask(note, None, None, None)
        else:
            self._ask(note, phase_called(cell.phase), cell.lane, step_place(cell.rect, rect.centre))

    def agree(self, name: str) -> None:
        """Make an agreement of this note; who does it and before when are read from its words."""
        if self._desk.session.perform(edits.note_to_agreement(name, date.today())) is None:
            return
        made = (self._desk.session.route.agreements or ())[-1]
        parts = [f"Wie: {made.owner}." if made.owner else "Wie het doet, is nog open."]
        parts.append(f"Voor {date_in_words(made.due)}." if made.due else "De dag is nog open.")
        self._desk.session.said.emit(f"Afspraak gemaakt. {' '.join(parts)}")

    # -- the list

    def _ask(self, note: Note, phase: Phase | None, lane: str | None, at: Point | None) -> None:
        position = Position(x=round(at.x), y=round(at.y)) if at is not None else None
        choices = note_choices(self._desk.session.route, note, phase, lane, position, date.today())
        menu = StepMenu(choices, self._desk.window)
        menu.pointed.connect(self._look_at)
        menu.taken.connect(lambda choice: self._take(note, choice))
        menu.other_wanted.connect(lambda: self._other(note, phase, lane, position))
        menu.agreement_wanted.connect(lambda: self._settled(lambda: self.agree(note.id)))
        menu.aboutToHide.connect(lambda: self._look_at(None))
        # A choice arrives only after the list has gone.
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._put_down_waiting))
        menu.popup(self._place(note.id, at))
        menu.setActiveAction(menu.actions()[0])
        self._look_at(choices[0])

    def _place(self, name: str, at: Point | None) -> QPoint:
        """Return where the list comes: beside the hand or the note, else beside the panel that asked."""
        view = self._desk.canvas.view
        rect = self._desk.canvas.scene.rect_of(name)
        if at is not None:
            return view.viewport().mapToGlobal(view.mapFromScene(QPointF(*at))) + QPoint(96, -20)
        if rect is not None and view.viewport().rect().intersects(view.mapFromScene(qrect(rect)).boundingRect()):
            return view.viewport().mapToGlobal(view.mapFromScene(qrect(rect)).boundingRect().bottomLeft())
        return self._desk.notes.place_of(name)

    def _look_at(self, choice: NoteChoice | None) -> None:
        scene = self._desk.canvas.scene
        scene.set_ghost(Ghost() if choice is None else ghost_after(scene, choice.edit))

    def _take(self, note: Note, choice: NoteChoice) -> None:
        """Do what was chosen; who works through the list goes on with the next note, also when this one stays in it."""
        listed = self._desk.notes.list
        if choice.kind == "agreement":
            self._settled(lambda: self.agree(note.id))
            return
        if choice.step is None:
            self._settled(lambda: self._do(choice.edit))
            return
        self._settled(lambda: self._hang(note, choice.step or "", repeats=choice.repeats))
        if listed.hasFocus():
            listed.go_on_from(note.id)

    def _other(self, note: Note, phase: Phase | None, lane: str | None, position: Position | None) -> None:
        waiting, self._waiting = self._waiting, None
        offer = self._adding.ask("Wat wordt dit briefje?")
        self._waiting = waiting
        if offer is None:
            self._put_down_waiting()
            return
        entry = catalogue().entry(offer.catalogue)
        usual: Phase = next((one for one in PHASES if entry is not None and one in entry.phases), "tijdens")
        chosen = Suggestion(offer.kind, offer.catalogue, offer.label.rstrip("…"), phase or usual, lane, 1.0)
        self._settled(lambda: self._do(edits.note_to_step(note.id, chosen, chosen.phase, lane, position)))

    # -- doing

    def _settled(self, do: Callable[[], None]) -> None:
        """Do what was chosen for the note that waits."""
        self._waiting = None
        self._desk.canvas.scene.put_back()
        do()

    def _do(self, edit: Edit) -> None:
        before = self._desk.session.route
        if self._desk.session.perform(with_room(self._desk.canvas.scene, edit)) is None:
            return
        new = added_since(before, self._desk.session.route)
        if new:
            self._desk.canvas.point_out(new)

    def _hang(self, note: Note, step: str, *, repeats: bool = False) -> None:
        """Hang a note beside a step; one that repeats the step is done with, and that is said."""
        scene, session = self._desk.canvas.scene, self._desk.session
        scene.put_back()
        rect = scene.rect_of(step)
        place = beside_step(scene, note, rect) if rect is not None else None
        self._do(edits.hang_note(note.id, step, place, repeats=repeats))
        now = self._note(note.id)
        if now is not None and now.resolved:
            session.said.emit(f"‘{called(session.route.by_id[step])}’ zegt dit al. Het briefje is afgehandeld.")

    def _put_down_waiting(self) -> None:
        if self._waiting is not None:
            name, place = self._waiting
            self._put_down(name, place)

    def _put_down(self, name: str, place: Point) -> None:
        """Let the note lie here, back on the table when it was put aside."""
        self._waiting = None
        scene, note = self._desk.canvas.scene, self._note(name)
        scene.put_back()
        if note is None:
            return
        moved = move_edit(Placing(scene.drawing, {name: place}, {name: place}))
        back = [edits.change_note(name, parked=None)] if note.parked else []
        self._desk.session.perform(together("briefje teruggelegd", [*back, moved]) if back else moved)

    def _note(self, name: str) -> Note | None:
        return next((one for one in self._desk.session.route.notes or () if one.id == name), None)
