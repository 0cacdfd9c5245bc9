"""Days and periods in words: no week may be taken for another."""

import pytest

from klantroutes.drawing.words import moment, window
from klantroutes.model.period import Period, day_in_full, day_in_words, period_in_full, period_in_words


@pytest.mark.parametrize(
    ("day", "short", "words", "full"),
    [
        (-392, "16 wk vóór", "16 weken vóór", "16 weken vóór de zwangerschap"),
        (-238, "wk 6", "week 6", "week 6 van de zwangerschap"),
        (0, "geboorte", "geboorte", "geboorte"),
        (8, "dag 8", "dag 8", "dag 8 na de geboorte"),
        (42, "6 wk na", "week 6 na de geboorte", "week 6 na de geboorte"),
        (182, "mnd 6", "maand 6", "maand 6 na de geboorte"),
        (730, "2 jaar", "2 jaar", "2 jaar na de geboorte"),
    ],
)
def test_a_day(day: int, short: str, words: str, full: str) -> None:
    assert (moment(day), day_in_words(day), day_in_full(day)) == (short, words, full)


@pytest.mark.parametrize(
    ("start", "end", "short", "words", "full"),
    [
        (-168, -84, "wk 16–28", "week 16 – 28", "week 16 – 28 van de zwangerschap"),
        (35, 70, "5–10 wk na", "week 5 – 10 na de geboorte", "week 5 – 10 na de geboorte"),
        (-14, 42, "wk 38 – 6 wk na", "week 38 – 6 weken na de geboorte",
         "week 38 van de zwangerschap – week 6 na de geboorte"),
        (0, 9, "geboorte – dag 9", "geboorte – dag 9", "geboorte – dag 9 na de geboorte"),
        (2, 8, "dag 2–8", "dag 2 – 8", "dag 2 – 8 na de geboorte"),
        (42, 42, "6 wk na", "week 6 na de geboorte", "week 6 na de geboorte"),
        (42, 730, "6 wk na – 2 jaar", "week 6 na de geboorte – 2 jaar",
         "week 6 – 2 jaar na de geboorte"),
        (None, -196, "tot wk 12", "tot week 12", "tot week 12 van de zwangerschap"),
        (42, None, "vanaf 6 wk na", "vanaf week 6 na de geboorte", "vanaf week 6 na de geboorte"),
        (-392, -364, "16 wk vóór – 12 wk vóór", "16 weken vóór – 12 weken vóór",
         "16 weken vóór – 12 weken vóór de zwangerschap"),
    ],
)  # fmt: skip
def test_a_period(start: int | None, end: int | None, short: str, words: str, full: str) -> None:
    period = Period(start=start, end=end)
    assert (window(period), period_in_words(period), period_in_full(period)) == (short, words, full)


def test_what_is_not_filled_in_has_no_words() -> None:
    assert (window(None), period_in_words(Period()), period_in_full(None)) == ("", "", "")
