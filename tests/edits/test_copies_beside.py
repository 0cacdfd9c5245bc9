"""Copies of steps that were put by hand: beside the originals, in the same arrangement, in the same cell."""

import pytest

from klantroutes import edits
from klantroutes.edits import clipboard
from klantroutes.model.route import Route
from klantroutes.storage.parse import from_content

PLACES = {"a": (100, 100), "b": (300, 160), "c": (100, 400)}


def route_of(places: dict[str, tuple[int, int] | None], lanes: dict[str, str] | None = None) -> Route:
    """Return a route of professionals at these places; all in the medical lane unless `lanes` says otherwise."""
    steps = []
    for name, place in places.items():
        step: dict[str, object] = {"id": name, "kind": "professional", "label": name, "phase": "tijdens"}
        step["lane"] = (lanes or {}).get(name, "medisch")
        if place is not None:
            step["position"] = {"x": place[0], "y": place[1]}
        steps.append(step)
    head = {"format": "klantroute", "version": 1, "id": "r", "title": "R", "target": {"levels": ["C"]}}
    return from_content({**head, "steps": steps, "links": []})


def places_of(route: Route, since: Route) -> list[tuple[float, float]]:
    """Return where the new steps were put."""
    found = [step.position for step in route.steps if step.id not in since.by_id]
    return [(place.x, place.y) for place in found if place is not None]


@pytest.mark.parametrize("how", ["duplicate", "paste"])
def test_the_group_keeps_its_arrangement_and_covers_nothing(how: str) -> None:
    before = route_of(dict(PLACES))
    edit = edits.duplicate(["a", "b"]) if how == "duplicate" else clipboard.paste(clipboard.fragment(before, "ab"))
    first, second = places_of(edit.plan(before), before)
    assert (second[0] - first[0], second[1] - first[1]) == (200, 60)
    for x, y in (first, second):
        assert all(abs(x - other[0]) >= 200 or abs(y - other[1]) >= 110 for other in PLACES.values())


def test_copies_stay_in_their_own_lane() -> None:
    places: dict[str, tuple[int, int] | None] = {"a": (100, 100), "b": (300, 160), "c": (100, 400)}
    before = route_of(places, {"c": "sociaal"})
    copies = places_of(edits.duplicate(["a", "b"]).plan(before), before)
    assert max(y for _x, y in copies) <= 400 - 110


def test_without_a_free_place_in_its_lanes_the_group_comes_a_little_further() -> None:
    places: dict[str, tuple[int, int] | None] = {"a": (100, 100), "b": (100, 200), "c": (300, 100)}
    before = route_of(places, {"b": "sociaal"})
    phased = before.model_copy(update={"steps": tuple(
        step.model_copy(update={"phase": "na"}) if step.id == "c" else step for step in before.steps
    )})  # fmt: skip
    once = edits.duplicate(["a", "b"]).plan(phased)
    assert places_of(once, phased) == [(124, 124), (124, 224)]
    twice = edits.duplicate(["a", "b"]).plan(once)
    assert places_of(twice, once) == [(148, 148), (148, 248)]


def test_what_covers_nothing_stays_where_it_was() -> None:
    before = route_of(dict(PLACES))
    text = clipboard.fragment(before, ["a"])
    cut = edits.remove(["a"]).plan(before)
    assert places_of(clipboard.paste(text).plan(cut), cut) == [PLACES["a"]]


def test_copies_without_a_place_have_none() -> None:
    before = route_of({"a": (100, 100), "b": (300, 160), "c": None})
    assert len(places_of(edits.duplicate(["a", "b", "c"]).plan(before), before)) == 2
