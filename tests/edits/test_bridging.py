"""Removing a step so that the route goes on."""

import pytest

from klantroutes import edits
from klantroutes.model.route import Route
from klantroutes.storage.parse import from_content


def chain(*kinds: str) -> Route:
    """Return a route of steps in a row, each named after its place: `0`, `1`, …"""
    steps = [
        {"id": str(n), "kind": kind, "label": f"{kind} {n}", "phase": "tijdens", "lane": "medisch"}
        for n, kind in enumerate(kinds)
    ]
    links = [
        {"id": f"l{n}", "kind": "flow", "source": str(n), "target": str(n + 1)} for n in range(len(kinds) - 1)
    ]  # fmt: skip
    head = {"format": "klantroute", "version": 1, "id": "r", "title": "R", "target": {"levels": ["C"]}}
    return from_content({**head, "steps": steps, "links": links})


def ways(route: Route) -> set[tuple[str, str]]:
    """Return the lines of the route as the labels at their ends."""
    return {(route.by_id[link.source].label, route.by_id[link.target].label) for link in route.links}


def test_the_handover_leads_on_to_who_came_after_with_what_was_filled_in() -> None:
    before = chain("professional", "handover", "professional", "handover", "professional")
    before = edits.set_fields("1", warmth="warm", within_days=8).plan(before)
    after = edits.remove_and_bridge(["2"]).plan(before)
    assert [step.id for step in after.steps] == ["0", "1", "4"]
    assert ways(after) == {("professional 0", "handover 1"), ("handover 1", "professional 4")}
    assert after.by_id["1"] == before.by_id["1"]


@pytest.mark.parametrize(
    ("kinds", "gone", "left"),
    [
        (("entry", "professional", "handover", "professional"), ["1"], {("entry 0", "professional 3")}),
        (("professional", "handover", "professional", "exit"), ["2"], {("handover 1", "exit 3")}),
        (("entry", "professional", "exit"), ["1"], set()),
        (("entry", "professional", "handover", "professional"), ["3"], {("entry 0", "professional 1")}),
    ],
)
def test_the_lines_before_and_after_become_one(kinds: tuple[str, ...], gone: list[str], left: set[object]) -> None:
    after = edits.remove_and_bridge(gone).plan(chain(*kinds))
    assert left <= ways(after)
    assert gone[0] not in after.by_id


def test_several_in_a_row_leave_one_line() -> None:
    before = chain("entry", "professional", "handover", "professional", "handover", "professional")
    after = edits.remove_and_bridge(["1", "3"]).plan(before)
    assert ways(after) == {("entry 0", "professional 5")}


def test_planned_twice_it_gives_the_same_route() -> None:
    edit = edits.remove_and_bridge(["2"])
    before = chain("professional", "handover", "professional", "handover", "professional")
    assert edit.plan(before) == edit.plan(before)
