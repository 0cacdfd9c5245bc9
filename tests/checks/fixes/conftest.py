"""The tests of the fixes use the small routes and the bad routes of the checks."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
