"""Every gesture as an edit: pure functions that say how the route will look, and what the step is called."""

from .agenda import set_agenda
from .agreements import add_agreement, change_agreement, remove_agreement
from .bridging import remove_and_bridge
from .connecting import connect, disconnect
from .filling import rename, set_field, set_fields, set_link_field, unset_field, unset_link_field
from .from_notes import note_to_agreement, note_to_handover, note_to_handover_between, note_to_step
from .grouping import group, ungroup
from .heading import set_route_fields, set_target, unset_route_fields
from .inserting import insert_on_line, put_on_line
from .kept_lists import add as add_kept
from .kept_lists import change as change_kept
from .kept_lists import remove as remove_kept
from .lanes import add_lane, order_lanes, remove_lane, rename_lane
from .locking import lock, unlock
from .note_at_step import hang_note, says_all
from .notes import add_note, add_notes, change_note, remove_note
from .pasted_notes import notes_from_text, paste_notes
from .placing import align, make_room, move, place_all, reorder, set_on_time, unplace
from .replacing import replace
from .steps import add_step, add_steps, duplicate, remove
from .timing import set_periods
from .versions import keep_version, remove_version, restore_version
from .views import replace_view
from .votes import add_dots, begin_voting, clear_votes, close_voting, place_dots, show_result
from .waivers import add_waiver, remove_waiver
from .workshop import set_workshop_fields

__all__ = [
    "add_agreement",
    "add_dots",
    "add_kept",
    "add_lane",
    "add_note",
    "add_notes",
    "add_step",
    "add_steps",
    "add_waiver",
    "align",
    "begin_voting",
    "change_agreement",
    "change_kept",
    "change_note",
    "clear_votes",
    "close_voting",
    "connect",
    "disconnect",
    "duplicate",
    "group",
    "hang_note",
    "insert_on_line",
    "keep_version",
    "lock",
    "make_room",
    "move",
    "note_to_agreement",
    "note_to_handover",
    "note_to_handover_between",
    "note_to_step",
    "notes_from_text",
    "order_lanes",
    "paste_notes",
    "place_all",
    "place_dots",
    "put_on_line",
    "remove",
    "remove_agreement",
    "remove_and_bridge",
    "remove_kept",
    "remove_lane",
    "remove_note",
    "remove_version",
    "remove_waiver",
    "rename",
    "rename_lane",
    "reorder",
    "replace",
    "replace_view",
    "restore_version",
    "says_all",
    "set_agenda",
    "set_field",
    "set_fields",
    "set_link_field",
    "set_on_time",
    "set_periods",
    "set_route_fields",
    "set_target",
    "set_workshop_fields",
    "show_result",
    "ungroup",
    "unlock",
    "unplace",
    "unset_field",
    "unset_link_field",
    "unset_route_fields",
]
