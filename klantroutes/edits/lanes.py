"""The lanes of a route as things: naming, ordering, adding and taking away."""

from collections.abc import Mapping, Sequence

from klantroutes.model.route import Lane, Route
from klantroutes.model.steps import Position

from .edit import Edit
from .placing import move
from .refused import Refused
from .revise import revised


def rename_lane(lane: str, label: str) -> Edit:
    """Give a lane another name; an empty name is refused, because nobody could then tell the lanes apart."""

    def plan(route: Route) -> Route:
        name = label.strip()
        if not name:
            raise Refused("Een baan heeft een naam nodig.")
        _known(route, lane)
        return revised(route, lanes=tuple(revised(one, label=name) if one.id == lane else one for one in route.rows))

    return Edit("naam van de baan veranderd", plan)


def order_lanes(order: Sequence[str], positions: Mapping[str, Position] | None = None) -> Edit:
    """Put the lanes in this order; lanes that are not named keep their order below. `positions` moves steps along."""

    def plan(route: Route) -> Route:
        rank = {name: index for index, name in enumerate(order)}
        lanes = tuple(sorted(route.rows, key=lambda one: rank.get(one.id, len(rank))))
        if lanes == route.rows:
            return route
        return move(positions or {}).plan(revised(route, lanes=lanes))

    return Edit("banen anders gezet", plan)


def add_lane(lane: str, label: str, before: str | None = None) -> Edit:
    """Add a lane with this id and name, before another lane or at the bottom."""

    def plan(route: Route) -> Route:
        if not label.strip():
            raise Refused("Een baan heeft een naam nodig.")
        if any(one.label.casefold() == label.strip().casefold() for one in route.rows):
            raise Refused(f"Er is al een baan ‘{label.strip()}’.")
        lanes = list(route.rows)
        at = next((index for index, one in enumerate(lanes) if one.id == before), len(lanes))
        lanes.insert(at, Lane(id=lane, label=label.strip()))
        return revised(route, lanes=tuple(lanes))

    return Edit("baan toegevoegd", plan)


def remove_lane(lane: str) -> Edit:
    """Take a lane away; refused while something stands in it, and for the last one."""

    def plan(route: Route) -> Route:
        label = _known(route, lane).label
        held = sum(1 for step in route.steps if step.lane == lane)
        if held:
            what = "staat nog 1 stap" if held == 1 else f"staan nog {held} stappen"
            raise Refused(f"In de baan ‘{label}’ {what}. Sleep wat erin staat eerst naar een andere baan.")
        if len(route.rows) == 1:
            raise Refused("Een route heeft ten minste één baan nodig.")
        return revised(route, lanes=tuple(one for one in route.rows if one.id != lane))

    return Edit("baan verwijderd", plan)


def _known(route: Route, lane: str) -> Lane:
    for one in route.rows:
        if one.id == lane:
            return one
    raise Refused("Deze baan is er niet meer. Misschien heeft iemand anders hem weggehaald.")
