"""Every gesture as an edit: pure functions that say how the route will look, and what the step is called."""

from .agenda import set_agenda
from .agreements import add_agreement, change_agreement, remove_agreement
from .connecting import connect, disconnect
from .filling import rename, set_field, set_fields, set_link_field, unset_field, unset_link_field
from .heading import set_route_fields, set_target, unset_route_fields
from .inserting import insert_on_line, put_on_line
from .kept_lists import add as add_kept
from .kept_lists import change as change_kept
from .kept_lists import remove as remove_kept
from .lanes import add_lane, order_lanes, remove_lane, rename_lane
from .notes import add_note, change_note, remove_note
from .placing import align, make_room, move, place_all, reorder, unplace
from .replacing import replace
from .steps import add_step, add_steps, duplicate, remove
from .versions import keep_version
from .votes import clear_votes, place_dots
from .waivers import add_waiver, remove_waiver
from .workshop import set_workshop_fields

__all__ = [
    "add_agreement",
    "add_kept",
    "add_lane",
    "add_note",
    "add_step",
    "add_steps",
    "add_waiver",
    "align",
    "change_agreement",
    "change_kept",
    "change_note",
    "clear_votes",
    "connect",
    "disconnect",
    "duplicate",
    "insert_on_line",
    "keep_version",
    "make_room",
    "move",
    "order_lanes",
    "place_all",
    "place_dots",
    "put_on_line",
    "remove",
    "remove_agreement",
    "remove_kept",
    "remove_lane",
    "remove_note",
    "remove_waiver",
    "rename",
    "rename_lane",
    "reorder",
    "replace",
    "set_agenda",
    "set_field",
    "set_fields",
    "set_link_field",
    "set_route_fields",
    "set_target",
    "set_workshop_fields",
    "unplace",
    "unset_field",
    "unset_link_field",
    "unset_route_fields",
]
