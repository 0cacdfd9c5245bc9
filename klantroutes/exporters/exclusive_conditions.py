"""Whether any client can meet two conditions at once."""

from klantroutes.model.condition import Condition


def exclude_each_other(one: Condition, other: Condition) -> bool:
    """Say whether no client can meet both conditions."""
    if one.levels is not None and other.levels is not None and not set(one.levels) & set(other.levels):
        return True
    return _shuts_out(one, other) or _shuts_out(other, one)


def _shuts_out(one: Condition, other: Condition) -> bool:
    refused = set(one.no_factors or ())
    needed = set(other.all_factors or ())
    return bool(refused & needed) or (other.any_factors is not None and set(other.any_factors) <= refused)
