"""What holds for the care path of every theme of every route."""

from collections.abc import Iterator

import pytest
from sample_files import EXAMPLES, ROUTES

from klantroutes.carepaths.derive import derive
from klantroutes.exporters.registry import BY_FORMAT
from klantroutes.graph.addressing import addresses
from klantroutes.graph.clients import client_space
from klantroutes.graph.network import Network
from klantroutes.model.integrity import faults
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import RISK_FACTORS, RiskFactor
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse


def _themes() -> Iterator[object]:
    for file in (*EXAMPLES, *ROUTES):
        target = read(file).target
        for theme in RISK_FACTORS:
            if theme in (*target.factors, *target.possible_factors):
                yield pytest.param((file, theme), id=f"{file.stem}-{theme}")


@pytest.fixture(params=_themes())
def made(request: pytest.FixtureRequest) -> tuple[Route, Route, RiskFactor]:
    """A route, the care path of one of its themes, and that theme."""
    file, theme = request.param
    route = read(file)
    return route, derive(route, theme), theme


def test_care_path_is_a_valid_route_with_stable_bytes(made) -> None:
    route, path, theme = made
    assert not list(faults(path))
    assert parse(generate(path)) == path
    assert generate(derive(route, theme)) == generate(path)
    assert (path.type, path.theme, path.id) == ("zorgpad", theme, f"{route.id}-zorgpad-{theme}")


def test_nothing_is_made_up(made) -> None:
    route, path, _ = made
    assert {step.id for step in path.steps} <= set(route.by_id)
    assert {link.id for link in path.links} <= {link.id for link in route.links}
    assert [s.id for s in path.steps] == [s.id for s in route.steps if s.id in path.by_id]


def test_every_step_can_be_reached_and_every_handover_has_both_sides(made) -> None:
    _, path, _ = made
    network = Network(path)
    assert [step.id for step in network.steps if not network.reached[step.id]] == []
    sides = {t.handover.id for t in network.transfers if t.handover is not None and t.clients}
    assert {step.id for step in path.steps if step.kind == "handover"} <= sides


def test_every_client_has_the_theme(made) -> None:
    _, path, theme = made
    space = client_space(path.target)
    assert space.factor(theme) == space.all
    assert space.all


def test_all_help_that_clients_come_to_is_there(made) -> None:
    route, path, theme = made
    before, after = Network(route), Network(path)
    for step in route.steps:
        if theme in addresses(step) and before.reached[step.id] & before.space.factor(theme):
            assert after.reached[step.id]


def test_exit_that_help_leads_to_stays(made) -> None:
    route, path, theme = made
    before, after = Network(route), Network(path)
    for step in path.steps:
        if theme in addresses(step) and before.leaving[step.id] & before.reached[step.id] & before.space.factor(theme):
            assert after.leaving[step.id]


@pytest.mark.parametrize("format_name", ["zorgpad", "svg", "markdown", "mermaid", "csv", "html"])
def test_care_path_is_exported(made, format_name: str) -> None:
    _, path, _ = made
    assert BY_FORMAT[format_name].generate(path)


@pytest.mark.parametrize("format_name", ["beleidsstuk", "docx", "pdf", "xlsx", "organisaties", "client", "bpmn"])
def test_care_path_is_exported_as_a_document(format_name: str) -> None:
    route = read(next(file for file in ROUTES if "verslaving" in file.name))
    assert BY_FORMAT[format_name].generate(derive(route, "verslaving"))


def test_care_path_of_a_care_path_is_the_same_part(made) -> None:
    _, path, theme = made
    again = derive(path, theme)
    assert [step.id for step in again.steps] == [step.id for step in path.steps]
