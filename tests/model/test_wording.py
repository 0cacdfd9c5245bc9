"""How Dutch words stand after a number."""

import pytest

from klantroutes.model.wording import numbered


@pytest.mark.parametrize(("number", "said"), [(0, "0 stappen"), (1, "1 stap"), (2, "2 stappen")])
def test_a_number_gets_the_word_that_goes_with_it(number: int, said: str) -> None:
    assert numbered(number, "stap", "stappen") == said


@pytest.mark.parametrize(("number", "said"), [(0, "nog leeg"), (1, "één stap"), (2, "2 stappen")])
def test_none_and_one_can_be_told_in_words_of_their_own(number: int, said: str) -> None:
    assert numbered(number, "stap", "stappen", single="één", none="nog leeg") == said


def test_nothing_at_all_may_be_said_when_there_are_none() -> None:
    assert numbered(0, "stap", "stappen", none="") == ""
