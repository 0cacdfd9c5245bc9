"""The gestures of the machine that plays the user serve here as well."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "machine"))
