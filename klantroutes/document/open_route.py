"""One open route: the one door through which it changes, with undo and redo."""

from collections.abc import Callable
from typing import Any

from pycrdt import Doc, Map, TransactionEvent, UndoManager
from pydantic import ValidationError

from klantroutes.edits.edit import Changes, Edit
from klantroutes.edits.locked import ensure_structure_open
from klantroutes.edits.locking import ensure_unlocked
from klantroutes.model.route import Route
from klantroutes.storage.errors import FileFault

from .difference import Difference, difference, same
from .fields import LISTS
from .listeners import Listeners
from .projection import Projection
from .shape import ROOTS, empty, root, seeded, write
from .soundness import ensure_sound

MINE, UNDONE, REDONE, FILED = "ik", "ongedaan", "opnieuw", "bewaren"
_OTHERS = "anderen"


class OpenRoute:
    """A route that is being worked on. The truth is a shared document; `route` shows it as a frozen value."""

    def __init__(self, route: Route) -> None:
        doc, keys = seeded(route)
        self._start(doc)
        self._projection.take(route, keys)
        self._saved: Route | None = route

    @classmethod
    def restore(cls, data: bytes) -> "OpenRoute":
        """Return the route in a snapshot or in the updates of a colleague; raises FileFault when there is none."""
        doc = empty()
        opened = cls.__new__(cls)
        try:
            doc.apply_update(data)
            opened._start(doc)
            opened._projection.read()
        except (ValueError, RuntimeError, ValidationError):
            raise FileFault("deze gegevens zijn geen klantroute", "Open het bestand van de route zelf.") from None
        opened._saved = opened.route
        return opened

    def _start(self, doc: "Doc[Map[Any]]") -> None:
        self._doc = doc
        self._projection = Projection(doc)
        self._dirty: dict[str, set[str]] = {}
        self._updates: list[bytes] = []
        self._undo_names: list[str] = []
        self._redo_names: list[str] = []
        self._changed = Listeners[Changes]()
        self._written = Listeners[tuple[bytes, str]]()
        maps = {name: root(doc, name) for name in ROOTS}
        self._manager = UndoManager(scopes=list(maps.values()), capture_timeout_millis=0)
        # Without an origin of its own it would also take back what colleagues do.
        self._manager.include_origin(MINE)
        self._watched = [(held, held.observe_deep(self._noting(name))) for name, held in maps.items()]
        self._watching = [doc.observe(self._note_update)]

    @property
    def route(self) -> Route:
        """The route as it is now."""
        return self._projection.route

    def perform(self, edit: Edit) -> Changes | None:
        """Do one gesture; returns None when nothing changed, raises Refused when it cannot be done."""
        planned = edit.plan(self.route)
        ensure_structure_open(self.route, planned)
        ensure_unlocked(self.route, planned)
        ensure_sound(self.route, planned)
        found = difference(self.route, planned, self._projection.places)
        if not found:
            return None
        write(self._doc, found, MINE)
        self._undo_names.append(edit.name)
        self._redo_names.clear()
        return self._renew(MINE)

    def undo(self) -> Changes | None:
        """Take back the last own gesture; None when there is none, or when others have changed it since."""
        done = self._manager.undo()
        self._step_over(self._undo_names, len(self._manager.undo_stack), self._redo_names, done=done)
        return self._renew(UNDONE)

    def redo(self) -> Changes | None:
        """Do again what was taken back last; None when there is none, or when others have changed it since."""
        done = self._manager.redo()
        self._step_over(self._redo_names, len(self._manager.redo_stack), self._undo_names, done=done)
        return self._renew(REDONE)

    @property
    def undo_name(self) -> str | None:
        """What `undo` would take back, in Dutch; None when there is nothing."""
        return self._undo_names[-1] if self._undo_names else None

    @property
    def redo_name(self) -> str | None:
        """What `redo` would do again, in Dutch; None when there is nothing."""
        return self._redo_names[-1] if self._redo_names else None

    def subscribe(self, callback: Callable[[Changes], None]) -> Callable[[], None]:
        """Call back once after every gesture, whoever made it; returns how to stop."""
        return self._changed.add(callback)

    @property
    def modified(self) -> bool:
        """Whether the route differs from what was opened or saved last; undoing back to that gives False."""
        return self._saved is None or not same(self.route, self._saved)

    def mark_saved(self) -> None:
        """Note that the route as it is now stands in its file."""
        self._saved = self.route

    def mark_unsaved(self) -> None:
        """Note that the route stands in no file, whatever it holds."""
        self._saved = None

    def stamp(self, moment: str) -> None:
        """Note when the route goes into its file, as a moment in UTC; nothing that a person would undo."""
        fields = {"modified": moment}
        if self._saved is None and self.route.created is None:
            fields["created"] = moment
        write(self._doc, Difference(fields, {}), FILED)
        self._renew(FILED)

    def snapshot(self) -> bytes:
        """Return the whole document, for `restore`."""
        return self._doc.get_update()

    def state(self) -> bytes:
        """Return what this document has seen, to ask someone else for the rest with `updates_since`."""
        return self._doc.get_state()

    def updates_since(self, state: bytes) -> bytes:
        """Return everything that a document with this state has not seen."""
        return self._doc.get_update(state)

    def receive(self, update: bytes, who: str) -> Changes | None:
        """Take in what someone else did; raises FileFault on bytes that are no update."""
        try:
            # Not the name itself: a colleague may be called as `MINE` is.
            with self._doc.transaction(origin=_OTHERS):
                self._doc.apply_update(update)
        except (ValueError, RuntimeError):
            raise FileFault("deze wijziging is beschadigd en is niet overgenomen") from None
        return self._renew(who)

    def subscribe_updates(self, callback: Callable[[tuple[bytes, str]], None]) -> Callable[[], None]:
        """Call back with (update, origin) after every gesture: for the recovery log and for colleagues."""
        return self._written.add(callback)

    def close(self) -> None:
        """Let go of everyone who listens; the route can still be read."""
        self._changed.clear()
        self._written.clear()
        for held, subscription in self._watched:
            held.unobserve(subscription)
        self._watched.clear()
        for watching in self._watching:
            self._doc.unobserve(watching)
        self._watching.clear()

    def _noting(self, name: str) -> Callable[[list[Any]], None]:
        """Return an observer that notes which elements of a map, or which fields at the top, were touched."""

        def note(events: list[Any]) -> None:
            touched = self._dirty.setdefault(name, set())
            for event in events:
                touched.update([event.path[0]] if event.path else event.keys)

        return note

    def _note_update(self, event: TransactionEvent) -> None:
        self._updates.append(event.update)

    def _renew(self, origin: str) -> Changes | None:
        """Show what was touched since the last time, and tell everyone once."""
        dirty, self._dirty = self._dirty, {}
        updates, self._updates = self._updates, []
        before = set(self._projection.places["links"].keys)
        if dirty:
            self._projection.refresh(dirty)
        for update in updates:
            self._written.tell((update, origin))
        if not dirty:
            return None
        flipped = before ^ set(self._projection.places["links"].keys)
        changes = _changes(dirty, flipped, origin)
        self._changed.tell(changes)
        return changes

    def _step_over(self, names: list[str], left: int, other: list[str], *, done: bool) -> None:
        """Keep the names in step with the manager, which passes over gestures that others have overwritten."""
        gone = names[left:]
        del names[left:]
        if done and gone:
            other.append(gone[0])


def _changes(dirty: dict[str, set[str]], flipped: set[str], origin: str) -> Changes:
    top = {name.partition(".")[0] for name in dirty.get("route", ())}
    top |= {name for name in LISTS if dirty.get(name)}
    return Changes(
        steps=frozenset(dirty.get("steps", ())),
        links=frozenset(dirty.get("links", ())) | flipped,
        fields=frozenset(top - {"steps", "links"}),
        origin=origin,
    )
