"""Clients and reports as people read them."""

import pytest
from sample_files import ROOT
from small_routes import small_route, step

from klantroutes.checks.finding import Applies
from klantroutes.checks.naming import called, enumerated
from klantroutes.checks.registry import RULES
from klantroutes.checks.run import check
from klantroutes.checks.words import applies_in_words, client_in_words, markdown, plain_text, summary_in_words
from klantroutes.model.profile import Profile
from klantroutes.storage.files import read

R2 = check(read(ROOT / "tests/data/examples/R2.klantroute"))
DRAWING = [rule for rule in RULES if rule.id[:3] in ("STR", "FAS")]
LOOSE = [rule for rule in RULES if rule.id == "STR-05"]


@pytest.mark.parametrize(
    ("profile", "words"),
    [
        (Profile("A"), "Een zelfredzame zwangere (A)"),
        (
            Profile("C", frozenset({"financieel"}), frozenset({"jonge_moeder"})),
            "Een kwetsbare zwangere (C) met financiële problemen, jonge moeder",
        ),
    ],
)
def test_a_client_in_words(profile, words):
    assert client_in_words(profile) == words


def test_factors_and_traits_stand_in_the_order_of_the_vocabulary():
    profile = Profile("D", frozenset({"geweld", "financieel", "lvb"}), frozenset({"jonge_moeder", "minderjarig"}))
    words = client_in_words(profile)
    assert words.startswith("Een zeer kwetsbare zwangere (D) met ")
    assert words.endswith(", minderjarig, jonge moeder")
    assert words.index("financi") < words.rindex(" en ")


def test_for_whom_in_words():
    example = Profile("C", frozenset({"financieel"}))
    assert applies_in_words(Applies(("C",), 1, example), 1) == ""
    assert applies_in_words(Applies(("C",), 4, example), 4) == "Geldt voor alle 4 cliëntprofielen."
    assert applies_in_words(Applies(("C",), 2, example), 4) == (
        "Geldt voor 2 van de 4 cliëntprofielen (niveau C). "
        "Bijvoorbeeld: een kwetsbare zwangere (C) met financiële problemen."
    )


def test_the_summary_names_what_there_is():
    assert summary_in_words(check(small_route(), rules=[])) == "geen bevindingen"
    assert summary_in_words(check(small_route(step("entry", "in")), rules=LOOSE)) == "1 fout"
    drawing = check(read(ROOT / "tests/data/examples/R2.klantroute"), rules=DRAWING)
    assert summary_in_words(drawing) == "4 fouten, 6 waarschuwingen, 4 tips"


def test_plain_text_indents_what_is_folded():
    lines = plain_text("R2.klantroute", R2).splitlines()
    place = next(index for index, line in enumerate(lines) if line.startswith("  FAS-07"))
    assert [line[:10] for line in lines[place + 1 : place + 4]] == ["    STR-03"] * 3
    assert lines[0] == "R2.klantroute: Tienermoeder van 17, eerste kind"


def test_every_finding_is_in_both_texts_once():
    for text in (plain_text("R2", R2), markdown("R2", R2)):
        assert sum(text.count(rule.id) for rule in RULES) == len(R2.findings)


def test_accepted_findings_come_last_with_their_reason():
    route = small_route(
        step("entry", "in"), step("exit", "uit"),
        waivers=[{"rule": "STR-05", "element": "uit", "reason": "Volgt later", "by": "Jo"}],
    )  # fmt: skip
    text = plain_text("r", check(route, rules=LOOSE))
    assert text.index("Geaccepteerd") > text.index("‘In’")
    assert "Geaccepteerd (Jo): Volgt later" in text


def test_labels_cannot_break_out_of_the_text():
    route = small_route(step("entry", "in", label="# *a*\n\x1b[31m<b>"))
    report = check(route, rules=LOOSE)
    assert "\x1b" not in plain_text("r", report)
    assert "\\# \\*a\\*" in markdown("r", report)
    assert "\\<b\\>" in markdown("r", report)


def test_names_of_places():
    route = small_route(
        step("professional", "a", label="", catalogue="verloskundige"), step("service", "b", label=" \n"),
    )  # fmt: skip
    assert called(route.steps[0]).startswith("Verloskundige")
    assert called(route.steps[1]) == "dienst zonder naam"
    assert [enumerated(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a en b", "a, b en c"]
