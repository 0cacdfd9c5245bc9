"""The search for a way where no simple one is free: shortest way with few bends on the lines between the boxes."""

from heapq import heappop, heappush

from .ground import STUB, Ground
from .nets import SIDES, Net, Side, Way

_BEND = 34.0
_MOST = 60_000
"""Steps after which the search gives up."""
_OUT: dict[Side, tuple[int, int]] = {"right": (1, 0), "left": (-1, 0), "bottom": (0, 1), "top": (0, -1)}
_Node = tuple[int, int, bool]


def search(net: Net, ground: Ground) -> Way | None:
    """Return the best free way on the lines of the ground, or None when there is none."""
    starts = {side: _gate(net, side, source=True) for side in SIDES if side in net.source.berths}
    ends = {side: _gate(net, side, source=False) for side in SIDES if side in net.target.berths}
    gates = [*starts.values(), *ends.values()]
    xs = sorted({*ground.xs, *(x for x, _ in gates)})
    ys = sorted({*ground.ys, *(y for _, y in gates)})
    column, row = {x: index for index, x in enumerate(xs)}, {y: index for index, y in enumerate(ys)}
    goals: dict[_Node, Side] = {(column[x], row[y], side in ("left", "right")): side for side, (x, y) in ends.items()}
    queue: list[tuple[float, float, _Node, _Node | None]] = []
    origin: dict[_Node, Side] = {}
    for side, (x, y) in starts.items():
        node = (column[x], row[y], side in ("left", "right"))
        if _gate_free(net, side, ground, source=True):
            origin[node] = side
            heappush(queue, (0, 0, node, None))
    goals = {node: side for node, side in goals.items() if _gate_free(net, side, ground, source=False)}
    if not goals or not queue:
        return None
    found, came = _walk(queue, goals, xs, ys, ground)
    return _way(net, found, came, origin, goals, xs, ys) if found else None


def _gate(net: Net, side: Side, *, source: bool) -> tuple[float, float]:
    dock = net.source if source else net.target
    best, face = dock.berths[side].best, dock.face(side)
    dx, dy = _OUT[side]
    return (face + dx * STUB, best) if dx else (best, face + dy * STUB)


def _gate_free(net: Net, side: Side, ground: Ground, *, source: bool) -> bool:
    x, y = _gate(net, side, source=source)
    return ground.free(True, y, x, x) and ground.free(False, x, y, y)


def _walk(
    queue: list[tuple[float, float, _Node, _Node | None]],
    goals: dict[_Node, Side],
    xs: list[float],
    ys: list[float],
    ground: Ground,
) -> tuple[_Node | None, dict[_Node, _Node | None]]:
    targets = [(xs[column], ys[row]) for column, row, _ in goals]
    came: dict[_Node, _Node | None] = {}
    for _ in range(_MOST):
        if not queue:
            break
        _, cost, node, before = heappop(queue)
        if node in came:
            continue
        came[node] = before
        if node in goals:
            return node, came
        for following, price in _steps(node, xs, ys, ground):
            if following not in came:
                x, y = xs[following[0]], ys[following[1]]
                left = min(abs(x - tx) + abs(y - ty) for tx, ty in targets)
                heappush(queue, (cost + price + left, cost + price, following, node))
    return None, came


def _steps(node: _Node, xs: list[float], ys: list[float], ground: Ground) -> list[tuple[_Node, float]]:
    column, row, level = node
    found: list[tuple[_Node, float]] = [((column, row, not level), _BEND)]
    x, y = xs[column], ys[row]
    for way in (-1, 1):
        if level and 0 <= column + way < len(xs):
            other = xs[column + way]
            if ground.free(True, y, x, other):
                found.append(((column + way, row, level), abs(x - other)))
        if not level and 0 <= row + way < len(ys):
            other = ys[row + way]
            if ground.free(False, x, y, other):
                found.append(((column, row + way, level), abs(y - other)))
    return found


def _way(
    net: Net,
    last: _Node,
    came: dict[_Node, _Node | None],
    origin: dict[_Node, Side],
    goals: dict[_Node, Side],
    xs: list[float],
    ys: list[float],
) -> Way:
    nodes = [last]
    while (before := came[nodes[-1]]) is not None:
        nodes.append(before)
    nodes.reverse()
    at: list[float] = []
    direction: bool | None = None
    for column, row, level in nodes:
        if level != direction:
            at.append(ys[row] if level else xs[column])
            direction = level
    source, target = origin[nodes[0]], goals[last]
    return Way(net, nodes[0][2], at, net.source.face(source), net.target.face(target), (source, target))
