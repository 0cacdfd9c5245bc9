"""What a meeting leaves in the file."""

import json
from typing import Any

import pytest

from klantroutes.storage.errors import FileFault
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse

HEAD: dict[str, Any] = {
    "format": "klantroute", "version": 1, "id": "r", "title": "Proef", "target": {"levels": ["A"]},
    "steps": [{"id": "uit", "kind": "exit", "label": "", "phase": "na", "locked": True}],
}  # fmt: skip
MEETING: dict[str, Any] = {
    "workshop": {"title": "Samen", "date": "2026-12-01", "participants": ["Ank"], "dots_each": 3, "voting": True},
    "agenda": [{"id": "a", "title": "Wie?", "minutes": 10, "about": "client", "done": False}],
    "decisions": [{"id": "b", "text": "Ja", "agenda": "a", "step": "uit"}],
    "votes": [{"id": "v", "about": "hiaat", "element": "uit", "rule": "FAS-07", "voter": "Ank", "dots": 2}],
    "views": [{"id": "w", "name": "Medisch", "hidden_lanes": ["gemeente"], "hidden_phases": ["na"]}],
    "groups": [{"id": "g", "steps": ["uit"]}],
    "versions": [{"id": "ve", "name": "Begin", "created": "2026-12-01T09:00:00Z", "route": HEAD}],
}


def _bytes(**fields: Any) -> bytes:
    return (json.dumps({**HEAD, **MEETING, **fields}, indent=2) + "\n").encode()


def test_a_meeting_is_read_and_written_as_it_was() -> None:
    assert generate(parse(_bytes())) == _bytes()


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"agenda": [*MEETING["agenda"], *MEETING["agenda"]]}, "agenda[1].id"),
        ({"votes": [{"id": "v", "about": "iets", "dots": 1}]}, "votes[0].about"),
        ({"versions": [{"id": "x", "name": "", "route": {**HEAD, "versions": []}}]}, "versions[0].route.versions"),
        (
            {"versions": [{"id": "x", "name": "", "route": {**HEAD, "steps": HEAD["steps"] * 2}}]},
            "versions[0].route.steps[1].id",
        ),
    ],
)
def test_a_wrong_meeting_is_refused_with_its_place(wrong: dict[str, Any], path: str) -> None:
    with pytest.raises(FileFault) as fault:
        parse(_bytes(**wrong))
    assert fault.value.path == path
