"""Dots on things: each person has so many, and the room can be counted."""

import pytest

from klantroutes import edits
from klantroutes.edits.refused import Refused
from klantroutes.edits.tally import dots_of
from klantroutes.model.route import Route


@pytest.fixture
def voting() -> Route:
    head = {"format": "klantroute", "version": 1, "id": "r", "title": "Proef", "target": {"levels": ["A"]}}
    return Route.model_validate({**head, "notes": [{"id": "n"}], "workshop": {"dots_each": 3}})


def test_a_vote_takes_the_place_of_the_earlier_one(voting: Route) -> None:
    once = edits.place_dots("v1", "notitie", "n", None, "Ank", 1).plan(voting)
    twice = edits.place_dots("v2", "notitie", "n", None, "Ank", 3).plan(once)

    assert [(vote.id, vote.dots) for vote in twice.votes or ()] == [("v2", 3)]


def test_nobody_gives_more_dots_than_they_have(voting: Route) -> None:
    given = edits.place_dots("v1", "notitie", "n", None, "Ank", 2).plan(voting)

    with pytest.raises(Refused, match="Ank heeft alle 3 stippen al geplakt"):
        edits.place_dots("v2", "stap", "s", None, "Ank", 2).plan(given)
    assert dots_of(given, "Ank") == 2


def test_what_is_counted_in_the_room_has_no_limit(voting: Route) -> None:
    counted = edits.place_dots("v1", "hiaat", "kas", "FAS-07", None, 12).plan(voting)

    assert counted.votes is not None
    assert counted.votes[0].dots == 12


def test_no_dots_takes_the_vote_away(voting: Route) -> None:
    given = edits.place_dots("v1", "notitie", "n", None, "Ank", 2).plan(voting)

    assert edits.place_dots("v2", "notitie", "n", None, "Ank", 0).plan(given).votes == ()
    assert edits.place_dots("v2", "notitie", "n", None, "Bo", 0).plan(given) is given
