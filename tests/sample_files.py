"""The route files that many tests go over."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted((ROOT / "tests/data/examples").glob("*.klantroute"))
"""Worked routes, each with the findings that an independent checker computed."""
ROUTES = sorted((ROOT / "routes").glob("*.klantroute"))
"""The examples and templates that ship with the program."""
