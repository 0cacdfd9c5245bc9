"""Every fix at every bad route of its rule, and at whole routes: it applies, it helps, and it breaks nothing else."""

import re

import pytest
from sample_files import ROOT
from small_routes import small_route, step
from test_fixtures import FILES, RULE_OF, surroundings

from klantroutes.checks.fixes.ids import fix_ids
from klantroutes.checks.fixes.offers import offers_for
from klantroutes.checks.fixes.table import FIXES, OPEN, WITHOUT, fixes_of
from klantroutes.checks.registry import RULES
from klantroutes.checks.run import check
from klantroutes.graph.local import Local
from klantroutes.graph.network import Network
from klantroutes.model.integrity import faults
from klantroutes.storage.files import read

BAD = [file for file in FILES if not file.name.startswith("ok-")]
WHOLE = sorted([*ROOT.glob("routes/*.klantroute"), *ROOT.glob("tests/data/examples/*.klantroute")])
BY_ID = {rule.id: rule for rule in RULES}

VERBS = (
    "Trek ", "Voeg ", "Laat ", "Maak ", "Zet ", "Houd ", "Spreek ", "Haal ", "Vul ", "Draai ", "Verbeter ", "Vertel ",
    "Plan ", "Kijk ", "Vervang ", "Toestemming is gevraagd",
)  # fmt: skip
NOTHING_FITS = {
    "bad-niveau-a, STR-09": "alleen een ingang komt ervoor, en daarna komt meteen de uitgang",
    "bad-tweede-weg-alleen-voor-c, STR-09": "alleen een ingang komt ervoor, en daarna komt meteen de uitgang",
    "bad-buur-alleen-voor-d, STR-05": "deze cliënten hebben geen enkele stap waar de ingang naar kan leiden",
    "bad-na-de-ingang, SLU-02": "deze cliënten hebben geen andere stap waar de ingang naar kan leiden",
    "bad-niemand-mag, OVD-06": "niemand mag verwijzen, dus niemand kan ertussen",
    "bad-alleen-bij-d, KWE-04": "deze cliënten hebben geen professional die de regie kan hebben",
    "open-eerste-dag-leeg, FIN-04": "er is geen ingang",
    "bad-alleen-bij-d, SLU-04": "de overdracht is er al, voor andere cliënten",
    "bad-overdracht-alleen-voor-c, SLU-03": "de overdracht is er al, voor andere cliënten",
    "bad-niet-bij-b, SLU-05": "de overdracht is er al, voor andere cliënten",
    "bad-soms, SLU-04": "de regievoerder geeft door aan wie op deze weg is; terug zou een kring zijn",
}
"""Findings of the bad routes for which no fix fits, with the reason."""
NEW_FAULTS = {
    ("STR-04", "SLU-03"): "wie hier de route uit gaat, is niet bij de JGZ geweest",
    ("KWE-12", "FAS-03"): "dit was de enige stap in de zwangerschap",
    ("FAS-03", "FAS-09"): "een eerste stap in een fase wekt de vragen over die fase",
    ("TIJ-05", "KWE-03"): "Stevig Ouderschap doet niets aan het geldprobleem waar VoorZorg iets aan deed",
}
"""What a fix of the first rule may bring to light, with the reason."""


def weight(report, *, is_open):
    return sum(f.applies_to.profiles for f in report.findings if (f.severity == "open") == is_open)


def hard(report):
    return {f.rule for f in report.findings if f.severity == "fout"}


def allowed(rule, route, finding, before, local):
    """Return the faults that may come to light with a fix of this rule."""
    found = {new for old, new in NEW_FAULTS if old == rule}
    reached = Network(route, local).reached
    seen = [s for s in route.steps if s.kind == "professional" and not finding.clients & ~reached[s.id]]
    if not seen:
        # In a route that nobody comes into, what is new cannot be reached either.
        found |= {"STR-03", "STR-04", "STR-05"}
    if any(f.rule == "FAS-06" for f in before.findings):
        # Without youth health care there was nobody to hand over to, or to walk past.
        found |= {"FAS-07", "SLU-03"}
    return found


def prove(route, finding, local):
    """Try every offer of this finding."""
    is_open = finding.severity == "open"
    rule = [BY_ID[finding.rule]]
    own, before = check(route, rule, local), check(route, local=local)
    for offer in offers_for(route, finding, local):
        assert offer.fix in fix_ids(finding.rule, is_open=is_open)
        assert (offer.edit is None) != (offer.opens is None)
        if offer.edit is None:
            continue
        after = offer.edit.plan(route)
        assert after == offer.edit.plan(route), "planning again gives the same route"
        assert not list(faults(after)), offer.title
        assert weight(check(after, rule, local), is_open=is_open) < weight(own, is_open=is_open), offer.title
        new = hard(check(after, local=local)) - hard(before)
        assert not new - allowed(finding.rule, route, finding, before, local), offer.title


def findings(file):
    rule = RULE_OF[file.parent.name]
    return check(read(file), [rule], surroundings(file)).findings


@pytest.mark.parametrize("file", BAD, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_every_offer_at_a_bad_route_helps_and_breaks_nothing(file):
    route, local = read(file), surroundings(file)
    for finding in findings(file):
        prove(route, finding, local)


@pytest.mark.parametrize("file", WHOLE, ids=lambda file: file.stem)
def test_every_offer_at_a_whole_route_helps_and_breaks_nothing(file):
    route, local = read(file), Local()
    for finding in check(route, local=local).findings:
        prove(route, finding, local)


@pytest.mark.parametrize("file", BAD, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_rule_with_fixes_has_something_to_offer(file):
    route, local = read(file), surroundings(file)
    for finding in findings(file):
        expected = bool(fix_ids(finding.rule, is_open=finding.severity == "open"))
        if f"{file.stem}, {finding.rule}" in NOTHING_FITS:
            expected = False
        assert bool(offers_for(route, finding, local)) == expected


@pytest.mark.parametrize("file", BAD, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_titles_are_short_plain_dutch_and_unlike_each_other(file):
    route, local = read(file), surroundings(file)
    for finding in findings(file):
        titles = [offer.title for offer in offers_for(route, finding, local)]
        assert len(set(titles)) == len(titles)
        for title in titles:
            assert re.match(
                r"(Trek|Voeg|Laat|Maak|Zet|Houd|Spreek|Haal|Vul|Draai|Verbeter|Vertel|Plan|Kijk|Vervang|Toe)", title
            )
            assert len(title) <= 160
            assert not re.search(r"\b(None|step|click|fix|update)\b", title)


def test_every_rule_has_fixes_or_a_reason_why_not():
    assert set(FIXES) | set(WITHOUT) == set(BY_ID)
    assert not set(FIXES) & set(WITHOUT)
    assert set(OPEN) <= set(BY_ID)
    assert all(reason.endswith(".") for reason in WITHOUT.values())


def test_the_handover_to_youth_care_is_warm_and_on_day_eight():
    route = small_route(
        step("entry", "in"),
        step("professional", "kraam", "na", catalogue="kraamverz", label="Kraamverzorgende"),
        step("professional", "jgz", "na", catalogue="jgz_vpk", label="Jeugdverpleegkundige"),
        links="in=>kraam",
    )
    finding = next(f for f in check(route).findings if f.rule == "FAS-07")
    offer = offers_for(route, finding)[0]
    made = offer.edit.plan(route).steps[-1]
    assert (
        offer.title == "Trek een overdracht van ‘Kraamverzorgende’ naar ‘Jeugdverpleegkundige’ (warm, binnen 8 dagen)"
    )
    assert (made.warmth, made.within_days, made.consent) == ("warm", 8, None)
    assert made.information == ("geboorte", "voeding", "zorgen", "afgesproken hulp", "toestemming")


def test_a_service_for_part_of_the_clients_gets_their_condition():
    target = {"levels": ["B", "C"], "factors": ["financieel"], "possible_factors": ["taal"]}
    route = small_route(
        step("entry", "in"), step("professional", "verl", catalogue="verloskundige"), links="in=>verl", target=target
    )
    finding = next(f for f in check(route).findings if f.rule == "KWE-19")
    after = offers_for(route, finding)[0].edit.plan(route)
    service = next(s for s in after.steps if s.catalogue == "tolkinzet")
    assert service.applies_to.model_dump(exclude_unset=True) == {"all_factors": ("taal",)}


def test_nobody_is_picked_as_case_manager():
    route = small_route(
        step("entry", "in"),
        step("professional", "verl", catalogue="verloskundige"),
        step("professional", "wijk", catalogue="wijkcoach", label="Wijkcoach"),
        step("handover", "h"),
        links="in=>verl verl=>h h=>wijk",
    )
    finding = next(f for f in check(route).findings if f.rule == "KWE-04")
    titles = [offer.title for offer in offers_for(route, finding)]
    assert titles == ["Maak ‘Verl’ regievoerder", "Maak ‘Wijkcoach’ regievoerder"]


def test_money_is_never_filled_in_by_itself():
    route = small_route(step("service", "dienst", catalogue="phb", funding=[]))
    finding = next(f for f in check(route).findings if f.rule == "FIN-01")
    assert [(o.edit, o.opens) for o in offers_for(route, finding)] == [(None, ("dienst", "funding"))]


@pytest.mark.parametrize("is_open", [False, True])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_ids_that_a_report_names_are_those_of_the_fixes(rule, is_open):
    assert fix_ids(rule.id, is_open=is_open) == tuple(dict.fromkeys(f.id for f in fixes_of(rule.id, is_open=is_open)))
