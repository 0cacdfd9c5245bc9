"""Days of the axis as people type them."""

import pytest

from klantroutes.ui.moments import day_of, filled_in


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (-392, ("voor", "16")), (-281, ("voor_dagen", "1")), (-280, ("week", "0")), (-140, ("week", "20")),
        (-139, ("week", "20+1")), (0, ("dag", "0")), (8, ("dag", "8")), (42, ("week_na", "6")),
        (182, ("maand", "6")), (730, ("jaar", "2")),
    ],
)  # fmt: skip
def test_a_day_in_words(day: int, words: tuple[str, str]) -> None:
    assert filled_in(day) == words


def test_what_is_shown_means_the_same_day() -> None:
    days = range(-700, 900)
    assert [day_of(*filled_in(day)) for day in days] == list(days)


@pytest.mark.parametrize(
    ("unit", "text"), [("dag", "acht"), ("week", "60"), ("dag", "8+1"), ("dag", ""), ("dag", "-3")]
)
def test_nonsense_is_refused_with_a_sentence(unit: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"\."):
        day_of(unit, text)
