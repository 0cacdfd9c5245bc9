"""One kind of client: a level with factors and traits, and how people say it."""

from dataclasses import dataclass

from .vocabulary import LEVEL_LABELS, URGENT, Level


@dataclass(frozen=True)
class Profile:
    """A client profile: one level, one set of risk factors, one set of traits."""

    level: Level
    factors: frozenset[str] = frozenset()
    traits: frozenset[str] = frozenset()

    def contradicts_level(self) -> bool:
        """Say whether the factors do not fit the definition of the level (A none, B/C no urgent, D urgent)."""
        urgent = bool(self.factors & URGENT)
        if self.level == "A":
            return bool(self.factors)
        if self.level == "D":
            return not urgent
        return urgent or not self.factors

    def name(self) -> str:
        """Return the level in words, for instance `kwetsbare zwangere (C)`."""
        return f"{LEVEL_LABELS[self.level]} ({self.level})"
