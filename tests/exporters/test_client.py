"""The page for the client."""

import re
import subprocess
from pathlib import Path

import pytest
from sample_files import ROOT

from klantroutes.exporters import client
from klantroutes.exporters.client_page.calling import MOST, TYPE, Call, calls
from klantroutes.exporters.client_page.help import help_by_phase
from klantroutes.model.route import Route
from klantroutes.model.steps import Professional
from klantroutes.storage.files import read
from klantroutes.storage.parse import from_content

DELFT = ROOT / "routes" / "delft-kasto.klantroute"


def _pages(data: bytes) -> int:
    return len(re.findall(rb"/Type ?/Page\b", data))


def _crowd(number: int) -> Route:
    head = {"format": "klantroute", "version": 1, "id": "r", "title": "R", "target": {"levels": ["D"]}}
    steps = [
        {
            "id": f"s{place}",
            "kind": "professional",
            "label": f"Begeleider nummer {place} van een organisatie met een lange naam",
            "phase": ("voor", "tijdens", "na")[place % 3],
            "period": {"start": -200, "end": 40},
            "contact": {"name": "Anna", "phone": "06 12345678"},
        }
        for place in range(number)
    ]
    return from_content({**head, "steps": steps, "links": []})


def test_it_is_one_page(route_file: Path) -> None:
    assert _pages(client.generate(read(route_file))) == 1


@pytest.mark.parametrize("number", [1, 10, 20, 60, 300])
def test_it_stays_one_page_however_many_help(number: int) -> None:
    assert _pages(client.generate(_crowd(number))) == 1


def test_it_stays_one_page_whatever_people_type(strange_route) -> None:
    assert _pages(client.generate(strange_route)) == 1


def test_every_professional_of_an_ordinary_route_is_on_it(route_file: Path) -> None:
    route = read(route_file)
    said = " ".join(one.who for helps in help_by_phase(route, 1).values() for one in helps)
    words = re.sub(r" \([^)]*\)", "", said)
    assert all(step.label.split(" (")[0] in words for step in route.steps if isinstance(step, Professional))


def test_crowd_ends_with_a_line_that_there_are_more() -> None:
    helps = help_by_phase(_crowd(300), 4)["voor"]
    assert helps[-1].who == "Er helpen nog meer mensen. Vraag ernaar."


def test_familiar_face_stands_first_with_a_line_to_write_on(example: Path) -> None:
    assert calls(read(example))[0] == Call("Kasto-team", "")


def test_line_has_one_colon_and_no_capital_after_a_comma() -> None:
    helps = {one.who: one.what for found in help_by_phase(read(DELFT), 1).values() for one in found}
    assert helps["Kasto-team"] == "uw vaste gezicht. Begeleiding en huisbezoeken. Wanneer: tot 2 jaar."
    assert helps["Verloskundige"] == "week 6 – week 6 na de geboorte."


def test_only_a_few_numbers_are_on_it() -> None:
    assert len(calls(_crowd(20))) == MOST


@pytest.mark.heavy
def test_no_letter_is_small(example: Path, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(client.generate(read(example)))
    subprocess.run(["pdftotext", "-bbox-layout", "a.pdf", "a.html"], cwd=tmp_path, check=True, capture_output=True)
    sizes = re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">\w', (tmp_path / "a.html").read_text("utf-8"))
    assert sizes
    assert min(float(bottom) - float(top) for top, bottom in sizes) >= TYPE
