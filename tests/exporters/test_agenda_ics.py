"""Agreements in a calendar, read back by a calendar library."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from icalendar import Calendar, Event
from openpyxl import load_workbook

from klantroutes.edits.revise import revised
from klantroutes.exporters import afspraken
from klantroutes.exporters.agenda_ics import folded, generate
from klantroutes.model.route import Agreement, Route

STRANGE = "Bel; zeg, en schrijf: \\n\nregel twee 🤰👩🏽‍🍼 " + "é" * 90


def calendar(route: Route, *agreements: Agreement) -> Calendar:
    return Calendar.from_ical(generate(revised(route, agreements=agreements)))


def events(route: Route, *agreements: Agreement) -> list[Event]:
    found = calendar(route, *agreements)
    assert not found.errors
    return list(found.walk("VEVENT"))


def test_open_agreement_is_a_whole_day_with_an_alarm(empty_route: Route) -> None:
    agreement = Agreement(id="a1", text="JGZ bellen", owner="Noor", due="2026-12-31")
    (event,) = events(empty_route, agreement)
    assert (event["SUMMARY"], event.decoded("DTSTART"), event.decoded("DTEND")) == (
        "JGZ bellen", date(2026, 12, 31), date(2027, 1, 1),
    )  # fmt: skip
    assert event["DESCRIPTION"].startswith("Wie: Noor\n")
    assert event.walk("VALARM")[0].decoded("TRIGGER") == -timedelta(hours=15)


def test_what_is_done_or_has_no_day_stays_away(empty_route: Route) -> None:
    done = Agreement(id="a1", text="Klaar", due="2026-12-31", status="gedaan")
    fallen = Agreement(id="a2", text="Vervallen", due="2026-12-31", status="vervallen")
    assert events(empty_route, done, fallen, Agreement(id="a3", text="Ooit")) == []


def test_uid_stays_when_the_words_change_and_differs_between_routes(empty_route: Route) -> None:
    one = Agreement(id="a1", text="Bellen", due="2026-12-31")
    (first,), (second,) = events(empty_route, one), events(empty_route, revised(one, text="Mailen", due="2027-01-02"))
    (other,) = events(revised(empty_route, id="anders"), one)
    assert first["UID"] == second["UID"] != other["UID"]


@pytest.mark.parametrize("text", [STRANGE, "", "\x00\r\nBEGIN:VEVENT", "=1+1"])
def test_whatever_people_type_comes_back(text: str, empty_route: Route) -> None:
    (event,) = events(empty_route, Agreement(id="a1", text=text, due="2026-03-01"))
    lines = [" ".join("".join(c if c.isprintable() else " " for c in line).split()) for line in text.splitlines()]
    assert event["SUMMARY"] == ("\n".join(filter(None, lines)) or "Afspraak zonder tekst")


def test_lines_end_as_the_standard_says_and_are_short(empty_route: Route) -> None:
    data = generate(revised(empty_route, agreements=(Agreement(id="a1", text=STRANGE, due="9999-12-31"),)))
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert all(len(line) <= 75 and line.decode("utf-8") for line in lines[:-1])


def test_folding_loses_nothing() -> None:
    line = "SUMMARY:" + "🤰" * 40
    first, *others = folded(line)
    assert first + "".join(part[1:] for part in others) == line
    assert all(part.startswith(" ") for part in others)


def test_workbook_has_one_list_and_says_nothing_of_buying(empty_route: Route) -> None:
    route = revised(empty_route, agreements=(Agreement(id="a1", text="Bellen", owner="Noor", due="2026-12-31"),))
    book = load_workbook(BytesIO(afspraken.generate(route)))
    assert book.sheetnames == ["Afspraken", "Uitleg"]
    assert book["Uitleg"].max_row == 2
    assert [cell.value for cell in book["Afspraken"][2]][:6] == ["a1", "Bellen", None, None, "Noor", "2026-12-31"]
