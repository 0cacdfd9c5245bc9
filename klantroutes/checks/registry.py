"""Every rule, in the order of the rule book."""

from .check import Rule
from .rules import no_entry, unreachable_step

RULES: tuple[Rule, ...] = (
    no_entry.RULE,
    unreachable_step.RULE,
)
