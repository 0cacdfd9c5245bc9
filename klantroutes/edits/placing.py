"""Where steps stand: in the drawing, in the grid and in the list."""

from collections.abc import Iterable, Mapping

from klantroutes.model.route import Note, Route
from klantroutes.model.steps import Position, Step

from .edit import Edit
from .elements import replaced
from .revise import revised, without


def move(positions: Mapping[str, Position], places: Mapping[str, tuple[str, str]] | None = None) -> Edit:
    """Put steps and notes elsewhere by hand; `places` gives phase and lane of steps that came in another cell."""
    name = "stap verplaatst" if len(positions) <= 1 else "stappen verplaatst"
    return _placing(name, positions, places or {})


def make_room(positions: Mapping[str, Position]) -> Edit:
    """Push steps aside to make room, or pull them back."""
    return _placing("ruimte gemaakt", positions, {})


def align(positions: Mapping[str, Position]) -> Edit:
    """Put steps in one line with each other."""
    return _placing("uitgelijnd", positions, {})


def set_on_time(positions: Mapping[str, Position]) -> Edit:
    """Put steps beside each other in order of time."""
    return _placing("op tijd gezet", positions, {})


def place_all(positions: Mapping[str, Position]) -> Edit:
    """Put many steps on the places that were found for them."""
    return _placing("route opnieuw geschikt", positions, {})


def unplace(ids: Iterable[str]) -> Edit:
    """Forget where steps were put by hand, so that the drawing finds their places again."""
    wanted = frozenset(ids)

    def plan(route: Route) -> Route:
        placed = {s.id: s for s in route.steps if s.id in wanted and "position" in s.model_fields_set}
        changes: dict[str, Step | None] = {name: without(step, "position") for name, step in placed.items()}
        return revised(route, steps=replaced(route.steps, changes)) if changes else route

    return Edit("plaatsen losgelaten", plan)


def reorder(ids: Iterable[str]) -> Edit:
    """Let these steps swap their places in the list, so that they follow each other in this order."""
    wanted = tuple(dict.fromkeys(ids))

    def plan(route: Route) -> Route:
        following = iter([route.by_id[name] for name in wanted if name in route.by_id])
        held = frozenset(wanted)
        return revised(route, steps=tuple(next(following) if s.id in held else s for s in route.steps))

    return Edit("volgorde veranderd", plan)


def _placing(name: str, positions: Mapping[str, Position], places: Mapping[str, tuple[str, str]]) -> Edit:
    def plan(route: Route) -> Route:
        changes: dict[str, Step | None] = {}
        for one in (*positions, *places):
            # A colleague may have removed it while it was in the hand.
            if one in route.by_id:
                changes[one] = _placed(route.by_id[one], positions.get(one), places.get(one))
        after = revised(route, steps=replaced(route.steps, changes)) if changes else route
        return _with_notes(after, positions)

    return Edit(name, plan)


def _with_notes(route: Route, positions: Mapping[str, Position]) -> Route:
    """Return the route with those notes elsewhere that are among the positions."""
    notes = route.notes or ()
    wanted = positions.keys() - route.by_id.keys()
    changes: dict[str, Note | None] = {n.id: revised(n, position=positions[n.id]) for n in notes if n.id in wanted}
    return revised(route, notes=replaced(notes, changes)) if changes else route


def _placed(step: Step, position: Position | None, cell: tuple[str, str] | None) -> Step:
    fields: dict[str, object] = {}
    if position is not None:
        fields["position"] = position
    if cell is not None:
        fields["phase"], fields["lane"] = cell
    return revised(step, **fields)
