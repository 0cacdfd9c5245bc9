"""One cause, one message: consequences are folded under the finding that causes them.

A folded finding stays in the list with its severity and `caused_by`. It is folded only when the cause explains it for
every client it concerns.
"""

from collections.abc import Sequence
from dataclasses import replace

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network, spread
from klantroutes.graph.parties import JGZ_GIVERS, JGZ_IN_VIEW, JGZ_RECEIVERS

from .causes import CAUSES
from .finding import Cause, Placed


def folded(placed: Sequence[Placed], network: Network) -> list[Placed]:
    """Return the findings, with each consequence pointing at its cause."""
    return [_under_another(p, placed, network) for p in _cut_off_folded(placed, network)]


def _under_another(one: Placed, placed: Sequence[Placed], network: Network) -> Placed:
    """Fold a finding under the first one that may cause it and holds for all its clients."""
    if one.finding.caused_by is not None:
        return one
    for may_cause in CAUSES.get(one.finding.rule, ()):
        for other in placed:
            if may_cause(one.finding, other.finding, network) and _explains(other, one):
                return _under(one, Cause(other.finding.rule, other.finding.elements))
    return one


def _explains(cause: Placed, one: Placed) -> bool:
    """Say whether the cause holds for all clients of a finding; what is not filled in explains nothing certain."""
    unsure = cause.finding.severity == "open" and one.finding.severity != "open"
    return not unsure and not one.clients & ~cause.clients


def _cut_off_folded(placed: Sequence[Placed], network: Network) -> list[Placed]:
    """Fold the steps that a missing handover to youth health care, or an unreachable deliverer, cuts off."""
    cut_off = {p.finding.elements[0]: p.clients for p in placed if _is_cut_off(p)}
    if not cut_off:
        return list(placed)
    handover = next((p for p in placed if p.finding.rule == "FAS-07" and p.finding.severity != "open"), None)
    behind = _behind_jgz(network, handover.clients) if handover is not None else {}
    return [_folded(p, cut_off, handover, behind, network) if _is_cut_off(p) else p for p in placed]


def _is_cut_off(placed: Placed) -> bool:
    return placed.finding.rule == "STR-03" and bool(placed.finding.elements)


def _folded(
    placed: Placed,
    cut_off: dict[str, Clients],
    handover: Placed | None,
    behind: dict[str, Clients],
    network: Network,
) -> Placed:
    step = placed.finding.elements[0]
    if handover is not None and not placed.clients & ~behind[step]:
        return _under(placed, Cause("FAS-07", handover.finding.elements))
    for line in network.delivers:
        giver = line.source.id
        if line.target.id == step and not placed.clients & ~(line.clients & cut_off.get(giver, 0)):
            return _under(placed, Cause("STR-03", (giver,)))
    return placed


def _under(placed: Placed, cause: Cause) -> Placed:
    return placed._replace(finding=replace(placed.finding, caused_by=cause))


def _behind_jgz(network: Network, clients: Clients) -> dict[str, Clients]:
    """Return for each step who of these clients would come there if the handover to youth health care were drawn."""
    given = 0
    for step in network.professionals:
        if step.catalogue in JGZ_GIVERS:
            given |= network.reached[step.id]
    start = {
        step.id: network.admits[step.id] & given & clients
        for step in network.professionals
        if step.catalogue in JGZ_RECEIVERS and ends_after(step, JGZ_IN_VIEW) is not False
    }
    return spread(start, network.forward)
