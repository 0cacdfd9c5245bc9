"""How much room lines need between the slots of a phase."""

from collections import defaultdict
from collections.abc import Mapping

from .boxes import Problem

_TRACK = 8.0
"""Room for an upright line."""
_BORDER = 10.0
"""Extra room for a point beside the border between two phases."""
_POINT_TRACK = 18.0
"""The same for a line with a round point."""
_PART = 0.6
"""The words of a round point may stand partly above and below the boxes beside its line."""
_TURNS = 24.0
"""Room that lines need to turn into the boxes on both sides."""


def channels(problem: Problem, slot: Mapping[str, int], least: float) -> dict[tuple[int, int], float]:
    """Return the width of the channel before each slot, by (column, slot); before slot 0 is the edge of the phase.

    Upright lines that have no lane in common lie below each other on one track.
    """
    boxes = problem.boxes
    where = {name: (box.column, slot[name]) for name, box in boxes.items()}
    upright: dict[tuple[int, int], list[float]] = {}
    room: dict[tuple[int, int], float] = {}
    last: dict[int, int] = {}
    standing: dict[tuple[int, int], list[int]] = defaultdict(list)
    for name, (column, number) in where.items():
        standing[column, number].append(boxes[name].row)
        if number >= last.get(column, 0):
            last[column] = number
    for tie in problem.ties:
        begin, end = where[tie.source], where[tie.target]
        one, other = boxes[tie.source].row, boxes[tie.target].row
        if one != other:
            wide = _POINT_TRACK if tie.room else _TRACK
            place = begin if begin > end else end
            low, high = (one, other) if one < other else (other, one)
            if begin == end:
                # Above each other: when something stands in between the line goes round it on the right.
                if len([None for row in standing[place] if low <= row <= high]) <= 2:
                    continue
                wide, place = _PART * tie.room or _TRACK, (place[0], place[1] + 1)
            tracks = upright.get(place)
            if tracks is None:
                tracks = upright[place] = [0.0] * problem.rows
            for row in range(low, high + 1):
                tracks[row] += wide
        elif begin[0] == end[0] and end[1] - begin[1] == 1:
            room[end] = max(room.get(end, 0), tie.room)
        elif end[0] - begin[0] == 1 and end[1] == 0 and begin[1] == last[begin[0]]:
            room[end] = max(room.get(end, 0), tie.room + _BORDER)
    widths = {place: max(least, _TURNS + max(tracks)) for place, tracks in upright.items()}
    return {place: max(widths.get(place, least), room.get(place, least)) for place in {*widths, *room}}
