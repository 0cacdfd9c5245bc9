"""The lock on a whole route: what people say goes on, the route itself stays."""

import pytest

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.edits import meeting
from klantroutes.edits.edit import SAID, Edit
from klantroutes.edits.locked import changed_structure
from klantroutes.edits.refused import Refused
from klantroutes.edits.together import together
from klantroutes.model.route import Agreement, Note, Route, Waiver
from klantroutes.model.steps import Position
from klantroutes.model.target import Target
from klantroutes.model.workshop import AgendaItem, Decision

HEAD = {"format": "klantroute", "version": 1, "id": "r", "title": "Proef", "target": {"levels": ["A"]}}
STEPS = [
    {"id": "a", "kind": "professional", "phase": "tijdens", "label": "Verloskundige"},
    {"id": "b", "kind": "professional", "phase": "na", "label": "Jeugdarts"},
]
REFUSED = {
    "stap erbij": edits.duplicate(["a"]),
    "stap weg": edits.remove(["a"]),
    "naam": edits.rename("a", "Anders"),
    "plaats": edits.move({"a": Position(x=3, y=4)}),
    "slot op een stap": edits.lock(["a"], {}),
    "lijn": edits.connect("a", "b"),
    "baan": edits.add_lane("nieuw", "Nieuw"),
    "doelgroep": edits.set_target(Target(levels=("B",))),
    "periode": edits.set_field("a", "period", {"start": 1, "end": 2}),
    "titel": edits.set_route_fields(title="Anders"),
    "instellingen": edits.set_route_fields(**{"settings.numbers": {"review_days": 30}}),
    "groep": edits.group("g", ["a", "b"]),
    "slot eraf en meteen een stap weg": together("", [meeting.lock_structure(False), edits.remove(["b"])]),
}
ALLOWED = {
    "briefje": edits.add_note(Note(id="n", text="Bel")),
    "stem": edits.place_dots("v", "stap", "a", None, "Ank", 1),
    "besluit": edits.add_kept("decisions", Decision(id="d", text="Ja")),
    "agenda": edits.set_agenda([AgendaItem(id="g", title="Welkom")]),
    "afspraak": edits.add_agreement(Agreement(id="f", text="Bellen")),
    "accepteren": edits.add_waiver(Waiver(rule="geen-uitgang")),
    "versie": edits.keep_version("ver", "Nu", "2026-11-22T09:00:00Z"),
    "gegevens": edits.set_workshop_fields(place="Stadhuis"),
}


@pytest.fixture
def opened() -> OpenRoute:
    opened = OpenRoute(Route.model_validate({**HEAD, "steps": STEPS}))
    opened.perform(meeting.lock_structure(True))
    return opened


@pytest.mark.parametrize("edit", REFUSED.values(), ids=REFUSED.keys())
def test_what_changes_the_route_is_refused(opened: OpenRoute, edit: Edit) -> None:
    before = opened.route
    with pytest.raises(Refused, match="De route staat op slot"):
        opened.perform(edit)
    assert opened.route is before


@pytest.mark.parametrize("edit", ALLOWED.values(), ids=ALLOWED.keys())
def test_what_people_say_goes_on(opened: OpenRoute, edit: Edit) -> None:
    assert opened.perform(edit) is not None


def test_without_the_lock_everything_can_be_done_again(opened: OpenRoute) -> None:
    opened.perform(meeting.lock_structure(False))
    assert opened.route.workshop is None or opened.route.workshop.structure_locked is None
    assert opened.perform(edits.rename("a", "Anders")) is not None


def test_undo_goes_on_and_takes_the_lock_off_too(opened: OpenRoute) -> None:
    assert opened.undo_name == "route op slot gezet"
    opened.undo()
    assert opened.perform(edits.remove(["a"])) is not None


def test_the_lock_holds_in_the_window_of_a_colleague(opened: OpenRoute) -> None:
    colleague = OpenRoute.restore(opened.snapshot())
    with pytest.raises(Refused):
        colleague.perform(edits.remove(["a"]))


def test_every_open_field_is_one_of_the_route() -> None:
    assert set(Route.model_fields) >= SAID


def test_the_same_content_made_anew_is_no_change(opened: OpenRoute) -> None:
    again = Route.model_validate(opened.route.model_dump(exclude_unset=True))
    assert changed_structure(opened.route, again) == ()
