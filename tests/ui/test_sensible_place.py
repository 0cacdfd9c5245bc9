"""Where a step comes that nobody dropped anywhere."""

from pathlib import Path

import pytest

from klantroutes.model.route import Route
from klantroutes.storage.files import read
from klantroutes.ui.canvas.new_step import Template
from klantroutes.ui.new_route import empty_route
from klantroutes.ui.sensible_place import addition


@pytest.fixture
def route(example: Path) -> Route:
    return read(example)


def test_a_service_goes_to_the_selected_professional(route: Route) -> None:
    jgz = route.by_id["jgz"]
    step, edit = addition(route, Template("service", "voorzorg", "VoorZorg"), jgz)
    after = edit.plan(route)
    assert (step.phase, step.lane) == (jgz.phase, jgz.lane)
    assert [(link.kind, link.source) for link in after.links if link.target == step.id] == [("delivers", "jgz")]


def test_a_professional_comes_in_its_own_lane(route: Route) -> None:
    step, _ = addition(route, Template("professional", "gynaecoloog", "Gynaecoloog"), route.by_id["kas"])
    assert (step.phase, step.lane) == ("tijdens", "medisch")


@pytest.mark.parametrize(("kind", "phase"), [("entry", "tijdens"), ("exit", "na")])
def test_without_selection_and_catalogue(kind: str, phase: str) -> None:
    chosen = Template("entry" if kind == "entry" else "exit", None, "Iets")
    step, edit = addition(empty_route(), chosen, None)
    assert (step.phase, step.lane) == (phase, "medisch")
    assert edit.plan(empty_route()).steps == (step,)
