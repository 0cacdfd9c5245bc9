"""Copies beside their originals instead of on top of them."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from klantroutes.model.route import Route
from klantroutes.model.steps import Position, Step
from klantroutes.model.vocabulary import PHASES

from .revise import revised, without

Place = tuple[float, float]
_COVERS: Place = (60, 30)
"""Middles nearer than this lie on top of each other, in drawing units."""
_ROOM: Place = (200, 110)
"""What the middles of two cards keep apart, in drawing units."""
_ASIDE = 24
"""How far right and down copies come that find no free place, in drawing units."""
_TRIES = 12
"""How many times further a place is sought, in each direction."""


def beside(route: Route, copies: Sequence[Step]) -> list[Step]:
    """Return the copies; when one would cover a step, all that were put by hand move on as one.

    They go where they cover nothing and stay in their phase and lane; without such a place only so far that one sees
    them. A single copy has no arrangement to keep: for that, as for copies without a place, the drawing finds one.
    """
    taken = _Taken(step.position for step in route.steps if step.position is not None)
    placed = [(step.position.x, step.position.y) for step in copies if step.position is not None]
    if not taken.meets(placed, (0, 0), _COVERS):
        return list(copies)
    if len(placed) == 1:
        return [without(step, "position") for step in copies]
    most = _most(route, copies)
    free = (by for by in _ways(placed, most) if not taken.meets(placed, by, _ROOM))
    near = ((n * _ASIDE, n * _ASIDE) for n in range(1, _TRIES))
    seen = (by for by in near if not taken.meets(placed, by, (_ASIDE / 2, _ASIDE / 2)))
    by = next(free, None) or next(seen, (_ASIDE, _ASIDE))
    return [_moved(step, by) for step in copies]


class _Taken:
    """Where steps stand, in squares, so that even of thousands only the near ones are looked at."""

    def __init__(self, positions: Iterable[Position]) -> None:
        self._squares: defaultdict[tuple[int, int], list[Place]] = defaultdict(list)
        for one in positions:
            self._squares[_square(one.x, one.y)].append((one.x, one.y))

    def meets(self, places: Iterable[Place], by: Place, room: Place) -> bool:
        """Say whether one of these places, so much further, comes nearer to a step than this room."""
        return any(self._is_near(x + by[0], y + by[1], room) for x, y in places)

    def _is_near(self, x: float, y: float, room: Place) -> bool:
        across, down = _square(x, y)
        around = [(across + i, down + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        near = (one for square in around for one in self._squares.get(square, ()))
        return any(abs(x - other[0]) < room[0] and abs(y - other[1]) < room[1] for other in near)


def _square(x: float, y: float) -> tuple[int, int]:
    return int(x // _ROOM[0]), int(y // _ROOM[1])


def _most(route: Route, copies: Sequence[Step]) -> Place:
    """Return how far the copies may move right and down before one comes among steps of a later phase or lane."""
    lanes = {lane.id: number for number, lane in enumerate(route.rows)}

    def lane_of(step: Step) -> int:
        return lanes.get(step.lane or "", 0)

    def phase_of(step: Step) -> int:
        return PHASES.index(step.phase)

    return _room(route, copies, phase_of, 0), _room(route, copies, lane_of, 1)


def _room(route: Route, copies: Sequence[Step], band: Callable[[Step], int], side: int) -> float:
    """Return how far the copies may move to this side, in drawing units."""
    first: dict[int, float] = {}
    for step in route.steps:
        if step.position is not None:
            place = (step.position.x, step.position.y)[side]
            first[band(step)] = min(place, first.get(band(step), math.inf))
    mine: dict[int, float] = {}
    for step in copies:
        if step.position is not None:
            place = (step.position.x, step.position.y)[side]
            mine[band(step)] = max(place, mine.get(band(step), -math.inf))
    return min(
        (at - place - _ROOM[side] for own, place in mine.items() for other, at in first.items() if other > own),
        default=math.inf,
    )


def _ways(placed: Sequence[Place], most: Place) -> Iterator[Place]:
    """Return how far the copies may move together, to the right and down, nearest first."""
    wide, tall = (max(one[side] for one in placed) - min(one[side] for one in placed) for side in (0, 1))
    across = {by for by in (*_steps(0, _ROOM[0]), *_steps(wide, _ROOM[0])) if by <= max(most[0], 0)}
    down = {by for by in (*_steps(0, _ROOM[1]), *_steps(tall, _ROOM[1])) if by <= max(most[1], 0)}
    return iter(sorted(((x, y) for x in across for y in down), key=lambda by: (by[0] ** 2 + by[1] ** 2, by)))


def _steps(first: float, by: float) -> list[float]:
    return [first + number * by for number in range(_TRIES + 1)]


def _moved(step: Step, by: Place) -> Step:
    if step.position is None:
        return step
    return revised(step, position=Position(x=step.position.x + by[0], y=step.position.y + by[1]))
