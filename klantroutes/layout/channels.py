"""How much room lines need between the slots of a phase."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from .boxes import Problem

_TRACK = 8.0
"""Room for an upright line."""
_BORDER = 10.0
"""Extra room for a point beside the border between two phases."""
_POINT_TRACK = 16.0
"""The same for a line with a round point."""
_PART = 0.6
"""The words of a round point may stand partly above and below the boxes beside its line."""
_TURNS = 18.0
"""Room that lines need to turn into the boxes on both sides."""


def channels(problem: Problem, slot: Mapping[str, int], least: float) -> dict[tuple[int, int], float]:
    """Return the width of the channel before each slot, by (column, slot); before slot 0 is the edge of the phase."""
    upright: dict[tuple[int, int], float] = defaultdict(float)
    last = {box.column: 0 for box in problem.boxes.values()}
    for name, box in problem.boxes.items():
        last[box.column] = max(last[box.column], slot[name])
    standing: dict[tuple[int, int], list[int]] = defaultdict(list)
    for name, box in problem.boxes.items():
        standing[box.column, slot[name]].append(box.row)
    room: dict[tuple[int, int], float] = {}
    for tie in problem.ties:
        source, target = problem.boxes[tie.source], problem.boxes[tie.target]
        back = (source.column, slot[tie.source]) > (target.column, slot[tie.target])
        place = (source.column, slot[tie.source]) if back else (target.column, slot[tie.target])
        if place == (source.column, slot[tie.source]) and not back and source.row != target.row:
            # Above each other: when something stands in between the line goes round it on the right.
            if _between(standing[place], source.row, target.row):
                upright[source.column, slot[tie.source] + 1] += _PART * tie.room or _TRACK
        elif source.row != target.row:
            upright[place] += _POINT_TRACK if tie.room else _TRACK
        elif source.column == target.column and slot[tie.target] - slot[tie.source] == 1:
            room[place] = max(room.get(place, 0), tie.room)
        elif target.column - source.column == 1 and slot[tie.target] == 0 and slot[tie.source] == last[source.column]:
            room[place] = max(room.get(place, 0), tie.room + _BORDER)
    wide = {place: max(least, _TURNS + tracks) for place, tracks in upright.items()}
    return {place: max(wide.get(place, least), room.get(place, least)) for place in {*wide, *room}}


def _between(rows: Sequence[int], one: int, other: int) -> bool:
    """Say whether more than the two themselves stands in their lanes and those in between."""
    return sum(1 for row in rows if min(one, other) <= row <= max(one, other)) > 2
