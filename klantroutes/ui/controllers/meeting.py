"""Leading a meeting: beginning, the agenda with its clock, and the lock on the route."""

from datetime import UTC, date, datetime

from klantroutes import edits
from klantroutes.edits import meeting
from klantroutes.edits.locked import is_locked
from klantroutes.model.identifiers import new_id
from klantroutes.model.workshop import AgendaItem

from ..desk import Desk
from ..dialogs.meeting_begin import MeetingDialog
from ..dock import bring_out, dock_of
from .focusing import FocusController
from .meeting_board import MeetingBoard
from .meeting_drag import MeetingDrag
from .meeting_lists import MeetingLists

_NEW_PART = "Nieuw onderdeel"


class MeetingController:
    """What the menu Werksessie and the panel of that name do."""

    def __init__(self, desk: Desk, focusing: FocusController) -> None:
        self._desk, self._panel, self._clock = desk, desk.meeting, desk.clock
        self._board = MeetingBoard(desk, focusing)
        self.lists = MeetingLists(desk)
        self._drag = MeetingDrag(desk, self.lists)
        self._listen()

    def _listen(self) -> None:
        panel, agenda, face = self._panel, self._panel.agenda, self._panel.face
        panel.begin_wanted.connect(self.begin)
        panel.lock_wanted.connect(self.lock)
        face.next_wanted.connect(self.next)
        face.previous_wanted.connect(self.previous)
        face.pause_wanted.connect(self.pause)
        face.more_wanted.connect(self.more_time)
        agenda.go_wanted.connect(self.go_to)
        agenda.add_wanted.connect(self._add)
        agenda.remove_wanted.connect(lambda part: self._desk.session.perform(meeting.remove_part(part)))
        agenda.shift_wanted.connect(lambda part, by: self._desk.session.perform(meeting.shift_part(part, by)))
        agenda.title_given.connect(lambda part, title: self._change(part, "title", title))
        agenda.minutes_given.connect(lambda part, minutes: self._change(part, "minutes", minutes or None))
        agenda.about_given.connect(lambda part, about: self._change(part, "about", about))
        agenda.done_given.connect(lambda part, done: self._desk.session.perform(meeting.finish_part(part, done)))
        self._desk.session.changed.connect(lambda _changes: self._follow())
        self._desk.session.replaced.connect(self._forget)
        self._clock.changed.connect(self._show)
        self._desk.status.lock_wanted.connect(lambda: self.lock(on=False))

    # -- beginning

    def begin(self) -> None:
        """Ask who meets, when and where; the route as it is now is kept, so that changes can be told afterwards."""
        self._desk.finish_typing()
        route = self._desk.session.route
        held = route.workshop
        again = held is not None and held.started_from is not None
        dialog = MeetingDialog(held, route.agenda or (), date.today(), self._desk.window, again=again)
        if not dialog.exec():
            return
        if again:
            self._desk.session.perform(meeting.tell_meeting(dialog.fields()))
        else:
            created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            edit = meeting.begin_meeting(dialog.fields(), dialog.chosen_agenda(), new_id("ver"), created)
            self._desk.session.perform(edit)
        self.show()

    def show(self) -> None:
        """Show the panel."""
        bring_out(self._panel)

    def leave(self) -> None:
        """Close the panel, and give its room back."""
        dock = dock_of(self._panel)
        if dock is not None:
            dock.close()

    def follow_panel(self, shown: bool) -> None:
        """Take the room of the palette, or give it back; the clock goes on."""
        if shown:
            self._desk.room.take("werksessie")
        else:
            self._desk.room.give_back("werksessie")

    # -- the agenda

    def next(self) -> None:
        """Finish the present part and go on with the next that is open; after the last the clock stands still."""
        items = self._items()
        if not items:
            self.show()
            self._desk.session.said.emit("Er is nog geen agenda. Kies er een bij Werksessie beginnen.")
            return
        at = self._clock.at
        place = self._place(at)
        if place is None:
            self.go_to(next((item.id for item in items if not item.done), items[0].id))
            return
        if not items[place].done:
            self._desk.session.perform(meeting.finish_part(at))
        following = next((item.id for item in self._items()[place + 1 :] if not item.done), None)
        if following is not None:
            self.go_to(following)
        else:
            self._clock.pause()
            self._desk.session.said.emit("Dit was het laatste onderdeel van de agenda.")

    def previous(self) -> None:
        """Go back to the part before the present one."""
        place = self._place(self._clock.at)
        if place:
            self.go_to(self._items()[place - 1].id)

    def go_to(self, part: str) -> None:
        """Let this be the present part: the clock runs, and the board shows what it is about."""
        self._clock.go_to(part)
        self._panel.agenda.select_part(part)
        item = self._clock.part
        if item is not None:
            self._board.show(item)

    def pause(self) -> None:
        """Let the clock stand still, or run on."""
        if self._clock.running:
            self._clock.pause()
        else:
            self._clock.resume()

    def more_time(self) -> None:
        """Give the present part five minutes more."""
        self._clock.add_minutes()

    def park(self) -> None:
        """Put the selected notes aside for later."""
        self.lists.park()

    # -- the lock

    def lock(self, on: bool) -> None:
        """Put the lock on the route, or take it off; notes and votes stay open."""
        self._desk.finish_typing()
        if on != is_locked(self._desk.session.route):
            self._desk.session.perform(meeting.lock_structure(on))
            self._desk.session.said.emit("De route is op slot." if on else "Het slot is van de route af.")
        self._show_lock()

    def _show_lock(self) -> None:
        locked = is_locked(self._desk.session.route)
        action = next(one for one in self._desk.window.actions() if one.objectName() == "meeting_lock")
        action.setChecked(locked)
        self._desk.status.show_lock(locked)
        self._panel.lock.setChecked(locked)

    # -- following the route

    def _follow(self) -> None:
        route = self._desk.session.route
        self._clock.follow(route.agenda or ())
        self._show()

    def _forget(self) -> None:
        self._clock.forget()
        self._follow()

    def _show(self) -> None:
        self._panel.show_meeting(self._desk.session.route)
        self._show_lock()

    def _items(self) -> tuple[AgendaItem, ...]:
        return self._desk.session.route.agenda or ()

    def _place(self, part: str) -> int | None:
        return next((number for number, item in enumerate(self._items()) if item.id == part), None)

    def _change(self, part: str, field: str, value: object) -> None:
        self._desk.session.perform(edits.change_kept("agenda", part, {field: value}))

    def _add(self, after: str) -> None:
        part = AgendaItem(id=new_id("ag"), title=_NEW_PART, minutes=10)
        if self._desk.session.perform(meeting.add_part(part, after or None)) is not None:
            self._panel.agenda.edit_title(part.id)
