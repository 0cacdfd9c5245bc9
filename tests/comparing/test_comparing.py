"""What differs between two routes, and going from one to the other by it."""

from typing import Any

import pytest
from edited_routes import STARTS, edited
from hypothesis import given, settings
from hypothesis import strategies as st

from klantroutes.comparing.apply import apply
from klantroutes.comparing.compare import compare
from klantroutes.comparing.words import told
from klantroutes.model.route import Route
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import from_content, parse

PAIRS = STARTS.flatmap(lambda start: st.tuples(edited(start), edited(start)))


@settings(max_examples=120)
@given(PAIRS)
def test_applying_what_differs_gives_the_other_route(pair: tuple[Route, Route]) -> None:
    before, after = pair
    found = apply(before, compare(before, after))
    assert generate(found) == generate(after)
    assert found == after


@settings(max_examples=100)
@given(PAIRS)
def test_nothing_differs_only_between_routes_that_are_written_the_same(pair: tuple[Route, Route]) -> None:
    before, after = pair
    assert bool(compare(before, after)) == (generate(before) != generate(after))
    assert not compare(before, parse(generate(before)))


@settings(max_examples=120)
@given(PAIRS)
def test_every_difference_is_told(pair: tuple[Route, Route]) -> None:
    before, after = pair
    sections = told(before, after, compare(before, after))
    assert bool(sections) == (generate(before) != generate(after))
    assert all(line.strip().endswith(".") and "None" not in line for part in sections for line in part.sentences)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"price_eur": 120}, {"price_eur": 120.0}),
        ({"position": {"x": 0.0, "y": 1}}, {"position": {"x": -0.0, "y": 1}}),
        ({"provider": None}, {}),
        ({"funding": []}, {"funding": None}),
        ({"contact": {}}, {"contact": {"name": None}}),
    ],
)
def test_what_is_written_otherwise_differs(one: dict[str, Any], other: dict[str, Any]) -> None:
    before, after = (_with(steps=[{"id": "s", "kind": "service", "phase": "na", **fields}]) for fields in (one, other))
    found = compare(before, after)
    assert list(found.lists["steps"].changed) == [("s",)]
    assert generate(apply(before, found)) == generate(after)


def test_order_of_names_that_people_chose_differs() -> None:
    before, after = (_with(settings={"off": dict(names)}) for names in (["ab", "cd"], ["cd", "ab"]))
    found = compare(before, after)
    assert [change.path for change in found.fields] == [("settings", "off")]
    assert generate(apply(before, found)) == generate(after)


def test_lanes_that_are_written_out_are_the_same_lanes() -> None:
    lanes = [lane.model_dump() for lane in _with().rows]
    found = compare(_with(), _with(lanes=lanes))
    assert found.lists == {}
    assert [section.sentences for section in told(_with(), _with(lanes=lanes), found)] == [
        ("Banen: alleen anders opgeschreven.",)
    ]


def _with(**fields: Any) -> Route:
    head = {"format": "klantroute", "version": 1, "id": "r", "title": "R", "target": {"levels": ["C"]}}
    return from_content(head | fields)
