"""Changing the route: undo, clipboard, removing, putting in order."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from klantroutes import edits
from klantroutes.drawing.compose import draw
from klantroutes.edits import clipboard
from klantroutes.edits.refused import Refused
from klantroutes.model.route import Route

from ..canvas.aligning import aligned
from ..canvas.locks import movable
from ..canvas.note_room import with_hung
from ..canvas.walking import Direction
from ..desk import Desk
from ..selection_picture import put_picture


def _clipboard_text() -> str:
    """Return what may be steps on the clipboard; nothing when the clipboard is empty."""
    data = QApplication.clipboard().mimeData()
    if not isinstance(data, QMimeData):
        return ""
    if not data.hasFormat(clipboard.MIME):
        return data.text()
    return bytes(data.data(clipboard.MIME).data()).decode("utf-8", "replace")


def added_since(before: Route, after: Route) -> list[str]:
    """Return the ids of the steps and notes that are new."""
    notes = {note.id for note in before.notes or ()}
    steps = [step.id for step in after.steps if step.id not in before.by_id]
    return [*steps, *(note.id for note in after.notes or () if note.id not in notes)]


class EditController:
    """What the menus Bewerken and Route do with the steps that are there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.paste_words: Callable[[], bool] = lambda: False
        """Makes something of text of another program; returns whether it could."""

    def undo(self) -> None:
        """Take back the last gesture, and select the steps, notes and lines that came back by it."""
        self._desk.finish_typing()
        before = self._desk.session.route
        self._desk.session.undo()
        after = self._desk.session.route
        lines = {link.id for link in before.links}
        back = added_since(before, after) or [link.id for link in after.links if link.id not in lines]
        if back:
            self._desk.canvas.point_out(back)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._desk.finish_typing()
        self._desk.session.redo()

    def cut(self) -> None:
        """Put the selected steps on the clipboard and take them out of the route."""
        self.copy()
        self.remove()

    def copy(self) -> None:
        """Put the selected steps on the clipboard."""
        route = self._desk.session.route
        ids = self._copied()
        if not ids:
            return
        text = clipboard.fragment(route, ids)
        data = QMimeData()
        data.setData(clipboard.MIME, text.encode())
        data.setText(text)
        QApplication.clipboard().setMimeData(data)

    def copy_picture(self) -> None:
        """Put what is selected on the clipboard as a picture for Word and others, and as steps for this program."""
        route, scene = self._desk.session.route, self._desk.canvas.scene
        ids = scene.taken()
        if not ids:
            return
        names = [step.label for step in route.steps if step.id in set(ids) and step.label]
        data = QMimeData()
        copied = self._copied()
        if copied:
            data.setData(clipboard.MIME, clipboard.fragment(route, copied).encode())
        put_picture(data, scene.drawing, ids, ", ".join(names) or self._desk.session.name)
        QApplication.clipboard().setMimeData(data)
        self._desk.session.said.emit("De selectie staat als plaatje op het klembord.")

    def paste(self) -> None:
        """Put what is on the clipboard in the route."""
        before = self._desk.session.route
        try:
            edit = clipboard.paste(_clipboard_text())
        except Refused as refusal:
            if not self.paste_words():
                self._desk.message.say(str(refusal))
            return
        if self._desk.session.perform(edit) is not None:
            self._desk.canvas.go_to(added_since(before, self._desk.session.route))

    def duplicate(self) -> None:
        """Make copies of the selected steps beside them, and select the copies."""
        route = self._desk.session.route
        ids = self._copied()
        if ids and self._desk.session.perform(edits.duplicate(ids)) is not None:
            self._desk.canvas.go_to(added_since(route, self._desk.session.route))

    def _copied(self) -> list[str]:
        """Return the selected steps and notes, with the services in selected cards."""
        scene = self._desk.canvas.scene
        known = scene.route.by_id
        return [name for name in scene.taken() if name in known or name in scene.notes.items]

    def remove(self) -> None:
        """Take the selected steps and lines out of the route."""
        ids = self._desk.canvas.scene.taken()
        if ids:
            self._desk.session.perform(edits.remove(ids))

    def bridge(self) -> None:
        """Take the selected steps out of the route, and join the lines before and after them."""
        ids = self._desk.canvas.scene.taken()
        if ids:
            self._desk.session.perform(edits.remove_and_bridge(ids))

    def rename(self) -> None:
        """Change the name of the selected step on its card."""
        ids = self._desk.canvas.scene.selected()
        if ids:
            self._desk.canvas.rename(ids[-1])

    def select_all(self) -> None:
        """Select all steps."""
        self._desk.canvas.scene.select_all()

    def select_none(self) -> None:
        """Select nothing."""
        self._desk.canvas.scene.select([])

    def connect(self) -> None:
        """Take up the tool that draws lines."""
        self._desk.canvas.take_tool("verbinden")

    def select_tool(self) -> None:
        """Take up the tool that selects and moves."""
        self._desk.canvas.take_tool("kiezen")

    def pan_tool(self) -> None:
        """Take up the tool that shoves the paper."""
        self._desk.canvas.take_tool("schuiven")

    def space_tool(self) -> None:
        """Take up the tool that makes room."""
        self._desk.canvas.take_tool("ruimte")

    def align_left(self) -> None:
        """Line up what is selected with the leftmost."""
        self._align((-1, 0))

    def align_right(self) -> None:
        """Line up what is selected with the rightmost."""
        self._align((1, 0))

    def align_top(self) -> None:
        """Line up what is selected with the uppermost."""
        self._align((0, -1))

    def align_bottom(self) -> None:
        """Line up what is selected with the lowest."""
        self._align((0, 1))

    def _align(self, direction: Direction) -> None:
        scene = self._desk.canvas.scene
        moved = movable(scene, aligned(scene.drawing, scene.selected(), direction))
        if moved:
            self._desk.session.perform(with_hung(scene, edits.align(moved)))

    def arrange(self) -> None:
        """Place everything anew that was not placed by hand; the route itself stays as it is."""
        scene = self._desk.canvas.scene
        scene.show_drawing(draw(scene.shown))
        self._desk.canvas.view.fit_all()

    def arrange_all(self) -> None:
        """Let the program choose the place of every step that is not locked."""
        placed = [one.id for one in self._desk.session.route.steps if one.position is not None and not one.locked]
        if placed:
            self._desk.session.perform(edits.unplace(placed))
        self.arrange()
