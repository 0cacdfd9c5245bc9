"""What a text becomes: the surest first, the same every time, whatever the text is."""

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klantroutes import resources
from klantroutes.model.catalogue import catalogue
from klantroutes.model.vocabulary import DEFAULT_LANES, PHASES
from klantroutes.suggesting.near import one_slip
from klantroutes.suggesting.suggest import suggestions
from klantroutes.suggesting.suggestion import SURE
from klantroutes.suggesting.targets import said_as
from klantroutes.suggesting.words import words_of

ENTRIES = (*catalogue().professionals.values(), *catalogue().services.values())
_SAID = "kraamhulp JGZ naar -> van overdracht huisarts meldt zich bij de wijkteam MEE verlosk. tolk"
WORDS = st.sampled_from(_SAID.split())


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_each_name_of_the_catalogue_means_itself(entry) -> None:
    best = suggestions(entry.name)
    assert entry.id in {one.catalogue for one in best if one.score == best[0].score}
    assert best[0].score >= SURE


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_each_usual_word_leads_to_its_entry(entry) -> None:
    lost = [word for word in said_as(entry.id) if entry.id not in {one.catalogue for one in suggestions(word)}]
    assert said_as(entry.id)
    assert not lost


def test_every_word_belongs_to_something_of_the_catalogue() -> None:
    rows = json.loads(resources.path("catalogue/synonyms.json").read_text(encoding="utf-8"))
    assert {row["id"] for row in rows} == {entry.id for entry in ENTRIES}


@pytest.mark.parametrize("text", ["", "   ", "???", "koffie is op", "volgende keer om 10 uur", "beter samenwerken"])
def test_what_names_nothing_suggests_nothing(text: str) -> None:
    assert suggestions(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("doula", "professional", "Doula"),
        ("een longarts erbij", "professional", "Longarts"),
        ("babycafé op donderdag", "service", "Babycafé"),
        ("slaapcursus", "service", "Slaapcursus"),
    ],
)
def test_what_the_catalogue_does_not_have_is_a_plain_step(text: str, kind: str, label: str) -> None:
    (best, *_) = suggestions(text)
    assert (best.kind, best.label, best.catalogue) == (kind, label, None)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("verwijzing naar huisarts ontbreekt", None, "Overdracht naar Huisarts"),
        ("JGZ -> wijkteam", "O-21", "Overdracht Jeugdverpleegkundige (JGZ) → Wijkteam / lokaal team"),
        ("overdracht naar JGZ van kraamhulp", "O-16", "Overdracht Kraamverzorgende → Jeugdverpleegkundige (JGZ)"),
        ("overdragen", None, "Overdracht"),
    ],
)
def test_handing_over_is_a_handover(text: str, name: str | None, label: str) -> None:
    best = suggestions(text)[0]
    assert (best.kind, best.catalogue, best.label) == ("handover", name, label)


def test_whoever_is_named_first_comes_first() -> None:
    assert [one.catalogue for one in suggestions("huisarts belt kinderarts")][:2] == ["huisarts", "kinderarts"]
    assert [one.catalogue for one in suggestions("kinderarts belt huisarts")][:2] == ["kinderarts", "huisarts"]


def test_mee_is_a_party_only_in_capitals() -> None:
    assert suggestions("MEE kijkt")[0].catalogue == "mee"
    assert suggestions("wie kijkt er mee") == ()


def test_phase_and_lane_decide_between_equals_only() -> None:
    assert suggestions("schuldhulpverlening", lane="gemeente")[0].score == suggestions("schuldhulpverlening")[0].score
    assert suggestions("verloskundige -> JGZ", "na")[0].catalogue == "O-16"
    assert suggestions("kraamhulp", "voor", "sociaal")[0].catalogue == "kraamverz"


def test_the_phase_of_the_note_is_kept_where_that_may_be() -> None:
    assert suggestions("huisarts", "na")[0].phase == "na"
    assert suggestions("kraamhulp", "voor")[0].phase == "na"


def test_a_note_on_a_beginning_keeps_its_words_and_its_lane() -> None:
    best = suggestions("cliënt meldt zich bij de gemeente")[0]
    assert (best.kind, best.label, best.lane) == ("entry", "Cliënt meldt zich bij de gemeente", "gemeente")


@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=12).map(" ".join)), st.sampled_from((None, *PHASES)))
def test_any_text_gives_sound_suggestions_in_order(text: str, phase) -> None:
    found = suggestions(text, phase)
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert all(one.label.strip() and one.phase in PHASES for one in found)
    assert {one.lane for one in found} <= {None, *(lane for lane, _ in DEFAULT_LANES)}
    assert found == suggestions(text, phase)


def test_no_more_than_asked() -> None:
    assert len(suggestions("huisarts JGZ kraamhulp tolk wijkteam school ggz", limit=3)) == 3
    assert suggestions("huisarts", limit=0) == ()


@pytest.mark.parametrize("text", ["a" * 10**6, "verloskundige " * 10**5, "(" * 10**5, "\ud800\x00", "ﷺ" * 10**5])
def test_of_a_long_text_only_the_beginning_is_read(text: str) -> None:
    assert len(words_of(text)) <= 80
    assert len(suggestions(text)) <= 5


def test_nothing_is_read_before_it_is_asked() -> None:
    code = (
        "import sys, klantroutes.suggesting.suggest as asked; before = 'snowballstemmer' in sys.modules;"
        "asked.suggestions('cb'); print(before, 'snowballstemmer' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False True\n"


@pytest.mark.parametrize("other", ["gyneacoloog", "gynacoloog", "gynaecolog", "gynaecoloogg", "gymaecoloog"])
def test_one_slip_of_the_finger(other: str) -> None:
    assert one_slip(other, "gynaecoloog")
    assert one_slip("gynaecoloog", other)


@pytest.mark.parametrize("other", ["gyneecolog", "ynaecoloogg", "", "gyn"])
def test_two_slips_are_another_word(other: str) -> None:
    assert not one_slip(other, "gynaecoloog")
