"""Notes that become a part of the route: in one step, with their own words."""

from datetime import date

import pytest
from sample_files import ROOT

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.edits.edit import Edit
from klantroutes.edits.refused import Refused
from klantroutes.model.route import Note, Route
from klantroutes.model.steps import Handover, Position
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate
from klantroutes.suggesting.suggest import suggestions

TODAY = date(2026, 11, 22)
TEXT = "de kraamhulp ziet het maar weet niet waar ze heen moet"


@pytest.fixture
def route() -> Route:
    return read(ROOT / "tests/data/examples/R7.klantroute")


def with_note(route: Route, text: str = TEXT, **fields: object) -> Route:
    note = Note.model_validate({"id": "nieuw", "text": text, **fields})
    return edits.add_note(note).plan(route)


def note_of(route: Route) -> Note:
    return next(note for note in route.notes or () if note.id == "nieuw")


def test_a_note_becomes_the_step_it_means(route: Route) -> None:
    best = suggestions(TEXT)[0]
    after = edits.note_to_step("nieuw", best, "na", position=Position(x=1, y=2)).plan(with_note(route))
    step = after.steps[-1]
    assert (step.kind, step.label, step.catalogue) == ("professional", "Kraamverzorgende", "kraamverz")
    assert (step.phase, step.lane, step.description) == ("na", "medisch", TEXT)
    assert step.position == Position(x=1, y=2)
    assert (note_of(after).resolved, note_of(after).step, note_of(after).text) == (True, step.id, TEXT)


def test_what_the_name_says_is_not_said_twice(route: Route) -> None:
    after = edits.note_to_step("nieuw", suggestions("huisarts")[0], "na", "sociaal").plan(with_note(route, "huisarts!"))
    assert after.steps[-1].description is None
    assert after.steps[-1].lane == "sociaal"


@pytest.mark.parametrize(("text", "label", "told"), [
    ("Moestuin", "Moestuin", None),
    ("x" * 30 + " " + "y" * 40, "x" * 30 + "…", "x" * 30 + " " + "y" * 40),
    ("Eén\nTwee", "Eén Twee", None),
    ("", "", None),
])  # fmt: skip
def test_without_a_suggestion_the_words_are_the_name(route: Route, text: str, label: str, told: str | None) -> None:
    after = edits.note_to_step("nieuw", None, "voor").plan(with_note(route, text))
    step = after.steps[-1]
    assert (step.kind, step.catalogue) == ("professional", None)
    assert (step.label, step.description) == (label, told)


def test_a_note_on_a_handover_is_what_is_told_about_it(route: Route) -> None:
    before = edits.set_field("h1", "description", "Wat er stond.").plan(with_note(route))
    after = edits.note_to_handover("nieuw", "h1").plan(before)
    assert after.by_id["h1"].description == f"Wat er stond.\n\n{TEXT}"
    assert note_of(after).step == "h1"
    assert len(after.steps) == len(before.steps)


def test_a_note_on_half_a_line_goes_to_the_handover_there(route: Route) -> None:
    line = next(link for link in route.links if link.kind == "flow" and link.source == "h1")
    after = edits.note_to_handover("nieuw", line.id).plan(with_note(route))
    assert after.by_id["h1"].description == TEXT


def test_a_note_on_a_bare_line_puts_a_handover_there(route: Route) -> None:
    line = next(
        link for link in route.links if link.kind == "flow" and route.by_id[link.source].kind == "entry"
        and route.by_id[link.target].kind != "handover"
    )  # fmt: skip
    after = edits.note_to_handover("nieuw", line.id).plan(with_note(route))
    handover = after.by_id[note_of(after).step or ""]
    assert (handover.kind, handover.description) == ("handover", TEXT)
    ends = {(link.source, link.target) for link in after.links}
    assert {(line.source, handover.id), (handover.id, line.target)} <= ends
    assert (line.source, line.target) not in ends


def test_a_note_becomes_an_agreement_with_who_and_when(route: Route) -> None:
    before = with_note(route, "Fatima belt de JGZ voor 1 maart", step="kas")
    agreed = (edits.note_to_agreement("nieuw", TODAY).plan(before).agreements or ())[-1]
    assert (agreed.text, agreed.owner, agreed.due) == ("Fatima belt de JGZ voor 1 maart", "Fatima", "2027-03-01")
    assert (agreed.status, agreed.step) == ("open", "kas")


def test_what_is_given_goes_before_what_is_read(route: Route) -> None:
    edit = edits.note_to_agreement("nieuw", TODAY, owner="Joost", due="2027-05-05")
    agreed = (edit.plan(with_note(route, "Fatima belt morgen")).agreements or ())[-1]
    assert (agreed.owner, agreed.due) == ("Joost", "2027-05-05")


def test_what_is_not_clear_stays_open(route: Route) -> None:
    agreed = (edits.note_to_agreement("nieuw", TODAY).plan(with_note(route, "nog eens bellen")).agreements or ())[-1]
    assert not {"owner", "due", "step"} & agreed.model_fields_set


@pytest.mark.parametrize("edit", [
    edits.note_to_step("nieuw", suggestions(TEXT)[0], "na"),
    edits.note_to_handover("nieuw", "h1"),
    edits.note_to_agreement("nieuw", TODAY),
    edits.paste_notes("- één\n- twee"),
])  # fmt: skip
def test_it_is_one_step_to_undo(route: Route, edit: Edit) -> None:
    opened = OpenRoute(with_note(route))
    before = generate(opened.route)
    assert opened.perform(edit) is not None
    assert generate(opened.route) == generate(edit.plan(with_note(route)))
    assert opened.undo_name == edit.name
    opened.undo()
    assert generate(opened.route) == before


@pytest.mark.parametrize("edit", [
    edits.note_to_step("nieuw", None, "na"),
    edits.note_to_handover("nieuw", "h1"),
    edits.note_to_agreement("nieuw", TODAY),
])  # fmt: skip
def test_a_note_that_is_done_with_is_refused(route: Route, edit: Edit) -> None:
    with pytest.raises(Refused, match="al verwerkt"):
        edit.plan(with_note(route, resolved=True))
    with pytest.raises(Refused, match="niet meer"):
        edit.plan(route)


@pytest.mark.parametrize("where", ["kas", "weg"])
def test_a_note_belongs_on_a_handover_or_a_line(route: Route, where: str) -> None:
    with pytest.raises(Refused):
        edits.note_to_handover("nieuw", where).plan(with_note(route))


def test_a_standard_handover_fills_only_what_nobody_filled_in(route: Route) -> None:
    held = next(step for step in route.steps if isinstance(step, Handover))
    bare = edits.set_fields(held.id, within_days=3, warmth=None, information=None).plan(with_note(route))
    after = edits.note_to_handover("nieuw", held.id, "O-16").plan(bare).by_id[held.id]
    assert isinstance(after, Handover)
    assert (after.within_days, after.warmth) == (3, None)
    assert after.information is not None
    assert after.information[0] == "geboorte"


def test_a_suggested_handover_has_its_term_its_warmth_and_what_is_told(route: Route) -> None:
    best = next(one for one in suggestions("overdracht van verloskundige naar wijkteam") if one.kind == "handover")
    assert best.catalogue == "O-8"
    step = edits.note_to_step("nieuw", best, "tijdens").plan(with_note(route)).steps[-1]
    assert isinstance(step, Handover)
    assert (step.within_days, step.warmth, step.information) == (14, "warm", ("hulpvraag", "toestemming", "contact"))
    assert step.catalogue is None
