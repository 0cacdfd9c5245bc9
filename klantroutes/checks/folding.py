"""One cause, one message: consequences are folded under the finding that causes them.

A folded finding stays in the list with its severity and `caused_by`. It is folded only when the cause explains it for
every client it concerns. The cause that is named stands by itself: it is never folded under another one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import ends_after
from klantroutes.graph.network import Network, spread
from klantroutes.graph.parties import JGZ_GIVERS, JGZ_IN_VIEW, JGZ_RECEIVERS

from .causes import CAUSES
from .finding import Cause, Placed


def folded(placed: Sequence[Placed], network: Network) -> list[Placed]:
    """Return the findings, with each consequence pointing at its cause."""
    of_rule: dict[str, list[Placed]] = {}
    for one in placed:
        of_rule.setdefault(one.finding.rule, []).append(one)
    return _at_the_root([_under_another(p, of_rule, network) for p in _cut_off_folded(placed, network)])


def _under_another(one: Placed, of_rule: Mapping[str, Sequence[Placed]], network: Network) -> Placed:
    """Fold a finding under the first one that may cause it and holds for all its clients."""
    if one.finding.caused_by is not None:
        return one
    for cause in CAUSES.get(one.finding.rule, ()):
        for other in (other for rule in cause.rules for other in of_rule.get(rule, ())):
            if _explains(other, one) and cause.fits(one.finding, other.finding, network):
                return _under(one, Cause(other.finding.rule, other.finding.elements))
    return one


def _explains(cause: Placed, one: Placed) -> bool:
    """Say whether the cause holds for all clients of a finding; what is not filled in explains nothing certain."""
    unsure = cause.finding.severity == "open" and one.finding.severity != "open"
    return not unsure and not one.clients & ~cause.clients


def _at_the_root(placed: Sequence[Placed]) -> list[Placed]:
    """Point each consequence of a consequence at the finding that all of it comes from."""
    above = {Cause(p.finding.rule, p.finding.elements): p.finding.caused_by for p in placed}
    return [p if p.finding.caused_by is None else _under(p, _root(p.finding.caused_by, above)) for p in placed]


def _root(cause: Cause, above: Mapping[Cause, Cause | None]) -> Cause:
    while (higher := above.get(cause)) is not None:
        cause = higher
    return cause


def _cut_off_folded(placed: Sequence[Placed], network: Network) -> list[Placed]:
    """Fold the steps that a missing handover to youth health care, or an unreachable step before them, cuts off."""
    cut_off = {p.finding.elements[0]: p.clients for p in placed if _is_cut_off(p)}
    if not cut_off:
        return list(placed)
    handover = next((p for p in placed if p.finding.rule == "FAS-07" and p.finding.severity != "open"), None)
    behind = _behind_jgz(network, handover.clients) if handover is not None else {}
    before = _before(network, cut_off)
    return [_folded(p, handover, behind, before) if _is_cut_off(p) else p for p in placed]


def _is_cut_off(placed: Placed) -> bool:
    return placed.finding.rule == "STR-03" and bool(placed.finding.elements)


def _folded(placed: Placed, handover: Placed | None, behind: dict[str, Clients], before: dict[str, str]) -> Placed:
    step = placed.finding.elements[0]
    if handover is not None and not placed.clients & ~behind[step]:
        return _under(placed, Cause("FAS-07", handover.finding.elements))
    return _under(placed, Cause("STR-03", (before[step],))) if step in before else placed


def _before(network: Network, cut_off: Mapping[str, Clients]) -> dict[str, str]:
    """Return for each cut off step the one that leads all its clients there; the first step of a circle has none."""
    found: dict[str, str] = {}
    for step in reversed([step.id for step in network.steps if step.id in cut_off]):
        for giver, ok in network.backward[step]:
            if not cut_off[step] & ~(ok & cut_off.get(giver, 0)) and _first(giver, found) != step:
                found[step] = giver
                break
    return found


def _first(step: str, before: Mapping[str, str]) -> str:
    while step in before:
        step = before[step]
    return step


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
