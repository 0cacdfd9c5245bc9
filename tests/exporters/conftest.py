"""Routes that put exporters to the test."""

import json
from pathlib import Path

import pytest

from klantroutes.model.route import Route
from klantroutes.storage.parse import from_content

STRANGE = (
    '#import "x": y; #panic() [a] $x^2$ *vet* _schuin_ <kop> @bron `code` \\u{1F} \\n \\N \\',
    'aanhalings"tekens & <b>merk</b> &amp; ]]> --> </svg> <!-- é ☃ 🤰👩🏽‍🍼 \U000e0041 \ufffe \ue000',
    "ge\x00stuurd \x1b[31m\ttab\r\nregel\u2028scheiding \u202eomgekeerd עברית العربية 漢字",
    "Donaudampfschifffahrtsgesellschaft" * 6,
    "",
    " ",
)


@pytest.fixture
def empty_route() -> Route:
    """A route without steps."""
    content = {"format": "klantroute", "version": 1, "id": "leeg", "title": "", "target": {"levels": ["A"]}}
    return from_content({**content, "steps": [], "links": []})


@pytest.fixture(params=STRANGE, ids=["markup", "xml", "control", "long", "nothing", "space"])
def strange_route(request: pytest.FixtureRequest, example: Path) -> Route:
    """A worked route in which every text that people type is a strange one."""
    content = json.loads(example.read_bytes())
    text = request.param
    for step in content["steps"]:
        step.update(label=text, description=text, organisation=text)
    for link in content["links"]:
        link["label"] = text
    coalition = {"name": text, "municipalities": [text]}
    return from_content({**content, "title": text, "description": text, "coalition": coalition})
