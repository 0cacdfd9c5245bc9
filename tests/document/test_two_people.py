"""Two people in one route: both keep their work, and each undoes only their own."""

from collections.abc import Callable

import pytest

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.model.route import Route
from klantroutes.model.steps import Professional
from klantroutes.storage.errors import FileFault
from klantroutes.storage.generate import generate

Join = Callable[[OpenRoute], OpenRoute]
Sync = Callable[[OpenRoute, OpenRoute], None]


def new(name: str) -> Professional:
    """A step with this id."""
    return Professional(id=name, kind="professional", label=name, phase="na")


def same(one: OpenRoute, other: OpenRoute) -> Route:
    """The route that both have."""
    assert generate(one.route) == generate(other.route)
    return one.route


def test_who_joins_sees_the_same_route(opened: OpenRoute, joined: Join) -> None:
    same(opened, joined(opened))


def test_two_fields_of_one_step_both_survive(opened: OpenRoute, joined: Join, sync: Sync) -> None:
    guest = joined(opened)
    opened.perform(edits.rename("d_kas", "Nieuw"))
    guest.perform(edits.set_field("d_kas", "waiting_days", 14))

    sync(opened, guest)

    step = same(opened, guest).by_id["d_kas"]
    assert (step.label, getattr(step, "waiting_days", None)) == ("Nieuw", 14)


def test_two_parts_of_the_target_both_survive(opened: OpenRoute, joined: Join, sync: Sync) -> None:
    guest = joined(opened)
    opened.perform(edits.set_route_fields(**{"target.partner": "nee"}))
    guest.perform(edits.set_route_fields(**{"target.first_child": True}))

    sync(opened, guest)

    target = same(opened, guest).target
    assert (target.partner, target.first_child) == ("nee", True)


def test_two_people_type_in_one_text(opened: OpenRoute, joined: Join, sync: Sync) -> None:
    opened.perform(edits.change_note("n1", text="één 👶 midden einde"))
    guest = joined(opened)
    opened.perform(edits.change_note("n1", text="Begin één 👶 midden einde"))
    guest.perform(edits.change_note("n1", text="één 👶 midden en het einde 🎉"))

    sync(opened, guest)

    notes = same(opened, guest).notes
    assert notes is not None
    assert notes[0].text == "Begin één 👶 midden en het einde 🎉"


def test_undo_leaves_the_work_of_the_other(opened: OpenRoute, joined: Join, sync: Sync) -> None:
    guest = joined(opened)
    opened.perform(edits.add_step(new("van-mij")))
    sync(opened, guest)
    guest.perform(edits.add_step(new("van-ander")))
    sync(opened, guest)

    opened.undo()
    sync(opened, guest)

    assert "van-mij" not in same(opened, guest).by_id
    assert "van-ander" in opened.route.by_id
    assert opened.undo_name is None


def test_what_another_has_overwritten_is_not_undone(opened: OpenRoute, joined: Join, sync: Sync) -> None:
    guest = joined(opened)
    opened.perform(edits.set_field("kas", "organisation", "Mijn"))
    sync(opened, guest)
    guest.perform(edits.set_field("kas", "organisation", "Ander"))
    sync(opened, guest)

    assert opened.undo() is None
    assert opened.undo_name is None
    assert opened.route.by_id["kas"].organisation == "Ander"


def test_a_line_to_a_step_that_another_removed_is_left_out_and_comes_back(
    opened: OpenRoute, joined: Join, sync: Sync
) -> None:
    guest = joined(opened)
    opened.perform(edits.remove(["mee"]))
    guest.perform(edits.connect("mee", "uit"))
    line = guest.route.links[-1].id

    sync(opened, guest)
    without = {link.id for link in same(opened, guest).links}
    changes = opened.undo()
    sync(opened, guest)

    assert line not in without
    assert changes is not None
    assert line in changes.links
    assert line in {link.id for link in same(opened, guest).links}


def test_a_line_comes_back_with_only_its_step(opened: OpenRoute, joined: Join, sync: Sync) -> None:
    opened.perform(edits.add_step(new("los")))
    guest = joined(opened)
    opened.perform(edits.remove(["los"]))
    guest.perform(edits.connect("los", "uit"))
    sync(opened, guest)
    hidden = all(link.source != "los" for link in same(opened, guest).links)

    opened.undo()
    sync(opened, guest)

    assert hidden
    assert same(opened, guest).links[-1].source == "los"


def test_a_route_with_a_hidden_line_can_be_worked_on(opened: OpenRoute, joined: Join, sync: Sync) -> None:
    guest = joined(opened)
    opened.perform(edits.remove(["mee"]))
    guest.perform(edits.connect("mee", "uit"))
    sync(opened, guest)

    planned = edits.connect("wi", "uit").plan(opened.route)
    opened.perform(edits.connect("wi", "uit"))
    opened.perform(edits.remove(["in", "l2"]))

    assert planned.links[-1].source == "wi"
    assert "in" not in opened.route.by_id


def test_a_lane_that_another_removed_is_left_out(opened: OpenRoute, joined: Join, sync: Sync) -> None:
    lanes = [{"id": name, "label": name} for name in ("medisch", "publiek", "sociaal", "gemeente", "extra")]
    opened.perform(edits.set_route_fields(lanes=lanes))
    guest = joined(opened)
    opened.perform(edits.set_route_fields(lanes=lanes[:-1]))
    guest.perform(edits.set_field("kas", "lane", "extra"))

    sync(opened, guest)

    assert "lane" not in same(opened, guest).by_id["kas"].model_fields_set


def test_both_add_at_once(opened: OpenRoute, joined: Join, sync: Sync) -> None:
    guest = joined(opened)
    for count in range(3):
        opened.perform(edits.add_step(new(f"a{count}")))
        guest.perform(edits.add_step(new(f"b{count}")))

    sync(opened, guest)

    added = [step.id for step in same(opened, guest).steps[-6:]]
    assert sorted(added) == ["a0", "a1", "a2", "b0", "b1", "b2"]
    assert [name for name in added if name[0] == "a"] == ["a0", "a1", "a2"]


def test_a_field_of_a_step_that_another_removed_goes_with_it(opened: OpenRoute, joined: Join, sync: Sync) -> None:
    guest = joined(opened)
    opened.perform(edits.remove(["mee"]))
    guest.perform(edits.rename("mee", "Toch"))

    sync(opened, guest)

    assert "mee" not in same(opened, guest).by_id


def test_the_notice_says_who_did_it_even_with_my_name(opened: OpenRoute, joined: Join) -> None:
    guest = joined(opened)
    guest.perform(edits.rename("kas", "Ander"))

    changes = opened.receive(guest.updates_since(opened.state()), "ik")

    assert changes is not None
    assert (changes.origin, changes.steps) == ("ik", frozenset({"kas", "h1", "h2", "h3", "h4"}))
    assert (opened.undo(), opened.undo_name) == (None, None)


def test_damaged_bytes_change_nothing(opened: OpenRoute) -> None:
    start = generate(opened.route)

    with pytest.raises(FileFault, match="beschadigd"):
        opened.receive(b"\x01\x02geen wijziging", "Ans")

    assert generate(opened.route) == start


def test_updates_reach_who_listens_once_per_gesture(opened: OpenRoute, joined: Join) -> None:
    guest = joined(opened)
    sent: list[str] = []

    def pass_on(written: tuple[bytes, str]) -> None:
        sent.append(written[1])
        guest.receive(written[0], "Ans")

    opened.subscribe_updates(pass_on)
    opened.perform(edits.remove(["kas"]))
    opened.undo()
    opened.redo()

    assert sent == ["ik", "ongedaan", "opnieuw"]
    assert "kas" not in same(opened, guest).by_id
