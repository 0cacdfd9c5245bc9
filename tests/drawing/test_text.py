"""Text measured, wrapped and made to fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantroutes.drawing.fitted import fit
from klantroutes.drawing.style import DEFAULT
from klantroutes.drawing.text import width, wrap
from klantroutes.model.plain_text import one_line


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_wider_text_is_wider(weight) -> None:
    assert width("iiii", 10, weight) < width("mmmm", 10, weight)
    assert width("mmmm", 20, weight) == pytest.approx(2 * width("mmmm", 10, weight))


def test_character_that_the_typeface_lacks_takes_room() -> None:
    assert width("🤰", 10) >= 10
    assert width("漢", 10) >= 10


def test_words_are_kept_whole_and_in_order() -> None:
    text = "Coördinator kwetsbare zwangeren en jonge gezinnen"
    assert " ".join(wrap(text, 13, 600, 120)) == text
    assert all(width(line, 13, 600) <= 120 for line in wrap(text, 13, 600, 120))


def test_hyphens_and_slashes_may_end_a_line() -> None:
    assert wrap("kraamzorg-aanmelding", 13, 400, 80) == ["kraamzorg-", "aanmelding"]
    assert wrap("wijkteam/gezinsteam", 13, 400, 80) == ["wijkteam/", "gezinsteam"]


def test_word_that_is_too_wide_gets_a_line_of_its_own() -> None:
    assert wrap("de gezinsondersteuningsbijeenkomst is", 13, 400, 60) == [
        "de", "gezinsondersteuningsbijeenkomst", "is"
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00"])
def test_nothing_has_no_lines(text) -> None:
    assert fit(text, 13, 600, 100, DEFAULT).lines == ()


@pytest.mark.parametrize(
    "text",
    [
        "Donaudampfschifffahrtsgesellschaft" * 4,
        "🤰👩🏽‍🍼" * 30,
        "עברית العربية " * 12,
        "een\ntwee\r\ndrie\tvier",
        "漢字" * 60,
        "a " * 400,
        "-/-/-/" * 60,
    ],
    ids=["long word", "emoji", "rtl", "newlines", "han", "many words", "hyphens"],
)
def test_odd_text_fits_in_three_lines(text) -> None:
    fitted = fit(text, 13, 600, 120, DEFAULT)
    assert 1 <= len(fitted.lines) <= 3
    assert max(width(line, fitted.size, 600) for line in fitted.lines) == pytest.approx(fitted.width)
    assert "".join(fitted.lines).replace(" ", "") == one_line(text).replace(" ", "")
    assert fitted.size >= DEFAULT.least


def test_type_shrinks_before_the_box_grows() -> None:
    fitted = fit("Coördinator kwetsbare zwangeren en jonge gezinnen", 13, 600, 100, DEFAULT)
    assert DEFAULT.least <= fitted.size < 13
    assert fitted.width <= 100


@given(st.text(max_size=80), st.floats(40, 200))
def test_nothing_is_lost_and_nothing_sticks_out(text: str, room: float) -> None:
    fitted = fit(text, 13, 400, room, DEFAULT)
    assert "".join(fitted.lines).replace(" ", "") == one_line(text).replace(" ", "")
    assert all(width(line, fitted.size) <= fitted.width + 0.001 for line in fitted.lines)
    assert fitted.height == pytest.approx(len(fitted.lines) * fitted.size * DEFAULT.leading)
