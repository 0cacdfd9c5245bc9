"""Every change, in the order of the rules."""

from .handovers import HANDOVERS, TIMES
from .money_and_upkeep import MONEY, UPKEEP
from .structure import PHASES, STRUCTURE
from .vulnerability import VULNERABILITY
from .watertight import WATERTIGHT

CHANGES = (*STRUCTURE, *PHASES, *HANDOVERS, *TIMES, *VULNERABILITY, *MONEY, *UPKEEP, *WATERTIGHT)
