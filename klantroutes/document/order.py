"""Places in a list as short texts that sort, so that two people can insert at once without renumbering."""

from collections.abc import Mapping, Sequence

from klantroutes.model.rising import longest_rising

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_WIDTH = 6
_STEP = _BASE**3
"""Room left between two neighbours at the start, and steps at the end of a list."""


def first_places(count: int) -> list[str]:
    """Return `count` places in order, with room between them."""
    return [_written((index + 1) * _STEP) for index in range(count)]


def place_between(low: str | None, high: str | None) -> str:
    """Return a place after `low` and before `high`; None is the start or the end of the list."""
    if high is None:
        following = _value((low or "")[:_WIDTH]) + _STEP
        return _written(following) if following < _BASE**_WIDTH else _middle(low or "", None)
    return _middle(low or "", high)


def is_place(value: object) -> bool:
    """Say whether this is a place that `places` can work with; a colleague's program may send anything."""
    return isinstance(value, str) and value != "" and not value.endswith("0") and set(value) <= set(_DIGITS)


def places(names: Sequence[str], present: Mapping[str, str]) -> dict[str, str]:
    """Return the places that must be written so that the names sort in this order.

    Names in `present` that already stand in order keep their place; equal places sort by name.
    """
    standing = [name for name in names if name in present]
    kept = set(longest_rising([(present[name], name) for name in standing]))
    found: dict[str, str] = {}
    low: str | None = None
    waiting: list[str] = []
    for name in names:
        if name not in kept:
            waiting.append(name)
            continue
        if waiting and (low or "") >= present[name]:
            return dict(zip(names, first_places(len(names)), strict=True))
        found.update(_filled(waiting, low, present[name]))
        low, waiting = present[name], []
    found.update(_filled(waiting, low, None))
    return found


def _filled(names: Sequence[str], low: str | None, high: str | None) -> dict[str, str]:
    """Return places for names between two places, halving so that they stay short."""
    if not names:
        return {}
    if high is None:
        found = {}
        for name in names:
            low = found[name] = place_between(low, None)
        return found
    half = len(names) // 2
    middle = place_between(low, high)
    return {
        **_filled(names[:half], low, middle),
        names[half]: middle,
        **_filled(names[half + 1 :], middle, high),
    }


def _middle(low: str, high: str | None) -> str:
    """Return the text halfway between two texts read as fractions without trailing zeros."""
    shared = 0
    while high is not None and shared < len(high) and (low[shared : shared + 1] or "0") == high[shared]:
        shared += 1
    if high is not None and shared:
        return high[:shared] + _middle(low[shared:], high[shared:])
    first = _DIGITS.index(low[0]) if low else 0
    last = _DIGITS.index(high[0]) if high else _BASE
    if last - first > 1:
        return _DIGITS[(first + last) // 2]
    if high and len(high) > 1:
        return high[0]
    return _DIGITS[first] + _middle(low[1:], None)


def _written(value: int) -> str:
    digits = ""
    for _ in range(_WIDTH):
        value, digit = divmod(value, _BASE)
        digits = _DIGITS[digit] + digits
    return digits.rstrip("0")


def _value(text: str) -> int:
    value = 0
    for digit in text.ljust(_WIDTH, "0"):
        value = value * _BASE + _DIGITS.index(digit)
    return value
