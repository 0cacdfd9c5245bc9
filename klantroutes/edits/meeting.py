"""Beginning a meeting, and its agenda: what people do in one gesture."""

from collections.abc import Mapping, Sequence

from klantroutes.model.route import Route
from klantroutes.model.workshop import AgendaItem

from .agenda import set_agenda
from .edit import Edit
from .heading import set_route_fields, unset_route_fields
from .kept_lists import change, present
from .refused import Refused
from .together import together
from .versions import keep_version

START = "Begin van de werksessie"
"""The name of the version that shows afterwards what the meeting changed."""


def begin_meeting(
    fields: Mapping[str, object], agenda: Sequence[AgendaItem] | None, version: str, created: str
) -> Edit:
    """Note who meets, when and where, keep the route as it is now under the id `version`, and put the agenda there.

    `fields` are those of the meeting; None or empty clears one. Without an `agenda` the present one stays.
    """

    gestures = [
        keep_version(version, START, created),
        tell_meeting(fields),
        set_route_fields(**{"workshop.started_from": version}),
    ]
    if agenda is not None:
        gestures.append(set_agenda(agenda))
    return together("werksessie begonnen", gestures)


def tell_meeting(fields: Mapping[str, object]) -> Edit:
    """Fill in these fields of the meeting; None or empty clears one."""
    filled = {f"workshop.{name}": value for name, value in fields.items() if value}
    empty = [f"workshop.{name}" for name, value in fields.items() if not value]
    return together("werksessie veranderd", [unset_route_fields(*empty), set_route_fields(**filled)])


def add_part(part: AgendaItem, after: str | None = None) -> Edit:
    """Put a part on the agenda, behind the one with this id, else at the end."""

    def plan(route: Route) -> Route:
        items = list(route.agenda or ())
        place = next((number for number, item in enumerate(items, 1) if item.id == after), len(items))
        return set_agenda([*items[:place], part, *items[place:]]).plan(route)

    return Edit("onderdeel van de agenda toegevoegd", plan)


def shift_part(part: str, by: int) -> Edit:
    """Put a part of the agenda so many places later, or earlier; at the ends it stays."""

    def plan(route: Route) -> Route:
        items = list(route.agenda or ())
        here = next((number for number, item in enumerate(items) if item.id == part), None)
        if here is None:
            raise Refused("Dit onderdeel van de agenda is er niet meer.")
        there = max(0, min(here + by, len(items) - 1))
        items.insert(there, items.pop(here))
        return route if here == there else set_agenda(items).plan(route)

    return Edit("agenda verschoven", plan)


def remove_part(part: str) -> Edit:
    """Take a part off the agenda; decisions that were taken there stay."""

    def plan(route: Route) -> Route:
        if part not in present(route, "agenda"):
            return route
        return set_agenda([item for item in route.agenda or () if item.id != part]).plan(route)

    return Edit("onderdeel van de agenda verwijderd", plan)


def finish_part(part: str, done: bool = True) -> Edit:
    """Tick a part of the agenda, or take the tick away."""
    plan = change("agenda", part, {"done": done}).plan
    return Edit("onderdeel afgerond" if done else "onderdeel weer open", plan)


def lock_structure(on: bool) -> Edit:
    """Put the lock on the whole route, or take it off."""
    if on:
        return Edit("route op slot gezet", set_route_fields(**{"workshop.structure_locked": True}).plan)
    return Edit("slot van de route gehaald", unset_route_fields("workshop.structure_locked").plan)
