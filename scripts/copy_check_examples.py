"""Copy a good and a bad route of every rule to `resources/voorbeelden`; run it after changing those routes.

The bad route is the shortest one. The good one is for the same clients and looks most like it: then the two pictures
show what makes the difference.
"""

import json
import shutil
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from klantroutes.checks.registry import RULES

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "tests/checks/fixtures"
FOLDER = ROOT / "resources/voorbeelden"


def wanted() -> dict[Path, Path]:
    """Return what each example is a copy of."""
    found = {}
    for rule in RULES:
        good, bad = _pair(FIXTURES / rule.find.__module__.rpartition(".")[2])
        found[FOLDER / rule.id / "goed.klantroute"] = good
        found[FOLDER / rule.id / "fout.klantroute"] = bad
    return found


def _pair(folder: Path) -> tuple[Path, Path]:
    """Return the shortest bad route, and the good one that looks most like it; strange names are left aside."""
    plain = [path for path in folder.glob("*.klantroute") if "{" not in _names(path)]
    bad = min(
        (path for path in plain if path.name.startswith("bad-")), key=lambda path: (path.stat().st_size, path.name)
    )
    good = sorted(path for path in plain if path.name.startswith("ok-"))
    return min(good, key=lambda path: _distance(path, bad)), bad


def _names(path: Path) -> str:
    return " ".join(step.get("label", "") for step in _content(path)["steps"])


def _distance(good: Path, bad: Path) -> tuple[bool, int, float, int]:
    """Return how unlike two routes are; other clients are worst, then steps that one of the two lacks."""
    one, other = _content(good), _content(bad)
    lacking = {step["id"] for step in other["steps"]} - {step["id"] for step in one["steps"]}
    unlike = 1 - SequenceMatcher(None, _said(one), _said(other), autojunk=False).ratio()
    return one["target"] != other["target"], len(lacking), unlike, good.stat().st_size


def _content(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _said(route: dict[str, Any]) -> list[str]:
    things = [*route["steps"], *route["links"]]
    return [f"{thing['id']} {name} {value}" for thing in things for name, value in thing.items()]


def main() -> None:
    """Copy them all; examples of rules that are gone are taken away."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    for place, source in wanted().items():
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, place)


if __name__ == "__main__":
    main()
