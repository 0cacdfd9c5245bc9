"""What a place in a file holds: the plain values of JSON, or nothing at all."""

from enum import Enum
from typing import Any, TypeAlias


class Absent(Enum):
    """Stands for a field that was not given, as apart from null."""

    ABSENT = "absent"


ABSENT = Absent.ABSENT
Held: TypeAlias = Any
"""A value as it stands in a file, or `ABSENT`."""
Content: TypeAlias = dict[str, Any]
"""The given fields of a model, as they stand in its file."""
Path: TypeAlias = tuple[str, ...]
"""A field, and a part of it: `("contact", "phone")`."""
Key: TypeAlias = tuple[str, ...]
"""What tells an element of a list from the others; its id as a rule."""


def alike(one: Held, other: Held) -> bool:
    """Say whether both are written the same: 120 is not 120.0, and a mapping in another order is another one."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(alike(value, other[name]) for name, value in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(alike, one, other))
    return repr(one) == repr(other) if isinstance(one, float) else one == other


def splits(path: Path) -> bool:
    """Say whether the parts of this field stand on their own, so that two people can change two of them.

    Days of a period belong together, and so do the coordinates of a place, the parts of a condition and the sources of
    money. Of a contact, the target, the coalition, the settings and the workshop each part is a field of its own.
    """
    return path in _SPLIT or is_mapping(path)


def is_mapping(path: Path) -> bool:
    """Say whether this field maps names that people chose, of which the order is theirs."""
    return len(path) == 2 and path[0] == "settings"


_SPLIT = frozenset({(), ("target",), ("coalition",), ("settings",), ("workshop",), ("contact",)})
