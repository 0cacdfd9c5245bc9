"""Text from a chat, a mail or a document becomes notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantroutes.edits.pasted_notes import LONGEST, MOST, notes_from_text


def told(text: str) -> list[tuple[str | None, str]]:
    return [(note.author, note.text) for note in notes_from_text(text)]


@pytest.mark.parametrize("line", [
    "[12:03] Fatima: tolk ontbreekt", "[12:04, 3-2-2027] Fatima: tolk ontbreekt", "12:06 Fatima: tolk ontbreekt",
    "3-2-2027 12:05 - Fatima: tolk ontbreekt", "[3-2-2027 12:05:11] Fatima: tolk ontbreekt", "Fatima: tolk ontbreekt",
    "- Fatima: tolk ontbreekt", "> Fatima: tolk ontbreekt",
])  # fmt: skip
def test_who_said_it_is_the_author(line: str) -> None:
    assert told(line) == [("Fatima", "tolk ontbreekt")]


@pytest.mark.parametrize("line", [
    "JGZ: hoort te laat", "Let op: wachtlijst", "Wens: één gezicht", "Actie: bellen",
    "wie dan: niemand", "om 10:30 beginnen",
])  # fmt: skip
def test_what_is_no_name_stays_in_the_text(line: str) -> None:
    assert told(line) == [(None, line)]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "o", "☐", "1.", "2)", "(3)", "a)", "[ ]", "[x]"])
def test_a_mark_before_an_item_is_left_out(mark: str) -> None:
    assert told(f"{mark} eerste\r\n\r\n  {mark} tweede\n") == [(None, "eerste"), (None, "tweede")]


def test_a_message_goes_on_until_the_next_one() -> None:
    text = "[12:03] Ali: eerste regel\ntweede regel\n[12:04] Noor: ander"
    assert told(text) == [("Ali", "eerste regel\ntweede regel"), ("Noor", "ander")]


def test_a_long_line_that_was_broken_is_one_note() -> None:
    long = "Dit is een lange regel van een mail die doorloopt op de volgende"
    assert told(f"{long}\nregel, zonder streepje\nNog een") == [
        (None, f"{long} regel, zonder streepje"),
        (None, "Nog een"),
    ]


def test_lines_are_notes_and_blank_ones_are_not() -> None:
    assert told("\n\noma helpt\n \nbuurvrouw ook\n") == [(None, "oma helpt"), (None, "buurvrouw ook")]
    assert told(" \n\t\n") == []


def test_there_is_an_end_to_it() -> None:
    assert len(notes_from_text("- x\n" * 10_000)) == MOST
    assert len(notes_from_text("y" * 100_000)[0].text) == LONGEST


@given(st.text(max_size=300))
def test_any_text_gives_notes_with_words(text: str) -> None:
    notes = notes_from_text(text)
    assert all(note.text.strip() and (note.author is None or note.author.strip()) for note in notes)
    assert len({note.id for note in notes}) == len(notes)
