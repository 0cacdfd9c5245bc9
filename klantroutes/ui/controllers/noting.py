"""The notes of a workshop: writing them, hanging them in order, and setting them aside."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from klantroutes import edits
from klantroutes.edits import clipboard
from klantroutes.edits.edit import Edit
from klantroutes.edits.revise import revised
from klantroutes.edits.together import together
from klantroutes.edits.written_notes import written_notes
from klantroutes.model.route import Note
from klantroutes.model.steps import Position

from ..canvas.note_colours import COLOURINGS, OWN
from ..canvas.note_columns import in_columns
from ..canvas.note_groups import DONE, GROUPINGS, grouped
from ..canvas.note_item import note_rect
from ..canvas.note_room import board
from ..canvas.note_rows import in_rows
from ..canvas.notes_shown import Showing
from ..desk import Desk
from ..dock import bring_out
from ..panels.notes.rows import note_groups, numbers
from .adding import AddController
from .note_using import NoteUseController

_COLOUR, _GROUP, _DONE = "briefjes/kleur_naar", "briefjes/groepeer_naar", "briefjes/afgehandelde_tonen"
_MENU = (
    ("step", "Maak er een stap van…"),
    ("agree", "Maak er een afspraak van"),
    ("park", "Parkeren of terugleggen"),
    ("done", "Afgehandeld of weer open"),
)


class NoteController(QObject):
    """What the panel with notes and the menu Werksessie do with them."""

    def __init__(self, desk: Desk, adding: AddController) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.using = NoteUseController(desk, adding)
        self._showing = _kept(desk)
        panel = desk.notes
        panel.show_showing(self._showing)
        panel.written.connect(self.write)
        panel.used.connect(self.use)
        panel.looked_otherwise.connect(self._look)
        panel.tidy_wanted.connect(self.tidy)
        panel.list.chosen.connect(self._point_out)
        panel.list.edited.connect(self._reword)
        panel.list.menu_wanted.connect(self.menu)
        desk.canvas.selected.connect(panel.list.choose)
        desk.session.changed.connect(lambda _changes: self._follow())
        desk.session.replaced.connect(self._renew)

    # -- writing

    def start(self) -> None:
        """Let a person write notes in the panel."""
        bring_out(self._desk.notes)
        self._desk.notes.start()

    def follow_panel(self, shown: bool) -> None:
        """Give the notes the room of the palette, or give that room back."""
        if shown:
            self._desk.room.take("briefjes")
        else:
            self._desk.room.give_back("briefjes")

    def write(self, text: str, author: str, theme: str) -> None:
        """Hang what was typed on the drawing, at a free place that can be seen."""
        notes = self._hung(written_notes(text, author, theme))
        if notes and self._desk.session.perform(edits.add_notes(notes)) is not None:
            self._desk.canvas.scene.reveal([note.id for note in notes])

    def paste(self) -> None:
        """Make a note of each line of text on the clipboard."""
        if not self._pasted(written_notes(_clipboard_words())):
            self._desk.session.said.emit("Er staat geen tekst op het klembord om briefjes van te maken.")

    def paste_lines(self) -> bool:
        """Make notes of text of several lines on the clipboard; returns whether there is such text."""
        notes = written_notes(_clipboard_words())
        if len(notes) < 2 or not self._pasted(notes):
            return False
        self._desk.session.said.emit(f"Van de tekst op het klembord zijn {len(notes)} briefjes gemaakt.")
        return True

    def _pasted(self, notes: Sequence[Note]) -> bool:
        hung = self._hung(notes)
        if not hung or self._desk.session.perform(edits.add_notes(hung)) is None:
            return False
        self._desk.canvas.go_to([note.id for note in hung])
        return True

    def _hung(self, notes: Sequence[Note]) -> tuple[Note, ...]:
        scene = self._desk.canvas.scene
        return in_rows(notes, board(scene.drawing), scene.notes.rects())

    # -- in order

    def tidy(self) -> None:
        """Hang the notes in columns under the board, each group under its heading; those of a step stay there."""
        scene = self._desk.canvas.scene
        notes = [
            note
            for note in self._desk.session.route.notes or ()
            if not note.parked and (note.step is None or note.resolved)
        ]
        heights = {note.id: self._height(note) for note in notes}
        groups = grouped((note for note in notes if not note.resolved), self._showing.grouping)
        done = [note for note in notes if note.resolved]
        places = in_columns([*groups, *([(DONE, done)] if done else [])], board(scene.drawing), heights)
        if not places:
            return
        moved = Edit("briefjes geordend", edits.move(places).plan)
        if self._desk.session.perform(moved) is not None:
            scene.reveal(list(places))

    def _height(self, note: Note) -> float:
        rect = self._desk.canvas.scene.notes.rect_of(note.id)
        if rect is None:
            rect = note_rect(revised(note, position=Position(x=0, y=0)))
        return rect.height if rect is not None else 0.0

    # -- one or more notes

    def use(self, what: str, ids: Sequence[str]) -> None:
        """Do this with these notes: `step`, `agree`, `park`, `done`, `remove` or a colour."""
        if not ids:
            return
        if what == "step":
            self.using.offer(ids[0])
        elif what == "agree":
            for name in ids:
                self.using.agree(name)
        elif what == "remove":
            self._desk.session.perform(edits.remove(ids))
        else:
            self._set(what, self._notes(ids))

    def _set(self, what: str, notes: Sequence[Note]) -> None:
        value: object
        name, field, value = "briefje gekleurd", "colour", None if what == "geel" else what
        if what == "park":
            on = not all(note.parked for note in notes)
            name, field, value = "briefje geparkeerd" if on else "briefje teruggelegd", "parked", on or None
        elif what == "done":
            on = not all(note.resolved for note in notes)
            name, field, value = "briefje afgehandeld" if on else "briefje weer open", "resolved", on or None
        if notes:
            self._desk.session.perform(together(name, [edits.change_note(one.id, **{field: value}) for one in notes]))

    def make_step(self) -> None:
        """Ask what the selected note becomes."""
        self.use("step", self._selected()[:1])

    def make_agreement(self) -> None:
        """Make agreements of the selected notes."""
        self.use("agree", self._selected())

    def finish(self) -> None:
        """Be done with the selected notes, or open them again."""
        self.use("done", self._selected())

    def is_about_notes(self) -> bool:
        """Say whether notes are selected on the drawing, and nothing else."""
        scene = self._desk.canvas.scene
        return bool(scene.selected()) and all(name in scene.notes.items for name in scene.selected())

    def menu(self, place: QPoint) -> None:
        """Show what can be done with the selected notes."""
        ids = self._selected()
        if not ids:
            return
        menu = QMenu(self._desk.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName("Wat u met dit briefje kunt doen")
        for what, words in _MENU:
            menu.addAction(words).triggered.connect(lambda _on=False, what=what: self.use(what, ids))
        self._add_colours(menu, ids)
        menu.addSeparator()
        drawn = self._desk.canvas.scene.selected() == ids
        for action in (self._desk.window.findChild(QAction, name) for name in ("rename", "copy", "duplicate")):
            if drawn and action is not None:
                menu.addAction(action)
        menu.addAction("Verwijderen").triggered.connect(lambda: self.use("remove", ids))
        menu.popup(place)

    def _add_colours(self, menu: QMenu, ids: Sequence[str]) -> None:
        colours = menu.addMenu("Kleur")
        group = QActionGroup(colours)
        now = {(note.colour or "geel").casefold() for note in self._notes(ids)}
        for name in OWN:
            action = colours.addAction(name.capitalize())
            action.setCheckable(True)
            action.setChecked(now == {name})
            group.addAction(action)
            action.triggered.connect(lambda _on=False, name=name: self.use(name, ids))

    # -- looking

    def show_done(self, on: bool) -> None:
        """Keep notes that are done with on the drawing, or not."""
        self._desk.settings.switch(_DONE, on)
        self._look()

    @property
    def done_shown(self) -> bool:
        """Whether notes that are done with stay on the drawing."""
        return self._desk.settings.is_on(_DONE, default=True)

    def _look(self) -> None:
        """Take up how the notes are to be seen, and keep it."""
        showing = self._desk.notes.showing(self.done_shown)
        self._desk.settings.keep_words(_COLOUR, showing.colouring)
        self._desk.settings.keep_words(_GROUP, showing.grouping)
        if showing != self._showing:
            self._showing = showing
            self._renew()
        self._follow()

    def _renew(self) -> None:
        """Show the notes on the drawing as a person wants to see them."""
        scene = self._desk.canvas.scene
        scene.notes.showing = self._showing
        scene.show_drawing(scene.drawing)
        self._follow()

    def _follow(self) -> None:
        """Show the notes of the route as it is now in the panel."""
        route, panel = self._desk.session.route, self._desk.notes
        panel.show_numbers(numbers(route))
        panel.show_groups(note_groups(route, panel.state, self._showing.grouping, self._showing.colouring))
        people = route.workshop.participants if route.workshop is not None else ()
        panel.offer(
            [*(people or ()), *(note.author or "" for note in route.notes or ())],
            [note.theme or "" for note in route.notes or ()],
        )

    def _point_out(self, ids: Sequence[str]) -> None:
        scene = self._desk.canvas.scene
        shown = [name for name in ids if scene.knows(name)]
        if shown and set(shown) != set(scene.selected()):
            self._desk.canvas.point_out(shown)

    def _reword(self, name: str, text: str) -> None:
        self._desk.session.perform(edits.change_note(name, text=text) if text else edits.remove_note(name))

    def _selected(self) -> list[str]:
        """Return the notes that are selected on the drawing, else those in the list."""
        known = {note.id for note in self._desk.session.route.notes or ()}
        drawn = [name for name in self._desk.canvas.scene.selected() if name in known]
        return drawn or self._desk.notes.list.ids()

    def _notes(self, ids: Sequence[str]) -> list[Note]:
        return [note for note in self._desk.session.route.notes or () if note.id in ids]


def _clipboard_words() -> str:
    """Return the text that another program put on the clipboard."""
    data = QApplication.clipboard().mimeData()
    if not isinstance(data, QMimeData):
        return ""
    return "" if data.hasFormat(clipboard.MIME) else data.text()


def _kept(desk: Desk) -> Showing:
    """Return how this person wanted to see the notes the last time."""
    colouring, grouping = desk.settings.words(_COLOUR), desk.settings.words(_GROUP)
    return Showing(
        next((one for one in COLOURINGS if one == colouring), "eigen"),
        next((one for one in GROUPINGS if one == grouping), "thema"),
        desk.settings.is_on(_DONE, default=True),
    )
