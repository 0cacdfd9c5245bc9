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
        "jgz": ("FAS-07", ("kraam", "jgz")), "huis": ("FAS-07", ("kraam", "jgz")), "wijk": None, "uit": None,
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
