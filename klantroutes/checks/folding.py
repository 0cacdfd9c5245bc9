"""One cause, one message: consequences are folded under the finding that causes them.

A folded finding stays in the list with its severity and `caused_by`.
"""

from collections.abc import Sequence
from dataclasses import replace

from klantroutes.graph.network import Network
from klantroutes.graph.parties import JGZ_RECEIVERS

from .finding import Cause, Finding


def folded(findings: Sequence[Finding], network: Network) -> list[Finding]:
    """Return the findings, with each consequence pointing at its cause."""
    by_place = {(f.rule, f.elements): f for f in findings}
    cut_off = {f.elements[0] for f in findings if f.rule == "STR-03"}
    handover = next((f for f in findings if f.rule == "FAS-07"), None)
    return [_folded(f, by_place, cut_off, handover, network) for f in findings]


def _folded(
    finding: Finding,
    by_place: dict[tuple[str, tuple[str, ...]], Finding],
    cut_off: set[str],
    jgz_handover: Finding | None,
    network: Network,
) -> Finding:
    if finding.rule != "STR-03":
        return finding
    if jgz_handover is not None and finding.elements[0] in _behind_jgz(network):
        return replace(finding, caused_by=Cause("FAS-07", jgz_handover.elements))
    givers = {line.source.id for line in network.delivers if line.target.id == finding.elements[0]}
    if givers and givers <= cut_off:
        giver = by_place["STR-03", (sorted(givers)[0],)]
        return replace(finding, caused_by=Cause("STR-03", giver.elements))
    return finding


def _behind_jgz(network: Network) -> set[str]:
    """Return the youth health care and everything that only it leads to."""
    found = {s.id for s in network.professionals if s.catalogue in JGZ_RECEIVERS}
    queue = list(found)
    while queue:
        for there, _ in network.forward[queue.pop()]:
            if there not in found:
                found.add(there)
                queue.append(there)
    return found
