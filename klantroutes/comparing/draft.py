"""Three versions of a route on their way to one: what is agreed so far, and where they clash."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .conflict import Place, Reason
from .held import ABSENT, Content, Held, Key, Path
from .parts import Parts, default_lanes


@dataclass(frozen=True)
class Versions:
    """The common beginning and what two people made of it."""

    base: Parts
    mine: Parts
    theirs: Parts

    def at(self, place: Place) -> tuple[Held, Held, Held]:
        """Return what base, mine and theirs hold at this place."""
        return _held(self.base, place), _held(self.mine, place), _held(self.theirs, place)

    def keys(self, name: str) -> tuple[Key, ...]:
        """Return the keys of a list in any version, those of the base first."""
        found = (self.base.lists[name], self.mine.lists[name], self.theirs.lists[name])
        return tuple(dict.fromkeys(key for elements in found for key in elements))


@dataclass
class Draft:
    """What the merged route holds so far; `clashes` tells what was put back and why, the first reason counts."""

    versions: Versions
    frame: Content = field(default_factory=dict)
    lists: dict[str, dict[Key, Content]] = field(default_factory=dict)
    clashes: dict[Place, Reason] = field(default_factory=dict)

    def clash(self, name: str, key: Key, path: Path, reason: Reason) -> None:
        """Remember that the versions clash here."""
        self.clashes.setdefault(Place(name, key, path), reason)

    def before(self, name: str, key: Key) -> Content | None:
        """Return the element as the base has it, None when it was not there."""
        return self.versions.base.lists[name].get(key)

    def put_back(self, name: str, key: Key, reason: Reason) -> None:
        """Give an element what it was in the base; one that was not there goes."""
        held = self.before(name, key)
        if held is None:
            self.lists[name].pop(key, None)
        else:
            self.lists[name][key] = held
        self.clash(name, key, (), reason)

    def rows(self) -> Mapping[Key, Content]:
        """Return the lanes that are drawn."""
        return self.lists["lanes"] or default_lanes()


def _held(parts: Parts, place: Place) -> Held:
    held: Held = parts.lists[place.list].get(place.key, ABSENT) if place.list else parts.frame
    for name in place.path:
        held = held.get(name, ABSENT) if isinstance(held, dict) else ABSENT
    return held
