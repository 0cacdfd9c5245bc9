"""Note: drag a note; let go on the board it becomes a part of the route, elsewhere it just lies there."""

from PySide6.QtCore import QPointF

from klantroutes.layout.geometry import Point
from klantroutes.ui.canvas.note_groups import first_named, is_promise, phase_of
from klantroutes.ui.canvas.note_target import Aim, aim, cell_under, shown
from klantroutes.ui.canvas.preview import NOTHING
from klantroutes.ui.canvas.scene import RouteScene

from .move import Click, MoveGesture
from .tool import Pointer


class NoteHold:
    """What a note in the hand shows and does, whether it comes from the drawing or from a list."""

    def __init__(self, scene: RouteScene, note: str) -> None:
        self._scene = scene
        self._note = note
        self._text = next((one.text for one in scene.route.notes or () if one.id == note), "")
        phase_of(self._text)  # Loads the words of the catalogue, so that the first move does not wait for that.
        self._promised = is_promise(self._text)
        rect = scene.rect_of(note)
        self._home = None if rect is None else cell_under(scene, rect.centre)

    def aim(self, at: Pointer) -> Aim:
        """Return what takes the note here; with Alt it is only put down."""
        return Aim("place", point=at.point) if at.alt else aim(self._scene, at.point, at.scale, self._home)

    def show(self, target: Aim) -> None:
        """Show what the note becomes here."""
        label = ""
        if target.kind == "cell" and target.cell is not None:
            named = "Afspraak" if self._promised else first_named(self._text, target.cell.phase, target.cell.lane)
            label = named or "Kies wat het wordt"
        self._scene.notes.fade(self._note, target.kind != "place")
        if target.kind != "place":
            self._scene.set_preview(shown(self._scene, target, label))

    def drop(self, target: Aim, middle: Point) -> None:
        """Let somebody do it; the note stays where the hand let go until that is done."""
        self._scene.set_preview(NOTHING)
        self._scene.wishes.note_dropped.emit(self._note, target, QPointF(*middle))


class NoteGesture:
    """Drags one note."""

    def __init__(self, scene: RouteScene, at: Pointer, note: str, click: Click) -> None:
        self._scene = scene
        self._note = note
        self._moving = MoveGesture(scene, at, note, [note], click)
        self._held = NoteHold(scene, note)
        self._first = at

    def move(self, at: Pointer) -> None:
        """Show the note at the hand, and what it becomes there."""
        self._moving.move(at)
        if self._moving.begun:
            self._held.show(self._held.aim(at))

    def release(self, at: Pointer) -> None:
        """Put the note down, or let it become a part of the route."""
        target = self._held.aim(at)
        if not self._moving.begun or target.kind == "place":
            self._moving.release(at)
            return
        rect = self._scene.rect_of(self._note)
        if rect is not None:
            dx, dy = at.point.x - self._first.point.x, at.point.y - self._first.point.y
            self._held.drop(target, rect.moved(dx, dy).centre)

    def cancel(self) -> None:
        """Put the note back."""
        self._moving.cancel()


class NoteByDrop:
    """A note that is dragged out of the list of notes."""

    def __init__(self, scene: RouteScene, note: str) -> None:
        self._scene = scene
        self._held = NoteHold(scene, note)

    def move(self, at: Pointer) -> None:
        """Show what the note becomes here."""
        target = self._held.aim(at)
        if target.kind == "place":
            self._scene.set_preview(NOTHING)
        self._held.show(target)

    def drop(self, at: Pointer) -> bool:
        """Let the note become that, or lie here."""
        self._held.drop(self._held.aim(at), at.point)
        return True

    def leave(self) -> None:
        """Show nothing any more."""
        self._scene.set_preview(NOTHING)
        self._scene.put_back()
