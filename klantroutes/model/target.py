"""For whom a route is meant."""

from typing import Annotated

from pydantic import Field

from .base import Flag, Model
from .vocabulary import Level, Partner, ProtectiveFactor, RiskFactor, Trait


class Target(Model):
    """The clients of a route: what is always so, and what may be so (every combination is checked)."""

    levels: Annotated[tuple[Level, ...], Field(min_length=1)]
    factors: tuple[RiskFactor, ...] = ()
    possible_factors: tuple[RiskFactor, ...] = ()
    protective: tuple[ProtectiveFactor, ...] = ()
    traits: tuple[Trait, ...] = ()
    possible_traits: tuple[Trait, ...] = ()
    partner: Partner | None = None
    first_child: Flag | None = None
