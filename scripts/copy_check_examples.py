"""Copy the shortest good and bad route of every rule to `resources/voorbeelden`; run it after changing those routes."""

import shutil
from pathlib import Path

from klantroutes.checks.registry import RULES

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "tests/checks/fixtures"
FOLDER = ROOT / "resources/voorbeelden"
KINDS = {"goed": "ok-", "fout": "bad-"}


def shortest(rule: str, prefix: str) -> Path:
    """Return the shortest route of this rule, by the name of its file, whose name begins so."""
    found = (FIXTURES / rule).glob(f"{prefix}*.klantroute")
    return min(found, key=lambda path: (path.stat().st_size, path.name))


def wanted() -> dict[Path, Path]:
    """Return what each example is a copy of."""
    found = {}
    for rule in RULES:
        name = rule.find.__module__.rpartition(".")[2]
        for kind, prefix in KINDS.items():
            found[FOLDER / rule.id / f"{kind}.klantroute"] = shortest(name, prefix)
    return found


def main() -> None:
    """Copy them all; examples of rules that are gone are taken away."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    for place, source in wanted().items():
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, place)


if __name__ == "__main__":
    main()
