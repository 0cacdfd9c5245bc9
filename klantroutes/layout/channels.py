"""How much room lines need between the slots of a phase."""

from collections import Counter
from collections.abc import Mapping

from .boxes import Problem

_TRACK = 8.0
_BORDER = 10.0
"""Extra room for a point beside the border between two phases."""
_FREE = 2
"""So many upright lines fit in the least channel."""


def channels(problem: Problem, slot: Mapping[str, int], least: float) -> dict[tuple[int, int], float]:
    """Return the width of the channel before each slot, by (column, slot); before slot 0 is the edge of the phase."""
    upright: Counter[tuple[int, int]] = Counter()
    last = {box.column: 0 for box in problem.boxes.values()}
    for name, box in problem.boxes.items():
        last[box.column] = max(last[box.column], slot[name])
    room: dict[tuple[int, int], float] = {}
    for tie in problem.ties:
        source, target = problem.boxes[tie.source], problem.boxes[tie.target]
        back = (source.column, slot[tie.source]) > (target.column, slot[tie.target])
        place = (source.column, slot[tie.source]) if back else (target.column, slot[tie.target])
        if source.row != target.row:
            upright[place] += 1
        elif source.column == target.column and slot[tie.target] - slot[tie.source] == 1:
            room[place] = max(room.get(place, 0), tie.room)
        elif target.column - source.column == 1 and slot[tie.target] == 0 and slot[tie.source] == last[source.column]:
            room[place] = max(room.get(place, 0), tie.room + _BORDER)
    wide = {place: least + _TRACK * max(0, count - _FREE) for place, count in upright.items()}
    return {place: max(wide.get(place, least), room.get(place, least)) for place in {*wide, *room}}
