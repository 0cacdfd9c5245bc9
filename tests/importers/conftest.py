"""Routes that importers get back."""

import json
from pathlib import Path

import pytest
from sample_files import EXAMPLES

from klantroutes.exporters import bpmn
from klantroutes.model.route import Route
from klantroutes.storage.files import read
from klantroutes.storage.parse import from_content

_STRANGE = 'a"<b>&amp; ]]> é 🤰\nregel\ttab \x00\x1b\ufffe\u202e'


@pytest.fixture(scope="session")
def own_bpmn() -> bytes:
    """A small route as we export it."""
    return bpmn.generate(read(min(EXAMPLES, key=lambda path: path.stat().st_size)))


@pytest.fixture
def empty_route() -> Route:
    """A route without steps."""
    content = {"format": "klantroute", "version": 1, "id": "leeg", "title": "", "target": {"levels": ["A"]}}
    return from_content({**content, "steps": [], "links": []})


@pytest.fixture
def strange_route(example: Path) -> Route:
    """A worked route in which every text that people type is a strange one."""
    content = json.loads(example.read_bytes())
    for thing in (*content["steps"], *content["links"]):
        thing["label"] = _STRANGE
    return from_content({**content, "title": _STRANGE, "description": _STRANGE})
