"""Which finding may be the cause of which other one, by what both are about."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from klantroutes.graph.network import Network, spread

from .finding import Finding
from .missed import ALWAYS, STRANDED
from .rules.no_direct_help import helper

MayCause = Callable[[Finding, Finding, Network], bool]
"""Whether the second finding may be the cause of the first; the clients are compared by whoever asks."""


class PossibleCause(NamedTuple):
    """Findings of these rules may be the cause, where `fits` says so."""

    rules: tuple[str, ...]
    fits: MayCause


def _always(_: Finding, __: Finding, ___: Network) -> bool:
    return True


def _not_asked_after_birth(_: Finding, other: Finding, __: Network) -> bool:
    return other.aspect == "na"


def _entries_for_others(_: Finding, __: Finding, network: Network) -> bool:
    """Where there are entries, but not for these clients, the rule per client says it best."""
    return _has_entries(network)


def _no_entry_at_all(_: Finding, __: Finding, network: Network) -> bool:
    return not _has_entries(network)


def _has_entries(network: Network) -> bool:
    return any(step.kind == "entry" for step in network.steps)


def _all_entries_loose(finding: Finding, other: Finding, network: Network) -> bool:
    """Nobody goes anywhere from the entries that these clients have."""
    entries = [step.id for step in network.steps if step.kind == "entry" and network.admits[step.id] & finding.clients]
    loose = other.elements == tuple(entries[:1])
    return loose and not any(network.linked[entry] & finding.clients for entry in entries)


def _hands_over_halfway(finding: Finding, other: Finding, network: Network) -> bool:
    """A handover from or to this step lacks its other hand."""
    (step,), (handover,) = finding.elements, other.elements
    return (step, handover) in network.flows or (handover, step) in network.flows


def _not_led_straight(finding: Finding, other: Finding, network: Network) -> bool:
    """The advice about urgent help is to draw the handover that this step lacks."""
    named = helper(network, other.about, other.clients)
    givers = {line.source.id for line in network.delivers if line.target is named}
    return named is not None and finding.elements[0] in {named.id, *givers}


def _leads_past_birth(finding: Finding, other: Finding, network: Network) -> bool:
    """With a handover to this step, the transfers from there bring all these clients to a step after birth."""
    clients = finding.clients
    if not any(s.kind == "entry" and s.phase != "na" and not clients & ~network.admits[s.id] for s in network.steps):
        return False
    come = spread({other.elements[0]: clients}, network.onward)
    after = (s for s in network.steps if s.phase == "na" and s.kind not in ("entry", "exit"))
    return any(not clients & ~come[step.id] for step in after)


def _nobody_delivers_it(finding: Finding, other: Finding, network: Network) -> bool:
    """A service that is loose has no deliverer either, whom one would call."""
    return other.elements == finding.elements and network.route.by_id[finding.elements[0]].kind == "service"


def _cannot_hand_over_to_youth_care(finding: Finding, other: Finding, _: Network) -> bool:
    """The giver of the missing handover to youth health care passes nobody on because of that."""
    return other.elements[:1] == finding.elements


def _about(factor: str) -> MayCause:
    """Return whether the cause is about this risk factor."""

    def may_cause(_: Finding, other: Finding, __: Network) -> bool:
        return other.about == factor

    return may_cause


def _at_the_same_step(finding: Finding, other: Finding, _: Network) -> bool:
    return other.elements == finding.elements


def _no_youth_care(finding: Finding, _: Finding, __: Network) -> bool:
    return _is(finding, ALWAYS)


def _no_direct_help(finding: Finding, other: Finding, _: Network) -> bool:
    factor = finding.about.partition(", ")[0]
    return _is(finding, ALWAYS) and other.about == factor


def _out_of_reach(finding: Finding, other: Finding, network: Network) -> bool:
    """None of them comes at any step where they could be met; an entry that does not lead there is another matter."""
    if not _is(finding, ALWAYS) or other.elements != finding.elements[:1]:
        return False
    return not any(network.reached[step] & finding.clients for step in finding.elements)


def _way_ends(finding: Finding, other: Finding, network: Network) -> bool:
    """All these clients come at the step where the way ends too soon, and at no exit."""
    last = finding.path[-1:]
    if not _is(finding, STRANDED) or other.elements != last:
        return False
    return not finding.clients & ~network.reached[last[0]]


def _is(finding: Finding, about: str) -> bool:
    return about in finding.about.split(", ")


_NO_WAY_IN = (
    PossibleCause(("SLU-01",), _entries_for_others),
    PossibleCause(("STR-01",), _no_entry_at_all),
    PossibleCause(("STR-05",), _all_entries_loose),
)
_ONE_HAND = PossibleCause(("STR-12",), _hands_over_halfway)
_NOT_REACHED = PossibleCause(("STR-03", "STR-05"), _out_of_reach)
_ENDS = PossibleCause(("STR-04", "STR-05", "SLU-02"), _way_ends)

CAUSES: Mapping[str, tuple[PossibleCause, ...]] = {
    "STR-01": (PossibleCause(("SLU-01",), _entries_for_others),),
    "STR-03": (*_NO_WAY_IN, _ONE_HAND, PossibleCause(("KWE-01",), _not_led_straight)),
    "STR-04": (PossibleCause(("FAS-07",), _cannot_hand_over_to_youth_care), _ONE_HAND),
    "STR-05": (_ONE_HAND,),
    "STR-10": (*_NO_WAY_IN, PossibleCause(("STR-03",), _leads_past_birth)),
    "KWE-07": (PossibleCause(("KWE-10",), _always),),
    "KWE-14": (PossibleCause(("FAS-08",), _not_asked_after_birth),),
    "KWE-19": (PossibleCause(("KWE-03",), _about("taal")),),
    "KWE-20": (PossibleCause(("KWE-03",), _about("lvb")),),
    "KWE-22": (PossibleCause(("FAS-14",), _always),),
    "ORG-01": (PossibleCause(("STR-05",), _nobody_delivers_it),),
    "SLU-01": (PossibleCause(("STR-01",), _no_entry_at_all),),
    "SLU-02": (PossibleCause(("STR-04", "STR-05"), _at_the_same_step),),
    "SLU-03": (PossibleCause(("FAS-06", "FAS-07"), _no_youth_care), _NOT_REACHED, _ENDS),
    "SLU-04": (_NOT_REACHED, _ENDS),
    "SLU-05": (PossibleCause(("KWE-01",), _no_direct_help), _NOT_REACHED, _ENDS),
}
"""For each rule whose findings may be a consequence, how to know the cause; the first that explains it counts."""
