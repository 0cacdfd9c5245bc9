"""One cause, one message: what is folded under what."""

import pytest
from sample_files import ROOT
from small_routes import small_route, step

from klantroutes.checks.run import check
from klantroutes.storage.files import read


def causes(route):
    """Return under which rule and elements each unreachable step is folded."""
    found = [f for f in check(route).findings if f.rule == "STR-03"]
    return {f.elements[0]: (f.caused_by.rule, f.caused_by.elements) if f.caused_by else None for f in found}


def before_and_after(*more, links="", target=None):
    return small_route(
        step("entry", "in"), step("professional", "kraam", catalogue="kraamverz"),
        step("professional", "jgz", "na", catalogue="jgz_vpk"), step("service", "huis", "na", catalogue="jgz_hb"),
        *more, links=f"in=>kraam jgz--huis {links}", target=target,
    )  # fmt: skip


def test_one_missing_handover_is_one_message_in_the_worked_route():
    # given
    route = read(ROOT / "tests/data/examples/R2.klantroute")

    # when
    findings = check(route).findings

    # then
    top = next(f for f in findings if f.rule == "FAS-07")
    assert (top.elements, top.path, top.caused_by) == (("kraam", "jgz"), ("in", "verl", "kraam"), None)
    assert set(causes(route)) == {"jgz", "d_hb", "d_jgz"}
    assert set(causes(route).values()) == {("FAS-07", ("kraam", "jgz"))}
    assert all(f.severity == "fout" for f in findings if f.rule == "STR-03")


def test_what_the_missing_handover_does_not_explain_stands_alone():
    route = before_and_after(step("professional", "wijk"), step("exit", "uit"), links="wijk=>uit")
    assert causes(route) == {
        "jgz": ("FAS-07", ("kraam", "jgz")), "huis": ("FAS-07", ("kraam", "jgz")), "wijk": None,
        "uit": ("STR-03", ("wijk",)),
    }  # fmt: skip


def test_steps_behind_youth_care_are_folded_too():
    route = before_and_after(step("exit", "uit"), links="jgz=>uit")
    assert causes(route)["uit"] == ("FAS-07", ("kraam", "jgz"))


def test_service_is_folded_under_who_delivers_it():
    route = small_route(
        step("entry", "in"), step("professional", "a"), step("professional", "wijk"), step("service", "beg"),
        links="in=>a wijk--beg",
    )  # fmt: skip
    assert causes(route) == {"wijk": None, "beg": ("STR-03", ("wijk",))}


@pytest.mark.parametrize("levels", [["C"], ["B", "C"]])
def test_a_cause_explains_only_its_own_clients(levels):
    only_b = {"levels": ["B"]}
    route = small_route(
        step("entry", "in"), step("professional", "a"), step("professional", "wijk", applies_to={"levels": ["C"]}),
        step("service", "beg"), step("service", "klus", applies_to=only_b), step("handover", "h"),
        links="in=>a wijk--beg klus=>h h=>beg", target={"levels": levels},
    )  # fmt: skip
    assert causes(route)["beg"] == (("STR-03", ("wijk",)) if levels == ["C"] else None)


def found(route, rule):
    """Return the findings of a rule by what they are about, each with the rule it is folded under."""
    findings = [f for f in check(route).findings if f.rule == rule]
    return {f.about: f.caused_by.rule if f.caused_by else None for f in findings}


def test_not_weighing_again_is_folded_under_nobody_asking_after_birth():
    asking = step("professional", "verl", signals=True, catalogue="verloskundige")
    assert found(small_route(asking, step("professional", "jgz", "na")), "KWE-14") == {"": "FAS-08"}
    assert found(small_route(asking), "KWE-14") == {"": None}


def test_an_open_finding_is_no_cause_of_a_certain_one():
    stays = step(
        "professional", "kasto", signals=True, period={"start": -100, "end": None}, applies_to={"levels": ["C"]}
    )
    route = small_route(stays, step("professional", "jgz", "na"), target={"levels": ["B", "C"]})
    causes_of = {f.severity: f.caused_by.rule for f in check(route).findings if f.rule == "KWE-14"}
    assert causes_of == {"waarschuwing": "FAS-08", "open": "FAS-08"}


def test_the_partner_is_told_once():
    home = step("service", "huis", catalogue="mkh_verbl")
    assert found(small_route(home, target={"partner": "ja"}), "KWE-22") == {"": "FAS-14"}


def test_who_comes_in_nowhere_is_told_per_client_when_others_do():
    target = {"levels": ["B", "C"]}
    for_c = small_route(step("entry", "in", applies_to={"levels": ["C"]}), target=target)
    assert (found(for_c, "STR-01"), found(for_c, "SLU-01")) == ({"": "SLU-01"}, {"": None})
    for_nobody = small_route(step("professional", "a"), target=target)
    assert (found(for_nobody, "STR-01"), found(for_nobody, "SLU-01")) == ({"": None}, {"": "STR-01"})


def test_who_cannot_go_on_is_folded_under_the_dead_end_but_not_where_word_is_sent():
    route = small_route(
        step("entry", "in"), step("professional", "a", period={"start": -100, "end": 9}), step("professional", "b"),
        step("handover", "h", applies_to={"levels": ["D"]}), step("entry", "in2", applies_to={"levels": ["D"]}),
        step("professional", "c", applies_to={"levels": ["C"]}),
        links="in=>a in2=>a a=>h h=>b a~>c", target={"levels": ["B", "C", "D"]},
    )  # fmt: skip
    assert found(route, "SLU-02") == {"loopt dood": "STR-04", "": None}


def test_never_meeting_youth_care_is_folded_under_what_is_missing():
    without = small_route(step("entry", "in"), step("professional", "a"), step("exit", "uit"), links="in=>a a=>uit")
    assert found(without, "SLU-03") == {"zonder JGZ, altijd": "FAS-06"}
    cut_off = before_and_after(step("exit", "uit"), links="kraam=>uit")
    assert found(cut_off, "SLU-03") == {"altijd": "FAS-07"}
    second = [step("entry", "in2"), step("professional", "a"), step("handover", "h"), step("exit", "uit")]
    around = before_and_after(*second, links="kraam=>h h=>jgz in2=>a a=>uit")
    assert found(around, "SLU-03") == {"soms": None}


@pytest.mark.parametrize(
    ("links", "cause"), [("", ("STR-05", ("in2",))), ("in2=>a", ("STR-04", ("a",))), ("in2=>a a=>uit", None)]
)
def test_who_meets_nobody_because_the_way_ends_is_told_once(links, cause):
    route = small_route(
        step("entry", "in"), step("entry", "in2"), step("professional", "a", period={"start": -100, "end": 9}),
        step("professional", "wijk", case_manager=True, catalogue="wijkteam"), step("exit", "uit"),
        links=f"in=>wijk {links}", target={"levels": ["C"], "factors": ["psychosociaal"]},
    )  # fmt: skip
    late = {f.rule: f.caused_by for f in check(route).findings if f.rule in ("SLU-04", "SLU-05")}
    assert {rule: by and (by.rule, by.elements) for rule, by in late.items()} == {"SLU-04": cause, "SLU-05": cause}


def test_a_way_that_ends_for_some_clients_does_not_explain_it_for_all():
    route = small_route(
        step("entry", "in"), step("professional", "wijk", case_manager=True), step("entry", "in2"),
        step("professional", "a", period={"start": -100, "end": 9}, applies_to={"levels": ["C"]}),
        step("handover", "h"), step("professional", "b"), links="in=>wijk in2=>a a=>h h=>b in2=>b",
        target={"levels": ["C", "D"]},
    )  # fmt: skip
    assert found(route, "SLU-04") == {"soms, loopt vast": None}


@pytest.mark.parametrize(("links", "cause"), [("", "STR-05"), ("wijk~>a", "STR-03")])
def test_a_case_manager_whom_nobody_comes_at_is_told_once(links, cause):
    route = small_route(
        step("entry", "in"), step("professional", "a"), step("professional", "wijk", case_manager=True),
        step("exit", "uit"), links=f"in=>a a=>uit {links}",
    )  # fmt: skip
    assert found(route, "SLU-04") == {"altijd": cause}


def test_help_that_nobody_comes_at_is_folded_under_the_missing_direct_help():
    target = {"levels": ["D"], "factors": ["geweld"], "possible_factors": ["financieel"]}
    route = small_route(
        step("entry", "in"), step("professional", "a"), step("professional", "vt", catalogue="veiligthuis"),
        step("professional", "geld", catalogue="shv"), step("service", "schuld", catalogue="schuld"),
        step("exit", "uit"), links="in=>a a=>uit vt~>a geld~>a", target=target,
    )  # fmt: skip
    assert found(route, "SLU-05") == {
        "geweld, zonder directe toeleiding, altijd": "KWE-01",
        "financieel, altijd": "STR-03",
    }


def rooted(route):
    """Return the rule and elements of every finding about the structure that stands by itself."""
    return {(f.rule, f.elements) for f in check(route).findings if f.caused_by is None and f.rule[:3] == "STR"}


def handed(*pairs):
    """Return handovers between these pairs of steps, and the lines to draw them with."""
    handovers = [step("handover", f"{giver}-{receiver}") for giver, receiver in pairs]
    return handovers, " ".join(
        f"{giver}=>{giver}-{receiver} {giver}-{receiver}=>{receiver}" for giver, receiver in pairs
    )


def test_what_lies_behind_an_unreachable_step_is_folded_under_the_first_of_them():
    handovers, drawn = handed("bc", "cd", "dc")
    route = small_route(
        step("entry", "in"), step("professional", "a", "na"), step("professional", "b"), step("professional", "c"),
        step("professional", "d"), step("exit", "uit"), *handovers, links=f"in=>a a=>uit {drawn} d=>uit",
    )  # fmt: skip
    assert causes(route) == {"b": None, "c": ("STR-03", ("b",)), "d": ("STR-03", ("b",))}


def test_a_circle_that_nobody_reaches_is_told_at_its_first_step():
    handovers, drawn = handed("bc", "cb")
    route = small_route(
        step("entry", "in"), step("professional", "a", "na"), step("professional", "b"), step("professional", "c"),
        step("exit", "uit"), *handovers, links=f"in=>a a=>uit {drawn} c=>uit",
    )  # fmt: skip
    assert causes(route) == {"b": None, "c": ("STR-03", ("b",))}


@pytest.mark.parametrize(("entries", "cause"), [([], ("STR-01", ())), ([step("entry", "in")], ("STR-05", ("in",)))])
def test_without_a_way_in_all_that_nobody_reaches_is_one_message(entries, cause):
    handovers, drawn = handed("ab")
    people = step("professional", "a"), step("professional", "b", "na")
    assert rooted(small_route(*entries, *people, step("exit", "uit"), *handovers, links=f"{drawn} b=>uit")) == {cause}


def test_a_handover_without_a_giver_tells_of_whom_it_leads_to():
    route = small_route(
        step("entry", "in"), step("professional", "a", "na"), step("handover", "h"), step("professional", "b"),
        step("service", "beg"), step("exit", "uit"), links="in=>a a=>uit h=>b b--beg",
    )  # fmt: skip
    assert causes(route) == {"b": ("STR-12", ("h",)), "beg": ("STR-12", ("h",))}


def test_no_line_past_the_birth_is_told_at_the_step_that_is_cut_off_there():
    route = small_route(
        step("entry", "in"), step("professional", "a", catalogue="huisarts"), step("professional", "b", "na"),
        step("exit", "uit"), links="in=>a a=>uit b=>uit",
    )  # fmt: skip
    assert rooted(route) == {("STR-03", ("b",))}
    assert found(route, "STR-10") == {"": "STR-03"}


def test_urgent_help_that_nobody_reaches_is_told_as_the_missing_direct_help():
    route = small_route(
        step("entry", "in"), step("professional", "a", "na"), step("professional", "vt", catalogue="veiligthuis"),
        step("service", "melding", catalogue="vt"), step("exit", "uit"), links="in=>a a=>uit vt--melding",
        target={"levels": ["D"], "factors": ["geweld"]},
    )  # fmt: skip
    assert causes(route) == {"vt": ("KWE-01", ()), "melding": ("KWE-01", ())}


def test_a_problem_that_nobody_addresses_is_told_once():
    target = {"levels": ["B"], "factors": ["taal", "lvb"]}
    for_nobody = small_route(target=target)
    assert (found(for_nobody, "KWE-19"), found(for_nobody, "KWE-20")) == ({"": "KWE-03"}, {"": "KWE-03"})
    spoken = small_route(step("professional", "tolk", catalogue="tolk"), target=target)
    assert found(spoken, "KWE-19") == {"": None}


def test_a_case_manager_out_of_touch_is_told_under_the_missing_consultation():
    people = step("professional", "a", case_manager=True), step("professional", "b")
    assert found(small_route(*people), "KWE-07") == {"": "KWE-10"}
    agreed = {"off": {"KWE-10": "Wij bellen elkaar."}}
    assert found(small_route(*people, settings=agreed), "KWE-07") == {"": None}


def test_whom_to_call_for_a_loose_service_is_no_question_of_its_own():
    called = {"contact": {"name": "Ada"}}
    route = small_route(step("professional", "a", **called), step("service", "b"), step("exit", "u"), links="a=>u")
    assert found(route, "ORG-01") == {"": "STR-05"}
