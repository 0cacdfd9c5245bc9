"""The slides that tell one phase as a table."""

from collections.abc import Iterator, Mapping
from typing import Any

from pptx.util import Emu

from klantroutes.checks.naming import enumerated
from klantroutes.exporters.told.handed import Handed, handed
from klantroutes.exporters.told.kind import kind_of, the_route
from klantroutes.exporters.told.moments import when
from klantroutes.exporters.told.named import limited, name, name_with_organisation, names
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.layout.geometry import Rect
from klantroutes.model.steps import Entry, Handover, Professional, Service, Step
from klantroutes.model.wording import inner_case, sentence_case

from .shapes import describe, emu, fill_cell, set_run

MOST_ROWS = 12
"""Rows that fit on a slide in type of 12 points, also when a row takes two lines."""
_HEAD = ("Wie of wat", "Wanneer", "Wat gebeurt er")
_WIDTHS = (0.3, 0.22, 0.48)
_TYPE = 12
_MOST_NAMED = 2
"""More services are counted instead of named: a row must stay within two lines."""


def rows_of(phase: str, beside: Neighbours) -> list[tuple[str, str, str]]:
    """Return a row for each step of a phase."""
    steps = [step for step in beside.route.steps if step.phase == phase]
    passed = {one.step.id: one for one in handed(beside.route, beside)}
    return [(name_with_organisation(step), when(step.period), _happens(step, beside, passed)) for step in steps]


def _happens(step: Step, beside: Neighbours, passed: Mapping[str, Handed]) -> str:
    return ". ".join(sentence_case(part) for part in (_told(step, beside, passed), limited(step)) if part)


def _told(step: Step, beside: Neighbours, passed: Mapping[str, Handed]) -> str:
    if isinstance(step, Handover):
        return ", ".join(_handed(passed[step.id]))
    if isinstance(step, Service):
        by = beside.deliverers(step)
        return f"dienst van {names(by)}" if by else kind_of(step)
    if isinstance(step, Professional):
        return ", ".join(_roles(step, beside)) or kind_of(step)
    if isinstance(step, Entry):
        after = ", ".join(map(name, beside.after(step)))
        return "zo komt de cliënt in beeld" + (f"; daarna {after}" if after else "")
    return f"hier eindigt {the_route(beside.route)}"


def _roles(step: Professional, beside: Neighbours) -> Iterator[str]:
    if step.case_manager:
        yield "voert de regie"
    if step.permanent_contact:
        yield "vast gezicht"
    if step.signals:
        yield "let op risico's"
    done = [name(one) for one in beside.after(step, "delivers")]
    if done:
        more = len(done) - _MOST_NAMED
        yield f"voert uit: {enumerated(done if more < 2 else [*done[:_MOST_NAMED], f'{more} andere diensten'])}"


def _handed(one: Handed) -> Iterator[str]:
    yield f"van {', '.join(map(name, one.givers)) or '?'} naar {', '.join(map(name, one.takers)) or '?'}"
    if one.how:
        yield inner_case(one.how)
    if one.term:
        yield one.term


def draw_table(slide: Any, rows: list[tuple[str, str, str]], room: Rect, words: str) -> None:
    """Draw the rows as a real table with a header row."""
    lines = len(rows) + 1
    places = (emu(one) for one in (room.x, room.y, room.width, 28 * lines))
    frame = slide.shapes.add_table(lines, len(_HEAD), *places)
    describe(frame, words)
    table = frame.table
    for place, part in enumerate(_WIDTHS):
        table.columns[place].width = Emu(round(room.width * part * 12_700))
    for number, row in enumerate((_HEAD, *rows)):
        for place, text in enumerate(row):
            _cell(table.cell(number, place), text, header=number == 0, shaded=number % 2 == 0)


def _cell(cell: Any, text: str, *, header: bool, shaded: bool) -> None:
    fill_cell(cell, "heading" if header else ("row" if shaded else "paper"), 3)
    set_run(cell.text_frame.paragraphs[0].add_run(), text, _TYPE, "heading.text" if header else "ink", bold=header)
