"""What differs between two routes as data for other programs, in the published form."""

from collections.abc import Iterator
from typing import Any

from klantroutes.checks.finding import Finding
from klantroutes.model.route import Route

from .comparison import Change, Comparison, ListComparison
from .findings_between import FindingsBetween
from .held import ABSENT, Key
from .parts import GIVEN
from .words import told

FORMAT = "klantroute-verschil"
VERSION = 1


def comparison_json(
    files: tuple[str, str], routes: tuple[Route, Route], comparison: Comparison, findings: FindingsBetween
) -> dict[str, Any]:
    """Return the difference of two files, each with its name; `docs/formats.md` says what the names mean."""
    before, after = routes
    return {
        "format": FORMAT,
        "version": VERSION,
        "before": _head(files[0], before),
        "after": _head(files[1], after),
        "same": not comparison,
        "fields": [_change(change) for change in comparison.fields],
        "elements": [one for name, part in comparison.lists.items() for one in _elements(name, part)],
        "reordered": [name for name, part in comparison.lists.items() if part.order is not None],
        "words": [
            {"heading": section.heading, "sentences": list(section.sentences)}
            for section in told(before, after, comparison)
        ],
        "findings": {
            "closed": [_finding(one) for one in findings.closed],
            "gone": [_finding(one) for one in findings.gone],
            "accepted": [_finding(one) for one in findings.accepted],
            "remaining": [_finding(one) for one in findings.remaining],
            "new": [_finding(one) for one in findings.new],
        },
    }


def _head(file: str, route: Route) -> dict[str, Any]:
    return {"file": file, "id": route.id, "title": route.title}


def _elements(name: str, part: ListComparison) -> Iterator[dict[str, Any]]:
    for key, held in part.removed.items():
        yield {"list": name, "key": list(key), "change": "removed", "old": held}
    for key, held in part.added.items():
        yield {"list": name, "key": list(key), "change": "added", "new": held}
    for key in _both(part):
        fields = [_change(change) for change in part.changed.get(key, ())]
        yield {"list": name, "key": list(key), "change": "changed", "fields": fields, "moved": key in part.moved}


def _both(part: ListComparison) -> Iterator[Key]:
    yield from part.changed
    yield from (key for key in part.moved if key not in part.changed)


def _change(change: Change) -> dict[str, Any]:
    """Return a field with what it held; a side on which it is not given has no name in it."""
    sides = {"old": change.old, "new": change.new}
    given = {side: [] if held == GIVEN and len(change.path) == 1 else held for side, held in sides.items()}
    return {"field": list(change.path), **{side: held for side, held in given.items() if held is not ABSENT}}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "elements": list(finding.elements),
    }
