"""From two routes to what differs between them."""

from collections.abc import Iterator, Mapping

from klantroutes.model.route import LISTS, Route

from .comparison import Change, Comparison, ListComparison
from .held import ABSENT, Content, Held, Key, Path, alike, is_mapping, splits
from .order import following, moved
from .parts import parts_of


def compare(before: Route, after: Route) -> Comparison:
    """Return what differs; everything in the file counts, only how the text of the file is laid out does not."""
    if before is after:
        return Comparison()
    old, new = parts_of(before), parts_of(after)
    lists = {name: _list(old.lists[name], new.lists[name]) for name in LISTS}
    return Comparison(
        tuple(changes(old.frame, new.frame)),
        {name: part for name, part in lists.items() if part},
    )


def changes(old: Held, new: Held, path: Path = ()) -> Iterator[Change]:
    """Yield the fields that differ, each part of a field on its own where that has a meaning."""
    if alike(old, new):
        return
    if not _apart(old, new, path):
        yield Change(path, old, new)
        return
    for name in (*old, *(name for name in new if name not in old)):
        yield from changes(old.get(name, ABSENT), new.get(name, ABSENT), (*path, name))


def _apart(old: Held, new: Held, path: Path) -> bool:
    """Say whether the parts tell it all: both sides have them, and the order of chosen names follows from them."""
    if not (isinstance(old, dict) and isinstance(new, dict) and splits(path)):
        return False
    return not is_mapping(path) or following(old, new) == list(new)


def _list(old: Mapping[Key, Content], new: Mapping[Key, Content]) -> ListComparison:
    both = [key for key in old if key in new]
    found = {key: tuple(changes(old[key], new[key])) for key in both}
    order = tuple(new)
    return ListComparison(
        added={key: element for key, element in new.items() if key not in old},
        removed={key: element for key, element in old.items() if key not in new},
        changed={key: fields for key, fields in found.items() if fields},
        moved=moved(old, new),
        order=None if following(old, new) == list(order) else order,
    )
