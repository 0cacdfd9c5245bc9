"""A round of voting that is hidden and not closed: no file tells anything about it before it is."""

import json
from pathlib import Path

import pytest

from klantroutes import edits
from klantroutes.edits.revise import without
from klantroutes.edits.tally import Subject
from klantroutes.exporters import json_file
from klantroutes.exporters.registry import BY_FORMAT, EXPORTERS
from klantroutes.model.route import Route
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate


@pytest.fixture
def secret(example: Path) -> Route:
    """A route on which Ank voted while nobody may know yet how it stands."""
    begun = edits.begin_voting(3, ("stap",), hidden=True).plan(read(example))
    return edits.add_dots("v1", Subject("stap", begun.steps[0].id), "Ank", 2).plan(begun)


@pytest.mark.parametrize("name", [exporter.format for exporter in EXPORTERS])
def test_a_file_is_the_same_as_without_the_votes(secret: Route, name: str) -> None:
    made = BY_FORMAT[name].generate
    assert made(secret) == made(without(secret, "votes"))


def test_what_is_closed_goes_along(secret: Route) -> None:
    told = json.loads(json_file.generate(edits.close_voting().plan(secret)))
    assert [vote["dots"] for vote in told["votes"]] == [2]


def test_the_own_file_keeps_them(secret: Route) -> None:
    assert json.loads(generate(secret))["votes"]
