"""For which clients a step is meant."""

from .base import Model
from .profile import Profile
from .vocabulary import Level, RiskFactor, Trait


class Condition(Model):
    """Limits a step to some clients: parts left out do not limit, all parts given must hold."""

    levels: tuple[Level, ...] | None = None
    all_factors: tuple[RiskFactor, ...] | None = None
    any_factors: tuple[RiskFactor, ...] | None = None
    no_factors: tuple[RiskFactor, ...] | None = None
    traits: tuple[Trait, ...] | None = None

    def admits(self, client: Profile) -> bool:
        """Say whether this client may take the step."""
        return (
            (self.levels is None or client.level in self.levels)
            and set(self.all_factors or ()) <= client.factors
            and (self.any_factors is None or bool(set(self.any_factors) & client.factors))
            and not set(self.no_factors or ()) & client.factors
            and set(self.traits or ()) <= client.traits
        )
