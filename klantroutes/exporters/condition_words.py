"""For whom a step is, in words."""

from klantroutes.checks.conditions_in_words import unmet_in_words
from klantroutes.graph.unmet import Part, Unmet
from klantroutes.model.condition import Condition

_PARTS: tuple[Part, ...] = ("levels", "all_factors", "any_factors", "no_factors", "traits")


def condition_in_words(condition: Condition | None) -> str:
    """Return a whole condition as `alleen voor niveau C en D, niet bij …`; empty where everyone may come."""
    if condition is None:
        return ""
    parts = ((part, getattr(condition, part)) for part in _PARTS)
    return unmet_in_words(Unmet(part, values) for part, values in parts if _limits(part, values))


def _limits(part: Part, values: tuple[str, ...] | None) -> bool:
    """Say whether this part shuts anyone out: an empty list of levels or of choices shuts out everyone."""
    return values is not None and (bool(values) or part in {"levels", "any_factors"})


def exclude_each_other(one: Condition, other: Condition) -> bool:
    """Say whether no client can meet both conditions."""
    if one.levels is not None and other.levels is not None and not set(one.levels) & set(other.levels):
        return True
    return _shuts_out(one, other) or _shuts_out(other, one)


def _shuts_out(one: Condition, other: Condition) -> bool:
    refused = set(one.no_factors or ())
    needed = set(other.all_factors or ())
    return bool(refused & needed) or (other.any_factors is not None and set(other.any_factors) <= refused)
