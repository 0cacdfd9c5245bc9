"""What differs between two routes, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .held import Content, Held, Key, Path


class Change(NamedTuple):
    """One field that differs; `ABSENT` on the side where it is not given."""

    path: Path
    old: Held
    new: Held


@dataclass(frozen=True)
class ListComparison:
    """What differs in one list: elements by their key, whole where they came or went."""

    added: Mapping[Key, Content] = field(default_factory=dict)
    removed: Mapping[Key, Content] = field(default_factory=dict)
    changed: Mapping[Key, tuple[Change, ...]] = field(default_factory=dict)
    moved: tuple[Key, ...] = ()
    """Those in both that stand elsewhere among the others."""
    order: tuple[Key, ...] | None = None
    """All keys of the later route, where they do not follow from the earlier order with the new ones at the end."""

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.order is not None)


@dataclass(frozen=True)
class Comparison:
    """Everything that differs; false when both routes are written the same, byte for byte."""

    fields: tuple[Change, ...] = ()
    """The fields at the top. A list itself is among them when it was given on one side only."""
    lists: Mapping[str, ListComparison] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.fields or self.lists)
