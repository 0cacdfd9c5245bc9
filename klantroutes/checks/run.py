"""Running the rules over a route, for every client it is meant for."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from klantroutes.graph.clients import Clients, Told
from klantroutes.graph.local import Local, switched_off
from klantroutes.graph.network import Network
from klantroutes.model.route import Route, Waiver
from klantroutes.model.vocabulary import PHASES

from .check import Fault, Rule
from .choices import Choice, local_choices
from .finding import ACCEPTED, SEVERITIES, Applies, Finding, Placed, Severity
from .fixes.ids import fix_ids
from .folding import folded
from .naming import called, client_in_sentence
from .registry import RULES
from .ruleset import STANDARD, Ruleset
from .severity import graded


@dataclass(frozen=True)
class Report:
    """All findings of one route, most serious first, and over how many client profiles."""

    route: Route
    profiles: int
    sound: int
    """For how many profiles no fout holds that is not accepted."""
    findings: tuple[Finding, ...]
    failing: frozenset[Severity] = STANDARD.failing
    """The severities that whoever asked for this report does not let pass."""
    choices: tuple[Choice, ...] = ()
    """What differs from the rules as they come."""
    off: Mapping[str, str] = field(default_factory=dict)
    """The rules that were not asked, with the reason."""

    @property
    def fails(self) -> bool:
        """Whether something is left that may not pass and that nobody accepted."""
        return any(f.severity in self.failing and f.waiver is None for f in self.findings)

    @cached_property
    def _numbers(self) -> Counter[str]:
        return Counter([f.weight for f in self.findings])

    def number(self, severity: Severity) -> int:
        """Return how many findings have this severity and are not accepted."""
        return self._numbers[severity]

    @property
    def accepted(self) -> int:
        """How many findings are accepted on purpose."""
        return self._numbers[ACCEPTED]


def check(
    route: Route, rules: Sequence[Rule] = RULES, local: Local | None = None, ruleset: Ruleset = STANDARD
) -> Report:
    """Return the report of these rules over every client profile; the day of `local` decides which waivers hold."""
    network = Network(route, replace(local or Local(), numbers=ruleset.numbers))
    off = {**switched_off(route, network.local), **ruleset.off}
    asked = [rule for rule in rules if rule.id not in off]
    graded_faults = [item for rule in asked for item in _graded_faults(rule, network, ruleset)]
    placed = folded(_merged(graded_faults, network), network)
    if route.waivers:
        day = (network.local.today or date.today()).isoformat()
        placed = [p._replace(finding=_waived(p.finding, route.waivers, day)) for p in placed]
    failing = 0
    for one in placed:
        if one.finding.severity == "fout" and one.finding.waiver is None:
            failing |= one.hardest
    places = {step.id: (_PHASE[step.phase], index) for index, step in enumerate(route.steps)}
    findings = sorted([p.finding for p in placed], key=lambda f: _rank(f, places))
    everyone = network.space.all
    sound = (everyone & ~failing).bit_count()
    choices = (*ruleset.choices, *local_choices(route, network.local))
    return Report(route, network.space.told(everyone).number, sound, tuple(findings), ruleset.failing, choices, off)


class _Graded(NamedTuple):
    """A fault for the clients for whom it has this severity, with its message."""

    rule: Rule
    fault: Fault
    severity: Severity
    clients: Clients
    sentence: str
    remedy: str
    is_sound: bool = True
    """Whether the rule itself did its work; one that broke has nothing to mend in the route."""


def _graded_faults(rule: Rule, network: Network, ruleset: Ruleset) -> list[_Graded]:
    other = ruleset.severities.get(rule.id)
    try:
        found = [
            _weighed(rule, fault, severity, clients, network)
            for fault in rule.find(network)
            if fault.clients
            for severity, clients in graded(rule.id, fault.aspect, fault.clients, network.space)
        ]
        return [item if item.fault.missing else item._replace(severity=other) for item in found] if other else found
    except Exception as error:  # a rule that breaks is a finding, and never hides the others
        return [_broken(rule, error, network.space.all)]


def _weighed(rule: Rule, fault: Fault, severity: Severity, clients: Clients, network: Network) -> _Graded:
    if fault.missing:
        return _Graded(rule, fault, "open", clients, f"Nog niet ingevuld: {fault.missing}.", _to_fill_in(fault))
    words = fault.words
    if fault.way is not None:
        words = {**words, **_example_in_words(fault.way, clients, network)}
    return _Graded(rule, fault, severity, clients, rule.sentence.format_map(words), rule.remedy.format_map(words))


def _example_in_words(walk: Callable[[Clients], tuple[str, ...]], clients: Clients, network: Network) -> dict[str, str]:
    """Return how a sentence names the simplest client and the way she walks, for a fault that has a way."""
    told = network.space.told(clients)
    if told.example is None:
        return {}
    way = [network.route.by_id[step] for step in walk(told.bit)]
    words = {"client": client_in_sentence(told.example)}
    if way:
        words |= {"ingang": called(way[0]), "laatste": called([step for step in way if step.kind != "exit"][-1])}
    return words


_SPAN = {"voor": "de tijd vóór de zwangerschap", "tijdens": "de zwangerschap", "na": "de tijd na de geboorte"}


def _to_fill_in(fault: Fault) -> str:
    """Return what filling it in is good for; the same period may be missing for more than one phase."""
    about = f" over {_SPAN[fault.aspect]}" if fault.aspect in PHASES else ""
    return f"Vul dit in, dan kan de controle{about} verder."


def _broken(rule: Rule, error: Exception, everyone: Clients) -> _Graded:
    sentence = f"De controle {rule.id} kon niet worden uitgevoerd."
    remedy = f"De andere controles wel. Meld dit aan de makers ({type(error).__name__})."
    return _Graded(rule, Fault(everyone), "open", everyone, sentence, remedy, is_sound=False)


def _merged(items: Iterable[_Graded], network: Network) -> list[Placed]:
    """One finding per rule and place, with the severity of the most vulnerable and all clients it fails for."""
    groups: dict[tuple[str, bool, tuple[str, ...], str, str], list[_Graded]] = {}
    for item in items:
        fault = item.fault
        phase = fault.aspect if fault.aspect in PHASES else ""
        place = (item.rule.id, item.severity == "open", fault.elements, phase, fault.about)
        groups.setdefault(place, []).append(item)
    return [_placed(group, key[3], network) for key, group in groups.items()]


def _placed(group: Sequence[_Graded], phase: str, network: Network) -> Placed:
    if len(group) == 1:
        (item,) = group
        told = network.space.told(item.clients)
        return Placed(_finding(item, phase, item.clients, told, network), item.clients, item.clients)
    severity = min((item.severity for item in group), key=SEVERITIES.index)
    worst = [item for item in group if item.severity == severity]
    clients = 0
    hardest = 0
    for item in group:
        clients |= item.clients
        hardest |= item.clients if item.severity == severity else 0
    told = network.space.told(hardest)
    # The message is that of the example, because it may name her.
    item = next((item for item in worst if item.clients & told.bit), worst[0])
    return Placed(_finding(item, phase, clients, told, network), clients, hardest)


def _finding(item: _Graded, phase: str, clients: Clients, hardest: Told, network: Network) -> Finding:
    """Return the finding of all these clients, with the example of those for whom it is hardest."""
    rule, fault = item.rule, item.fault
    everyone = hardest if item.clients is clients else network.space.told(clients)
    path: tuple[str, ...] = ()
    if hardest.example is not None and fault.way is not None:
        path = fault.way(hardest.bit)
    elif hardest.example is not None and fault.walks_to:
        path = network.path_to(fault.walks_to, hardest.bit)
    return Finding(
        rule=rule.id,
        severity=item.severity,
        sentence=item.sentence,
        remedy=item.remedy,
        elements=fault.elements,
        aspect=phase,
        about=fault.about,
        applies_to=Applies(everyone.levels, everyone.number, hardest.example),
        path=path,
        fixes=fix_ids(rule.id, is_open=item.severity == "open") if item.is_sound else (),
        sources=rule.sources,
        clients=clients,
    )


def _waived(finding: Finding, waivers: Iterable[Waiver], today: str) -> Finding:
    """Return the finding with the waiver that accepts it; a waiver holds up to and including its review day."""
    for waiver in waivers:
        here = waiver.element is None or waiver.element in finding.elements
        if waiver.rule == finding.rule and here and (waiver.review_on is None or waiver.review_on >= today):
            return replace(finding, waiver=waiver)
    return finding


_WEIGHT = {severity: weight for weight, severity in enumerate(SEVERITIES)}
_PHASE: dict[str, int] = {phase: number for number, phase in enumerate(PHASES)}
_NO_PLACE = len(PHASES), -1


def _rank(finding: Finding, places: Mapping[str, tuple[int, int]]) -> tuple[int, int, int, str]:
    """Return what findings are ordered by: severity, phase, the first step in the route, and rule."""
    phase, place = places.get(finding.elements[0], _NO_PLACE) if finding.elements else _NO_PLACE
    return _WEIGHT[finding.severity], _PHASE.get(finding.aspect, phase), place, finding.rule
