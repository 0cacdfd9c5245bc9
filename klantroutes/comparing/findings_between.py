"""Which gaps were closed between two versions of a route, which remain, and which are new."""

from dataclasses import dataclass

from klantroutes.checks.finding import Finding
from klantroutes.checks.run import Report, check
from klantroutes.graph.local import Local
from klantroutes.model.catalogue import catalogue
from klantroutes.model.route import Route

Place = tuple[str, tuple[str, ...], str, str, bool]


@dataclass(frozen=True)
class FindingsBetween:
    """The findings of two versions side by side; those that were accepted in both are not among them."""

    closed: tuple[Finding, ...]
    """Solved, in the words of the earlier version."""
    gone: tuple[Finding, ...]
    """No longer there because a step that they are about is no longer there."""
    accepted: tuple[Finding, ...]
    """Still there, but now accepted on purpose."""
    remaining: tuple[Finding, ...]
    """In both, in the words of the later version."""
    new: tuple[Finding, ...]
    """Only in the later version, or no longer accepted there."""


def findings_between(before: Route, after: Route, local: Local | None = None) -> FindingsBetween:
    """Check both versions in the same surroundings and lay the findings side by side."""
    return side_by_side(check(before, local=local), check(after, local=local))


def side_by_side(before: Report, after: Report) -> FindingsBetween:
    """Return what became of the findings; one is the same when it is of the same rule, at the same place."""
    earlier = [finding for finding in before.findings if finding.waiver is None]
    old, present = set(map(_place, earlier)), set(map(_place, after.findings))
    left = [finding for finding in after.findings if finding.waiver is None]
    lost = [finding for finding in earlier if _place(finding) not in present]
    return FindingsBetween(
        closed=tuple(finding for finding in lost if after.route.by_id.keys() >= set(finding.elements)),
        gone=tuple(finding for finding in lost if not after.route.by_id.keys() >= set(finding.elements)),
        accepted=tuple(one for one in after.findings if one.waiver is not None and _place(one) in old),
        remaining=tuple(finding for finding in left if _place(finding) in old),
        new=tuple(finding for finding in left if _place(finding) not in old),
    )


def _place(finding: Finding) -> Place:
    """Return what makes a finding the same: an open question that is answered is closed, whatever comes after it.

    What it is about counts where that is something of the catalogue, such as a risk factor; else it is how bad it is.
    """
    known = catalogue()
    about = finding.about if finding.about in known.factor_names or known.entry(finding.about) else ""
    return finding.rule, finding.elements, finding.aspect, about, finding.severity == "open"
