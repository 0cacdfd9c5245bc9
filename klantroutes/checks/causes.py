"""Which finding may be the cause of which other one, by what both are about."""

from collections.abc import Callable, Mapping

from klantroutes.graph.network import Network

from .finding import Finding
from .missed import ALWAYS, STRANDED

MayCause = Callable[[Finding, Finding, Network], bool]
"""Whether the second finding may be the cause of the first; the clients are compared by whoever asks."""


def _not_asked_after_birth(_: Finding, other: Finding, __: Network) -> bool:
    return other.rule == "FAS-08" and other.aspect == "na"


def _partner_left_out(_: Finding, other: Finding, __: Network) -> bool:
    return other.rule == "FAS-14"


def _entries_for_others(_: Finding, other: Finding, network: Network) -> bool:
    """Where there are entries, but not for these clients, the rule per client says it best."""
    return other.rule == "SLU-01" and _has_entries(network)


def _no_entry_at_all(_: Finding, other: Finding, network: Network) -> bool:
    return other.rule == "STR-01" and not _has_entries(network)


def _has_entries(network: Network) -> bool:
    return any(step.kind == "entry" for step in network.steps)


def _goes_no_further(finding: Finding, other: Finding, _: Network) -> bool:
    return other.rule in ("STR-04", "STR-05") and other.elements == finding.elements


def _no_youth_care(finding: Finding, other: Finding, _: Network) -> bool:
    return _is(finding, ALWAYS) and other.rule in ("FAS-06", "FAS-07")


def _no_direct_help(finding: Finding, other: Finding, _: Network) -> bool:
    factor = finding.about.partition(", ")[0]
    return _is(finding, ALWAYS) and other.rule == "KWE-01" and other.about == factor


def _out_of_reach(finding: Finding, other: Finding, _: Network) -> bool:
    """Nobody comes at the only step where she could be met; an entry that does not lead there is another matter."""
    return _is(finding, ALWAYS) and other.rule in ("STR-03", "STR-05") and finding.elements == other.elements


def _way_ends(finding: Finding, other: Finding, network: Network) -> bool:
    """All these clients come at the step where the way ends too soon, and at no exit."""
    last = finding.path[-1:]
    if not _is(finding, STRANDED) or other.rule not in ("STR-04", "STR-05", "SLU-02") or other.elements != last:
        return False
    return not finding.clients & ~network.reached[last[0]]


def _is(finding: Finding, about: str) -> bool:
    return about in finding.about.split(", ")


CAUSES: Mapping[str, tuple[MayCause, ...]] = {
    "KWE-14": (_not_asked_after_birth,),
    "KWE-22": (_partner_left_out,),
    "STR-01": (_entries_for_others,),
    "SLU-01": (_no_entry_at_all,),
    "SLU-02": (_goes_no_further,),
    "SLU-03": (_no_youth_care, _out_of_reach, _way_ends),
    "SLU-04": (_out_of_reach, _way_ends),
    "SLU-05": (_no_direct_help, _out_of_reach, _way_ends),
}
"""For each rule whose findings may be a consequence, how to know the cause; the first that explains it counts."""
