"""Running the rules over a route, for every client it is meant for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from klantroutes.graph.clients import Clients, count
from klantroutes.graph.network import Network
from klantroutes.model.route import Route, Waiver
from klantroutes.model.vocabulary import PHASES

from .check import Fault, Rule
from .finding import SEVERITIES, Applies, Finding, Severity
from .folding import folded
from .registry import RULES
from .severity import graded


@dataclass(frozen=True)
class Report:
    """All findings of one route, most serious first, and over how many client profiles."""

    route: Route
    profiles: int
    sound: int
    """For how many profiles no fout holds that is not accepted."""
    findings: tuple[Finding, ...]

    def number(self, severity: Severity) -> int:
        """Return how many findings have this severity and are not accepted."""
        return sum(1 for f in self.findings if f.severity == severity and f.waiver is None)

    @property
    def accepted(self) -> int:
        """How many findings are accepted on purpose."""
        return sum(1 for f in self.findings if f.waiver is not None)


def check(route: Route, rules: Sequence[Rule] = RULES, today: date | None = None) -> Report:
    """Return the report of these rules over every client profile of the route."""
    network = Network(route)
    graded_faults = [item for rule in rules for item in _graded_faults(rule, network)]
    findings, failing = _merged(graded_faults, network)
    findings = folded(findings, network)
    day = (today or date.today()).isoformat()
    findings = [replace(f, waiver=_waiver(f, route.waivers or (), day)) for f in findings]
    open_faults = 0
    for finding in findings:
        if finding.severity == "fout" and finding.waiver is None:
            open_faults |= failing[_key(finding)]
    order = {step.id: index for index, step in enumerate(route.steps)}
    findings.sort(key=lambda f: _rank(f, route, order))
    return Report(route, count(network.space.all), count(network.space.all & ~open_faults), tuple(findings))


@dataclass(frozen=True)
class _Graded:
    rule: Rule
    fault: Fault
    severity: Severity
    clients: Clients


def _graded_faults(rule: Rule, network: Network) -> Iterator[_Graded]:
    try:
        faults = [fault for fault in rule.find(network) if fault.clients]
    except Exception as error:  # a rule that breaks is a finding, and never hides the others
        yield _Graded(_broken(rule, error), Fault(network.space.all), "open", network.space.all)
        return
    for fault in faults:
        for severity, clients in graded(rule.id, fault.aspect, fault.clients, network.space):
            yield _Graded(rule, fault, "open" if fault.missing else severity, clients)


def _broken(rule: Rule, error: Exception) -> Rule:
    return replace(
        rule,
        sentence=f"De controle {rule.id} kon niet worden uitgevoerd.",
        remedy=f"De andere controles wel. Meld dit aan de makers ({type(error).__name__}).",
    )


_Key = tuple[str, bool, tuple[str, ...], str]


def _key(finding: Finding) -> _Key:
    return (finding.rule, finding.severity == "open", finding.elements, finding.aspect)


def _merged(items: Iterable[_Graded], network: Network) -> tuple[list[Finding], dict[_Key, Clients]]:
    """One finding per rule and place, with the severity of the most vulnerable and all clients it fails for."""
    groups: dict[_Key, list[_Graded]] = {}
    for item in items:
        place = item.fault.aspect if item.fault.aspect in PHASES else ""
        key: _Key = (item.rule.id, item.severity == "open", item.fault.elements, place)
        groups.setdefault(key, []).append(item)
    findings: list[Finding] = []
    failing: dict[_Key, Clients] = {}
    for key, group in groups.items():
        worst = min(group, key=lambda item: SEVERITIES.index(item.severity))
        clients = 0
        hardest = 0
        for item in group:
            clients |= item.clients
            hardest |= item.clients if item.severity == worst.severity else 0
        failing[key] = clients
        findings.append(_finding(worst, key[3], clients, hardest, network))
    return findings, failing


def _finding(item: _Graded, aspect: str, clients: Clients, hardest: Clients, network: Network) -> Finding:
    space = network.space
    example = space.simplest(hardest)
    if item.fault.missing:
        sentence, remedy = f"Nog niet ingevuld: {item.fault.missing}.", "Vul dit in, dan kan de controle verder."
    else:
        sentence = item.rule.sentence.format_map(item.fault.words)
        remedy = item.rule.remedy.format_map(item.fault.words)
    path: tuple[str, ...] = ()
    if item.fault.walks_to and example is not None:
        path = network.path_to(item.fault.walks_to, space.bit(example))
    return Finding(
        rule=item.rule.id,
        severity=item.severity,
        sentence=sentence,
        remedy=remedy,
        elements=item.fault.elements,
        aspect=aspect,
        applies_to=Applies(space.levels_of(clients), count(clients), example),
        path=path,
        fixes=item.rule.fixes,
        sources=item.rule.sources,
    )


def _waiver(finding: Finding, waivers: Iterable[Waiver], today: str) -> Waiver | None:
    for waiver in waivers:
        here = waiver.element is None or waiver.element in finding.elements
        if waiver.rule == finding.rule and here and (waiver.review_on is None or waiver.review_on >= today):
            return waiver
    return None


def _rank(finding: Finding, route: Route, order: dict[str, int]) -> tuple[int, int, int, str]:
    first = route.by_id.get(finding.elements[0]) if finding.elements else None
    phase = finding.aspect if finding.aspect in PHASES else (first.phase if first is not None else "")
    return (
        SEVERITIES.index(finding.severity),
        PHASES.index(phase) if phase in PHASES else len(PHASES),
        order[first.id] if first is not None else -1,
        finding.rule,
    )
