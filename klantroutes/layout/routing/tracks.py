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


_Stay = tuple[float, float, float, int, Way]
"""The fixed coordinate and the ends of a stretch that stays, its number in its way, and the way."""


def spread(ways: Sequence[Way], ground: Ground, track: float, kept: Sequence[Way] = (), turns: int = 2) -> None:
    """Shift the stretches of all ways apart, upright ones first; corners follow by themselves. Those `kept` stay.

    Shifting upright stretches changes where level ones meet, and so on: more `turns` get nearer to rest.
    """
    stays = _stretches(kept)
    for level in (False, True) * turns:
        pieces = [piece for way in ways if not way.blocked for piece in _pieces(way, level, ground)]
        if not pieces:
            continue
        standing = _standing(stays[level], pieces, _FAR * track)
        _part([*pieces, *standing], track)
        for piece in pieces:
            piece.way.shift(piece.index, round(piece.at, 2))


def _pieces(way: Way, level: bool, ground: Ground) -> list[_Piece]:
    found = []
    stretches, at = way.stretches(), way.at
    last = len(at) - 1
    longest = max(high - low for _, _, low, high in stretches)
    for index in range(way.level != level, last + 1, 2):
        _, fixed, a, b = stretches[index]
        before = way.start if index == 0 else at[index - 1]
        after = way.end if index == last else at[index + 1]
        low, high = bounds(way, index, ground)
        turn_a, turn_b = _turn(way, index, -1), _turn(way, index, 1)
        if before > after:
            turn_a, turn_b = turn_b, turn_a
        room = way.net.room
        carries = bool(room) and b - a >= min(room, longest)
        found.append(_Piece(way, index, fixed, a, b, low, high, turn_a, turn_b, carries))
    return found


def _stretches(kept: Sequence[Way]) -> dict[bool, list[_Stay]]:
    """Return the level and the upright stretches of ways that stay where they are."""
    found: dict[bool, list[_Stay]] = {True: [], False: []}
    for way in kept:
        for index, (level, fixed, a, b) in enumerate(way.stretches()):
            found[level].append((fixed, a, b, index, way))
    return found


def _standing(stays: Sequence[_Stay], pieces: Sequence[_Piece], far: float) -> list[_Piece]:
    """Return those that could be in the way of one of the pieces."""
    if not stays:
        return []
    least, most = min(piece.at for piece in pieces) - far, max(piece.at for piece in pieces) + far
    start, end = min(piece.a for piece in pieces) - 2, max(piece.b for piece in pieces) + 2
    found = []
    for fixed, a, b, index, way in stays:
        if least <= fixed <= most and a < end and start < b:
            longest = max(high - low for _, _, low, high in way.stretches())
            carries = bool(way.net.room) and b - a >= min(way.net.room, longest)
            piece = _Piece(way, index, fixed, a, b, fixed, fixed, 0, 0, carries)
            if any(abs(one.at - fixed) <= far and _beside(one, piece) for one in pieces):
                found.append(piece)
    return found


def _turn(way: Way, index: int, step: int) -> int:
    """Return to which side the way goes at one end of a stretch: smaller coordinates -1, greater 1, ends here 0."""
    other, last = index + step, len(way.at) - 1
    if other < 0 or other > last:
        return 0
    following = other + step
    far = way.start if following < 0 else way.end if following > last else way.at[following]
    return -1 if far < way.at[index] else 1


def bounds(way: Way, index: int, ground: Ground) -> tuple[float, float]:
    """Return between which coordinates a stretch may shift: clear of boxes, within its berth, with room to turn."""
    level, fixed, low_end, high_end = way.stretches()[index]
    last = len(way.at) - 1
    if index == 0:
        low_end, high_end = _without(low_end, high_end, way.start)
    if index == last:
        low_end, high_end = _without(low_end, high_end, way.end)
    low, high = ground.room(level, fixed, low_end, high_end)
    if index == 0:
        berth = way.net.source.berths[way.sides[0]]
        low, high = max(low, berth.low), min(high, berth.high)
    elif index == 1:
        low, high = _beyond(fixed, way.start, START, low, high)
    if index == last:
        berth = way.net.target.berths[way.sides[1]]
        low, high = max(low, berth.low), min(high, berth.high)
    elif index == last - 1:
        low, high = _beyond(fixed, way.end, STUB, low, high)
    return (low, high) if low <= high else (fixed, fixed)


def _beyond(fixed: float, face: float, stub: float, low: float, high: float) -> tuple[float, float]:
    """Return the bounds with room for a short straight stretch between a box and the corner here."""
    if fixed > face:
        return max(low, min(fixed, face + stub)), high
    return low, min(high, max(fixed, face - stub))


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
