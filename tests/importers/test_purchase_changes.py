"""What an edited purchase list changes, and taking a part of it."""

from pathlib import Path

import pytest

from klantroutes.importers.purchase_changes import changes, with_changes
from klantroutes.importers.purchase_list import parse
from klantroutes.model.route import Route
from klantroutes.model.steps import Service
from klantroutes.storage.files import read
from klantroutes.storage.parse import from_content

_SERVICE = {
    "id": "kraam", "kind": "service", "label": "Kraamzorg", "phase": "na", "provider": "Oud", "price_eur": 100,
    "funding": [{"source": "Zvw"}], "position": {"x": 10, "y": 20},
}  # fmt: skip
_HEAD = {"format": "klantroute", "version": 1, "id": "r", "title": "R", "target": {"levels": ["A"]}}
_LIST = b"id;wet of regeling;geld zeker tot;aanbieder;prijs in euro;plaatsen per jaar\nkraam;Wmo;2027-12-31;Nieuw;;40\n"


@pytest.fixture
def route() -> Route:
    """A route with one service."""
    return from_content({**_HEAD, "steps": [_SERVICE], "links": []})


def _service(route: Route) -> Service:
    step = route.by_id["kraam"]
    assert isinstance(step, Service)
    return step


def test_each_field_is_one_change_in_words(route: Route) -> None:
    found = changes(route, parse(route, _LIST)[0])
    assert [(change.service, change.words) for change in found] == [
        ("Kraamzorg", "wet of regeling: ‘Zvw’ → ‘Wmo’; geld zeker tot: leeg → ‘2027-12-31’"),
        ("Kraamzorg", "aanbieder: ‘Oud’ → ‘Nieuw’"),
        ("Kraamzorg", "plaatsen per jaar: leeg → ‘40’"),
        ("Kraamzorg", "prijs in euro: ‘100’ → leeg"),
    ]


def test_all_changes_give_what_the_list_says(route: Route) -> None:
    after = parse(route, _LIST)[0]
    assert with_changes(route, after, changes(route, after)) == after


@pytest.mark.parametrize("field", ["funding", "provider", "price_eur", "capacity_per_year"])
def test_one_change_leaves_the_rest(field: str, route: Route) -> None:
    after = parse(route, _LIST)[0]
    chosen = [change for change in changes(route, after) if change.field == field]
    new = with_changes(route, after, chosen)
    assert [change.field for change in changes(route, new)] == [field]
    assert _service(new).position == _service(route).position


def test_nothing_chosen_gives_the_same_route(route: Route) -> None:
    assert with_changes(route, parse(route, _LIST)[0], []) is route


def test_a_service_that_is_gone_meanwhile_is_passed_over(route: Route) -> None:
    after = parse(route, _LIST)[0]
    gone = from_content({**_HEAD, "steps": [], "links": []})
    assert with_changes(gone, after, changes(route, after)) is gone


def test_a_route_against_itself_changes_nothing(route_file: Path) -> None:
    route = read(route_file)
    assert changes(route, route) == ()
