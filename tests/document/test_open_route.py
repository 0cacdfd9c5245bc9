"""The open route itself: nothing half done, absent and null apart, saved or not."""

from pathlib import Path

import pytest

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.edits.edit import Changes, Edit
from klantroutes.edits.refused import Refused
from klantroutes.edits.revise import revised
from klantroutes.model.link import Link
from klantroutes.model.route import Route
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse


def test_opening_and_restoring_change_no_byte(route_file: Path) -> None:
    route = read(route_file)

    opened = OpenRoute(route)

    assert generate(opened.route) == generate(route)
    assert generate(OpenRoute.restore(opened.snapshot()).route) == generate(route)


def test_absent_null_empty_and_the_form_of_numbers_survive() -> None:
    text = (
        '{"format": "klantroute", "version": 1, "id": "r", "title": "", "status": null, "coalition": {}, "target":'
        ' {"levels": ["A"], "partner": null}, "steps": [{"id": "s", "kind": "service", "phase": "na", "lane": null,'
        ' "position": {"x": 120.0, "y": -0.0}, "price_eur": 0.1, "contact": {}, "funding": [], "period": null},'
        ' {"id": "t", "kind": "exit", "phase": "na", "position": {"x": 120, "y": 1e-9}}],'
        ' "notes": null, "agreements": [], "waivers": [{"rule": "x", "element": null}],'
        ' "settings": {"may_refer": {"z": ["b", "a"], "a": []}}}'
    )
    route = parse(text.encode())

    restored = OpenRoute.restore(OpenRoute(route).snapshot())

    assert generate(restored.route) == generate(route)


def test_the_date_in_the_file_is_no_gesture_that_is_undone(opened: OpenRoute) -> None:
    start = opened.route
    opened.perform(edits.rename("kas", "Kasto"))

    opened.stamp("2026-03-31T09:00:00Z")
    opened.undo()

    assert opened.undo_name is None
    assert opened.route == revised(start, modified="2026-03-31T09:00:00Z")


@pytest.mark.parametrize("fresh", [True, False])
def test_only_a_route_that_stood_in_no_file_gets_a_day_of_birth(opened: OpenRoute, fresh: bool) -> None:
    opened.perform(edits.unset_route_fields("created", "modified"))
    if fresh:
        opened.mark_unsaved()

    opened.stamp("2026-03-31T09:00:00Z")

    assert opened.route.created == ("2026-03-31T09:00:00Z" if fresh else None)


def test_a_plan_that_fails_leaves_everything_as_it_was(opened: OpenRoute, notices: list[Changes]) -> None:
    start = generate(opened.route)

    def plan(_route: Route) -> Route:
        raise Refused("Dat kan niet.")

    with pytest.raises(Refused, match="Dat kan niet"):
        opened.perform(Edit("iets", plan))
    assert (generate(opened.route), opened.undo_name, notices) == (start, None, [])


def test_a_plan_that_breaks_the_route_is_refused(opened: OpenRoute, notices: list[Changes]) -> None:
    start = generate(opened.route)
    loose = Link(id="los", kind="flow", source="kas", target="bestaat-niet")

    with pytest.raises(Refused, match="bestaat niet"):
        opened.perform(Edit("iets", lambda route: revised(route, links=(*route.links, loose))))
    with pytest.raises(Refused, match="baan"):
        opened.perform(edits.set_field("kas", "lane", "zolder"))
    with pytest.raises(Refused, match="twee keer"):
        opened.perform(edits.add_step(opened.route.steps[0]))
    assert (generate(opened.route), opened.modified, notices) == (start, False, [])


def test_a_gesture_without_effect_is_no_gesture(opened: OpenRoute, notices: list[Changes]) -> None:
    label = opened.route.by_id["kas"].label

    assert opened.perform(edits.rename("kas", label)) is None
    assert opened.perform(edits.remove(["weg"])) is None
    assert opened.perform(edits.move({})) is None
    assert (opened.undo_name, notices, opened.undo()) == (None, [], None)


def test_a_new_gesture_ends_what_could_be_redone(opened: OpenRoute) -> None:
    opened.perform(edits.rename("kas", "Een"))
    opened.undo()

    opened.perform(edits.rename("mee", "Twee"))

    assert (opened.redo_name, opened.redo()) == (None, None)


def test_quick_gestures_stay_apart(opened: OpenRoute) -> None:
    start = generate(opened.route)
    for count in range(5):
        opened.perform(edits.rename("kas", f"Naam {count}"))

    for _ in range(4):
        opened.undo()

    assert opened.route.by_id["kas"].label == "Naam 0"
    opened.undo()
    assert generate(opened.route) == start


def test_saved_is_where_it_was_saved(opened: OpenRoute) -> None:
    opened.perform(edits.rename("kas", "Anders"))
    opened.mark_saved()
    saved = opened.modified

    opened.undo()
    undone = opened.modified
    opened.redo()

    assert (saved, undone, opened.modified) == (False, True, False)


def test_a_notice_names_what_changed(opened: OpenRoute) -> None:
    renamed = opened.perform(edits.set_route_fields(**{"coalition.name": "Samen"}))
    removed = opened.perform(edits.remove(["wi"]))

    assert renamed == Changes(frozenset(), frozenset(), frozenset({"coalition"}), "ik")
    assert removed == Changes(frozenset({"wi"}), frozenset({"l19", "l20", "l21"}), frozenset(), "ik")


def test_who_stopped_listening_hears_nothing(opened: OpenRoute) -> None:
    heard: list[Changes] = []
    leave = opened.subscribe(heard.append)

    leave()
    leave()
    opened.perform(edits.rename("kas", "Stil"))

    assert heard == []


def test_a_change_leaves_the_other_steps_the_same_objects(opened: OpenRoute) -> None:
    before = opened.route.by_id

    opened.perform(edits.rename("d_kas", "Anders"))

    assert [name for name, step in opened.route.by_id.items() if step is not before[name]] == ["d_kas"]


@pytest.mark.parametrize("data", [b"", b"geen document", OpenRoute.restore.__name__.encode() * 40])
def test_bytes_that_are_no_route_are_refused(data: bytes) -> None:
    with pytest.raises(FileFault, match="geen klantroute"):
        OpenRoute.restore(data)
