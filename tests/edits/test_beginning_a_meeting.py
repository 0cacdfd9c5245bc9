"""Beginning a meeting and working on its agenda, each as one gesture."""

from datetime import date

import pytest

from klantroutes.document.open_route import OpenRoute
from klantroutes.edits import meeting
from klantroutes.edits.agenda_templates import agenda_templates
from klantroutes.edits.agreement_line import agreement_in
from klantroutes.edits.refused import Refused
from klantroutes.model.route import Route
from klantroutes.model.workshop import AgendaItem
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse

TODAY = date(2026, 11, 22)
NOW = "2026-11-22T09:00:00Z"


@pytest.fixture
def route() -> Route:
    head = {"format": "klantroute", "version": 1, "id": "r", "title": "Proef", "target": {"levels": ["A"]}}
    return Route.model_validate({**head, "agenda": [{"id": n, "title": n.upper()} for n in "abc"]})


def order(route: Route) -> str:
    return "".join(item.id for item in route.agenda or ())


def test_beginning_is_one_step_and_keeps_the_route_of_before(route: Route) -> None:
    opened = OpenRoute(route)
    fields = {"title": "Almelo", "place": "", "participants": ["Noor"], "date": None}
    opened.perform(meeting.begin_meeting(fields, agenda_templates()[0].fresh(), "v1", NOW))
    workshop = opened.route.workshop
    assert workshop is not None
    assert workshop.model_dump(exclude_unset=True) == {
        "title": "Almelo", "participants": ("Noor",), "started_from": "v1"
    }  # fmt: skip
    assert [(version.id, version.name) for version in opened.route.versions or ()] == [("v1", meeting.START)]
    assert parse(generate(opened.route)) == opened.route
    opened.undo()
    assert opened.route == route
    assert opened.undo_name is None


def test_without_an_agenda_the_present_one_stays(route: Route) -> None:
    assert order(meeting.begin_meeting({}, None, "v1", NOW).plan(route)) == "abc"
    assert order(meeting.begin_meeting({}, (), "v1", NOW).plan(route)) == ""


def test_what_is_cleared_is_gone(route: Route) -> None:
    told = meeting.tell_meeting({"title": "Almelo", "place": "Stadhuis"}).plan(route)
    assert told.workshop is not None
    again = meeting.tell_meeting({"title": "Almelo", "place": ""}).plan(told)
    assert again.workshop is not None
    assert again.workshop.model_dump(exclude_unset=True) == {"title": "Almelo"}


@pytest.mark.parametrize(("after", "expected"), [("a", "anbc"), (None, "abcn"), ("weg", "abcn")])
def test_a_part_comes_behind_another(route: Route, after: str | None, expected: str) -> None:
    assert order(meeting.add_part(AgendaItem(id="n", title="Nieuw"), after).plan(route)) == expected


@pytest.mark.parametrize(
    ("part", "by", "expected"), [("a", 1, "bac"), ("c", -1, "acb"), ("a", -1, "abc"), ("b", 9, "acb")]
)
def test_parts_shift_and_stop_at_the_ends(route: Route, part: str, by: int, expected: str) -> None:
    assert order(meeting.shift_part(part, by).plan(route)) == expected


def test_a_part_that_is_gone_does_not_shift(route: Route) -> None:
    with pytest.raises(Refused, match="is er niet meer"):
        meeting.shift_part("weg", 1).plan(route)
    assert meeting.remove_part("weg").plan(route) is route


@pytest.mark.parametrize("minutes", [90, 180])
def test_the_agendas_take_what_their_name_says(minutes: int) -> None:
    [template] = [one for one in agenda_templates() if one.id == f"{minutes}-minuten"]
    assert template.minutes == minutes
    first, second = template.fresh(), template.fresh()
    assert [part.title for part in first] == [part.title for part in template.parts]
    assert not {part.id for part in first} & {part.id for part in second}


@pytest.mark.parametrize(
    ("line", "text", "owner", "due"),
    [
        ("JGZ bellen — Noor — voor 1 maart", "JGZ bellen", "Noor", "2027-03-01"),
        ("Folder maken - wijkteam - 3-4-2027", "Folder maken", "wijkteam", "2027-04-03"),
        ("Bel-lijst maken – Jan", "Bel-lijst maken", "Jan", None),
        ("Overleg plannen | 12 december", "Overleg plannen", None, "2026-12-12"),
        ("Noor belt de JGZ voor vrijdag", "Noor belt de JGZ voor vrijdag", "Noor", "2026-11-27"),
        ("Iets - met - veel - streepjes", "Iets – met – veel – streepjes", None, None),
        ("Wat, Henk, eind januari", "Wat", "Henk", "2027-01-31"),
        ("JGZ bellen,Noor en Jan,voor 1 maart", "JGZ bellen", "Noor en Jan", "2027-03-01"),
        ("Folder maken, wijkteam, 3-4-2027", "Folder maken", "wijkteam", "2027-04-03"),
        ("Koffie, thee en koek regelen, Noor, vrijdag", "Koffie, thee en koek regelen", "Noor", "2026-11-27"),
        ("Folder maken, Noor", "Folder maken", "Noor", None),
        ("Folder maken, 1 maart", "Folder maken", None, "2027-03-01"),
        ("Noor belt de JGZ, week 8", "Noor belt de JGZ", "Noor", "2027-02-26"),
        ("Overleg van 1,5 uur, de gemeente, eind mei", "Overleg van 1,5 uur", "de gemeente", "2027-05-31"),
        ("Eerst bellen, dan mailen na 1 maart", "Eerst bellen, dan mailen na 1 maart", None, "2027-03-01"),
        ("Folder maken, en ook een kaart", "Folder maken, en ook een kaart", None, None),
        ("JGZ, of anders Noor, bellen — Henk", "JGZ, of anders Noor, bellen", "Henk", None),
    ],
)
def test_a_line_says_what_who_and_when(line: str, text: str, owner: str | None, due: str | None) -> None:
    made = agreement_in(line, "a1", TODAY)
    assert made is not None
    assert (made.text, made.owner, made.due, made.status) == (text, owner, due, "open")


def test_an_empty_line_says_nothing() -> None:
    assert agreement_in(" — ", "a1", TODAY) is None


def test_only_commas_are_words_as_any_other() -> None:
    made = agreement_in(",,", "a1", TODAY)
    assert made is not None
    assert (made.text, made.owner, made.due) == (",,", None, None)
