"""Choices that stand between two steps: a route has none, so the lines before and after them become one."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from .limits import MAX_ELEMENTS, too_much

End = tuple[str, str, str]
"""A line: its name, its source and its target."""


def through(lines: Iterable[End], gates: Collection[str]) -> Iterator[tuple[str, str, tuple[str, str]]]:
    """Yield source, target and the names of the first and last line of every way from step to step across gates.

    A way that goes round between gates is followed once; each pair of steps is yielded once for each last line.
    """
    into: dict[str, list[tuple[str, str]]] = {}
    rest = []
    for name, source, target in lines:
        if target in gates:
            into.setdefault(target, []).append((name, source))
        else:
            rest.append((name, source, target))
    finder = _Finder(into, gates)
    for name, source, target in rest:
        if source not in gates:
            yield source, target, (name, name)
            continue
        for first, begin in finder.before(source):
            yield begin, target, (first, name)


class _Finder:
    """Finds where ways into a gate begin; it stops when a file makes it look around for ever."""

    def __init__(self, into: Mapping[str, Sequence[tuple[str, str]]], gates: Collection[str]) -> None:
        self._into = into
        self._gates = gates
        self._work = 0

    def before(self, gate: str) -> Iterator[tuple[str, str]]:
        """Yield the first line and the step of each way that leads to this gate, each step once."""
        seen, ahead = {gate}, [gate]
        begins: set[str] = set()
        while ahead:
            for name, source in self._into.get(ahead.pop(), ()):
                self._work += 1
                if self._work > MAX_ELEMENTS:
                    raise too_much()
                if source in self._gates and source not in seen:
                    seen.add(source)
                    ahead.append(source)
                elif source not in self._gates and source not in begins:
                    begins.add(source)
                    yield name, source
