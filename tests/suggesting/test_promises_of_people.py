"""How many notes of people are rightly seen as a promise, and how many rightly not."""

from datetime import date
from time import perf_counter

from forty_notes import FORTY
from forty_other_notes import FORTY_OTHERS
from hypothesis import given
from hypothesis import strategies as st
from later_promised_notes import LATER_PROMISED, LATER_STEPS
from promised_notes import PROMISED, STEPS

from klantroutes.suggesting.promise import Promise, promise_in

TODAY = date(2026, 11, 22)
_SAID = (
    "Noor gaat regelen belt voor van de en Jan , : ? @Bo actie: week 8 53 eind maart uit na zoekt vraagt gemeente we"
)


def missed(notes: tuple[tuple[str, str, str], ...]) -> list[str]:
    return [text for text, owner, due in notes if promise_in(text, TODAY) != Promise(owner or None, due or None)]


def test_promises_that_the_rules_were_written_for() -> None:
    """Thirteen of fifteen, with who and when: the two others name somebody of the catalogue, and stay steps."""
    assert len(PROMISED) == 15
    assert len(missed(PROMISED)) <= 2, missed(PROMISED)


def test_promises_that_were_kept_apart() -> None:
    """Half of them are seen, four of ten with who and when: a rule knows few verbs and organisations."""
    assert len(LATER_PROMISED) == 10
    assert len(missed(LATER_PROMISED)) <= 6, missed(LATER_PROMISED)
    assert sum(promise_in(text, TODAY) is not None for text, *_ in LATER_PROMISED) >= 5


def test_what_goes_on_in_the_route_stays_a_step() -> None:
    """All that the rules were written for, the eighty notes for the catalogue, and nine of ten kept apart."""
    seen = [text for text in (*STEPS, *dict(FORTY), *dict(FORTY_OTHERS)) if promise_in(text, TODAY)]
    assert (len(STEPS), seen) == (15, [])
    later = [text for text in LATER_STEPS if promise_in(text, TODAY)]
    assert len(LATER_STEPS) == 10
    assert len(later) <= 1, later


def test_a_note_is_read_at_once() -> None:
    """Within 20 milliseconds each, as a list that opens must be."""
    notes = [*(text for text, *_ in PROMISED), *STEPS]
    promise_in(notes[0], TODAY)
    begin = perf_counter()
    for text in notes:
        promise_in(text, TODAY)
    assert (perf_counter() - begin) / len(notes) < 0.02


def test_a_question_and_how_things_usually_go_are_no_promise() -> None:
    texts = (
        "Belt Noor de coalitie voor 1 maart?",
        "Lefier belt niet terug",
        "Aanmelding regelt zich zelden vanzelf",
        "",
    )
    assert [text for text in texts if promise_in(text, TODAY)] == []


def test_a_task_with_a_day_is_one_of_nobody_yet() -> None:
    assert promise_in("notulen rondsturen, uiterlijk 3-2-2027", TODAY) == Promise(None, "2027-02-03")
    assert promise_in("notulen rondsturen", TODAY) is None
    assert promise_in("actie: ruimte regelen", TODAY) == Promise(None, None)


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(_SAID.split()), max_size=20).map(" ".join)))
def test_any_text_is_a_promise_with_a_day_or_none(text: str) -> None:
    found = promise_in(text, TODAY)
    assert found is None or found.due is None or date.fromisoformat(found.due)
    assert found == promise_in(text, TODAY)
