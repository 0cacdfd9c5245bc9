"""Exporting a part of a route: one phase, chosen steps, one client, one theme."""

from contextlib import suppress
from pathlib import Path

import pytest

from klantroutes import resources
from klantroutes.exporters.beleidsstuk import generate as policy_pdf
from klantroutes.exporters.choices import Choices, made
from klantroutes.exporters.paper import Paper
from klantroutes.exporters.policy.purpose import purpose
from klantroutes.exporters.policy.tree import Paragraph
from klantroutes.exporters.registry import BY_FORMAT, EXPORTERS
from klantroutes.exporters.scope import NothingLeft, Scope, part_of
from klantroutes.exporters.svg import generate as svg
from klantroutes.exporters.told.checked import checked
from klantroutes.exporters.told.handed import handed
from klantroutes.exporters.told.named import names
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.exporters.words import told
from klantroutes.graph.clients import client_space
from klantroutes.graph.walk import walk
from klantroutes.model.integrity import faults
from klantroutes.model.profile import Profile
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import PHASES
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse

_ADDICTION = "sjabloon-verslaving-zeer-kwetsbaar.klantroute"
_WITH_BORDERS = resources.routes() / _ADDICTION


def _scopes(route: Route) -> list[Scope]:
    """Return every kind of part of this route, and what goes together."""
    space = client_space(route.target)
    client = space.simplest(space.all)
    some = frozenset(step.id for step in route.steps[1::3])
    phases = [Scope(phase) for phase in PHASES]
    themes = [Scope(theme=factor) for factor in route.target.factors[:1]]
    return [*phases, *themes, Scope(client=client), Scope("na", client=client), Scope(steps=some), Scope("na", some)]


def _parts(route: Route) -> list[Route]:
    found = []
    for scope in _scopes(route):
        with suppress(NothingLeft):
            found.append(part_of(route, scope))
    return found


def test_whole_route_is_the_route_itself(example: Path) -> None:
    route = read(example)
    assert part_of(route, Scope()) is route


def test_every_part_is_a_route_by_itself(route_file: Path) -> None:
    route = read(route_file)
    parts = _parts(route)
    assert len(parts) >= 3
    for part in parts:
        assert list(faults(part)) == []
        assert generate(parse(generate(part))) == generate(part)
        assert part.id != route.id
        assert part.title != route.title


def test_part_is_cut_the_same_each_time(route_file: Path) -> None:
    assert [generate(part) for part in _parts(read(route_file))] == [
        generate(part) for part in _parts(read(route_file))
    ]


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.format)
def test_every_format_takes_every_part(exporter, example: Path) -> None:
    for part in _parts(read(example)):
        assert exporter.generate(part)


def test_phase_shows_only_that_phase(example: Path) -> None:
    part = part_of(read(example), Scope("tijdens"))
    assert {step.phase for step in part.steps} == {"tijdens"}
    page = svg(part).decode()
    assert "Tijdens de zwangerschap" in page
    assert "Nog geen stap" not in page
    assert "Na de geboorte:" not in told(part)


def test_line_over_the_border_of_a_phase_ends_at_a_door_that_says_where() -> None:
    part = part_of(read(_WITH_BORDERS), Scope("tijdens"))
    labels = [step.label for step in part.steps if step.kind in ("entry", "exit")]
    assert "Verder bij Kraamverzorgende (na de geboorte)" in labels
    assert "Komt van Huisarts (vóór de zwangerschap)" in labels


def test_lines_over_the_border_without_a_door_are_counted() -> None:
    part = part_of(read(_WITH_BORDERS), Scope("voor"))
    assert "1 andere lijn naar een andere fase is weggelaten." in (part.description or "")


def test_who_does_a_service_comes_along_without_a_time_of_another_phase() -> None:
    part = part_of(read(_WITH_BORDERS), Scope("na"))
    midwife = next(step for step in part.steps if step.label == "Verloskundige")
    assert midwife.phase == "na"
    assert midwife.period is None


def test_client_has_exactly_what_she_walks() -> None:
    route = read(_WITH_BORDERS)
    client = Profile("D", frozenset({"verslaving", "geweld"}))
    part = part_of(route, Scope(client=client))
    walked = walk(route, client)
    assert {step.id for step in part.steps} == walked.met
    assert {link.id for link in part.links if link.kind != "feedback"} == walked.lines
    assert part.target.levels == ("D",)
    assert part.title.endswith("– voor één zeer kwetsbare zwangere (D)")


def test_client_of_a_published_story_is_called_by_name() -> None:
    route = read(resources.routes() / "delft-kasto.klantroute")
    client = Profile("C", frozenset({"psychosociaal", "financieel"}))
    assert part_of(route, Scope(client=client)).title.endswith("– voor een cliënt als Aisha")


def test_choice_takes_the_services_in_a_card_and_the_handover_between() -> None:
    route = read(_WITH_BORDERS)
    names = {step.label: step.id for step in route.steps}
    part = part_of(route, Scope(steps=frozenset({names["Verloskundige"], names["Verslavingszorg"]})))
    labels = {step.label for step in part.steps}
    assert {"Eerste consult", "Behandeling verslaving"} <= labels
    assert any(step.kind == "handover" for step in part.steps)
    assert "lijnen naar stappen die hier niet staan, zijn weggelaten" in (part.description or "")


@pytest.mark.parametrize("scope", [Scope("voor"), Scope(steps=frozenset({"weg"})), Scope(theme="dakloos")])
def test_part_with_nothing_in_it_is_refused_in_words(scope: Scope) -> None:
    with pytest.raises(NothingLeft, match=r"\w+.*\."):
        part_of(read(resources.routes() / "delft-kasto.klantroute"), scope)


def test_findings_of_a_part_are_those_of_the_whole_about_its_steps(route_file: Path) -> None:
    route = read(route_file)
    whole = {(finding.rule, finding.elements) for finding in checked(route).findings}
    part = part_of(route, Scope("na"))
    here = {(finding.rule, finding.elements) for finding in checked(part).findings}
    names = {step.id for step in part.steps} | {link.id for link in part.links}
    assert here == {one for one in whole if names & set(one[1])}


def test_choices_go_together(example: Path) -> None:
    route = read(example)
    scope, paper = Scope("tijdens"), Paper("a3", "staand", "een")
    expected = BY_FORMAT["pdf"].generate_on
    assert expected is not None
    assert made(BY_FORMAT["pdf"], route, Choices(scope, paper)) == expected(part_of(route, scope), paper)
    assert made(BY_FORMAT["beleidsstuk"], route, Choices(scope)) == policy_pdf(part_of(route, scope))


def test_handover_by_itself_still_says_from_whom_to_whom() -> None:
    part = part_of(read(_WITH_BORDERS), Scope(steps=frozenset({"naar-nnz"})))
    (found,) = handed(part, Neighbours(part))
    assert [names(side) for side in (found.givers, found.takers)] == ["Wijkteam, Huisarts", "Nu Niet Zwanger"]


def test_part_does_not_say_that_it_reaches_from_begin_to_end() -> None:
    route = read(_WITH_BORDERS)
    reaches = [
        any("tot de tweede verjaardag" in one.text for one in purpose(shown).blocks if isinstance(one, Paragraph))
        for shown in (route, part_of(route, Scope("na")))
    ]
    assert reaches == [True, False]


def test_steps_of_another_phase_are_called_that() -> None:
    with pytest.raises(NothingLeft, match="staan niet in dit deel"):
        part_of(read(_WITH_BORDERS), Scope("na", frozenset({"wijkteam-voor"})))
