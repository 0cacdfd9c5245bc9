"""Parallel stretches put on tracks beside each other, in the order that crosses least."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from .apart import Apart, Stake
from .ground import CLEAR, START, STUB, Ground
from .nets import Way

_NEAR = 3.0
"""Stretches closer than this have no order of their own yet."""
_FAR = 8
"""Stretches further apart than so many tracks do not meet."""
_POINT_TRACK = 18.0
"""Distance from a line with a round point on it, so that the point hides no other line."""
_TWO_POINTS = 31.0
"""Distance of two lines with round points that are too short to have their points beside each other."""


@dataclass(slots=True)
class _Piece:
    """A stretch that may shift sideways between `low` and `high`."""

    way: Way
    index: int
    at: float
    a: float
    b: float
    low: float
    high: float
    turn_a: int
    turn_b: int
    """Where the way goes at the end with the lower (a) and higher (b) coordinate: -1, 1, or 0 when it ends there."""
    carries: bool
    """True when a round point is likely to come on it."""


def spread(ways: Sequence[Way], ground: Ground, track: float, kept: Sequence[Way] = ()) -> None:
    """Shift the stretches of all ways apart, upright ones first; corners follow by themselves. Those `kept` stay."""
    for level in (False, True, False, True):
        pieces = [piece for way in ways if not way.blocked for piece in _pieces(way, level, ground)]
        if not pieces:
            continue
        standing = _standing(kept, level, pieces, _FAR * track)
        _part([*pieces, *standing], track)
        for piece in pieces:
            piece.way.shift(piece.index, round(piece.at, 2))


def _pieces(way: Way, level: bool, ground: Ground) -> list[_Piece]:
    found = []
    last = len(way.at) - 1
    longest = max(b - a for _, _, a, b in way.stretches())
    for index, (flat, fixed, a, b) in enumerate(way.stretches()):
        if flat != level:
            continue
        before = way.start if index == 0 else way.at[index - 1]
        after = way.end if index == last else way.at[index + 1]
        low, high = bounds(way, index, ground)
        ends = (_turn(way, index, -1), _turn(way, index, 1))
        turn_a, turn_b = ends if before <= after else ends[::-1]
        carries = bool(way.net.room) and b - a >= min(way.net.room, longest)
        found.append(_Piece(way, index, fixed, a, b, low, high, turn_a, turn_b, carries))
    return found


def _standing(kept: Sequence[Way], level: bool, pieces: Sequence[_Piece], far: float) -> list[_Piece]:
    """Return the stretches of ways that stay where they are and could be in the way of one of the pieces."""
    if not kept:
        return []
    least, most = min(piece.at for piece in pieces) - far, max(piece.at for piece in pieces) + far
    start, end = min(piece.a for piece in pieces) - 2, max(piece.b for piece in pieces) + 2
    found = []
    for way in kept:
        for index, (flat, fixed, a, b) in enumerate(way.stretches()):
            if flat == level and least <= fixed <= most and a < end and start < b:
                longest = max(high - low for _, _, low, high in way.stretches())
                carries = bool(way.net.room) and b - a >= min(way.net.room, longest)
                piece = _Piece(way, index, fixed, a, b, fixed, fixed, 0, 0, carries)
                if any(abs(one.at - fixed) <= far and _beside(one, piece) for one in pieces):
                    found.append(piece)
    return found


def _turn(way: Way, index: int, step: int) -> int:
    """Return to which side the way goes at one end of a stretch: smaller coordinates -1, greater 1, ends here 0."""
    other = index + step
    if not 0 <= other < len(way.at):
        return 0
    following = other + step
    if following < 0:
        far = way.start
    elif following >= len(way.at):
        far = way.end
    else:
        far = way.at[following]
    return -1 if far < way.at[index] else 1


def bounds(way: Way, index: int, ground: Ground) -> tuple[float, float]:
    """Return between which coordinates a stretch may shift: clear of boxes, within its berth, with room to turn."""
    level, fixed, low_end, high_end = way.stretches()[index]
    last = len(way.at) - 1
    if index in (0, last):
        if index == 0:
            low_end, high_end = _without(low_end, high_end, way.start)
        if index == last:
            low_end, high_end = _without(low_end, high_end, way.end)
    low, high = ground.room(level, fixed, low_end, high_end)
    for end, dock, side in ((0, way.net.source, way.sides[0]), (last, way.net.target, way.sides[1])):
        if index == end:
            berth = dock.berths[side]
            low, high = max(low, berth.low), min(high, berth.high)
        elif abs(index - end) == 1:
            face = way.start if end == 0 else way.end
            stub = START if end == 0 else STUB
            if fixed > face:
                low = max(low, min(fixed, face + stub))
            else:
                high = min(high, max(fixed, face - stub))
    return (low, high) if low <= high else (fixed, fixed)


def _without(low: float, high: float, end: float) -> tuple[float, float]:
    """Return the stretch without the part close to the dock that it touches."""
    cut = min(CLEAR + 0.5, high - low)
    return (low + cut, high) if end == low else (low, high - cut)


def _part(pieces: list[_Piece], track: float) -> None:
    ordered = _in_order(pieces, track)
    apart = Apart([Stake(piece.at, piece.low, piece.high) for piece in ordered], track)
    places, far = [piece.at for piece in ordered], _FAR * track
    for index, one in enumerate(ordered):
        start, end, way, most = one.a - 2, one.b + 2, one.way, one.at + far
        for other in range(index + 1, len(ordered)):
            if places[other] > most:
                break
            two = ordered[other]
            if start < two.b and two.a < end and two.way is not way:
                apart.keep(index, other, _gap(one, two, track))
    for piece, at in zip(ordered, apart.solved(), strict=True):
        piece.at = at


def _beside(one: _Piece, two: _Piece) -> bool:
    return one.a < two.b + 2 and two.a < one.b + 2 and one.way is not two.way


def _in_order(pieces: list[_Piece], track: float) -> list[_Piece]:
    """Return the pieces by coordinate; those that lie on each other in the order that crosses least.

    Those that cannot shift come first: nobody may end up between two of them without room for it.
    """
    ordered = sorted((piece for piece in pieces if piece.low == piece.high), key=_place)
    for piece in sorted((piece for piece in pieces if piece.low < piece.high), key=_place):
        place = best = bisect_left(ordered, piece.at + _NEAR, key=_place)
        votes = most = 0
        while place and piece.at - ordered[place - 1].at < _NEAR:
            place -= 1
            if _beside(piece, ordered[place]):
                votes += _vote(piece, ordered[place], track)
            if votes > most and not _shut(piece, ordered[max(0, place - 1) : place + 1], track):
                most, best = votes, place
        ordered.insert(best, piece)
    return ordered


def _place(piece: _Piece) -> float:
    return piece.at


def _shut(piece: _Piece, around: Sequence[_Piece], track: float) -> bool:
    """Say whether both neighbours stay where they are, too close to each other to come in between."""
    fixed = [one for one in around if one.low == one.high and _beside(piece, one)]
    return len(fixed) == 2 and fixed[1].at - fixed[0].at < 2 * track


def _vote(piece: _Piece, other: _Piece, track: float) -> int:
    """Return how much is won when `piece` comes before `other`: what cannot be otherwise counts most."""
    before, after = piece.low + track / 2 <= other.high, other.low + track / 2 <= piece.high
    if before != after:
        return 5 if before else -5
    return _crossed(other, piece)


def _gap(one: _Piece, two: _Piece, track: float) -> float:
    """Return how far apart two pieces want to be: a line that carries a round point wants room for it."""
    shared = min(one.b, two.b) - max(one.a, two.a)
    wide = [piece.carries for piece in (one, two)]
    if all(wide) and _POINT_TRACK < shared < 3.5 * _TWO_POINTS:
        return _TWO_POINTS
    return _POINT_TRACK if any(wide) and shared > _POINT_TRACK else track


def _crossed(one: _Piece, two: _Piece) -> int:
    """Return how many crossings less there are when `one` lies at the greater coordinate."""
    vote = 0
    if one.a > two.a + 1:
        vote += one.turn_a
    elif two.a > one.a + 1:
        vote -= two.turn_a
    elif one.turn_a != two.turn_a:
        vote += 1 if one.turn_a > two.turn_a else -1
    if one.b < two.b - 1:
        vote += one.turn_b
    elif two.b < one.b - 1:
        vote -= two.turn_b
    elif one.turn_b != two.turn_b:
        vote += 1 if one.turn_b > two.turn_b else -1
    return vote
