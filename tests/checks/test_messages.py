"""What a message says, in the words of the user."""

import re

import pytest
from small_routes import small_route, step

from klantroutes.checks.registry import RULES
from klantroutes.checks.run import check
from klantroutes.model.catalogue import catalogue
from klantroutes.model.settings import Settings
from klantroutes.ui.words import FIELDS

BY_ID = {rule.id: rule for rule in RULES}
BUSY = [
    "verloskundige",
    "gynaecoloog",
    "kraamverz",
    "jgz_vpk",
    "jeugdarts",
    "huisarts",
    "wijkteam",
    "ggz",
    "amw",
    "mmw",
]


def message(rule, route):
    (finding,) = check(route, rules=[BY_ID[rule]]).findings
    return finding.message


def crowd(number, **last):
    made = [step("professional", f"p{place}", catalogue=name) for place, name in enumerate(BUSY[:number])]
    return small_route(*made[:-1], {**made[-1], **last}, target={"levels": ["C"], "possible_factors": ["taal"]})


def test_the_number_of_professionals_is_told():
    assert "met 9 verschillende professionals; dat is veel voor niveau C." in message("STR-11", crowd(9))


def test_numbers_that_differ_per_client_are_told_from_the_least_to_the_most():
    assert "met 9 tot 10 verschillende" in message("STR-11", crowd(10, applies_to={"any_factors": ["taal"]}))


@pytest.mark.parametrize(
    ("links", "words"),
    [
        ("", "Bij de overdracht zonder lijnen ontbreekt"),
        ("a=>h", "Bij de overdracht van ‘A’ ontbreekt"),
        ("h=>b", "Bij de overdracht naar ‘B’ ontbreekt"),
    ],
)
def test_a_handover_without_a_label_is_named_by_its_ends(links, words):
    route = small_route(
        step("professional", "a"), step("professional", "b"), step("handover", "h", label=""), links=links
    )
    assert message("STR-12", route).startswith(words)


def test_a_service_comes_within_reach_with_whoever_delivers_it():
    route = small_route(
        step("professional", "a", applies_to={"levels": ["C"]}),
        step("professional", "b", applies_to={"levels": ["A"]}),
        step("service", "c"), links="a--c b--c",
    )  # fmt: skip
    found = {f.elements: f.remedy for f in check(route, rules=[BY_ID["STR-03"]]).findings}
    assert found["c",] == "Teken een overdracht naar ‘A’: die voert deze dienst uit."


def test_a_missing_handover_says_between_whom_to_draw_it():
    route = small_route(
        step("professional", "k", label="Kraamverzorgende", catalogue="kraamverz"),
        step("professional", "j", label="Jeugdverpleegkundige", catalogue="jgz_vpk"),
    )
    assert message("FAS-07", route).endswith("Teken een overdracht van ‘Kraamverzorgende’ naar ‘Jeugdverpleegkundige’.")


def test_a_missing_handover_says_what_to_do_when_there_is_no_giver():
    route = small_route(step("professional", "j", label="", catalogue="jgz_vpk"))
    name = catalogue().professionals["jgz_vpk"].name
    assert message("FAS-07", route).endswith(f"van de verloskundige of kraamverzorgende naar ‘{name}’.")


def test_a_circle_names_its_steps():
    route = small_route(
        step("professional", "a"), step("professional", "b"), step("handover", "h"), step("handover", "k"),
        links="a=>h h=>b b=>k k=>a",
    )  # fmt: skip
    assert message("STR-06", route).startswith("De route draait rond tussen ‘A’ en ‘B’ zonder uitgang.")


def test_a_phase_is_named_in_the_sentence():
    route = small_route(step("professional", "b", "na"))
    assert message("FAS-08", route).startswith("Na de geboorte vraagt niemand")


def handed(giver=None, receiver=None, **handover):
    people = step("professional", "a", **(giver or {})), step("professional", "b", **(receiver or {}))
    return small_route(*people, step("handover", "h", **handover), links="a=>h h=>b", target={"levels": ["B", "C"]})


def test_a_cold_handover_names_the_levels_it_is_too_cold_for():
    route = handed(giver={"catalogue": "verloskundige"}, warmth="koud")
    assert "is koud, terwijl de cliënt kwetsbaar is (niveau B en C)." in message("OVD-01", route)


def test_a_gap_tells_its_days():
    days = {"period": {"start": 0, "end": 10}}, {"period": {"start": 60, "end": 90}}
    assert message("OVD-07", handed(*days)).startswith("Tussen ‘A’ en ‘B’ is er 50 dagen lang niemand in beeld.")


def test_weeks_that_were_chosen_here_are_told():
    numbers = {"home_visit_from_week": 20, "home_visit_to_week": 30}
    route = small_route(step("service", "bezoek", catalogue="phb"), settings={"numbers": numbers})
    assert message("TIJ-03", route).startswith("Het prenataal huisbezoek staat buiten week 20-30. Zet ‘Bezoek’ tussen")


def test_a_window_after_birth_is_not_taken_for_weeks_of_pregnancy():
    assert "(week 5 – 8 na de geboorte)" in message("TIJ-18", small_route(step("service", "a", catalogue="nacontrole")))


def test_money_that_does_not_fit_names_what_does():
    paid = [{"source": "Zvw"}, {"source": "Jeugdwet"}]
    route = small_route(step("service", "gezag", catalogue="gezag", funding=paid))
    assert message("FIN-03", route).startswith("‘Gezag’ wordt betaald uit Zvw en Jeugdwet, maar dat past niet")


def test_a_late_intake_and_none_at_all_are_one_message():
    only_c = {"levels": ["C"]}
    route = small_route(
        step("service", "intake", catalogue="kraamintake", applies_to=only_c), target={"levels": ["B", "C"]}
    )
    assert message("TIJ-08", route).endswith(
        "Laat ‘Intake’ uiterlijk in week 34 klaar zijn. "
        "Voeg de aanmelding en intake van de kraamzorg toe voor wie die nog niet heeft."
    )


def test_a_missing_consent_is_asked_for_by_its_ends():
    route = handed(warmth="warm")
    assert message("OVD-03", route).startswith("Nog niet ingevuld: de toestemming bij de overdracht van ‘A’ naar ‘B’.")


def test_a_gap_asks_only_for_the_period_that_is_missing():
    route = handed({"period": {"start": 0, "end": 10}}, {"period": {"start": None, "end": 90}})
    assert message("OVD-07", route).startswith("Nog niet ingevuld: de periode van ‘B’.")


def test_a_consultation_asks_how_often_it_is():
    route = small_route(
        step("service", "a", catalogue="casus", period=None, interval_days=60),
        step("service", "b", catalogue="casus", period=None),
    )
    assert message("TIJ-17", route).startswith("Nog niet ingevuld: hoe vaak ‘B’ is.")


def test_a_change_of_case_manager_asks_for_the_periods_that_are_missing():
    leading = {"catalogue": "mee", "case_manager": True}
    route = small_route(
        step("professional", "a", **leading, period={"start": 0, "end": 5}),
        step("professional", "b", **leading, period={"start": 0, "end": None}),
    )
    assert message("OVD-08", route).startswith("Nog niet ingevuld: de periode van ‘B’.")


@pytest.mark.parametrize(
    ("kind", "advice"),
    [
        ("entry", "Teken een lijn van ‘A’ naar de eerste stap, of haal deze ingang weg."),
        ("exit", "Teken een lijn naar ‘A’ vanaf de laatste stap, of haal deze uitgang weg."),
        ("service", "Teken een lijn naar ‘A’ vanaf wie deze dienst uitvoert, of haal de dienst weg."),
        ("professional", "Teken een overdracht naar ‘A’, of haal deze stap weg."),
    ],
)
def test_a_loose_step_says_which_line_it_needs(kind, advice):
    assert message("STR-05", small_route(step(kind, "a"))).endswith(advice)


@pytest.mark.parametrize(
    ("allowed", "words"),
    [
        (["huisarts"], "; de huisarts ontbreekt als tussenstap. Laat ‘A’ eerst naar de huisarts overdragen, of pas"),
        (["kinderarts"], ". Laat ‘A’ eerst overdragen aan wie het wel mag (Kinderarts), of pas"),
        ([], ". Kies andere hulp, of pas"),
    ],
)
def test_who_may_not_refer_is_told_who_may(allowed, words):
    route = handed({"catalogue": "verloskundige"}, {"catalogue": "poppoli"})
    route = route.model_copy(update={"settings": Settings(may_refer={"poppoli": tuple(allowed)})})
    assert message("OVD-06", route).startswith(f"‘A’ mag niet zelf naar ‘B’ verwijzen{words}")


def test_a_general_practitioner_who_is_there_already_only_needs_a_line():
    route = small_route(step("professional", "arts", catalogue="huisarts"))
    assert message("FAS-10", route).endswith("Teken een overdracht of terugkoppeling naar ‘Arts’.")


def test_a_problem_names_the_help_that_is_most_about_it():
    assert message("KWE-03", small_route()).endswith(
        "bijvoorbeeld ‘Schuldhulpverlening’ of ‘Inkomen, bijzondere bijstand, babyuitzet’."
    )


def test_before_pregnancy_a_consultation_is_no_advice():
    before, after = (message("FAS-09", small_route(step("professional", "a", phase))) for phase in ("voor", "na"))
    assert ("casusoverleg" in before, "casusoverleg" in after) == (False, True)


def test_a_remedy_calls_a_field_or_service_what_the_window_calls_it():
    known = {words.label for words in FIELDS.values()} | {service.name for service in catalogue().services.values()}
    named = {name for rule in RULES for name in re.findall("‘([^{’]+)’", rule.remedy)}
    assert "Voert de regie" in named
    assert [name for name in named if not any(one.startswith(name) for one in known)] == []
