"""Keeping a version and going back to it."""

import pytest

from klantroutes import edits
from klantroutes.edits import kept_lists
from klantroutes.edits.edit import Edit
from klantroutes.edits.refused import Refused
from klantroutes.edits.versions import without_meeting
from klantroutes.model.integrity import faults
from klantroutes.model.route import Agreement, Note, Route
from klantroutes.model.workshop import Decision
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import from_content, parse

START = from_content({
    "format": "klantroute", "version": 1, "id": "r", "title": "Proef", "target": {"levels": ["A"]},
    "steps": [
        {"id": name, "kind": "professional", "phase": "tijdens", "label": name.upper()} for name in ("a", "b", "c")
    ],
    "notes": [{"id": "n0", "text": "Er al"}],
})  # fmt: skip


def after(*gestures: Edit) -> Route:
    route = edits.keep_version("v", "Begin", "2026-01-01T00:00:00Z").plan(START)
    for edit in gestures:
        route = edit.plan(route)
    return route


def test_going_back_puts_the_route_back_and_keeps_the_meeting() -> None:
    said = (
        edits.add_note(Note(id="n1", text="Nieuw", step="d")),
        edits.add_agreement(Agreement(id="a1", text="Bellen")),
        edits.add_kept("decisions", Decision(id="d1", text="Ja")),
        edits.set_workshop_fields(title="Dag 1"),
    )
    changed = after(*said, edits.remove(["a"]), edits.rename("b", "Anders"))
    back = edits.restore_version("v").plan(changed)
    assert (back.steps, back.links) == (START.steps, START.links)
    assert [note.id for note in back.notes or ()] == ["n0", "n1"]
    assert (back.agreements, back.decisions, back.workshop) == (changed.agreements, changed.decisions, changed.workshop)
    assert back.versions == changed.versions


def test_going_back_without_changes_gives_the_same_bytes() -> None:
    route = after()
    assert generate(edits.restore_version("v").plan(route)) == generate(route)


def test_groups_lose_the_steps_that_are_gone() -> None:
    new = edits.duplicate(["c"])
    changed = after(new)
    copy = changed.steps[-1].id
    grouped = edits.group("g2", ["b", copy]).plan(edits.group("g1", ["a", "b", copy]).plan(changed))
    back = edits.restore_version("v").plan(grouped)
    assert all(len(group.steps) > 1 and set(group.steps) <= set(back.by_id) for group in back.groups or ())
    assert list(faults(parse(generate(back)))) == []


def test_a_version_that_is_gone_is_refused() -> None:
    with pytest.raises(Refused, match="er niet meer"):
        edits.restore_version("v").plan(edits.remove_version("v").plan(after()))


def test_without_the_meeting_a_route_is_as_its_version_holds_it() -> None:
    (version,) = after(edits.set_workshop_fields(title="Dag 1")).versions or ()
    assert generate(without_meeting(after())) == generate(version.route)
    assert kept_lists.present(after(), "versions").keys() == {"v"}
