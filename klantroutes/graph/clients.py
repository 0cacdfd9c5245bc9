"""Every client a route is meant for, as sets: one bit in a Python integer for each client profile.

A set of clients is an `int`; union is `|`, intersection `&`. Bits are laid out as level, then factors that may be
present, then traits that may be present, so that the set of one property is a regular pattern and costs no loop.
"""

from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from klantroutes.model.condition import Condition
from klantroutes.model.profile import Profile
from klantroutes.model.target import Target
from klantroutes.model.vocabulary import LEVELS, URGENT, Level

Clients = int
"""A set of client profiles: bit i is profile i of its space."""


_REMEMBERED = 1 << 24
"""How many bits all sets together may have of which a space remembers what is said of them."""


class Told(NamedTuple):
    """What is said of a set of clients: their levels, how many profiles, and the simplest with the set of just her."""

    levels: tuple[Level, ...]
    number: int
    example: Profile | None
    bit: Clients


class ClientSpace:
    """All client profiles of a target, and the sets of those with a property."""

    def __init__(self, target: Target) -> None:
        self._levels: tuple[Level, ...] = tuple(level for level in LEVELS if level in target.levels)
        self._factors = frozenset(target.factors)
        self._traits = frozenset(target.traits)
        self._optional_factors = tuple(f for f in dict.fromkeys(target.possible_factors) if f not in self._factors)
        self._optional_traits = tuple(t for t in dict.fromkeys(target.possible_traits) if t not in self._traits)
        self._variables: tuple[str, ...] = (*self._optional_traits, *self._optional_factors)
        self._size = len(self._levels) << len(self._variables)
        self._variable_sets: dict[str, Clients] = {}
        self._everything = (1 << self._size) - 1
        self.all: Clients = self._everything
        """Every profile of the target."""
        self.all = self._valid()
        self._level_sets: dict[tuple[str, ...], Clients] = {}
        self._profiles: dict[int, Profile] = {}
        self._bits: dict[Profile, Clients] = {}
        self._told: dict[Clients, Told] = {}
        self._admitted: dict[Condition, Clients] = {}

    def level(self, *levels: str) -> Clients:
        """Return the clients of these levels."""
        if levels not in self._level_sets:
            self._level_sets[levels] = self._of_levels(levels)
        return self._level_sets[levels]

    def factor(self, name: str) -> Clients:
        """Return the clients with this risk factor."""
        if name in self._factors:
            return self.all
        return self._variable(name) if name in self._optional_factors else 0

    def trait(self, name: str) -> Clients:
        """Return the clients with this trait."""
        if name in self._traits:
            return self.all
        return self._variable(name) if name in self._optional_traits else 0

    def admitted(self, condition: Condition | None) -> Clients:
        """Return the clients that this condition lets through; the same condition gives the same object."""
        if condition is None:
            return self.all
        found = self._admitted.get(condition)
        if found is None:
            if len(self._admitted) * self._size > _REMEMBERED:
                self._admitted.clear()
            found = self._admitted[condition] = self._meeting(condition)
        return found

    def _meeting(self, condition: Condition) -> Clients:
        found = self.all if condition.levels is None else self.level(*condition.levels)
        for factor in condition.all_factors or ():
            found &= self.factor(factor)
        if condition.any_factors is not None:
            found &= union(self.factor(factor) for factor in condition.any_factors)
        for factor in condition.no_factors or ():
            found &= ~self.factor(factor)
        for trait in condition.traits or ():
            found &= self.trait(trait)
        return found

    def profile(self, index: int) -> Profile:
        """Return the profile of one bit; the same bit gives the same object."""
        if index not in self._profiles:
            self._profiles[index] = self._profile(index)
        return self._profiles[index]

    def _profile(self, index: int) -> Profile:
        width = len(self._variables)
        mask = index & ((1 << width) - 1)
        chosen = {name for bit, name in enumerate(self._variables) if mask >> bit & 1}
        return Profile(
            level=self._levels[index >> width],
            factors=self._factors | (chosen & set(self._optional_factors)),
            traits=self._traits | (chosen & set(self._optional_traits)),
        )

    def bit(self, profile: Profile) -> Clients:
        """Return the set that holds just this profile."""
        if profile not in self._bits:
            there = profile.factors | profile.traits
            mask = sum(1 << bit for bit, name in enumerate(self._variables) if name in there)
            self._bits[profile] = 1 << ((self._levels.index(profile.level) << len(self._variables)) | mask)
        return self._bits[profile]

    def told(self, clients: Clients) -> Told:
        """Return what is said of this set; many findings are about the same clients, so it is kept for a while."""
        if clients == self.all:  # as most are; comparing two large numbers takes far less than hashing one
            return self._of_all
        found = self._told.get(clients)  # one look: numbers with a bit for each client take long to hash
        if found is None:
            if len(self._told) * self._size > _REMEMBERED:
                self._told.clear()
            found = self._told[clients] = self._telling(clients)
        return found

    @cached_property
    def _of_all(self) -> Told:
        return self._telling(self.all)

    def _telling(self, clients: Clients) -> Told:
        example = self._simplest(clients)
        bit = 0 if example is None else self.bit(example)
        return Told(self._levels_in(clients), count(clients), example, bit)

    def simplest(self, clients: Clients) -> Profile | None:
        """Return the client of this set with the fewest extra factors and traits, the most vulnerable first."""
        return self.told(clients).example

    def profiles(self, clients: Clients) -> list[Profile]:
        """Return every profile of this set; for tests and for small sets."""
        return [self.profile(index) for index in range(self._size) if clients >> index & 1]

    def levels_of(self, clients: Clients) -> tuple[Level, ...]:
        """Return the levels that occur in this set."""
        return self.told(clients).levels

    def _simplest(self, clients: Clients) -> Profile | None:
        here = next((here for group in self._by_size if (here := clients & group)), 0)
        return self.profile(here.bit_length() - 1) if here else None

    def _levels_in(self, clients: Clients) -> tuple[Level, ...]:
        return tuple(level for level in self._levels if clients & self.level(level))

    def classes(self, sets: Iterable[Clients], within: Clients) -> list[Clients]:
        """Split `within` into groups whose clients are in exactly the same sets."""
        groups = [within] if within else []
        for one in sets:
            groups = [part for group in groups for part in (group & one, group & ~one) if part]
        return groups

    def _of_levels(self, levels: tuple[str, ...]) -> Clients:
        block = (1 << (1 << len(self._variables))) - 1
        found = 0
        for index, level in enumerate(self._levels):
            if level in levels:
                found |= block << (index << len(self._variables))
        return found & self.all

    def _variable(self, name: str) -> Clients:
        if name not in self._variable_sets:
            self._variable_sets[name] = _stripes(self._variables.index(name), self._size)
        return self._variable_sets[name] & self.all

    def _none_of(self, names: Iterable[str]) -> Clients:
        return self.all & ~union(self.factor(name) for name in names)

    def _valid(self) -> Clients:
        """Leave out variants that contradict their level; the factors that are always present are always checked."""
        base = self._none_of(self._optional_factors)
        some = self.all if self._factors else self.all & ~base
        urgent = union(self.factor(name) for name in URGENT)
        fitting = (
            (self._of_levels(("B", "C")) & some & ~urgent)
            | (self._of_levels(("D",)) & urgent)
            | (0 if self._factors else self._of_levels(("A",)) & base)
        )
        return base | fitting

    @cached_property
    def _by_size(self) -> list[Clients]:
        groups = [self.all]
        for bit in range(len(self._variables)):
            has = _stripes(bit, self._size)
            without = [group & ~has for group in groups] + [0]
            with_it = [0] + [group & has for group in groups]
            groups = [a | b for a, b in zip(without, with_it, strict=True)]
        return groups


def shared(one: Clients, other: Clients) -> Clients:
    """Return the clients of both sets; nearly all lines are for everyone, and one set for all saves time and memory."""
    return one if one is other else one & other


def count(clients: Clients) -> int:
    """Return how many profiles are in this set."""
    return clients.bit_count()


@lru_cache(maxsize=8)
def client_space(target: Target) -> ClientSpace:
    """Return the client profiles of this target; the same target gives the same object."""
    return ClientSpace(target)


def union(sets: Iterable[Clients]) -> Clients:
    """Return everybody who is in one of these sets."""
    found = 0
    for one in sets:
        found |= one
    return found


def _stripes(bit: int, size: int) -> Clients:
    """Return the pattern of all numbers below `size` whose bit `bit` is set."""
    step = 1 << bit
    pattern = ((1 << step) - 1) << step
    width = 2 * step
    while width < size:
        pattern |= pattern << width
        width *= 2
    return pattern & ((1 << size) - 1)
