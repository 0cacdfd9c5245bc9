"""Counting dots: totals, ranks that are shared, dots that are left, and what nobody may know yet."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from klantroutes import edits
from klantroutes.edits.refused import Refused
from klantroutes.edits.tally import Subject, dots_left, dots_of, ranking, shown_totals, totals, turnout, voters
from klantroutes.model.route import Route

HEAD = {"format": "klantroute", "version": 1, "id": "r", "title": "Proef", "target": {"levels": ["A"]}}
NOTES = [{"id": "a", "text": "A", "votes": 2}, {"id": "b", "text": "B"}, {"id": "c", "text": "C"}]
SUBJECTS = [Subject("notitie", "a"), Subject("notitie", "b"), Subject("notitie", "c"), Subject("hiaat", None, "FAS-07")]


def round_of(dots: int = 3, **workshop: object) -> Route:
    return Route.model_validate(
        {**HEAD, "notes": NOTES, "workshop": {"dots_each": dots, "participants": ["Ank", "Bo"], **workshop}}
    )


ASKED = st.tuples(st.sampled_from(SUBJECTS), st.sampled_from(["Ank", "Bo", None]), st.sampled_from([1, -1, 2]))


@given(st.lists(ASKED, max_size=20))
def test_the_tally_equals_counting_by_hand(asked: list[tuple[Subject, str | None, int]]) -> None:
    route, by_hand = round_of(), Counter({(SUBJECTS[0], "elders"): 2})
    for number, (subject, voter, by) in enumerate(asked):
        try:
            route = edits.add_dots(f"v{number}", subject, voter, by).plan(route)
            by_hand[subject, voter or "zaal"] += by
        except Refused:
            continue
    counted = {one: sum(n for (about, _), n in by_hand.items() if about == one) for one in SUBJECTS}
    assert totals(route) == {one: dots for one, dots in counted.items() if dots}
    for voter in ("Ank", "Bo"):
        given_by = sum(n for (_, who), n in by_hand.items() if who == voter)
        assert dots_of(route, voter) == given_by
        assert dots_left(route, voter) == 3 - given_by >= 0


@given(st.lists(ASKED, max_size=20))
def test_a_rank_says_how_many_have_more(asked: list[tuple[Subject, str | None, int]]) -> None:
    route = round_of(dots=20)
    for number, (subject, voter, by) in enumerate(asked):
        try:
            route = edits.add_dots(f"v{number}", subject, voter, by).plan(route)
        except Refused:
            continue
    ranked = ranking(route)
    assert {one.subject: one.dots for one in ranked} == totals(route)
    assert [one.rank for one in ranked] == [1 + sum(o.dots > one.dots for o in ranked) for one in ranked]
    assert [one.dots for one in ranked] == sorted((one.dots for one in ranked), reverse=True)


def test_equal_numbers_share_a_rank_and_the_next_skips() -> None:
    route = round_of()
    for number, name in enumerate(("b", "b", "c")):
        route = edits.add_dots(f"v{number}", Subject("notitie", name), None, 1).plan(route)

    assert [(one.rank, one.subject.element) for one in ranking(route)] == [(1, "a"), (1, "b"), (3, "c")]


def test_a_hidden_round_tells_nothing_until_it_is_closed() -> None:
    begun = edits.begin_voting(3, ("notitie",), True).plan(round_of())
    voted = edits.add_dots("v", Subject("notitie", "b"), "Ank", 2).plan(begun)

    assert (ranking(voted), shown_totals(voted)) == ((), {})
    closed = edits.close_voting().plan(voted)
    assert shown_totals(closed) == totals(closed) == {Subject("notitie", "a"): 2, Subject("notitie", "b"): 2}
    away = edits.show_result(False).plan(closed)
    assert shown_totals(away) == {}
    assert ranking(away) == ranking(closed)


def test_dots_on_what_is_gone_come_back() -> None:
    voted = edits.add_dots("v", Subject("notitie", "b"), "Ank", 3).plan(round_of())
    without = edits.remove_note("b").plan(voted)

    assert (dots_left(voted, "Ank"), dots_left(without, "Ank")) == (0, 3)


def test_turnout_counts_people_once_and_knows_who_came_later() -> None:
    route = round_of()
    for number, (name, voter) in enumerate((("a", "Ank"), ("b", "Ank"), ("b", "Cor"), ("b", None))):
        route = edits.add_dots(f"v{number}", Subject("notitie", name), voter, 1).plan(route)

    assert voters(route) == ("Ank", "Bo", "Cor")
    assert turnout(route) == (2, 3)


def test_a_new_round_begins_with_nothing_on_the_table() -> None:
    voted = edits.add_dots("v", Subject("notitie", "b"), "Ank", 1).plan(round_of())

    assert totals(edits.begin_voting(5, ("notitie", "hiaat"), False).plan(voted)) == {Subject("notitie", "a"): 2}
