"""Which element a waiver names, and what an agreement belongs to."""

from dataclasses import replace

from small_routes import small_route, step

from klantroutes import edits
from klantroutes.checks.accepting import accepted_along, element_to_accept
from klantroutes.checks.agreed import agreement_about, agreements_about, place_of
from klantroutes.checks.run import check
from klantroutes.model.route import Waiver


def route():
    """Return a midwife who hands over to two parties without a term."""
    return small_route(
        step("entry", "in"),
        step("professional", "verl"),
        step("professional", "wijk"),
        step("professional", "jgz"),
        step("handover", "h1"),
        step("handover", "h2"),
        links="in=>verl verl=>h1 h1=>wijk verl=>h2 h2=>jgz",
    )


def without_term(here):
    return [f for f in check(here).findings if f.rule == "OVD-02"]


def test_a_waiver_names_the_element_that_no_other_finding_has():
    first, second = without_term(route())
    assert element_to_accept(first, [first, second]) == "wijk"
    assert accepted_along(first, "wijk", [first, second]) == ()
    assert accepted_along(first, "verl", [first, second]) == (second,)


def test_such_a_waiver_accepts_the_whole_finding_and_nothing_else():
    here = route()
    first = without_term(here)[0]
    element = element_to_accept(first, check(here).findings)
    after = edits.add_waiver(Waiver(rule="OVD-02", element=element, reason="Zo is het goed.")).plan(here)
    assert [f.waiver is not None for f in without_term(after)] == [True, False]


def test_a_finding_of_the_whole_route_is_accepted_as_such():
    finding = replace(without_term(route())[0], elements=())
    assert element_to_accept(finding, [finding]) is None


def test_an_agreement_about_two_parties_is_kept_at_their_handover():
    here = route()
    first, second = without_term(here)
    assert place_of(here, first) == "h1"
    made = agreement_about(here, first, " Bellen. ", "Fatima", "2027-03-31")
    after = edits.add_agreement(made).plan(here)
    assert (made.text, made.step, made.rule, made.status) == ("Bellen.", "h1", "OVD-02", "open")
    assert agreements_about(after, first) == (made,)
    assert agreements_about(after, second) == ()


def test_an_agreement_that_lapsed_is_not_shown():
    here = route()
    first = without_term(here)[0]
    after = edits.add_agreement(agreement_about(here, first, "Bellen.")).plan(here)
    (made,) = after.agreements
    gone = edits.change_agreement(made.id, status="vervallen").plan(after)
    assert agreements_about(gone, first) == ()
