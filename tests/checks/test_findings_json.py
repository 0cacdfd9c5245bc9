"""The findings as data: the published form, its schema, and the exit status."""

import json
import re

import pytest
from sample_files import EXAMPLES
from small_routes import small_route, step

from klantroutes.checks.report import exit_status, findings_json
from klantroutes.checks.run import check
from klantroutes.checks.schema import SCHEMA
from klantroutes.storage.files import read

R2 = next(path for path in EXAMPLES if path.stem == "R2")
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}


def wrong(value, schema, path="$"):
    """Return where a value does not fit a schema; knows just the words that ours uses."""
    if "anyOf" in schema:
        return [] if any(not wrong(value, one) for one in schema["anyOf"]) else [path]
    kinds = schema.get("type", list(TYPES))
    fits = isinstance(value, tuple(TYPES[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds)))
    fits = fits and value == schema.get("const", value) and value in schema.get("enum", [value])
    if isinstance(value, int):
        fits = fits and value >= schema.get("minimum", value)
    if isinstance(value, str):
        fits = fits and re.search(schema.get("pattern", ""), value) is not None
    if isinstance(value, list):
        fits = fits and not (schema.get("uniqueItems") and len({*value}) < len(value))
        return [] if fits and all(not wrong(one, schema["items"]) for one in value) else [path]
    if isinstance(value, dict):
        fits = fits and list(value) == schema["required"] == list(schema["properties"])
        return [] if fits and all(not wrong(value[key], schema["properties"][key]) for key in value) else [path]
    return [] if fits else [path]


def test_the_example_of_the_format_comes_out():
    # when
    (file,) = findings_json([("R2.klantroute", check(read(R2)))])["files"]

    # then
    finding = next(f for f in file["findings"] if f["rule"] == "FAS-07")
    del finding["message"]
    assert finding == {
        "rule": "FAS-07", "severity": "fout", "elements": ["kraam", "jgz"],
        "applies_to": {
            "levels": ["C"], "profiles": 1,
            "example": {
                "level": "C", "factors": ["financieel", "psychosociaal", "onbedoeld"],
                "traits": ["minderjarig", "jonge_moeder"],
            },
        },
        "path": ["in", "verl", "kraam"], "fixes": ["voeg-overdracht-toe"], "sources": ["S004", "W43"],
        "caused_by": None, "waiver": None,
    }  # fmt: skip
    assert file["route"] == {"id": "r2", "title": "Tienermoeder van 17, eerste kind"}
    assert file["profiles_checked"] == 1


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_report_fits_its_schema(path):
    route = read(path)
    waiver = {"rule": "FAS-13", "element": None, "reason": "Volgt", "by": "Jo", "date": "2026-01-01"}
    accepted = route.model_copy(update={"waivers": small_route(waivers=[waiver]).waivers})
    content = findings_json([(path.name, check(route)), ("nog eens", check(accepted))])
    assert wrong(json.loads(json.dumps(content)), SCHEMA) == []
    waivers = [f["waiver"] for f in content["files"][1]["findings"] if f["waiver"]]
    assert waivers == [{**waiver, "review_on": None}]


@pytest.mark.parametrize(
    ("key", "value"), [("severity", "erg"), ("elements", [1]), ("path", None), ("caused_by", {}), ("extra", 1)]
)
def test_the_schema_refuses_what_does_not_belong(key, value):
    content = findings_json([("R2.klantroute", check(read(R2)))])
    content["files"][0]["findings"][0][key] = value
    assert wrong(content, SCHEMA)


def test_the_summary_adds_up():
    (file,) = findings_json([("R2.klantroute", check(read(R2)))])["files"]
    assert list(file["summary"]) == ["fout", "waarschuwing", "tip", "open", "geaccepteerd"]
    assert sum(file["summary"].values()) == len(file["findings"])


def test_a_folded_finding_names_its_cause():
    (file,) = findings_json([("R2.klantroute", check(read(R2)))])["files"]
    causes = [f["caused_by"] for f in file["findings"] if f["rule"] == "STR-03"]
    assert causes == [{"rule": "FAS-07", "elements": ["kraam", "jgz"]}] * 3


def test_the_exit_status_is_about_every_file():
    good, bad = check(small_route(), rules=[]), check(small_route(step("entry", "in")))
    assert exit_status([]) == exit_status([good]) == 0
    assert exit_status([good, bad]) == 1
