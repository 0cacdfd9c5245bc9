"""The graph as DOT text."""

import json
import subprocess
from pathlib import Path
from typing import Any

import networkx
import pytest

from klantroutes.exporters import dot
from klantroutes.storage.files import read


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("gewoon", '"gewoon"'),
        ('zij zei "ja"', r'"zij zei \"ja\""'),
        ("a\\N b\\", r'"a\\N b\\"'),
        ("Kind & gezin &lt;", '"Kind &amp; gezin &amp;lt;"'),
        ("een\r\ntwee\nzes", r'"een\ntwee\nzes"'),
        ("a\x00b\x1bc\x85d", '"a b c d"'),
        ("Zoë → 🤰", '"Zoë → 🤰"'),
        ("", '""'),
    ],
)
def test_text_is_shown_letter_by_letter(text: str, quoted: str) -> None:
    assert dot.quoted(text) == quoted


def _read_by_graphviz(data: bytes) -> dict[str, Any]:
    done = subprocess.run(["dot", "-Tdot_json"], input=data, capture_output=True, check=True)
    assert done.stderr == b""
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_every_step_and_line_is_there_once(route_file: Path) -> None:
    route = read(route_file)
    lines = dot.generate(route).decode().splitlines()
    assert sum("shape=" in line for line in lines) == len(route.steps)
    assert sum(" -> " in line and "style=" in line for line in lines) == len(route.links)


@pytest.mark.heavy
def test_graphviz_reads_the_same_graph(route_file: Path) -> None:
    route = read(route_file)
    graph = _read_by_graphviz(dot.generate(route))
    nodes = {node["_gvid"]: node["name"] for node in graph["objects"] if "nodes" not in node and "shape" in node}
    edges = {(edge["id"], nodes[edge["tail"]], nodes[edge["head"]]) for edge in graph["edges"]}
    assert set(nodes.values()) == {step.id for step in route.steps}
    assert edges == {(link.id, link.source, link.target) for link in route.links}


@pytest.mark.heavy
def test_graphviz_reads_strange_texts(strange_route) -> None:
    assert len(_read_by_graphviz(dot.generate(strange_route))["edges"]) == len(strange_route.links)


@pytest.mark.heavy
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # pydot asks its parser for names that are going away
def test_networkx_reads_the_same_graph(route_file: Path) -> None:
    pydot = pytest.importorskip("pydot")
    route = read(route_file)
    [found] = pydot.graph_from_dot_data(dot.generate(route).decode())
    graph = networkx.MultiDiGraph(networkx.nx_pydot.from_pydot(found))
    inner = {node.get_name() for box in found.get_subgraphs() for node in box.get_nodes()}
    edges = {
        (source.strip('"'), target.strip('"'), made["id"].strip('"')) for source, target, made in graph.edges(data=True)
    }
    assert {name.strip('"') for name in inner} == {step.id for step in route.steps}
    assert edges == {(link.source, link.target, link.id) for link in route.links}
