"""A walk in words: how she comes in, who takes over, and where and why it stops."""

import pytest
from sample_files import ROUTES
from small_routes import small_route, step

from klantroutes.checks.walk_words import OUTSIDE, ending, loose_end_in_words, opening, summary, told
from klantroutes.checks.walked import walked
from klantroutes.model.profile import Profile
from klantroutes.model.story import stories
from klantroutes.storage.files import read

CLIENT = Profile("C", frozenset({"financieel"}))


def chain(*more, links="", **handover):
    """Return a route in which a midwife passes the client to a nurse."""
    return small_route(
        step("entry", "in", label="Straatdokter", period={"start": -224, "end": -224}),
        step("professional", "verl", label="Verloskundige", period={"start": -196, "end": 42}),
        step("handover", "h", **handover),
        step("professional", "jgz", label="JGZ", phase="na", period={"start": 0, "end": 600}),
        *more,
        links=f"in=>verl verl=>h h=>jgz {links}",
    )


def test_she_comes_in_by_the_name_and_moment_of_the_entry():
    made = walked(chain(), CLIENT).walk
    assert opening(made) == "Een kwetsbare zwangere met financiële problemen komt binnen via ‘Straatdokter’ (week 8)."


@pytest.mark.parametrize(
    ("handover", "expected"),
    [
        (
            {"warmth": "warm", "within_days": 3},
            "draagt haar warm over aan ‘JGZ’ (geboorte – maand 20), binnen drie dagen.",
        ),
        (
            {"warmth": "koud", "within_days": 0},
            "draagt haar op papier over aan ‘JGZ’ (geboorte – maand 20), dezelfde dag.",
        ),
        (
            {"warmth": "direct", "within_days": 1},
            "brengt haar direct naar ‘JGZ’ (geboorte – maand 20), binnen één dag.",
        ),
        ({}, "over aan ‘JGZ’ (geboorte – maand 20). Nog niet ingevuld: of dit warm of koud gaat en de termijn."),
    ],
)
def test_a_handover_says_how_and_when_and_what_is_missing(handover, expected):
    lines = list(told(walked(chain(**handover), CLIENT)))
    assert any(line.endswith(expected) and "‘Verloskundige’" in line for line in lines), lines


def test_where_no_line_goes_on_a_line_is_what_mends_it():
    found = walked(chain(), CLIENT)
    (loose,) = found.walk.loose_ends
    said = loose_end_in_words(found.walk, loose)
    assert said.startswith("Hier valt zij uit beeld: na ‘JGZ’ neemt niemand het over. Trek vanaf ‘JGZ’ een lijn")
    assert ending(found) == "Zij valt uit beeld na ‘JGZ’."
    assert not found.complete


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ({"levels": ["A", "B"]}, "alleen voor niveau A en B"),
        ({"all_factors": ["geweld", "lvb"]}, "alleen bij huiselijk geweld en licht verstandelijke beperking"),
        (
            {"any_factors": ["geweld", "lvb", "taal"]},
            "alleen bij huiselijk geweld, licht verstandelijke beperking of taalbarrière",
        ),
        ({"no_factors": ["financieel"]}, "niet bij financiële problemen"),
        ({"traits": ["minderjarig"]}, "alleen met het kenmerk ‘minderjarig’"),
        ({"any_factors": []}, "voor niemand"),
    ],
)
def test_a_condition_that_shuts_her_out_is_named(condition, words):
    out = step("exit", "uit", phase="na", label="Uitgang", applies_to=condition)
    found = walked(chain(out, links="jgz=>uit"), CLIENT)
    (loose,) = found.walk.loose_ends
    said = loose_end_in_words(found.walk, loose)
    assert f"‘Uitgang’ is {words}" in said
    assert any("‘Uitgang’ (" in line and words in line for line in told(found))


def test_somebody_who_stays_catches_her():
    stays = step("professional", "wijk", label="Wijkteam")
    found = walked(chain(stays, links="in=>wijk"), CLIENT)
    said = {loose.step: loose_end_in_words(found.walk, loose) for loose in found.walk.loose_ends}
    assert "‘Wijkteam’ houdt haar in beeld tot de tweede verjaardag." in said["jgz"]
    assert ending(found) == "‘Wijkteam’ houdt haar in beeld tot de tweede verjaardag."


def test_an_end_that_is_not_filled_in_is_not_wrong():
    open_end = step("professional", "jgz", phase="na", period={"start": 0})
    found = walked(small_route(step("entry", "in"), open_end, links="in=>jgz"), CLIENT)
    assert found.walk.outcome == "onbekend"
    assert "nog niet alle periodes zijn ingevuld" in summary(found)


def test_who_is_let_in_nowhere_reads_why():
    only = step("entry", "in", label="Spoed", applies_to={"levels": ["D"]})
    found = walked(small_route(only, step("professional", "verl"), links="in=>verl"), CLIENT)
    assert "‘Spoed’ is alleen voor niveau D" in opening(found.walk)
    assert ending(found) == "Zij komt niet in beeld."
    assert not found.complete


def test_a_circle_without_exit_is_said():
    found = walked(
        small_route(
            step("entry", "in"),
            *(step("professional", name, period={"start": -100, "end": 10}) for name in ("a", "b")),
            *(step("handover", name) for name in ("h", "k")),
            links="in=>a a=>h h=>b b=>k k=>a",
        ),
        CLIENT,
    )
    assert ending(found) == "De route draait rond en komt nergens uit."


def test_a_stranger_is_told_that_the_route_is_not_for_her():
    assert OUTSIDE in told(walked(chain(), Profile("A")))
    assert OUTSIDE not in list(told(walked(chain(), CLIENT)))


@pytest.mark.parametrize("story", stories(), ids=lambda story: story.id)
def test_a_story_is_the_client_of_its_route(story):
    route = read(next(path for path in ROUTES if path.stem == story.route))
    assert story.profile == Profile(
        route.target.levels[0], frozenset(route.target.factors), frozenset(route.target.traits)
    )
    found = walked(route, story.profile)
    assert found.walk.belongs
    assert found.walk.outcome == "uitgang"
