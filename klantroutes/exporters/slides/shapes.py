"""Boxes, words and lines on a slide, without the shadows and colours that a theme would give them."""

from copy import deepcopy
from functools import lru_cache
from typing import Any

from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu

from klantroutes.drawing.palette import LIGHT
from klantroutes.layout.geometry import Rect

FONT = "Arial"
_EMU = 12_700
"""English metric units in a point."""


def emu(points: float) -> Emu:
    """Return points in the unit of slides."""
    return Emu(round(points * _EMU))


def add_box(slide: Any, kind: MSO_SHAPE, rect: Rect, name: str, fill: str | None, edge: str | None) -> Any:
    """Add a box without shadow; `name` is what a screen reader and the selection pane call it."""
    box = slide.shapes.add_shape(kind, emu(rect.x), emu(rect.y), emu(rect.width), emu(rect.height))
    _without_theme(box)
    box.name = name[:250]
    look = box._element.spPr
    look.append(_piece(_fill(fill)))
    look.append(_piece(f"<a:ln w='{_EMU}'>{_fill(edge)}</a:ln>" if edge else "<a:ln><a:noFill/></a:ln>"))
    return box


def write(box: Any, lines: tuple[tuple[str, bool], ...], size: float, ink: str = "ink", *, middle: bool = True) -> None:
    """Write lines in a box, each with whether it is bold."""
    frame = box.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = emu(3)
    frame.margin_top = frame.margin_bottom = emu(1)
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if middle else MSO_ANCHOR.TOP
    for place, (text, bold) in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        set_run(paragraph.add_run(), text, size, ink, bold=bold)


def set_run(run: Any, text: str, size: float, ink: str = "ink", *, bold: bool = False) -> None:
    """Give a run its words, in Dutch."""
    run.text = text
    looks = f"lang='nl-NL' sz='{round(size * 100)}' b='{int(bold)}'"
    run._r.insert(0, _piece(f"<a:rPr {looks}>{_fill(ink)}<a:latin typeface='{FONT}'/></a:rPr>"))


def fill_cell(cell: Any, fill: str, above_and_below: float) -> None:
    """Give a cell of a table its colour, and this much white above and below its words, in points."""
    margin = emu(above_and_below)
    look = _piece(f"<a:tcPr marT='{margin}' marB='{margin}'>{_fill(fill)}</a:tcPr>")
    cell._tc.replace(cell._tc.get_or_add_tcPr(), look)


def _fill(name: str | None) -> str:
    colour_of = LIGHT[name].removeprefix("#").upper() if name else ""
    return f"<a:solidFill><a:srgbClr val='{colour_of}'/></a:solidFill>" if name else "<a:noFill/>"


def _piece(xml: str) -> Any:
    """Return a new element; setting each property through the library takes ten times as long."""
    return deepcopy(_parsed(xml))


@lru_cache(maxsize=200)
def _parsed(xml: str) -> Any:
    return parse_xml(f"<a:p {nsdecls('a')}>{xml}</a:p>")[0]


def add_line(slide: Any, source: tuple[Any, int], target: tuple[Any, int], ink: str, width: float, dash: bool) -> Any:
    """Add a connector with an arrowhead that stays attached to both boxes; each end is a box and its site."""
    # A bend that leaves sideways on both ends is drawn right by every program; others bend only when moved.
    sideways = all(_is_sideways(box, site) for box, site in (source, target))
    kind = MSO_CONNECTOR.ELBOW if sideways else MSO_CONNECTOR.STRAIGHT
    line = slide.shapes.add_connector(kind, 0, 0, 0, 0)
    _without_theme(line)
    dashes = "<a:prstDash val='dash'/>" if dash else ""
    arrow = "<a:tailEnd type='triangle' w='med' len='med'/>"
    line._element.spPr.append(_piece(f"<a:ln w='{emu(width)}'>{_fill(ink)}{dashes}{arrow}</a:ln>"))
    # `begin_connect` knows the four sites of a rectangle only; a circle has eight.
    line._connect_begin_to(*source)
    line._connect_end_to(*target)
    _place_ends(line, source, target)
    return line


def sites(box: Any) -> tuple[tuple[float, float], ...]:
    """Return the points of a box where lines may be glued, by number, in English metric units."""
    x, y, wide, tall = box.left, box.top, box.width, box.height
    top, left = (x + wide / 2, y), (x, y + tall / 2)
    bottom, right = (x + wide / 2, y + tall), (x + wide, y + tall / 2)
    if box.auto_shape_type == MSO_SHAPE.OVAL:
        corner = 0.1464
        near, far = (x + wide * corner, x + wide * (1 - corner)), (y + tall * corner, y + tall * (1 - corner))
        return top, (near[0], far[0]), left, (near[0], far[1]), bottom, (near[1], far[1]), right, (near[1], far[0])
    return top, left, bottom, right


def _is_sideways(box: Any, site: int) -> bool:
    return site in ((2, 6) if box.auto_shape_type == MSO_SHAPE.OVAL else (1, 3))


def _place_ends(line: Any, source: tuple[Any, int], target: tuple[Any, int]) -> None:
    """Put the ends exactly on the sites."""
    (line.begin_x, line.begin_y), (line.end_x, line.end_y) = (
        tuple(Emu(round(value)) for value in sites(box)[site]) for box, site in (source, target)
    )


def _without_theme(shape: Any) -> None:
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)


def describe(shape: Any, words: str) -> None:
    """Give a shape its alternative text."""
    shape._element._nvXxPr.cNvPr.set("descr", words)
