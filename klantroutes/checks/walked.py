"""A walk of one client with the findings that hold for her, each at the stop where it occurs."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from klantroutes.graph.local import Local
from klantroutes.graph.one_client import for_client
from klantroutes.graph.walk import Walk, walk
from klantroutes.model.profile import Profile
from klantroutes.model.route import Route

from .finding import Finding
from .run import Report, check


@dataclass(frozen=True)
class Walked:
    """A walk and the report for this one client; findings that name no stop are in `elsewhere`."""

    walk: Walk
    report: Report
    at: Mapping[str, tuple[Finding, ...]]
    """The findings by the stop where they occur."""
    elsewhere: tuple[Finding, ...]

    @property
    def complete(self) -> bool:
        """Whether she does not fall out of view and no fout holds for her that is not accepted."""
        return self.walk.outcome not in ("valt-uit", "komt-niet-binnen") and not self.report.number("fout")


def walked(route: Route, client: Profile, local: Local | None = None, by: str | None = None) -> Walked:
    """Return the walk of this client through this route, checked for her alone; `by` is the one entry she takes."""
    made = walk(route, client, by)
    report = check(for_client(route, client), local=local)
    order = {stop.step: number for number, stop in enumerate(made.stops)}
    at: defaultdict[str, list[Finding]] = defaultdict(list)
    elsewhere: list[Finding] = []
    for finding in report.findings:
        stop = _stop(finding, order)
        (elsewhere if stop is None else at[stop]).append(finding)
    placed = {stop: tuple(findings) for stop, findings in at.items()}
    return Walked(made, report, MappingProxyType(placed), tuple(elsewhere))


def _stop(finding: Finding, order: Mapping[str, int]) -> str | None:
    """Return the last step of the finding that she comes to: what is wrong between two shows at the receiver."""
    known = [name for name in finding.elements if name in order]
    return max(known, key=lambda name: order[name], default=None)
