"""The SVG page: well-formed, plain, complete and the same every time."""

import json
import re
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_files import ROUTES

from klantroutes.drawing.parts import TextPart
from klantroutes.exporters import svg
from klantroutes.exporters.sheet import sheet
from klantroutes.model.route import Route
from klantroutes.storage.files import read
from klantroutes.storage.parse import from_content

_SVG = "{http://www.w3.org/2000/svg}"
_PLAIN = {"svg", "title", "desc", "g", "rect", "path", "text"}
_READABLE = 4.0
"""Points on paper below which nobody reads text; a route of 35 steps on one page comes near."""
_HOSTILE = """<&"'>]]>\x00\x1b\u202e\ufffe\ud83e</svg><script>alert(1)</script>"""


def _drawn(route: Route) -> Element:
    return fromstring(svg.generate(route))


@cache
def _page(path: Path) -> Element:
    return _drawn(read(path))


def _tags(page: Element) -> set[str]:
    return {element.tag.removeprefix(_SVG) for element in page.iter()}


def test_page_is_well_formed_for_strange_text(strange_route: Route) -> None:
    assert _tags(_drawn(strange_route)) <= _PLAIN


def test_page_of_an_empty_route_is_well_formed(empty_route: Route) -> None:
    assert _drawn(empty_route).find(f"{_SVG}title").text == "Klantroute"


def test_hostile_label_stays_text(example: Path) -> None:
    content = json.loads(example.read_bytes())
    content["title"] = content["steps"][0]["label"] = _HOSTILE.replace("\ud83e", "🤰")
    page = _drawn(from_content(content))
    assert _tags(page) <= _PLAIN
    assert page.find(f"{_SVG}title").text.startswith("<&\"'>]]>")


@given(st.text(max_size=40))
def test_any_label_gives_a_well_formed_page(label: str) -> None:
    step = {"id": "wie", "kind": "professional", "label": label, "phase": "na", "lane": "sociaal"}
    head = {"format": "klantroute", "version": 1, "id": "klein", "title": label, "target": {"levels": ["A"]}}
    assert _tags(_drawn(from_content({**head, "steps": [step], "links": []}))) <= _PLAIN


def test_ids_with_marks_are_escaped(example: Path) -> None:
    text = example.read_text(encoding="utf-8").replace('"kas"', json.dumps("a\"<&>' b"))
    route = from_content(json.loads(text))
    assert "stap-a\"<&>' b" in {element.get("id") for element in _drawn(route).iter()}


def test_every_step_has_its_id(route_file: Path) -> None:
    route = read(route_file)
    found = {element.get("id") for element in _page(route_file).iter()}
    assert {f"stap-{step.id}" for step in route.steps} <= found


def test_no_id_occurs_twice(route_file: Path) -> None:
    found = [element.get("id") for element in _page(route_file).iter() if element.get("id")]
    assert len(found) == len(set(found))


def test_only_plain_elements_and_attributes(route_file: Path) -> None:
    page = _page(route_file)
    attributes = {name for element in page.iter() for name in element.attrib}
    assert _tags(page) <= _PLAIN
    assert not attributes & {"style", "class", "href", "{http://www.w3.org/1999/xlink}href", "marker-end", "onload"}
    assert b"url(" not in svg.generate(read(route_file))


def test_page_says_what_it_is(route_file: Path) -> None:
    route = read(route_file)
    page = _page(route_file)
    assert page.get("role") == "img"
    assert page.get("lang") == "nl"
    assert page.find(f"{_SVG}title").text == route.title
    assert all(step.label in page.find(f"{_SVG}desc").text for step in route.steps)
    named = {element.get("id") for element in page.iter()}
    assert set(page.get("aria-labelledby").split()) <= named


def test_page_is_a4_landscape(route_file: Path) -> None:
    page = _page(route_file)
    assert (page.get("width"), page.get("height")) == ("297mm", "210mm")
    left, top, wide, tall = (float(number) for number in page.get("viewBox").split())
    assert (left, top) == (0, 0)
    assert wide / tall == pytest.approx(297 / 210, rel=1e-3)


def test_bytes_are_the_same_every_time(route_file: Path) -> None:
    assert svg.generate(read(route_file)) == svg.generate(read(route_file))


def test_drawing_stays_between_title_and_legend(route_file: Path) -> None:
    page = sheet(read(route_file))
    bounds = page.drawing.bounds
    bottom = page.y + (bounds.y + bounds.height) * page.scale
    assert page.x + bounds.x * page.scale >= 27.9
    assert page.x + (bounds.x + bounds.width) * page.scale <= page.width - 27.9
    assert bottom < page.height - 28


@pytest.mark.parametrize("path", ROUTES, ids=lambda path: path.stem)
def test_text_can_be_read_on_paper(path: Path) -> None:
    page = sheet(read(path))
    sizes = [part.size for shape in page.drawing.shapes.values() for part in shape.parts if isinstance(part, TextPart)]
    assert min(sizes) * page.scale >= _READABLE


def test_numbers_have_two_decimals_at_most(example: Path) -> None:
    text = svg.generate(read(example)).decode()
    coordinates = re.findall(r' (?:d|x|y|width|height)="([^"]*)"', text)
    assert not re.search(r"\d\.\d{3}", " ".join(coordinates))
