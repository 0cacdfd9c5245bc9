"""The routes that ship with the program: they open, stay the same byte for byte, and invent nothing."""

import re
from pathlib import Path

import pytest

from klantroutes.checks.run import check
from klantroutes.model.catalogue import ServiceEntry, catalogue
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Professional, Service
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse

FOLDER = Path(__file__).resolve().parents[2] / "routes"
STORIES = ("almelo-jonge-moederwerk", "delft-kasto", "kennemerland-jonge-moedergroep")
TEMPLATES = (
    "sjabloon-lvb-en-schulden",
    "sjabloon-psychische-kwetsbaarheid",
    "sjabloon-tienermoeder",
    "sjabloon-verslaving-zeer-kwetsbaar",
)
REGULAR = "regulier-niveau-a"
ALL = (*STORIES, REGULAR, *TEMPLATES)
REPORT = "vierde voortgangsrapportage Kansrijke Start, januari 2021"
BASIC_CARE = "Landelijke basiszorg; het verhaal noemt dit niet"
LONGEST_LABEL = 30
"""Characters; a longer label needs a third line on a card."""

every = pytest.mark.parametrize("name", ALL)
each_story = pytest.mark.parametrize("name", STORIES)
each_template = pytest.mark.parametrize("name", TEMPLATES)
each_complete = pytest.mark.parametrize("name", [REGULAR, *TEMPLATES])


def _route(name: str) -> Route:
    return read(FOLDER / f"{name}.klantroute")


def _handovers(route: Route) -> list[Handover]:
    return [step for step in route.steps if isinstance(step, Handover)]


def _windows(route: Route) -> list[tuple[Service, tuple[int, int]]]:
    pairs = [(step, catalogue().entry(step.catalogue)) for step in route.steps if isinstance(step, Service)]
    return [(step, entry.window) for step, entry in pairs if isinstance(entry, ServiceEntry) and entry.window]


def test_the_folder_holds_these_routes() -> None:
    assert {path.stem for path in FOLDER.glob("*")} == set(ALL)


@every
def test_loading_and_saving_changes_no_byte(name: str) -> None:
    data = (FOLDER / f"{name}.klantroute").read_bytes()

    assert generate(parse(data)) == data


@every
def test_is_a_concept_named_after_its_file_without_positions_or_own_lanes(name: str) -> None:
    route = _route(name)

    assert (route.id, route.status) == (name, "concept")
    assert "lanes" not in route.model_fields_set
    assert all(step.position is None for step in route.steps)


@every
def test_can_be_read_as_a_whole(name: str) -> None:
    route = _route(name)

    assert 15 <= len(route.steps) <= 40
    assert [step.label for step in route.steps if len(step.label) > LONGEST_LABEL] == []


@every
def test_catalogue_ids_are_of_the_right_kind(name: str) -> None:
    tables = {"professional": catalogue().professionals, "service": catalogue().services}
    named = [(step.id, step.catalogue, step.kind) for step in _route(name).steps if step.catalogue is not None]

    assert [row for row in named if row[1] not in tables.get(row[2], {})] == []


@every
def test_every_step_says_why_it_is_there(name: str) -> None:
    assert [step.id for step in _route(name).steps if not step.description] == []


@every
def test_no_person_can_be_called(name: str) -> None:
    assert [step.id for step in _route(name).steps if "contact" in step.model_fields_set] == []


@every
def test_every_check_runs(name: str) -> None:
    report = check(_route(name))

    assert report.profiles > 0
    assert [finding.message for finding in report.findings if "kon niet worden uitgevoerd" in finding.message] == []


@each_story
def test_story_names_its_ground_at_every_step(name: str) -> None:
    route = _route(name)
    texts = [route.description or "", *(step.description or "" for step in route.steps)]

    assert [text for text in texts if REPORT not in text and BASIC_CARE not in text] == []
    assert REPORT in texts[0]


@each_story
def test_story_leaves_open_what_it_does_not_tell(name: str) -> None:
    route = _route(name)
    money = {"funding", "provider", "contract_status", "price_eur", "capacity_per_year", "waiting_days"}

    assert [step.id for step in route.steps if step.model_fields_set & money] == []
    assert [step.id for step in _handovers(route) if "within_days" in step.model_fields_set] == []


def test_story_of_almelo_leads_back_to_before_the_pregnancy() -> None:
    route = _route("almelo-jonge-moederwerk")
    leaders = [step.catalogue for step in route.steps if isinstance(step, Professional) and step.case_manager]

    assert leaders == ["jmw"]
    assert [step.id for step in route.steps if getattr(step, "next_route", None) == route.id] == ["terug-naar-voor"]


def test_regular_route_names_sources_and_has_no_findings_that_matter() -> None:
    route = _route(REGULAR)
    report = check(route)

    assert "S002" in (route.description or "")
    assert [
        step.id for step in route.steps if isinstance(step, Service) and "ron" not in (step.description or "")
    ] == []
    assert [f.rule for f in report.findings if f.severity in ("fout", "waarschuwing")] == []


@each_template
def test_template_is_open_for_local_parties(name: str) -> None:
    local = {"organisation", "provider", "contact", "funding", "contract_status", "price_eur"}
    route = _route(name)

    assert [step.id for step in route.steps if step.model_fields_set & local] == []
    assert "coalition" not in route.model_fields_set


@each_template
def test_template_checks_several_clients_and_fails_none(name: str) -> None:
    report = check(_route(name))

    assert report.profiles > 30
    assert [f.rule for f in report.findings if f.severity == "fout"] == []


@each_template
def test_template_fills_every_handover(name: str) -> None:
    asked = {"warmth", "within_days", "consent", "information", "responsible", "no_show"}
    handovers = _handovers(_route(name))

    assert [step.id for step in handovers if not asked <= step.model_fields_set] == []
    assert {phase.phase for phase in handovers} >= {"tijdens", "na"}


@each_template
def test_template_says_which_terms_are_a_proposal(name: str) -> None:
    told = re.compile(r"voorstel|wet|dag van de geboorte|einde van de kraamzorg")

    assert [step.id for step in _handovers(_route(name)) if not told.search(step.description or "")] == []


@each_template
def test_direct_handovers_take_three_days_at_most(name: str) -> None:
    direct = [step for step in _handovers(_route(name)) if step.warmth == "direct"]

    assert all(step.within_days is not None and step.within_days <= 3 for step in direct)
    assert bool(direct) == ("verslaving" in name)


@each_complete
def test_services_start_inside_the_window_of_the_catalogue(name: str) -> None:
    dated = [(step.id, step.period, window) for step, window in _windows(_route(name)) if step.period]

    assert dated
    assert [row for row in dated if not row[2][0] <= (row[1].start or 0) <= row[2][1]] == []


@each_complete
def test_all_three_phases_are_drawn(name: str) -> None:
    assert {step.phase for step in _route(name).steps} == {"voor", "tijdens", "na"}
