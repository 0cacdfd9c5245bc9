"""One value out of three versions of it."""

from .conflict import Reason
from .held import ABSENT, Content, Held, Path, alike, is_mapping, splits
from .order import merged_order

Clash = tuple[Path, Reason]


def agreed(base: Held, mine: Held, theirs: Held) -> tuple[bool, Held]:
    """Return whether at most one version changed this or both changed it alike, and what then holds."""
    if alike(mine, theirs) or alike(base, theirs):
        return True, mine
    return alike(base, mine), theirs


def merged_element(base: Held, mine: Held, theirs: Held) -> tuple[Held, list[Clash]]:
    """Return one element of a list (`ABSENT` for none) and where its versions clash; there it is as in the base."""
    is_agreed, held = agreed(base, mine, theirs)
    if is_agreed:
        return held, []
    if base is ABSENT:
        return ABSENT, [((), "added")]
    if mine is ABSENT or theirs is ABSENT:
        return base, [((), "removed")]
    if not base.get("kind") == mine.get("kind") == theirs.get("kind"):
        # Which fields there are depends on the kind; fields of two kinds make no element.
        return base, [((), "both")]
    return merged_fields(base, mine, theirs, ())


def merged_fields(base: Content, mine: Content, theirs: Content, path: Path) -> tuple[Content, list[Clash]]:
    """Return a value made of its parts, and where these clash; there it is as in the base."""
    found: Content = {}
    clashes: list[Clash] = []
    for name in _names(base, mine, theirs, path):
        value, inner = _merged(base.get(name, ABSENT), mine.get(name, ABSENT), theirs.get(name, ABSENT), (*path, name))
        clashes += inner
        if value is not ABSENT:
            found[name] = value
    return found, clashes


def _merged(base: Held, mine: Held, theirs: Held, path: Path) -> tuple[Held, list[Clash]]:
    is_agreed, held = agreed(base, mine, theirs)
    if is_agreed:
        return held, []
    if splits(path) and isinstance(mine, dict) and isinstance(theirs, dict):
        return merged_fields(base if isinstance(base, dict) else {}, mine, theirs, path)
    if path == ("modified",):
        return max((moment for moment in (mine, theirs) if isinstance(moment, str)), default=None), []
    return base, [(path, "both")]


def _names(base: Content, mine: Content, theirs: Content, path: Path) -> list[str]:
    present = {*base, *mine, *theirs}
    if is_mapping(path):
        return merged_order(list(base), list(mine), list(theirs), present)
    return sorted(present)
