"""Parallel stretches put on tracks beside each other, in the order that crosses least."""

from collections.abc import Sequence
from dataclasses import dataclass

from .ground import CLEAR, STUB, Ground
from .nets import Way

_ROUNDS = 60
_NEAR = 3.0
_POINT_TRACK = 18.0
"""Distance from a line with a round point on it, so that the point hides no other line."""


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
    wish: float


def spread(ways: Sequence[Way], ground: Ground, track: float) -> None:
    """Shift the stretches of all ways apart, upright ones first; corners follow by themselves."""
    for level in (False, True, False, True):
        pieces = [piece for way in ways if not way.blocked for piece in _pieces(way, level, ground)]
        _part(pieces, track)
        for piece in pieces:
            piece.way.at[piece.index] = round(piece.at, 2)


def _pieces(way: Way, level: bool, ground: Ground) -> list[_Piece]:
    found = []
    last = len(way.at) - 1
    for index, (flat, fixed, a, b) in enumerate(way.stretches()):
        if flat != level:
            continue
        before = way.start if index == 0 else way.at[index - 1]
        after = way.end if index == last else way.at[index + 1]
        low, high = _bounds(way, index, flat, fixed, a, b, ground)
        ends = (_turn(way, index, -1), _turn(way, index, 1))
        turn_a, turn_b = ends if before <= after else ends[::-1]
        found.append(_Piece(way, index, fixed, a, b, low, high, turn_a, turn_b, fixed))
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


def _bounds(way: Way, index: int, level: bool, fixed: float, a: float, b: float, ground: Ground) -> tuple[float, float]:
    last = len(way.at) - 1
    low_end, high_end = a, b
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
            if fixed > face:
                low = max(low, min(fixed, face + STUB))
            else:
                high = min(high, max(fixed, face - STUB))
    return (low, high) if low <= high else (fixed, fixed)


def _without(low: float, high: float, end: float) -> tuple[float, float]:
    """Return the stretch without the part close to the dock that it touches."""
    cut = min(CLEAR + 0.5, (high - low) / 2)
    return (low + cut, high) if end == low else (low, high - cut)


def _part(pieces: list[_Piece], track: float) -> None:
    pieces.sort(key=lambda piece: piece.at)
    pairs: list[tuple[_Piece, _Piece]] = []
    for index, one in enumerate(pieces):
        for two in pieces[index + 1 :]:
            if two.at - one.at > 6 * track:
                break
            if one.a < two.b + 2 and two.a < one.b + 2 and one.way is not two.way:
                if two.at - one.at < _NEAR and _after(one, two):
                    pairs.append((two, one))
                else:
                    pairs.append((one, two))
    for turn in range(_ROUNDS):
        moved = 0.0
        for one, two in pairs if turn % 2 == 0 else reversed(pairs):
            lack = _gap(one, two, track) - (two.at - one.at)
            if lack > 0.05:
                moved = max(moved, _push(one, two, lack))
        if moved < 0.1:
            break


def _gap(one: _Piece, two: _Piece, track: float) -> float:
    """Return how far apart two pieces want to be: a line that carries a round point wants room for it."""
    shared = min(one.b, two.b) - max(one.a, two.a)
    wide = any(piece.way.net.room and piece.b - piece.a >= piece.way.net.room for piece in (one, two))
    return _POINT_TRACK if wide and shared > _POINT_TRACK else track


def _push(one: _Piece, two: _Piece, lack: float) -> float:
    """Move two pieces apart as far as they may; what one cannot give, the other does."""
    left = min(lack / 2, one.at - one.low)
    right = min(lack - left, two.high - two.at)
    left = min(lack - right, one.at - one.low)
    one.at -= left
    two.at += right
    return left + right


def _after(one: _Piece, two: _Piece) -> bool:
    """Say whether `one` had better lie at the greater coordinate: the lines then cross less."""
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
    return vote > 0
