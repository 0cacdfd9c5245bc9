"""The simple ways from one box to another: straight, one bend, two, three or four."""

from collections.abc import Iterator, Sequence

from .ground import CLEAR, STUB, Ground
from .nets import SIDES, Net, Side, Way

_OUT = {"right": 1.0, "bottom": 1.0, "left": -1.0, "top": -1.0}
"""Which way a line goes when it leaves through a side."""
_LEVEL: dict[Side, bool] = {"right": True, "left": True, "top": False, "bottom": False}


def candidates(net: Net, ground: Ground) -> Iterator[Way]:
    """Yield ways that leave and arrive properly and meet no box, few bends first."""
    for source in SIDES:
        for target in SIDES:
            if source in net.source.berths and target in net.target.berths:
                if _LEVEL[source] == _LEVEL[target]:
                    yield from _straight(net, source, target, ground)
                    yield from _two_bends(net, source, target, ground)
                else:
                    yield from _one_bend(net, source, target, ground)


def detours(net: Net, ground: Ground) -> Iterator[Way]:
    """Yield ways with three and four bends, through the corridors between the boxes."""
    for source in SIDES:
        for target in SIDES:
            if source in net.source.berths and target in net.target.berths:
                if _LEVEL[source] == _LEVEL[target]:
                    yield from _four_bends(net, source, target, ground)
                else:
                    yield from _three_bends(net, source, target, ground)


def _ends(net: Net, source: Side, target: Side) -> tuple[float, float, float, float]:
    """Return where a way starts and ends along its direction, and its fixed coordinates at both ends."""
    return (
        net.source.face(source), net.target.face(target),
        net.source.berths[source].best, net.target.berths[target].best,
    )  # fmt: skip


def _straight(net: Net, source: Side, target: Side, ground: Ground) -> Iterator[Way]:
    a, b = net.source.berths[source], net.target.berths[target]
    start, end = net.source.face(source), net.target.face(target)
    way = _OUT[source]
    low, high = max(a.low, b.low), min(a.high, b.high)
    if _OUT[target] != -way or (end - start) * way < STUB + CLEAR or low > high:
        return
    level = _LEVEL[source]
    for fixed in dict.fromkeys(min(max(best, low), high) for best in (a.best, b.best, (low + high) / 2)):
        if ground.free(level, fixed, *_inside(start, end)):
            yield Way(net, level, [fixed], start, end, (source, target))
            return


def _inside(a: float, b: float) -> tuple[float, float]:
    """Return the part of a stretch between two docks that must be free: the docks themselves are not in the way."""
    return min(a, b) + CLEAR, max(a, b) - CLEAR


def _stub_free(ground: Ground, level: bool, fixed: float, face: float, turn: float) -> bool:
    """Say whether the stretch from a dock to its first corner is free, the dock itself left out."""
    way = 1 if turn > face else -1
    low, high = sorted((face + way * CLEAR, turn))
    return ground.free(level, fixed, low, high)


def _beyond(face: float, turn: float, way: float) -> bool:
    return (turn - face) * way >= STUB


def _one_bend(net: Net, source: Side, target: Side, ground: Ground) -> Iterator[Way]:
    start, end, first, last = _ends(net, source, target)
    level = _LEVEL[source]
    if not _beyond(start, last, _OUT[source]) or not _beyond(end, first, _OUT[target]):
        return
    if _stub_free(ground, level, first, start, last) and _stub_free(ground, not level, last, end, first):
        yield Way(net, level, [first, last], start, end, (source, target))


def _two_bends(net: Net, source: Side, target: Side, ground: Ground) -> Iterator[Way]:
    start, end, first, last = _ends(net, source, target)
    level = _LEVEL[source]
    if abs(first - last) < 1:
        return
    low, high = sorted((first, last))
    for turn in _turns(start, end, _OUT[source], _OUT[target], ground.xs if level else ground.ys):
        if (
            ground.free(not level, turn, low, high)
            and _stub_free(ground, level, first, start, turn)
            and _stub_free(ground, level, last, end, turn)
        ):
            yield Way(net, level, [first, turn, last], start, end, (source, target))


def _turns(start: float, end: float, out: float, into: float, lines: Sequence[float]) -> list[float]:
    """Return where a way with two bends may turn: beyond both docks in the directions their sides look."""
    low, high = float("-inf"), float("inf")
    for face, way in ((start, out), (end, into)):
        if way > 0:
            low = max(low, face + STUB)
        else:
            high = min(high, face - STUB)
    if low > high:
        return []
    middle = [(low + high) / 2] if low > float("-inf") and high < float("inf") else []
    ends = [edge for edge in (low, high) if abs(edge) < float("inf")]
    return list(dict.fromkeys([*middle, *ends, *(line for line in lines if low < line < high)]))


def _three_bends(net: Net, source: Side, target: Side, ground: Ground) -> Iterator[Way]:
    """Leave level and arrive upright, or the other way round, with a corridor in between."""
    start, end, first, last = _ends(net, source, target)
    level = _LEVEL[source]
    turns = _near(start, _OUT[source], ground.xs if level else ground.ys)
    corridors = _near(end, _OUT[target], ground.ys if level else ground.xs)
    for turn in turns:
        if not _stub_free(ground, level, first, start, turn):
            continue
        for corridor in corridors:
            if (
                ground.free(not level, turn, *sorted((first, corridor)))
                and ground.free(level, corridor, *sorted((turn, last)))
                and _stub_free(ground, not level, last, end, corridor)
            ):
                yield Way(net, level, [first, turn, corridor, last], start, end, (source, target))


def _near(face: float, way: float, lines: Sequence[float]) -> list[float]:
    """Return the first few lines beyond a dock."""
    beyond = [line for line in lines if (line - face) * way >= STUB]
    beyond.sort(key=lambda line: abs(line - face))
    return [face + way * STUB, *beyond[:5]]


def _four_bends(net: Net, source: Side, target: Side, ground: Ground) -> Iterator[Way]:
    start, end, first, last = _ends(net, source, target)
    level = _LEVEL[source]
    lines = ground.xs if level else ground.ys
    firsts = [turn for turn in _near(start, _OUT[source], lines)[:3] if _stub_free(ground, level, first, start, turn)]
    lasts = [turn for turn in _near(end, _OUT[target], lines)[:3] if _stub_free(ground, level, last, end, turn)]
    for corridor in ground.ys if level else ground.xs:
        for one in firsts:
            if not ground.free(not level, one, *sorted((first, corridor))):
                continue
            for two in lasts:
                if (
                    abs(one - two) > 1
                    and ground.free(level, corridor, *sorted((one, two)))
                    and ground.free(not level, two, *sorted((corridor, last)))
                ):
                    yield Way(net, level, [first, one, corridor, two, last], start, end, (source, target))
