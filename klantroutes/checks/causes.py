"""Which finding may be the cause of which other one, by what both are about."""

from collections.abc import Callable, Mapping

from klantroutes.graph.network import Network

from .finding import Finding

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
    return finding.about.startswith("altijd") and other.rule in ("FAS-06", "FAS-07")


def _no_direct_help(finding: Finding, other: Finding, _: Network) -> bool:
    factor, _comma, always = finding.about.partition(", ")
    return bool(always) and other.rule == "KWE-01" and other.about == factor


def _out_of_reach(finding: Finding, other: Finding, _: Network) -> bool:
    """Nobody comes at the only step where she could be met; a way around a step is another matter."""
    never = finding.severity == "fout"
    return never and other.rule in ("STR-03", "STR-05") and finding.elements == other.elements


CAUSES: Mapping[str, tuple[MayCause, ...]] = {
    "KWE-14": (_not_asked_after_birth,),
    "KWE-22": (_partner_left_out,),
    "STR-01": (_entries_for_others,),
    "SLU-01": (_no_entry_at_all,),
    "SLU-02": (_goes_no_further,),
    "SLU-03": (_no_youth_care, _out_of_reach),
    "SLU-04": (_out_of_reach,),
    "SLU-05": (_no_direct_help, _out_of_reach),
}
"""For each rule whose findings may be a consequence, how to know the cause; the first that explains it counts."""
