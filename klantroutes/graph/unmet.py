"""Why a condition does not let a client through, part by part."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from klantroutes.model.condition import Condition
from klantroutes.model.profile import Profile

Part = Literal["levels", "all_factors", "any_factors", "no_factors", "traits"]


@dataclass(frozen=True)
class Unmet:
    """A part of a condition that a client does not meet.

    `values` holds what the condition asks for: of `all_factors` and `traits` only what the client lacks, of
    `no_factors` only what the client has.
    """

    part: Part
    values: tuple[str, ...]


def unmet(condition: Condition | None, client: Profile) -> tuple[Unmet, ...]:
    """Return the parts that this client does not meet; empty when the condition admits the client."""
    return () if condition is None else tuple(_unmet(condition, client))


def _unmet(condition: Condition, client: Profile) -> Iterator[Unmet]:
    if condition.levels is not None and client.level not in condition.levels:
        yield Unmet("levels", tuple(condition.levels))
    lacking = tuple(name for name in condition.all_factors or () if name not in client.factors)
    if lacking:
        yield Unmet("all_factors", lacking)
    if condition.any_factors is not None and not set(condition.any_factors) & client.factors:
        yield Unmet("any_factors", tuple(condition.any_factors))
    unwanted = tuple(name for name in condition.no_factors or () if name in client.factors)
    if unwanted:
        yield Unmet("no_factors", unwanted)
    lacked = tuple(name for name in condition.traits or () if name not in client.traits)
    if lacked:
        yield Unmet("traits", lacked)
