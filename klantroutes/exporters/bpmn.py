"""A route as BPMN 2.0 with a picture, for process tools; everything BPMN cannot say goes along as extension."""

from collections.abc import Iterator

from klantroutes.checks.conditions_in_words import condition_in_words
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.days import number_of_days
from klantroutes.model.period import period_in_words
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Step
from klantroutes.model.vocabulary import PHASE_LABELS, WARMTH_LABELS
from klantroutes.storage.bpmn_names import OURS
from klantroutes.storage.generate import content

from .attached import attached_content
from .bpmn_picture import NOTE, Picture, picture
from .bpmn_plan import Line, Node, Plan, as_data, plan
from .words import target_in_words
from .xml_text import Element, document

_SPACES = {
    "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
    "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
    "xmlns:klantroute": OURS,
}
_CLIENT = "Ouder en kind"


def generate(route: Route) -> bytes:
    """Return the route as one process with a lane for each domain and the places of the drawing."""
    made = plan(route)
    shown = picture(route, made)
    root = Element(
        "bpmn:definitions",
        {**_SPACES, "id": "Klantroute", "targetNamespace": "urn:klantroute", "exporter": "Klantroutes"},
        (_collaboration(route, shown), _process(route, made, shown), *_phases(), _diagram(made, shown)),
    )
    return document(root)


def _collaboration(route: Route, shown: Picture) -> Element:
    parts = [
        Element("bpmn:participant", {"id": "Client", "name": _CLIENT}),
        Element("bpmn:participant", {"id": "Netwerk", "name": route.title or "Klantroute", "processRef": "Route"}),
    ]
    for name in shown.calls:
        parts.append(Element("bpmn:messageFlow", {"id": f"Melding_{name}", "sourceRef": "Client", "targetRef": name}))
    for phase in shown.groups:
        parts.append(Element("bpmn:group", {"id": f"Fase_{phase}", "categoryValueRef": f"Naam_{phase}"}))
    return Element("bpmn:collaboration", {"id": "Samenwerking"}, tuple(parts))


def _phases() -> Iterator[Element]:
    for phase, label in PHASE_LABELS.items():
        value = Element("bpmn:categoryValue", {"id": f"Naam_{phase}", "value": label})
        yield Element("bpmn:category", {"id": f"Soort_{phase}"}, (value,))


def _process(route: Route, made: Plan, shown: Picture) -> Element:
    head = {name: value for name, value in attached_content(route).items() if name not in {"steps", "links"}}
    words = " ".join(part for part in (target_in_words(route), route.description) if part)
    children = [
        Element("bpmn:documentation", text=words),
        _extension("route", head),
        Element("bpmn:laneSet", {"id": "Banen"}, tuple(_lanes(route, made))),
        *_nodes(made),
        *(_line(line, shown) for line in made.lines if line.tag == "sequenceFlow"),
        *(_line(line, shown) for line in made.lines if line.tag == "association"),
    ]
    for name in shown.notes:
        text = Element("bpmn:text", text=NOTE)
        children.append(Element("bpmn:textAnnotation", {"id": f"Woord_{name}"}, (text,)))
    return Element("bpmn:process", {"id": "Route", "isExecutable": "false"}, tuple(children))


def _lanes(route: Route, made: Plan) -> Iterator[Element]:
    members: dict[str, list[Element]] = {}
    for node in made.nodes:
        members.setdefault(node.lane, []).append(Element("bpmn:flowNodeRef", text=node.id))
    for number, lane in enumerate(route.rows, 1):
        named = {"id": f"Baan_{number}", "name": lane.label}
        extension = _extension("baan", {"id": lane.id})
        yield Element("bpmn:lane", named, (extension, *members.get(lane.id, ())))


def _nodes(made: Plan) -> Iterator[Element]:
    into: dict[str, list[Element]] = {}
    out: dict[str, list[Element]] = {}
    for line in made.lines:
        if line.tag == "sequenceFlow":
            into.setdefault(line.target, []).append(Element("bpmn:incoming", text=line.id))
            out.setdefault(line.source, []).append(Element("bpmn:outgoing", text=line.id))
    for node in made.nodes:
        yield _node(node, [*into.get(node.id, ()), *out.get(node.id, ())])


def _node(node: Node, ways: list[Element]) -> Element:
    children: list[Element] = []
    attributes = {"id": node.id, "name": node.name} if node.name else {"id": node.id}
    if node.step is not None:
        words = _documentation(node.step)
        children += [Element("bpmn:documentation", text=words)] if words else []
        children.append(_extension("stap", content(node.step), naam=node.name))
    else:
        children.append(Element("bpmn:extensionElements", {}, (Element("klantroute:keuze"),)))
    children += ways
    if node.tag == "startEvent":
        children.append(Element("bpmn:messageEventDefinition", {"id": f"Bericht_{node.id}"}))
    return Element(f"bpmn:{node.tag}", attributes, tuple(children))


def _documentation(step: Step) -> str:
    parts = [step.description, step.organisation, period_in_words(step.period), condition_in_words(step.applies_to)]
    if isinstance(step, Handover):
        parts.append(WARMTH_LABELS[step.warmth] if step.warmth else None)
        days = step.within_days
        parts.append(None if days is None else f"binnen {number_of_days(days)}")
        parts.append(f"toestemming: {step.consent}" if step.consent else None)
    return "\n".join(part for part in parts if part)


def _line(line: Line, shown: Picture) -> Element:
    # Words without a free place would be put across something else by the viewer; they are in the data all the same.
    name = line.name if line.id in shown.labels else ""
    attributes = {"id": line.id, "name": name} if name else {"id": line.id}
    attributes |= {"sourceRef": line.source, "targetRef": line.target}
    if line.tag == "association":
        attributes["associationDirection"] = "One"
    if line.link is None:
        return Element("bpmn:sequenceFlow", attributes)
    data = _extension("lijn", content(line.link), nr=str(line.number), naam=name)
    return Element(f"bpmn:{line.tag}", attributes, (data,))


def _extension(tag: str, data: object, **attributes: str) -> Element:
    inner = Element(f"klantroute:{tag}", attributes, text=as_data(data))
    return Element("bpmn:extensionElements", {}, (inner,))


def _diagram(made: Plan, shown: Picture) -> Element:
    plane = [_shape("Client", shown.client, level="true"), _shape("Netwerk", shown.pool, level="true")]
    plane += [_shape(f"Baan_{number}", rect, level="true") for number, rect in enumerate(shown.lanes.values(), 1)]
    for node in made.nodes:
        plane.append(_shape(node.id, shown.shapes[node.id], shown.labels.get(node.id)))
    plane += [_shape(f"Woord_{name}", rect) for name, rect in shown.notes.items()]
    plane += [_shape(f"Fase_{phase}", rect, shown.labels[phase]) for phase, rect in shown.groups.items()]
    plane += [_edge(line.id, shown.ways[line.id], shown.labels.get(line.id)) for line in made.lines]
    for name, rect in shown.calls.items():
        x = rect.centre.x
        plane.append(_edge(f"Melding_{name}", (Point(x, shown.client.bottom), Point(x, rect.bottom + 1)), None))
    surface = Element("bpmndi:BPMNPlane", {"id": "Vlak", "bpmnElement": "Samenwerking"}, tuple(plane))
    return Element("bpmndi:BPMNDiagram", {"id": "Tekening"}, (surface,))


def _shape(name: str, rect: Rect, label: Rect | None = None, level: str = "") -> Element:
    attributes = {"id": f"Vorm_{name}", "bpmnElement": name}
    if level:
        attributes["isHorizontal"] = level
    children = [_bounds(rect)]
    if label is not None:
        children.append(Element("bpmndi:BPMNLabel", {}, (_bounds(label),)))
    return Element("bpmndi:BPMNShape", attributes, tuple(children))


def _edge(name: str, points: tuple[Point, ...], label: Rect | None) -> Element:
    children = [Element("di:waypoint", {"x": _n(point.x), "y": _n(point.y)}) for point in points]
    if label is not None:
        children.append(Element("bpmndi:BPMNLabel", {}, (_bounds(label),)))
    return Element("bpmndi:BPMNEdge", {"id": f"Weg_{name}", "bpmnElement": name}, tuple(children))


def _bounds(rect: Rect) -> Element:
    values = {"x": rect.x, "y": rect.y, "width": rect.width, "height": rect.height}
    return Element("dc:Bounds", {name: _n(value) for name, value in values.items()})


def _n(number: float) -> str:
    return f"{number + 0:.1f}".removesuffix(".0")
