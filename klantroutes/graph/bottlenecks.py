"""Steps without which a client no longer reaches any exit."""

from collections.abc import Iterator, Mapping, Sequence

from .clients import Clients, union
from .components import groups
from .leaps import Leap, leapt
from .network import Network, Ways, spread, turned


def bottlenecks(network: Network, candidates: Sequence[str], clients: Clients) -> Iterator[tuple[str, Clients]]:
    """Yield each candidate with the clients who reach an exit, but not without this step.

    All steps are put in a row along which clients only go forward; steps that lead to each other share a place. A line
    on a way to an exit that passes over a place shows who can do without everything there, and nothing else does. So
    a step that has a place of its own is decided for every client at once; a circle takes a closer look.
    """
    if not candidates:
        return
    entered, ways, arrived = _on_the_way(network, clients)
    row = groups({here: [there for there, _ in onward] for here, onward in ways.items()})[::-1]
    kept = _kept(row, entered, ways, arrived)
    back = turned(ways)
    wanted, found = frozenset(candidates), dict[str, Clients]()
    for group, passing in zip(row, kept, strict=True):
        here = [step for step in group if step in wanted]
        if here and passing:
            found.update(_in_circle(group, here, passing, ways, back) if len(group) > 1 else [(here[0], passing)])
    yield from ((step, found[step]) for step in candidates if step in found)


def _on_the_way(network: Network, clients: Clients) -> tuple[dict[str, Clients], Ways, dict[str, Clients]]:
    """Return who begins at each entry, who goes along each line, and who comes to each exit; others are left out."""
    entries = {s.id: network.admits[s.id] & clients for s in network.steps if s.kind == "entry"}
    came = network.reached if clients == network.space.all else spread(entries, network.forward)
    arrived = {s.id: came[s.id] for s in network.steps if s.kind == "exit"}
    saved = spread(arrived, network.backward)
    ways: Ways = {
        here: [(there, on) for there, ok in onward if (on := ok & came[here] & saved[there])]
        for here, onward in network.forward.items()
    }
    return {step: entered & saved[step] for step, entered in entries.items()}, ways, arrived


def _kept(
    row: Sequence[Sequence[str]], entered: Mapping[str, Clients], ways: Ways, arrived: Mapping[str, Clients]
) -> Iterator[Clients]:
    """Yield for each place of the row the clients that cannot pass it by."""
    place = {step: number for number, group in enumerate(row) for step in group}
    everyone = union(entered.values())
    leaps: list[Leap] = [(0, place[step] - 1, clients) for step, clients in entered.items()]
    leaps += [(place[step] + 1, len(row) - 1, clients) for step, clients in arrived.items()]
    for here, onward in ways.items():
        leaps += [(place[here] + 1, place[there] - 1, clients) for there, clients in onward]
    for around in leapt(len(row), leaps):
        yield everyone & ~around


def _in_circle(
    group: Sequence[str], candidates: Sequence[str], clients: Clients, ways: Ways, back: Ways
) -> Iterator[tuple[str, Clients]]:
    """Yield each candidate of a circle with those of these clients who cannot come through the circle without it.

    Many candidates are left out at once, and only halves that stop somebody are looked at again.
    """
    known = frozenset(group)
    inside: Ways = {step: [way for way in ways[step] if way[0] in known] for step in group}
    entered = {step: clients & union(ok for there, ok in back[step] if there not in known) for step in group}
    leaving = {step: union(ok for there, ok in ways[step] if there not in known) for step in group}
    work = [(candidates, clients)]
    while work:
        without, present = work.pop()
        gone: Ways = {step: [] for step in without}
        found = spread({step: who & present for step, who in entered.items()}, {**inside, **gone})
        stopped = present & ~union(found[step] & out for step, out in leaving.items() if step not in gone)
        if stopped and len(without) == 1:
            yield without[0], stopped
        elif stopped:
            middle = len(without) // 2
            work += [(without[middle:], stopped), (without[:middle], stopped)]
