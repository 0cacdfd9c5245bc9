"""The command `schema`."""

import json
from pathlib import Path

import pytest

from klantroutes.model.base import Model
from klantroutes.model.route import Route
from klantroutes.storage.coalition import CoalitionFile
from klantroutes.storage.rules_file import RulesFile


@pytest.mark.parametrize("kind", ["route", "coalitie", "bevindingen", "regels"])
def test_schema_names_its_dialect_itself_and_a_title(call, kind: str) -> None:
    schema = json.loads(call("schema", kind).out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"].startswith("urn:klantroutes:")
    assert schema["title"]
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize(("kind", "model"), [("route", Route), ("coalitie", CoalitionFile), ("regels", RulesFile)])
def test_schema_has_every_field_of_the_model(call, kind: str, model: type[Model]) -> None:
    schema = json.loads(call("schema", kind).out)
    assert list(schema["properties"]) == list(model.model_fields)
    assert schema["required"] == [name for name, field in model.model_fields.items() if field.is_required()]


def test_route_is_the_usual_one(call) -> None:
    assert call("schema").out == call("schema", "route").out


def test_every_kind_of_step_is_in_the_schema_of_a_route(call) -> None:
    schema = json.loads(call("schema").out)
    kinds = schema["properties"]["steps"]["items"]["discriminator"]["mapping"]
    assert sorted(kinds) == ["entry", "exit", "handover", "professional", "service"]


def test_kind_that_does_not_exist_is_refused_in_dutch(call) -> None:
    outcome = call("schema", "factuur")
    assert outcome.status == 2
    assert "bestaat niet; kies uit" in outcome.err


def _faults(schema: str, content: str) -> list[str]:
    judge = pytest.importorskip("jsonschema", reason="the judge is installed by scripts/test --all")
    judge.Draft202012Validator.check_schema(json.loads(schema))
    return [fault.message for fault in judge.Draft202012Validator(json.loads(schema)).iter_errors(json.loads(content))]


@pytest.mark.heavy
def test_every_route_is_as_the_schema_says(call, route_file: Path) -> None:
    assert _faults(call("schema", "route").out, route_file.read_text(encoding="utf-8")) == []


@pytest.mark.heavy
def test_findings_are_as_the_schema_says(call, route_file: Path) -> None:
    assert _faults(call("schema", "bevindingen").out, call("check", "--json", route_file).out) == []


@pytest.mark.heavy
@pytest.mark.parametrize("kind", ["route", "coalitie", "bevindingen", "regels"])
def test_schema_refuses_what_is_no_such_file(call, kind: str) -> None:
    assert _faults(call("schema", kind).out, '{"format": "iets anders"}')
