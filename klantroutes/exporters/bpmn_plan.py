"""The nodes and lines of a route in BPMN: a task for each contact, an event for each handover, gateways at choices."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from klantroutes.checks.conditions_in_words import condition_in_words
from klantroutes.model.catalogue import catalogue
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.model.steps import Service, Step
from klantroutes.model.vocabulary import KIND_LABELS
from klantroutes.storage.bpmn_names import CONTACT

from .exclusive_conditions import exclude_each_other


@dataclass(frozen=True)
class Node:
    """A flow node: its id in the file, its BPMN tag, and the step it stands for; None for a gateway."""

    id: str
    tag: str
    name: str
    lane: str
    phase: str
    step: Step | None


@dataclass(frozen=True)
class Line:
    """A line: its id in the file, its BPMN tag, and the link it stands for with its number in the route."""

    id: str
    tag: str
    name: str
    source: str
    target: str
    link: Link | None
    number: int


@dataclass(frozen=True)
class Plan:
    """Everything that is drawn, in the order of the route."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]


def plan(route: Route) -> Plan:
    """Return the nodes and lines; where several ways lead on, they part at a gateway."""
    names = {step.id: f"Stap_{number}" for number, step in enumerate(route.steps, 1)}
    ways: dict[str, list[Link]] = {}
    for link in route.links:
        if link.kind == "flow":
            ways.setdefault(link.source, []).append(link)
    nodes, gates = [], {}
    for step in route.steps:
        lane = step.lane or route.rows[0].id
        nodes.append(Node(names[step.id], _tag(step), task_name(step), lane, step.phase, step))
        if len(ways.get(step.id, ())) > 1:
            gate = gates[step.id] = names[step.id].replace("Stap", "Keuze")
            nodes.append(Node(gate, _gateway(route, ways[step.id]), "", lane, step.phase, None))
    return Plan(tuple(nodes), tuple(_lines(route, names, gates)))


def _lines(route: Route, names: dict[str, str], gates: dict[str, str]) -> Iterator[Line]:
    for step, gate in gates.items():
        yield Line(f"Naar_{gate}", "sequenceFlow", "", names[step], gate, None, 0)
    for number, link in enumerate(route.links, 1):
        target = names[link.target]
        if link.kind != "flow":
            yield Line(f"Lijn_{number}", "association", "", names[link.source], target, link, number)
            continue
        source = gates.get(link.source, names[link.source])
        yield Line(f"Lijn_{number}", "sequenceFlow", line_name(route, link), source, target, link, number)


def line_name(route: Route, link: Link) -> str:
    """Return what is written beside a line: what was typed there, else for whom it is."""
    return link.label or condition_in_words(route.by_id[link.target].applies_to)


def _tag(step: Step) -> str:
    match step.kind:
        case "entry":
            return "startEvent"
        case "exit":
            return "endEvent"
        case "handover":
            return "intermediateThrowEvent"
    return "manualTask" if isinstance(step, Service) and _at_home(step) else "task"


def _at_home(step: Service) -> bool:
    entry = catalogue().entry(step.catalogue)
    return "huisbezoek" in f"{step.label} {entry.name if entry else ''}".lower()


def task_name(step: Step) -> str:
    """Return the name of the node of a step."""
    name = " ".join(step.label.split())
    if step.kind == "professional":
        return CONTACT + (name or KIND_LABELS[step.kind])
    return name


def _gateway(route: Route, ways: Sequence[Link]) -> str:
    conditions = [route.by_id[link.target].applies_to for link in ways]
    given = [condition for condition in conditions if condition is not None and condition_in_words(condition)]
    if not given:
        return "parallelGateway"
    apart = all(exclude_each_other(one, other) for one, other in combinations(given, 2))
    return "exclusiveGateway" if apart and len(given) == len(ways) else "inclusiveGateway"


def as_data(content: object) -> str:
    """Return data as one line of plain letters, which no editor can damage."""
    return json.dumps(content, ensure_ascii=True, separators=(",", ":"))
