"""BPMN: ours comes back whole, of others comes what a route can hold."""

from pathlib import Path

import pytest
from foreign_files import BPMN
from sample_files import ROOT

from klantroutes.exporters import bpmn as exporter
from klantroutes.importers import bpmn
from klantroutes.importers.importer import ImportReport
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate

_FIXTURES = sorted((ROOT / "tests/checks/fixtures").glob("*/bad-*.klantroute"))[::9]


def test_our_own_file_comes_back_whole(route_file: Path) -> None:
    route = read(route_file)
    back, report = bpmn.parse(exporter.generate(route))
    assert generate(back) == generate(route)
    assert report == ImportReport()


@pytest.mark.parametrize("path", _FIXTURES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_small_routes_come_back_whole(path: Path) -> None:
    assert generate(bpmn.parse(exporter.generate(read(path)))[0]) == generate(read(path))


def test_strange_and_empty_routes_come_back_whole(strange_route, empty_route) -> None:
    for route in (strange_route, empty_route):
        assert bpmn.parse(exporter.generate(route))[0] == route


def test_what_another_program_changed_counts(example: Path) -> None:
    route = read(example)
    number, step = next((n, step) for n, step in enumerate(route.steps, 1) if step.kind == "service")
    data = exporter.generate(route).decode()
    data = data.replace(f'id="Stap_{number}" name="{step.label}"', f'id="Stap_{number}" name="Anders"', 1)
    back, _ = bpmn.parse(data.encode())
    assert back.by_id[step.id].label == "Anders"
    assert back.by_id[step.id].model_copy(update={"label": step.label}) == step


def test_process_of_others_becomes_a_route() -> None:
    route, report = bpmn.parse(BPMN)
    assert route.title == "Rond de geboorte"
    assert [(step.kind, step.label) for step in route.steps] == [
        ("entry", "Zwanger"), ("service", "Kennismaking"), ("service", "Prenataal huisbezoek"), ("exit", "Klaar"),
        ("handover", "ja"),
    ]  # fmt: skip
    assert [step.lane for step in route.steps] == ["medisch", "medisch", "publiek", "publiek", "publiek"]
    assert route.steps[1].provider == "Verloskundige"
    assert route.steps[1].description == "Vragen naar thuis"
    assert route.steps[2].catalogue == "phb"
    assert len(route.links) == 4
    assert any("Dossier" in sentence for sentence in report.skipped)
    assert any("maar aan één kant vast" in sentence for sentence in report.skipped)


def test_gates_that_go_round_end() -> None:
    flows = "".join(
        f'<sequenceFlow id="f{a}{b}" sourceRef="{a}" targetRef="{b}"/>' for a, b in ("sa", "ab", "ba", "be", "aa")
    )
    nodes = '<startEvent id="s"/><exclusiveGateway id="a"/><exclusiveGateway id="b"/><task id="e" name="JGZ"/>'
    data = f'<definitions xmlns="{bpmn._SPACE[1:-1]}"><process id="p">{nodes}{flows}</process></definitions>'
    route, _ = bpmn.parse(data.encode())
    assert [(link.source, link.target) for link in route.links] == [(route.steps[0].id, route.steps[1].id)]


@pytest.mark.parametrize("data", [b"<x/>", b"geen xml", b"<definitions/>", BPMN[:300]])
def test_something_else_is_refused(data: bytes) -> None:
    with pytest.raises(FileFault):
        bpmn.parse(data)
