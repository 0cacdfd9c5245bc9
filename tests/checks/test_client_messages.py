"""What the rules about vulnerable clients and their ways say, in the words of the user."""

from dataclasses import replace

import pytest
from small_routes import small_route, step

from klantroutes.checks.check import Fault
from klantroutes.checks.naming import client_in_sentence, days
from klantroutes.checks.registry import RULES
from klantroutes.checks.run import check
from klantroutes.model.profile import Profile

BY_ID = {rule.id: rule for rule in RULES}
VIOLENCE = {"levels": ["D"], "factors": ["geweld"]}


def messages(rule, route):
    return [finding.message for finding in check(route, rules=[BY_ID[rule]]).findings]


@pytest.mark.parametrize(
    ("client", "words"),
    [
        (Profile("A"), "Een zelfredzame zwangere"),
        (Profile("D", frozenset({"verslaving"})), "Een zeer kwetsbare zwangere met verslavingsproblematiek"),
        (
            Profile("C", frozenset({"lvb", "geweld"}), frozenset({"minderjarig"})),
            "Een kwetsbare zwangere met licht verstandelijke beperking en huiselijk geweld (minderjarig)",
        ),
    ],
)
def test_a_client_as_the_subject_of_a_sentence(client, words):
    assert client_in_sentence(client) == words


def test_a_message_of_several_faults_is_that_of_the_example():
    def find(network):
        for level in ("B", "C"):
            yield Fault(network.space.level(level), words={"raad": level}, way=lambda _: ())

    rule = replace(BY_ID["SLU-01"], find=find)
    (finding,) = check(small_route(target={"levels": ["B", "C"]}), rules=[rule]).findings
    assert finding.applies_to.example.level == finding.remedy == "C"
    assert finding.sentence.startswith("Een kwetsbare zwangere met")


def test_days_in_words():
    assert [days(number) for number in (0, 1, 3, 10, 11)] == [
        "nul dagen",
        "één dag",
        "drie dagen",
        "tien dagen",
        "11 dagen",
    ]


def test_direct_help_names_who_could_receive():
    route = small_route(step("professional", "vt", label="Veilig Thuis", catalogue="veiligthuis"), target=VIOLENCE)
    assert messages("KWE-01", route) == [
        "Er is een urgente risicofactor (huiselijk geweld) zonder directe toeleiding naar hulp. "
        "Teken een overdracht met directe toeleiding naar ‘Veilig Thuis’."
    ]


def test_late_help_names_the_handover_and_the_number_that_was_chosen():
    route = small_route(
        step("professional", "a"), step("professional", "b", catalogue="veiligthuis"),
        step("handover", "h", warmth="direct"),
        links="a=>h h=>b", target=VIOLENCE, settings={"numbers": {"direct_days": 1}},
    )  # fmt: skip
    (message,) = messages("KWE-02", route)
    assert message.startswith("De directe toeleiding bij ‘huiselijk geweld’ duurt langer dan één dag.")
    assert message.endswith("vul dat in bij de overdracht van ‘A’ naar ‘B’.")


def test_a_wrong_level_says_what_does_not_fit():
    route = small_route(target={"levels": ["A", "B", "C", "D"], "factors": ["financieel"]})
    (message,) = messages("KWE-11", route)
    assert (
        "bij niveau A horen geen risicofactoren, en die zijn er wel; bij niveau D hoort minstens één urgente" in message
    )
    bare = small_route(target={"levels": ["B", "C"], "factors": []})
    assert "bij niveau B en C hoort minstens één risicofactor, en die is er niet." in messages("KWE-11", bare)[0]


def test_two_case_managers_are_named_with_the_phases_they_share():
    during = step("professional", "a", case_manager=True)
    after = step("professional", "b", case_manager=True, period={"start": -10, "end": 10})
    assert messages("KWE-05", small_route(during, after))[0].startswith(
        "Er zijn tijdens de zwangerschap en na de geboorte meer regievoerders tegelijk: ‘A’ en ‘B’."
    )


def test_a_way_that_misses_help_names_the_client_the_entry_and_the_last_step():
    route = small_route(
        step("entry", "in", label="Straatdokter"), step("professional", "ggz", label="GGZ"), step("exit", "uit"),
        step("professional", "zorg", label="Verslavingszorg", catalogue="verslzorg"), step("entry", "in2"),
        links="in=>ggz ggz=>uit in2=>zorg zorg=>uit", target={"levels": ["D"], "factors": ["verslaving"]},
    )  # fmt: skip
    assert messages("SLU-05", route) == [
        "Een zeer kwetsbare zwangere met verslavingsproblematiek die via ‘Straatdokter’ binnenkomt, komt niet bij hulp "
        "voor ‘verslavingsproblematiek’, maar via een andere ingang wel. "
        "Teken een overdracht naar ‘Verslavingszorg’, bijvoorbeeld vanaf ‘GGZ’."
    ]


def test_where_a_condition_stands_in_the_way_it_may_be_made_wider():
    route = small_route(
        step("entry", "in"), step("professional", "a"), step("professional", "geld", catalogue="shv"),
        step("handover", "h", applies_to={"levels": ["D"]}), links="in=>a a=>h h=>geld",
    )  # fmt: skip
    (message,) = messages("SLU-05", route)
    assert message.endswith(
        "komt nergens bij hulp voor ‘financiële problemen’. Teken een overdracht naar ‘Geld’, bijvoorbeeld vanaf ‘A’. "
        "Of maak een voorwaarde op de weg daarheen ruimer."
    )


def test_who_cannot_go_on_is_told_for_whom_the_way_on_is_not():
    route = small_route(
        step("entry", "in"), step("professional", "a", period={"start": -90, "end": 9}), step("professional", "b"),
        step("handover", "h", applies_to={"levels": ["D"]}), links="in=>a a=>h h=>b",
        target={"levels": ["C", "D"], "factors": ["lvb"], "possible_factors": ["geweld"]},
    )  # fmt: skip
    (finding,) = check(route, rules=[BY_ID["SLU-02"]]).findings
    assert finding.path == ("in", "a")
    assert finding.sentence == (
        "Een kwetsbare zwangere met licht verstandelijke beperking die via ‘In’ binnenkomt, kan na ‘A’ niet verder: "
        "de overdracht naar ‘B’ is er niet voor deze cliënt."
    )


@pytest.mark.parametrize("label", ["{client}", "{", "%s", "{0.__class__}"])
def test_odd_labels_stay_words_in_a_sentence_with_a_way(label):
    route = small_route(
        step("entry", "in", label=label), step("professional", "a", label=label), step("exit", "uit"),
        step("professional", "b", label=label, case_manager=True), links="in=>a a=>uit",
    )  # fmt: skip
    (message,) = messages("SLU-04", route)
    assert f"via ‘{label}’ binnenkomt" in message
