"""Groups of steps that all lead to each other, for all lines together and for each client."""

from collections.abc import Iterator, Mapping, Sequence

from .clients import Clients
from .network import Ways, spread, turned


def components(ways: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return the strongly connected components of two or more steps."""
    return [group for group in groups(ways) if len(group) > 1]


def groups(ways: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return all strongly connected components, each before those that lead to it (Tarjan, without recursion)."""
    found: list[list[str]] = []
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    waiting: set[str] = set()
    for root in ways:
        if root in number:
            continue
        work = [(root, iter(ways[root]))]
        number[root] = low[root] = len(number)
        stack.append(root)
        waiting.add(root)
        while work:
            here, rest = work[-1]
            for there in rest:
                if there not in number or there in waiting:
                    break
            else:
                there = None
            if there is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[here])
                if low[here] == number[here]:
                    _close(here, stack, waiting, found)
            elif there in number:
                low[here] = min(low[here], number[there])
            else:
                number[there] = low[there] = len(number)
                stack.append(there)
                waiting.add(there)
                work.append((there, iter(ways[there])))
    return found


def _close(top: str, stack: list[str], waiting: set[str], found: list[list[str]]) -> None:
    group: list[str] = []
    while not group or group[-1] != top:
        group.append(stack.pop())
        waiting.discard(group[-1])
    found.append(group)


def circles(group: Sequence[str], ways: Ways, admits: Mapping[str, Clients]) -> Iterator[dict[str, Clients]]:
    """Yield, for each step of one component as the first of its circle, for whom each step is in that circle.

    A client has a circle once: under the first step of `group` that belongs to it. Steps of `group` that lead to
    each other for nobody yield nothing.
    """
    known = set(group)
    inside: Ways = {step: [(there, ok) for there, ok in ways[step] if there in known] for step in group}
    backward = turned(inside)
    left = {step: admits[step] for step in group}
    for first in group:
        if not left[first]:
            continue
        led = spread({first: left[first]}, inside)
        back = spread({first: left[first]}, backward)
        members = {step: led[step] & back[step] for step in group if step == first or led[step] & back[step]}
        for step, clients in members.items():
            left[step] &= ~clients
        if len(members) > 1:
            yield members
