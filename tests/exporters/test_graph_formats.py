"""Mermaid, GraphML and Cytoscape: other graph programs find the same graph."""

import json
from io import BytesIO
from pathlib import Path

import networkx
import pytest
from judged import judged, saved

from klantroutes.exporters import cytoscape, graphml, mermaid
from klantroutes.exporters.flat_fields import of_link, of_step
from klantroutes.graph.build import to_graph
from klantroutes.storage.files import read
from klantroutes.storage.parse import from_content


def _edges(route) -> set[tuple[str, str, str]]:
    return {(link.source, link.target, link.id) for link in route.links}


def test_networkx_reads_the_graphml_back_as_an_equal_graph(route_file: Path) -> None:
    route = read(route_file)
    found = networkx.read_graphml(BytesIO(graphml.generate(route)), force_multigraph=True)
    assert set(found.edges(keys=True)) == set(to_graph(route).edges(keys=True)) == _edges(route)
    assert dict(found.nodes(data=True)) == {step.id: of_step(step) for step in route.steps}
    fields = {link.id: of_link(link) for link in route.links}
    assert all(
        {"kind": fields[key]["kind"]}.items() <= data.items() for *_, key, data in found.edges(keys=True, data=True)
    )


def test_graphml_holds_strange_texts(strange_route) -> None:
    found = networkx.read_graphml(BytesIO(graphml.generate(strange_route)), force_multigraph=True)
    assert set(found.edges(keys=True)) == _edges(strange_route)


def test_networkx_reads_the_cytoscape_file_back(route_file: Path) -> None:
    route = read(route_file)
    whole = json.loads(cytoscape.generate(route))
    found = networkx.cytoscape_graph(whole)
    assert set(found.nodes) == {step.id for step in route.steps}
    assert set(found.edges(keys=True)) == _edges(route)
    assert all(set(node["position"]) == {"x", "y"} for node in whole["elements"]["nodes"])


def test_line_that_is_called_as_a_step_gets_another_id(example: Path) -> None:
    content = json.loads(example.read_bytes())
    content["links"][0]["id"] = content["steps"][0]["id"]
    whole = json.loads(cytoscape.generate(from_content(content)))
    names = [item["data"]["id"] for group in whole["elements"].values() for item in group]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Zoë (JGZ)", '"Zoë (JGZ)"'),
        ('zij zei "ja"', '"zij zei #34;ja#34;"'),
        ("a#b<c>&;", '"a#35;b#60;c#62;#38;#59;"'),
        ("een\r\ntwee", '"een<br/>twee"'),
        ("`end`", '"#96;end#96;"'),
        ("a\x00b", '"a b"'),
    ],
)
def test_mermaid_shows_text_letter_by_letter(text: str, quoted: str) -> None:
    assert mermaid.quoted(text) == quoted


def test_mermaid_has_every_step_and_line_once(route_file: Path) -> None:
    route = read(route_file)
    lines = mermaid.generate(route).decode().splitlines()
    assert sum(":::" in line for line in lines) == len(route.steps)
    assert sum("->" in line or " --- " in line for line in lines) == len(route.links)


@pytest.mark.heavy
def test_mermaid_draws_what_was_typed(route_file: Path, tmp_path: Path) -> None:
    route = read(route_file)
    [found] = judged("texts.mjs", saved(tmp_path, "route.mmd", mermaid.generate(route)))
    assert found["edges"] == len(route.links)
    assert sorted(found["words"]) == sorted(step.label for step in route.steps)
    assert found["boxes"] == len({step.phase for step in route.steps})


@pytest.mark.heavy
def test_mermaid_draws_strange_texts(strange_route, tmp_path: Path) -> None:
    [found] = judged("texts.mjs", saved(tmp_path, "route.mmd", mermaid.generate(strange_route)))
    assert found["edges"] == len(strange_route.links)
    assert len(found["words"]) == len(strange_route.steps)


@pytest.mark.heavy
def test_cytoscape_reads_the_same_graph(route_file: Path, tmp_path: Path) -> None:
    route = read(route_file)
    [found] = judged("texts.mjs", saved(tmp_path, "route.cyjs", cytoscape.generate(route)))
    assert set(found["nodes"]) == {step.id for step in route.steps}
    assert {(source, target, name) for name, source, target in found["edges"]} == _edges(route)
