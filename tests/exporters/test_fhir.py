"""A route as a FHIR R4 PlanDefinition."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from klantroutes.exporters import fhir
from klantroutes.storage.files import read


def _plan(route) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(fhir.generate(route))
    return found


def _values(data: Any) -> Iterator[Any]:
    for value in data.values() if isinstance(data, dict) else data:
        yield value
        if isinstance(value, dict | list):
            yield from _values(value)


def test_every_step_is_an_action_in_its_phase(route_file: Path) -> None:
    route = read(route_file)
    phases = _plan(route)["action"]
    assert [phase["id"] for phase in phases] == ["fase-voor", "fase-tijdens", "fase-na"]
    inner = [action["extension"][0]["valueString"] for phase in phases for action in phase.get("action", ())]
    assert sorted(inner) == sorted(step.id for step in route.steps)


def test_related_actions_exist(route_file: Path) -> None:
    actions = [action for phase in _plan(read(route_file))["action"] for action in phase.get("action", ())]
    related = {one["actionId"] for action in actions for one in action.get("relatedAction", ())}
    assert related
    assert related <= {action["id"] for action in actions}


def test_term_of_a_handover_is_the_offset(example: Path) -> None:
    route = read(example)
    terms = [step.within_days for step in route.steps if step.kind == "handover" and step.within_days is not None]
    ways = json.dumps(_plan(route))
    assert terms
    assert all(f'"offsetDuration": {{"value": {days}, ' in ways for days in terms)


def test_nothing_is_empty(route_file: Path) -> None:
    assert all(value not in ("", None, [], {}) for value in _values(_plan(read(route_file))))


@pytest.mark.heavy
def test_fhir_models_accept_it(route_file: Path) -> None:
    plan = pytest.importorskip("fhir.resources.R4B.plandefinition")
    data = fhir.generate(read(route_file))
    assert plan.PlanDefinition.model_validate_json(data).title


@pytest.mark.heavy
def test_fhir_models_accept_strange_and_empty_routes(strange_route, empty_route) -> None:
    plan = pytest.importorskip("fhir.resources.R4B.plandefinition")
    for route in (strange_route, empty_route):
        plan.PlanDefinition.model_validate_json(fhir.generate(route))
