"""draw.io and Mermaid: boxes and arrows of others."""

from pathlib import Path

from foreign_files import DRAWIO, DRAWIO_PACKED, MERMAID, MODEL, drawio

from klantroutes.exporters import mermaid as exporter
from klantroutes.importers import drawio as drawings
from klantroutes.importers import mermaid
from klantroutes.storage.files import read


def test_drawing_becomes_a_route() -> None:
    route, report = drawings.parse(DRAWIO)
    kinds = [(step.kind, step.label) for step in route.steps]
    assert kinds == [
        ("professional", "Verloskundige"), ("professional", "Jeugdverpleegkundige"), ("exit", "Einde"),
        ("handover", "warm"),
    ]  # fmt: skip
    assert route.title == "Mijn route"
    assert route.steps[0].phase == "tijdens"
    assert route.steps[1].catalogue == "jgz_vpk"
    assert [note.text for note in route.notes or ()] == ["denk hieraan"]
    assert len(report.skipped) == 1


def test_packed_drawing_is_the_same_route() -> None:
    plain, packed = drawings.parse(DRAWIO)[0], drawings.parse(DRAWIO_PACKED)[0]
    assert packed.model_copy(update={"id": plain.id}) == plain


def test_bare_model_and_further_pages() -> None:
    two = drawio(f'{MODEL}</diagram><diagram name="b">').replace(b"></diagram></mxfile>", b"/></mxfile>")
    assert drawings.parse(MODEL.encode())[0].steps
    assert "één andere bladzijde" in drawings.parse(two)[1].skipped[0]


def test_our_own_flowchart_comes_back(route_file: Path) -> None:
    route = read(route_file)
    back, report = mermaid.parse(exporter.generate(route))
    places = {step.id: number for number, step in enumerate(sorted(route.steps, key=_phase_first(route)))}
    ours = [(link.kind, places[link.source], places[link.target]) for link in route.links]
    numbers = {step.id: number for number, step in enumerate(back.steps)}
    assert [(link.kind, numbers[link.source], numbers[link.target]) for link in back.links] == ours
    assert [(step.kind, step.phase, step.label) for step in back.steps] == [
        (step.kind, step.phase, step.label) for step in sorted(route.steps, key=_phase_first(route))
    ]
    assert report.skipped == ()


def _phase_first(route):
    order = {step.id: number for number, step in enumerate(route.steps)}
    return lambda step: (("voor", "tijdens", "na").index(step.phase), order[step.id])


def test_flowchart_of_others_becomes_a_route() -> None:
    route, report = mermaid.parse(MERMAID)
    named = {step.label: step for step in route.steps}
    assert named["Aangemeld"].kind == "entry"
    assert named["Kraamverzorgende"].catalogue
    assert named["Kraamverzorgende"].phase == "na"
    assert named["Einde"].kind == "exit"
    assert "Zorgen?" not in named
    assert {named["ja"].kind} == {"handover"}
    assert report.skipped == ()


def test_line_that_is_no_flowchart_is_told() -> None:
    _, report = mermaid.parse(b"flowchart LR\n a --> b\n dit is ??? geen regel\n")
    assert [sentence for sentence in report.skipped if "geen regel" in sentence]
