"""The presentation: the drawing, a slide to go on drawing on, and the phases one by one."""

from copy import deepcopy
from io import BytesIO
from typing import Any

import pptx
from pptx.enum.text import PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from klantroutes.drawing.compose import draw
from klantroutes.exporters.fixed_zip import fixed
from klantroutes.exporters.office_picture import POWERPOINT_KNOWS, both, either, in_letters_of_office, lines_only
from klantroutes.exporters.policy.policy import author_of, title_of
from klantroutes.exporters.policy.tree import Picture
from klantroutes.exporters.told.day import moment_of
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.exporters.told.picture import picture
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import PHASE_LABELS

from .editable import draw_editable
from .phases import MOST_ROWS, draw_table, rows_of
from .shapes import describe, emu, set_run

_WIDE, _TALL = 960.0, 540.0
"""A slide of 16 by 9, in points."""
_ROOM = Rect(36, 82, _WIDE - 72, _TALL - 82 - 24)
"""What is left under the title."""
_MM = 25.4 / 72
_TITLE_ONLY = 5


def presentation(route: Route) -> bytes:
    """Return the slides; the notes under the first one tell the whole route."""
    show = pptx.Presentation()
    _make_wide(show)
    drawing = draw(route)
    picture_of_route = picture(route, _ROOM.width * _MM, _ROOM.height * _MM, drawing)
    _picture_slide(show, route, picture_of_route)
    draw_editable(_slide(show, f"{title_of(route)}: om zelf te veranderen"), route, drawing, _ROOM)
    for phase in route.phases:
        _phase_slides(show, route, phase)
    return _saved(show, route)


def _make_wide(show: Any) -> None:
    """Stretch the slides of the standard template, and what stands on them, to 16 by 9."""
    part = _WIDE * 12_700 / show.slide_width
    show.slide_width, show.slide_height = emu(_WIDE), emu(_TALL)
    for layout in (show.slide_master, *show.slide_layouts):
        for shape in layout.placeholders:
            if shape._element.find(qn("p:spPr")).find(qn("a:xfrm")) is not None:
                shape.left, shape.width = round(shape.left * part), round(shape.width * part)


def _slide(show: Any, title: str) -> Any:
    slide = show.slides.add_slide(show.slide_layouts[_TITLE_ONLY])
    slide.shapes.turbo_add_enabled = True  # else every new shape reads all ids of the slide, which no one else changes
    box = slide.shapes.title
    box.left, box.top, box.width, box.height = emu(36), emu(20), emu(_WIDE - 72), emu(54)
    frame = box.text_frame
    frame.word_wrap = True
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    set_run(paragraph.add_run(), title, 26 if len(title) < 60 else 18, "heading", bold=True)
    return slide


def _picture_slide(show: Any, route: Route, drawn: Picture) -> None:
    slide = _slide(show, title_of(route))
    wide, tall = drawn.width_mm / _MM, drawn.height_mm / _MM
    left = _ROOM.x + (_ROOM.width - wide) / 2
    shape = slide.shapes.add_picture(BytesIO(drawn.png), emu(left), emu(_ROOM.y), emu(wide), emu(tall))
    shape.name = "De route in beeld"
    describe(shape, drawn.alt)
    package = slide.part.package
    part = Part(PackURI("/ppt/media/tekening.svg"), "image/svg+xml", package, in_letters_of_office(drawn.svg))
    _as_lines(shape._element, slide.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE))
    slide.notes_slide.notes_text_frame.text = drawn.long


def _as_lines(bitmap: Any, svg: str) -> None:
    """Put the lines beside the bitmap for PowerPoint, and in its place for programs that pass over what is beside."""
    others = deepcopy(bitmap)
    png = bitmap.find(f".//{qn('a:blip')}").get(qn("r:embed"))
    for one, blip in ((bitmap, both(png, svg)), (others, lines_only(svg))):
        old = one.find(f".//{qn('a:blip')}")
        old.getparent().replace(old, parse_xml(blip))
    frame = parse_xml(either("", "", POWERPOINT_KNOWS))
    bitmap.getparent().replace(bitmap, frame)
    for place, one in zip(frame, (bitmap, others), strict=True):
        place.append(one)


def _phase_slides(show: Any, route: Route, phase: str) -> None:
    rows = rows_of(phase, Neighbours(route))
    parts = [rows[start : start + MOST_ROWS] for start in range(0, len(rows), MOST_ROWS)]
    for number, part in enumerate(parts, start=1):
        title = PHASE_LABELS[phase] + (f" ({number} van {len(parts)})" if len(parts) > 1 else "")
        draw_table(_slide(show, title), part, _ROOM, f"Tabel met de stappen {PHASE_LABELS[phase].lower()}")
    if not parts:
        empty = _slide(show, PHASE_LABELS[phase])
        box = empty.shapes.add_textbox(*(emu(one) for one in (_ROOM.x, _ROOM.y, _ROOM.width, 40.0)))
        box.text_frame.word_wrap = True
        set_run(box.text_frame.paragraphs[0].add_run(), "In deze fase is er nog geen stap.", 18)


def _saved(show: Any, route: Route) -> bytes:
    about, moment = show.core_properties, moment_of(route).replace(tzinfo=None)
    about.title, about.author, about.language = title_of(route)[:255], author_of(route)[:255], "nl-NL"
    about.created = about.modified = moment
    about.last_modified_by, about.revision = author_of(route)[:255], 1
    made = BytesIO()
    show.save(made)
    return fixed(made.getvalue())
