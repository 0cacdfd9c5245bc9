"""The simple ways from one box to another: straight, one bend, two, three or four."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from .cost import Cheapest, crossed, least
from .ground import CLEAR, START, STUB, Ground, Spans, open_between
from .nets import SIDES, Dock, Net, Side, Way

_OUT = {"right": 1.0, "bottom": 1.0, "left": -1.0, "top": -1.0}
"""Which way a line goes when it leaves through a side."""
_CORRIDORS = 10
"""So many corridors are looked at for a way with four bends, those nearest to the straight way first."""
_SIDES = 8
"""So many pairs of sides are looked at for ways with three and four bends, the cheapest first."""
_GATES = 2
"""So many places to turn next to a box are looked at for it."""
_LEVEL: dict[Side, bool] = {"right": True, "left": True, "top": False, "bottom": False}


def candidates(net: Net, ground: Ground, best: Cheapest) -> None:
    """Offer the ways with few bends that leave and arrive properly and meet no box."""
    for price, source, target in _pairs(net, 0):
        if price >= best.price:
            break
        if _LEVEL[source] == _LEVEL[target]:
            _straight(net, source, target, ground, best)
            _two_bends(net, source, target, ground, best)
        else:
            _one_bend(net, source, target, ground, best)


def detours(net: Net, ground: Ground, best: Cheapest) -> None:
    """Offer ways with three and four bends, through the corridors between the boxes."""
    for price, source, target in _pairs(net, 2)[:_SIDES]:
        if price >= best.price:
            break
        if _LEVEL[source] == _LEVEL[target]:
            _four_bends(net, source, target, ground, best)
        else:
            _three_bends(net, source, target, ground, best)


def _pairs(net: Net, more: int) -> list[tuple[float, Side, Side]]:
    """Return the sides to leave and to arrive with what such a way costs at least, the cheapest first.

    `more` bends come on top of those that the simplest way between these sides has.
    """
    found: list[tuple[float, Side, Side]] = []
    ends = [(side, _LEVEL[side], *_corner(net.target, side)) for side in SIDES if side in net.target.berths]
    for source in SIDES:
        if source in net.source.berths:
            level, (x, y) = _LEVEL[source], _corner(net.source, source)
            for target, flat, at_x, at_y in ends:
                length, bends = abs(at_x - x) + abs(at_y - y), 1 + (level == flat)
                if bends == 2 and not more and _face_to_face(net, source, target):
                    length, bends = abs(at_x - x) if level else abs(at_y - y), 0
                found.append((least(net, (source, target), length, bends + more), source, target))
    found.sort(key=_price)
    return found


def _face_to_face(net: Net, source: Side, target: Side) -> bool:
    """Say whether a straight way may run from one side to the other."""
    a, b = net.source.berths[source], net.target.berths[target]
    return source != target and max(a.low, b.low) <= min(a.high, b.high)


def _price(pair: tuple[float, Side, Side]) -> float:
    return pair[0]


def _corner(dock: Dock, side: Side) -> tuple[float, float]:
    """Return where a line would best touch a side."""
    face, best = dock.face(side), dock.berths[side].best
    return (face, best) if _LEVEL[side] else (best, face)


def _ends(net: Net, source: Side, target: Side) -> tuple[float, float, float, float]:
    """Return where a way starts and ends along its direction, and its fixed coordinates at both ends."""
    return (
        net.source.face(source), net.target.face(target),
        net.source.berths[source].best, net.target.berths[target].best,
    )  # fmt: skip


def _straight(net: Net, source: Side, target: Side, ground: Ground, best: Cheapest) -> None:
    a, b = net.source.berths[source], net.target.berths[target]
    start, end = net.source.face(source), net.target.face(target)
    way = _OUT[source]
    low, high = max(a.low, b.low), min(a.high, b.high)
    if _OUT[target] != -way or (end - start) * way < STUB + CLEAR or low > high:
        return
    level = _LEVEL[source]
    for fixed in dict.fromkeys(min(max(best, low), high) for best in (a.best, b.best, (low + high) / 2)):
        if ground.free(level, fixed, *_inside(start, end)):
            best.offer(Way(net, level, [fixed], start, end, (source, target)))
            return


def _inside(a: float, b: float) -> tuple[float, float]:
    """Return the part of a stretch between two docks that must be free: the docks themselves are not in the way."""
    return min(a, b) + CLEAR, max(a, b) - CLEAR


def _stub_open(spans: Spans, face: float, turn: float) -> bool:
    """Say whether the stretch from a dock to its first corner is free, the dock itself left out."""
    return open_between(spans, face + CLEAR if turn > face else face - CLEAR, turn)


def _one_bend(net: Net, source: Side, target: Side, ground: Ground, best: Cheapest) -> None:
    start, end, first, last = _ends(net, source, target)
    level = _LEVEL[source]
    if (last - start) * _OUT[source] < START or (first - end) * _OUT[target] < STUB:
        return
    if _stub_open(ground.spans(level, first), start, last) and _stub_open(ground.spans(not level, last), end, first):
        best.offer(Way(net, level, [first, last], start, end, (source, target)))


def _two_bends(net: Net, source: Side, target: Side, ground: Ground, best: Cheapest) -> None:
    start, end, first, last = _ends(net, source, target)
    level = _LEVEL[source]
    if abs(first - last) < 1:
        return
    low, high = sorted((first, last))
    plain = least(net, (source, target), high - low, 2)
    out, into = ground.spans(level, first), ground.spans(level, last)
    met_out, met_into = best.met(level, first), best.met(level, last)
    for turn in _turns(start, end, _OUT[source], _OUT[target], ground.xs if level else ground.ys):
        price = plain + abs(turn - start) + abs(end - turn)
        if price >= best.price or not open_between(ground.spans(not level, turn), low, high):
            continue
        price += crossed(best.met(not level, turn), low, high)
        if (
            price < best.price
            and _stub_open(out, start, turn)
            and _stub_open(into, end, turn)
            and price + crossed(met_out, start, turn) + crossed(met_into, turn, end) < best.price
        ):
            best.offer(Way(net, level, [first, turn, last], start, end, (source, target)))


def _turns(start: float, end: float, out: float, into: float, lines: Sequence[float]) -> list[float]:
    """Return where a way with two bends may turn: beyond both docks in the directions their sides look."""
    low, high = float("-inf"), float("inf")
    for face, way, stub in ((start, out, START), (end, into, STUB)):
        if way > 0:
            low = max(low, face + stub)
        else:
            high = min(high, face - stub)
    if low > high:
        return []
    middle = [(low + high) / 2] if low > float("-inf") and high < float("inf") else []
    ends = [edge for edge in (low, high) if abs(edge) < float("inf")]
    return list(dict.fromkeys([*middle, *ends, *(line for line in lines if low < line < high)]))


def _three_bends(net: Net, source: Side, target: Side, ground: Ground, best: Cheapest) -> None:
    """Leave level and arrive upright, or the other way round, with a corridor in between."""
    start, end, first, last = _ends(net, source, target)
    level = _LEVEL[source]
    turns = _near(start, _OUT[source], START, ground.xs if level else ground.ys)
    corridors = _near(end, _OUT[target], STUB, ground.ys if level else ground.xs)
    plain = least(net, (source, target), 0, 3)
    out, met_out = ground.spans(level, first), best.met(level, first)
    into, met_into = ground.spans(not level, last), best.met(not level, last)
    lasts = [
        (corridor, abs(end - corridor) + crossed(met_into, corridor, end))
        for corridor in corridors
        if _stub_open(into, end, corridor)
    ]
    for turn in turns if lasts else ():
        if not _stub_open(out, start, turn):
            continue
        stub = plain + abs(turn - start) + abs(last - turn) + crossed(met_out, start, turn)
        spans, met = ground.spans(not level, turn), best.met(not level, turn)
        for corridor, into_last in lasts:
            price = stub + abs(corridor - first) + into_last
            if price < best.price and open_between(spans, first, corridor):
                price += crossed(met, first, corridor)
            else:
                continue
            if (
                price < best.price
                and open_between(ground.spans(level, corridor), turn, last)
                and price + crossed(best.met(level, corridor), turn, last) < best.price
            ):
                best.offer(Way(net, level, [first, turn, corridor, last], start, end, (source, target)))


def _near(face: float, way: float, stub: float, lines: Sequence[float]) -> list[float]:
    """Return the first few lines beyond a dock; the lines are in order."""
    gate = face + way * stub
    if way > 0:
        first = bisect_left(lines, gate)
        return [gate, *lines[first : first + 4]]
    last = bisect_right(lines, gate)
    return [gate, *lines[max(0, last - 4) : last][::-1]]


class _Gate(NamedTuple):
    """A place to turn next to a box: what is in the way on the line there, and what the stretch to the box costs."""

    at: float
    spans: Spans
    met: list[float]
    price: float


def _gates(
    dock: float, level: bool, fixed: float, turns: Sequence[float], ground: Ground, best: Cheapest
) -> list[_Gate]:
    """Return the places to turn that a line at a fixed coordinate can reach from a dock."""
    spans, met = ground.spans(level, fixed), best.met(level, fixed)
    return [
        _Gate(
            turn, ground.spans(not level, turn), best.met(not level, turn),
            abs(turn - dock) + crossed(met, dock, turn),
        )
        for turn in turns if _stub_open(spans, dock, turn)
    ]  # fmt: skip


def _four_bends(net: Net, source: Side, target: Side, ground: Ground, best: Cheapest) -> None:
    start, end, first, last = _ends(net, source, target)
    level = _LEVEL[source]
    lines = ground.xs if level else ground.ys
    firsts = _gates(start, level, first, _near(start, _OUT[source], START, lines)[:_GATES], ground, best)
    lasts = _gates(end, level, last, _near(end, _OUT[target], STUB, lines)[:_GATES], ground, best)
    plain = least(net, (source, target), 0, 4)
    for corridor in _outward(ground.ys if level else ground.xs, (first + last) / 2) if lasts and firsts else ():
        across = plain + abs(corridor - first) + abs(last - corridor)
        if across + abs(end - start) >= best.price:
            break
        for one in firsts:
            gate = across + one.price
            if gate >= best.price or not open_between(one.spans, first, corridor):
                continue
            gate += crossed(one.met, first, corridor)
            for two in lasts:
                price = gate + abs(two.at - one.at) + two.price
                if (
                    abs(one.at - two.at) > 1
                    and price < best.price
                    and open_between(two.spans, corridor, last)
                    and open_between(ground.spans(level, corridor), one.at, two.at)
                    and price + crossed(best.met(level, corridor), one.at, two.at) + crossed(two.met, corridor, last)
                    < best.price
                ):
                    best.offer(Way(net, level, [first, one.at, corridor, two.at, last], start, end, (source, target)))


def _outward(lines: Sequence[float], middle: float) -> list[float]:
    """Return the lines nearest to the middle, the nearest first."""
    at = bisect_left(lines, middle)
    around = lines[max(0, at - _CORRIDORS) : at + _CORRIDORS]
    return sorted(around, key=lambda line: abs(line - middle))[:_CORRIDORS]
