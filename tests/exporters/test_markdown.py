"""A route in Markdown."""

import json
from pathlib import Path

from klantroutes.exporters import markdown
from klantroutes.storage.files import read
from klantroutes.storage.parse import from_content


def test_every_step_is_told(route_file: Path) -> None:
    route = read(route_file)
    text = markdown.generate(route).decode()
    assert all(f"| {markdown.escaped(step.label)} |" in text for step in route.steps)


def test_every_row_of_a_table_has_all_its_cells(strange_route) -> None:
    lines = markdown.generate(strange_route).decode().splitlines()
    widths = {line.replace("\\|", "").count("|") for line in lines if line.startswith("|")}
    assert widths == {8}


def test_nothing_that_people_type_becomes_markup(strange_route) -> None:
    text = markdown.generate(strange_route).decode()
    assert "<b>" not in text
    assert "*vet*" not in text.replace("\\*vet\\*", "")


def test_agreements_and_waivers_are_told(example: Path) -> None:
    content = json.loads(example.read_bytes())
    content["agreements"] = [{"id": "a", "text": "Bellen", "owner": "Ank", "due": "2026-12-01", "status": "open"}]
    content["waivers"] = [{"rule": "FAS-07", "reason": "Te klein", "by": "Ank"}]
    text = markdown.generate(from_content(content)).decode()
    assert "- Bellen (Ank, voor 1 december 2026, open)" in text
    assert "- **FAS-07** Te klein (Ank)" in text
