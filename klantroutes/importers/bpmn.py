"""BPMN 2.0: our own export comes back as it was, a process of others by best guess."""

from typing import Any
from xml.etree.ElementTree import Element

from klantroutes.model.catalogue import ServiceEntry
from klantroutes.model.vocabulary import StepKind
from klantroutes.storage.bpmn_names import CONTACT, OURS
from klantroutes.storage.errors import FileFault
from klantroutes.storage.strict_json import parse_json

from .draft import Draft, Found, Way, shown
from .gates import through
from .importer import Taken
from .recognising import entry_for, lane_for, phase_for
from .safe_xml import local, parse_xml

_SPACE = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
_KINDS: dict[str, StepKind | None] = {
    "startEvent": "entry",
    "endEvent": "exit",
    "intermediateThrowEvent": "handover",
    "intermediateCatchEvent": "handover",
    **dict.fromkeys(
        (
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "scriptTask",
            "callActivity",
        ),
        None,
    ),
    "manualTask": "service",
    "subProcess": "service",
    "transaction": "service",
    "adHocSubProcess": "service",
}
_NOT_TAKEN = {
    "boundaryEvent": "een gebeurtenis op de rand van een taak kent een route niet",
    "dataObjectReference": "een route kent geen documenten als onderdeel van de tekening",
    "dataStoreReference": "een route kent geen gegevensbestanden",
    "messageFlow": "een route kent geen berichten naast de lijnen",
}


def parse(data: bytes) -> Taken:
    """Return the route in this BPMN file and what could not be taken, or raise a FileFault."""
    root = parse_xml(data)
    if root.tag != f"{_SPACE}definitions":
        raise FileFault("dit is geen BPMN-bestand", "Kies een bestand dat een procesprogramma als BPMN 2.0 bewaarde.")
    return _Reading(data, root).taken()


class _Reading:
    """One BPMN file, element by element."""

    def __init__(self, data: bytes, root: Element) -> None:
        self._draft = Draft(data)
        self._root = root
        self._elements = [element for element in root.iter() if element.tag.startswith(_SPACE)]
        self._gates: set[str] = set()
        self._lane_of: dict[str, str] = {}
        self._providers: dict[str, str] = {}
        self._own_lines: list[tuple[int, dict[str, Any]]] = []

    def taken(self) -> Taken:
        """Return the route and the report."""
        self._draft.head = self._head()
        self._draft.title = self._title()
        self._read_lanes()
        for element in self._elements:
            self._node(element)
        self._lines()
        return self._draft.taken()

    def _head(self) -> dict[str, Any] | None:
        heads = [found for element in self._elements if (found := _own(element, "route")) is not None]
        return _data(heads[0]) if heads else None

    def _title(self) -> str:
        named = [element.get("name", "") for element in self._elements if local(element) in {"participant", "process"}]
        return next((name for name in reversed(named) if name.strip()), "")

    def _read_lanes(self) -> None:
        """Read which lane each node is in; a lane inside a lane counts for what is in it."""
        lanes = [element for element in self._elements if local(element) == "lane"]
        for number, lane in enumerate(lanes, 1):
            own = _own(lane, "baan")
            if self._draft.head is not None and own is not None:
                name = str(_data(own).get("id", ""))
            else:
                name = lane_for(lane.get("name", "")) or f"baan-{number}"
                if entry_for(lane.get("name", "")) is not None:
                    self._providers[name] = lane.get("name", "").strip()
                if name not in {known for known, _ in self._draft.lanes}:
                    self._draft.lanes.append((name, lane.get("name", "").strip() or f"Baan {number}"))
            for member in lane.findall(f"{_SPACE}flowNodeRef"):
                self._lane_of[(member.text or "").strip()] = name

    def _node(self, element: Element) -> None:
        tag, key = local(element), element.get("id", "")
        if tag.endswith("Gateway"):
            self._gates.add(key)
        elif tag in _KINDS:
            own = _own(element, "stap")
            found = self._foreign(element, tag) if own is None else self._ready(element, own)
            self._draft.add(key, found)
        elif tag == "textAnnotation":
            self._annotation(element)
        elif tag in _NOT_TAKEN and not (tag == "messageFlow" and self._draft.head is not None):
            self._draft.skipped.append(f"‘{shown(element.get('name', ''))}’ is overgeslagen: {_NOT_TAKEN[tag]}.")

    def _foreign(self, element: Element, tag: str) -> Found:
        name = " ".join(element.get("name", "").split())
        kind = _KINDS[tag]
        if kind is None:
            kind = "professional" if name.startswith(CONTACT) else None if entry_for(name) else "service"
        name = name.removeprefix(CONTACT) if kind == "professional" else name
        words = " ".join("".join(text.itertext()).strip() for text in element.findall(f"{_SPACE}documentation"))
        fields = {"description": words} if words else {}
        lane = self._lane_of.get(element.get("id", ""))
        serves = kind == "service" or isinstance(entry_for(name), ServiceEntry)
        if serves and lane in self._providers:
            fields["provider"] = self._providers[lane]
        return Found(name, kind, phase_for(name) if kind is None else None, lane, fields)

    def _ready(self, element: Element, own: Element) -> Found:
        """Return a step of our own; what was changed in the other program counts: its name and its lane."""
        step = _data(own)
        name = " ".join(element.get("name", "").split())
        if name != " ".join(own.get("naam", "").split()):
            step["label"] = name.removeprefix(CONTACT) if step.get("kind") == "professional" else name
        lane = self._lane_of.get(element.get("id", ""))
        if lane is not None and lane != (step.get("lane") or self._first_lane()):
            step["lane"] = lane
        return Found(str(step.get("label", "")), ready=step)

    def _first_lane(self) -> str:
        own = next((own for element in self._elements if (own := _own(element, "baan")) is not None), None)
        return str(_data(own).get("id", "")) if own is not None else ""

    def _annotation(self, element: Element) -> None:
        if self._draft.head is not None and element.get("id", "").startswith("Woord_"):
            return
        words = "".join(element.itertext()).strip()
        if words:
            self._draft.note(words)

    def _lines(self) -> None:
        flows = {element.get("id", ""): element for element in self._elements if local(element) == "sequenceFlow"}
        ends = [(name, flow.get("sourceRef", ""), flow.get("targetRef", "")) for name, flow in flows.items()]
        for source, target, names in through(ends, self._gates):
            label = next((name for name in (flows[flow].get("name", "") for flow in names) if name.strip()), "")
            self._line(source, target, flows[names[-1]], label)
        for element in self._elements:
            if local(element) == "association" and _own(element, "lijn") is not None:
                self._line(element.get("sourceRef", ""), element.get("targetRef", ""), element, "")
        self._own_lines.sort(key=lambda line: line[0])
        own = [Way("", "", ready=link) for _, link in self._own_lines]
        self._draft.ways[:0] = own

    def _line(self, source: str, target: str, element: Element, label: str) -> None:
        own = _own(element, "lijn")
        link = _data(own) if own is not None else {}
        if own is not None and (self._id(source), self._id(target)) == (link.get("source"), link.get("target")):
            if label != own.get("naam", ""):
                link["label"] = label
            self._own_lines.append((_number(own.get("nr", "")), link))
        elif local(element) == "sequenceFlow":
            self._draft.ways.append(Way(source, target, label))

    def _id(self, key: str) -> object:
        thing = self._draft.things.get(key)
        return thing.ready.get("id") if thing is not None and thing.ready is not None else None


def _own(element: Element, tag: str) -> Element | None:
    return element.find(f"{_SPACE}extensionElements/{{{OURS}}}{tag}")


def _data(own: Element) -> dict[str, Any]:
    return parse_json((own.text or "").encode("utf-8", "replace"))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
