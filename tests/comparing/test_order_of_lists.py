"""The order of a list in two and in three versions."""

from hypothesis import given
from hypothesis import strategies as st

from klantroutes.comparing.order import following, merged_order, moved

NAMES = st.lists(st.sampled_from("abcdefgh"), unique=True)


def test_name_that_stands_elsewhere_is_the_one_that_moved() -> None:
    assert moved(list("abcde"), list("bcdae")) == ("a",)
    assert moved(list("abc"), list("xabyc")) == ()


def test_what_came_follows_at_the_end() -> None:
    assert following(list("abc"), list("xca")) == list("acx")


def test_additions_of_both_stand_where_each_put_them() -> None:
    assert merged_order(list("abc"), list("axbc"), list("abcy"), "abcxy") == list("axbcy")
    assert merged_order(list("ab"), list("abx"), list("aby"), "abxy") == list("abxy")


def test_move_of_the_one_and_move_of_the_other_are_both_seen() -> None:
    assert merged_order(list("abcdef"), list("bacdef"), list("abcdfe"), "abcdef") == list("bacdfe")


@given(NAMES, NAMES, NAMES)
def test_it_does_not_matter_whose_order_is_whose(base: list[str], mine: list[str], theirs: list[str]) -> None:
    kept = {*base, *mine, *theirs}
    found = merged_order(base, mine, theirs, kept)
    assert found == merged_order(base, theirs, mine, kept)
    assert sorted(found) == sorted(kept)


@given(NAMES, NAMES)
def test_order_of_the_one_who_changed_it_holds(base: list[str], mine: list[str]) -> None:
    assert merged_order(base, mine, base, mine) == mine
    assert merged_order(base, mine, mine, mine) == mine
