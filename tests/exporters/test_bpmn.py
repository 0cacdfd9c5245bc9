"""A route as BPMN."""

from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from judged import judged, saved

from klantroutes.exporters import bpmn
from klantroutes.layout.geometry import Rect
from klantroutes.storage.files import read

_BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"


def _tags(data: bytes) -> list[str]:
    return [element.tag.removeprefix(_BPMN) for element in ElementTree.fromstring(data).iter()]


def test_every_step_is_a_node_of_its_own_kind(route_file: Path) -> None:
    route = read(route_file)
    tags = _tags(bpmn.generate(route))
    kinds = [step.kind for step in route.steps]
    assert tags.count("startEvent") == kinds.count("entry")
    assert tags.count("endEvent") == kinds.count("exit")
    assert tags.count("intermediateThrowEvent") == kinds.count("handover")
    assert tags.count("task") + tags.count("manualTask") == kinds.count("professional") + kinds.count("service")


def test_every_line_is_there(route_file: Path) -> None:
    route = read(route_file)
    root = ElementTree.fromstring(bpmn.generate(route))
    links = root.findall(".//{urn:klantroute:bpmn:1}lijn")
    assert [int(link.get("nr", "")) for link in links] == sorted(
        range(1, len(route.links) + 1), key=lambda number: (route.links[number - 1].kind != "flow", number)
    )


def test_strange_texts_are_well_formed(strange_route) -> None:
    assert len(_tags(bpmn.generate(strange_route))) > len(strange_route.steps)


def _overlapping(shapes: list[dict]) -> list[tuple[str, str]]:
    rects = [
        (one["id"], Rect(one["x"], one["y"], one["width"], one["height"]))
        for one in shapes
        if one.get("type", "") not in {"bpmn:Participant", "bpmn:Lane", "bpmn:Group"}
    ]
    return [(a, b) for (a, one), (b, other) in combinations(rects, 2) if one.overlaps(other)]


@pytest.mark.heavy
def test_process_tools_read_and_draw_it(route_file: Path, tmp_path: Path) -> None:
    [found] = judged("bpmn.mjs", saved(tmp_path, "route.bpmn", bpmn.generate(read(route_file))))
    assert found["warnings"] == found["lint"] == found["drawn"]["warnings"] == []
    assert not _overlapping(found["drawn"]["shapes"] + found["drawn"]["labels"])


@pytest.mark.heavy
def test_process_tools_read_strange_texts(strange_route, tmp_path: Path) -> None:
    [found] = judged("bpmn.mjs", saved(tmp_path, "route.bpmn", bpmn.generate(strange_route)))
    assert found["warnings"] == found["drawn"]["warnings"] == []


@pytest.mark.heavy
def test_process_tools_read_an_empty_route(empty_route, tmp_path: Path) -> None:
    [found] = judged("bpmn.mjs", saved(tmp_path, "route.bpmn", bpmn.generate(empty_route)))
    assert found["warnings"] == found["lint"] == found["drawn"]["warnings"] == []
