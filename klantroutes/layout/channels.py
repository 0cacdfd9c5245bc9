"""How much room lines need between the slots of a phase."""

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
    rows = range(problem.rows)
    where: dict[str, tuple[int, int]] = {}
    upright: dict[tuple[int, int], list[float]] = {}
    room: dict[tuple[int, int], float] = {}
    last: dict[int, int] = {}
    standing: dict[tuple[int, int], list[int]] = {}
    for name, box in problem.boxes.items():
        place = where[name] = (box.column, slot[name])
        counts = standing.get(place)
        if counts is None:
            counts = standing[place] = [0 for _ in rows]
        counts[box.row] += 1
        if place[1] >= last.get(box.column, 0):
            last[box.column] = place[1]
    for source, target, low, high, wanted in problem.spans:
        begin, end = where[source], where[target]
        if low != high:
            wide = _POINT_TRACK if wanted else _TRACK
            place = begin if begin > end else end
            if begin == end:
                # Above each other: when something stands in between the line goes round it on the right.
                if sum(standing[place][low : high + 1]) <= 2:
                    continue
                wide, place = _PART * wanted or _TRACK, (place[0], place[1] + 1)
            tracks = upright.get(place)
            if tracks is None:
                tracks = upright[place] = [0.0 for _ in rows]
            for row in range(low, high + 1):
                tracks[row] += wide
        elif begin[0] == end[0] and end[1] - begin[1] == 1:
            room[end] = max(room.get(end, 0), wanted)
        elif end[0] - begin[0] == 1 and end[1] == 0 and begin[1] == last[begin[0]]:
            room[end] = max(room.get(end, 0), wanted + _BORDER)
    widths = {place: max(least, _TURNS + max(tracks)) for place, tracks in upright.items()}
    return {place: max(widths.get(place, least), room.get(place, least)) for place in {*widths, *room}}
