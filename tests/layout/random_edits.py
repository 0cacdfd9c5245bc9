"""What people do to a route, at random: the same changes for the same seed."""

from collections.abc import Callable
from random import Random

from klantroutes.drawing.drawing import Drawing
from klantroutes.edits.filling import rename, set_field, set_link_field
from klantroutes.edits.placing import move
from klantroutes.edits.steps import add_steps, remove
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.grammar import may_link, needs_handover
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Position, Professional, Step

_NAMES = ["Huisarts", "Verloskundige van de praktijk in de wijk", "Consulent werk en inkomen", "POP-poli", "Wijkteam"]
_WORDS = ["na overleg", "bij zorgen", "eens per week", "ja", "alleen met toestemming"]
_TRIES = 30
_APART = 30
"""People leave so much room between a card and the others that they placed."""
_LEFT, _TOP = 90, 75
"""Nobody puts a card over the names of the lanes or the headings."""


def random_edit(route: Route, drawing: Drawing, random: Random, number: int) -> Route:
    """Return the route after one change; `drawing` is how it is shown now, and `number` makes new names unique."""
    edits: list[Callable[[Route, Drawing, Random, int], Route]] = [
        _move, _move, _rename, _say, _term, _add, _connect, _connect, _remove,
    ]  # fmt: skip
    return random.choice(edits)(route, drawing, random, number)


def _move(route: Route, drawing: Drawing, random: Random, _number: int) -> Route:
    """Put a card a bit further, or anywhere in the picture, but not over what was placed by hand before."""
    step = random.choice(_cards(route, drawing))
    rect, bounds = drawing.shapes[step.id].rect, drawing.bounds
    hand = [drawing.shapes[one.id].rect for one in _cards(route, drawing) if one.position and one is not step]
    for _ in range(_TRIES):
        x, y = rect.centre.x + random.randint(-150, 150), rect.centre.y + random.randint(-90, 90)
        if random.random() < 0.4:
            x, y = random.uniform(bounds.x, bounds.right), random.uniform(bounds.y, bounds.bottom)
        place = Rect(round(x) - rect.width / 2, round(y) - rect.height / 2, rect.width, rect.height)
        if place.x > _LEFT and place.y > _TOP and not any(place.grown(_APART).overlaps(one) for one in hand):
            cell = {step.id: _cell(drawing, step, place.centre)}
            return move({step.id: Position(x=round(x), y=round(y))}, cell).plan(route)
    return route


def _cell(drawing: Drawing, step: Step, place: Point) -> tuple[str, str]:
    """Return the phase and the lane of a place, those that a step has now where there are none."""
    phase = next((one.phase for one in drawing.columns if one.left <= place.x <= one.right), step.phase)
    return phase, next((one.lane for one in drawing.rows if one.top <= place.y <= one.bottom), step.lane or "")


def _rename(route: Route, drawing: Drawing, random: Random, _number: int) -> Route:
    return rename(random.choice(_cards(route, drawing)).id, random.choice(_NAMES)).plan(route)


def _say(route: Route, _drawing: Drawing, random: Random, _number: int) -> Route:
    return set_link_field(random.choice(route.links).id, "label", random.choice(_WORDS)).plan(route)


def _term(route: Route, _drawing: Drawing, random: Random, _number: int) -> Route:
    points = [step for step in route.steps if isinstance(step, Handover)]
    return set_field(random.choice(points).id, "within_days", random.choice([0, 1, 8, 42, 90])).plan(route)


def _add(route: Route, _drawing: Drawing, random: Random, number: int) -> Route:
    """Add a professional somewhere, with a handover from somebody else."""
    like = random.choice(route.steps)
    new = Professional(
        id=f"new{number}", kind="professional", label=random.choice(_NAMES), phase=like.phase, lane=like.lane
    )
    giver = random.choice([step for step in route.steps if needs_handover(step.kind, new.kind)])
    return _handed(add_steps([new]).plan(route), giver, new, random, number)


def _connect(route: Route, _drawing: Drawing, random: Random, number: int) -> Route:
    joined = {(link.source, link.target) for link in route.links}
    for _ in range(_TRIES):
        one, two = random.sample(route.steps, 2)
        if needs_handover(one.kind, two.kind):
            return _handed(route, one, two, random, number)
        if may_link("flow", one.kind, two.kind) and (one.id, two.id) not in joined:
            return add_steps([], [_flow(f"line{number}", one.id, two.id)]).plan(route)
    return route


def _remove(route: Route, _drawing: Drawing, random: Random, _number: int) -> Route:
    return remove([random.choice(route.steps).id]).plan(route)


def _handed(route: Route, giver: Step, taker: Step, random: Random, number: int) -> Route:
    point = Handover(
        id=f"point{number}", kind="handover", label="Overdracht", phase=taker.phase, lane=taker.lane,
        within_days=random.choice([None, 7, 14]),
    )  # fmt: skip
    lines = [_flow(f"to{number}", giver.id, point.id), _flow(f"from{number}", point.id, taker.id)]
    return add_steps([point], lines).plan(route)


def _flow(name: str, source: str, target: str) -> Link:
    return Link(id=name, kind="flow", source=source, target=target)


def _cards(route: Route, drawing: Drawing) -> list[Step]:
    """Return the steps with a place of their own."""
    return [step for step in route.steps if step.id in drawing.cells]
