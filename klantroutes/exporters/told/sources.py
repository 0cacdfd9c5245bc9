"""Where the facts in a document come from."""

from collections.abc import Iterable

from klantroutes.checks.run import Report
from klantroutes.model.catalogue import SourceEntry, catalogue
from klantroutes.model.route import Route


def sources_of(route: Route, report: Report) -> tuple[SourceEntry, ...]:
    """Return the sources of the steps and the findings, in the order of the catalogue."""
    used = {code for finding in report.findings for code in finding.sources} | set(_of_steps(route))
    return tuple(entry for code, entry in catalogue().sources.items() if code in used)


def _of_steps(route: Route) -> Iterable[str]:
    for step in route.steps:
        entry = catalogue().entry(step.catalogue)
        if entry is not None:
            yield from entry.sources
