"""Who does it and before when: only where the words are clear."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantroutes.suggesting.due import due_in
from klantroutes.suggesting.owner import owner_in

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Fatima belt de JGZ voor 1 maart", "Fatima"),
        ("actie: Fatima", "Fatima"),
        ("Actie Joost: lijst maken", "Joost"),
        ("lijst maken (actie: Anna de Vries)", "Anna de Vries"),
        ("@Noor zoekt uit", "Noor"),
        ("Fatima en Joost regelen een tolk", "Fatima en Joost"),
        ("Verloskundige belt de JGZ", "Verloskundige"),
        ("JGZ bellen voor 1 maart", None),
        ("actie: JGZ bellen", None),
        ("Iemand belt de JGZ", None),
        ("De huisarts belt", None),
        ("Moeder belt zelf", None),
        ("fatima belt", None),
        ("gemeente regelt ruimte", "gemeente"),
        ("De werkgroep plant een overleg", "werkgroep"),
        ("Voor 1 maart belt Fatima de JGZ", "Fatima"),
        ("", None),
    ],
)
def test_owner(text: str, owner: str | None) -> None:
    assert owner_in(text) == owner


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Fatima belt de JGZ voor 1 maart", "2027-03-01"),
        ("vóór 1 mrt 2028", "2028-03-01"),
        ("uiterlijk 3-2-2027", "2027-02-03"),
        ("uiterlijk 3/2", "2027-02-03"),
        ("klaar op 22 november", "2026-11-22"),
        ("2027-01-31", "2027-01-31"),
        ("eind februari", "2027-02-28"),
        ("over twee weken", "2026-12-06"),
        ("voor vrijdag", "2026-11-27"),
        ("op zondag", "2026-11-29"),
        ("morgen mailen", "2026-11-23"),
        ("voor 29 februari", "2028-02-29"),
        ("begin maart", "2027-03-10"),
        ("begin november", "2027-11-10"),
        ("medio november", "2027-11-15"),
        ("eind november", "2026-11-30"),
        ("klaar in april", "2027-04-30"),
        ("voor april", "2027-03-31"),
        ("eind van de maand", "2026-11-30"),
        ("volgende maand", "2026-12-31"),
        ("deze week nog", "2026-11-22"),
        ("volgende week", "2026-11-27"),
        ("ruimte regelen, week 8", "2027-02-26"),
        ("voor week 8", "2027-02-19"),
        ("eind week 53", "2027-01-01"),
        ("huisbezoek in week 20 van de zwangerschap", None),
        ("week 60", None),
        ("op 31-2-2027", None),
        ("3/4 van de ouders", None),
        ("rond 20 weken", None),
        ("maart is te laat", None),
    ],
)
def test_due(text: str, due: str | None) -> None:
    assert due_in(text, TODAY) == due


@given(st.text(max_size=80), st.dates(date(1990, 1, 1), date(2990, 1, 1)))
def test_any_text_gives_a_day_or_nothing(text: str, today: date) -> None:
    due = due_in(f"uiterlijk {text}", today)
    assert due is None or date.fromisoformat(due)
    assert owner_in(text) is None or owner_in(text) in " ".join(text.split())
