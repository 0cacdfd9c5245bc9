"""The page in a policy document: title, target group, the route, legend, source and date on one sheet of paper."""

from collections.abc import Iterator
from dataclasses import dataclass

from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.parts import Part, PathPart, TextPart
from klantroutes.drawing.text import width, wrap
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route

from .legend import legend
from .paper import A4, POINTS, Paper
from .words import source_of, target_in_words

MARGIN = 28.0
"""White around what is on the paper, in points."""
_TITLE = 18.0
_TARGET = 10.5
_FOOT = 8.5
_LOOSE = 28.0
"""The legend stands no further under the drawing than this."""
_LARGEST = 1.25
"""The drawing is never shown larger than this: a route of three steps need not fill a page."""


@dataclass(frozen=True)
class Sheet:
    """The page in points of paper: what stands on it, and where the drawing goes and how large."""

    width: float
    height: float
    parts: tuple[Part, ...]
    drawing: Drawing
    x: float
    y: float
    scale: float
    above: tuple[Part, ...] = ()
    """What is drawn over the drawing, in its coordinates."""


def sheet(route: Route, paper: Paper = A4, drawing: Drawing | None = None, *, said: str = "", pages: int = 1) -> Sheet:
    """Return the page of a route, the first of so many `pages`; `said` stands under for whom the route is."""
    drawing = drawing or draw(route)
    wide, tall = paper.wide * POINTS, paper.tall * POINTS
    room = wide - 2 * MARGIN
    head, top = _head(route, room, said)
    foot = list(foot_of(route, wide, tall - MARGIN, 1, pages))
    _, high = legend(route, MARGIN, 0, room)
    low = tall - MARGIN - _FOOT - 10 - high
    bounds = drawing.bounds
    scale = min(room / bounds.width, (low - 10 - top) / bounds.height, _LARGEST)
    low = min(low, top + bounds.height * scale + _LOOSE)
    explained, _ = legend(route, MARGIN, low, room)
    x = MARGIN + (room - bounds.width * scale) / 2 - bounds.x * scale
    y = top - bounds.y * scale
    return Sheet(wide, tall, (*head, *explained, *foot), drawing, x, y, scale)


def _head(route: Route, room: float, said: str) -> tuple[list[Part], float]:
    parts: list[Part] = []
    y = MARGIN
    for line in wrap(one_line(route.title), _TITLE, 600, room)[:3] or ["Klantroute"]:
        y += _TITLE
        parts.append(TextPart(MARGIN, round(y, 2), line, _shrunk(line, _TITLE, room), "ink", 600))
        y += 4
    for line in wrap(one_line(target_in_words(route)), _TARGET, 400, room):
        y += _TARGET + 2
        parts.append(TextPart(MARGIN, round(y, 2), line, _TARGET, "ink.soft"))
    for line in wrap(said, _TARGET, 400, room):
        y += _TARGET + 2
        parts.append(TextPart(MARGIN, round(y, 2), line, _TARGET, "ink"))
    return parts, y + 14


def _shrunk(line: str, size: float, room: float) -> float:
    """Return the type size at which one word without spaces still fits."""
    return size if width(line, size, 600) <= room else round(size * room / width(line, size, 600), 2)


def foot_of(route: Route, wide: float, base: float, page: int, pages: int) -> Iterator[Part]:
    """Yield the line at the foot of a page: who made the route, of which day it is, and the number of the page."""
    yield PathPart((("M", MARGIN, base - 14), ("L", wide - MARGIN, base - 14)), None, "grid", 0.75)
    room = wide - 2 * MARGIN - 80
    text = wrap(" · ".join(map(one_line, source_of(route))), _FOOT, 400, room)
    yield TextPart(MARGIN, round(base - 2, 2), text[0] if text else "", _FOOT, "ink.soft")
    yield TextPart(
        round(wide - MARGIN, 2), round(base - 2, 2), f"pagina {page} van {pages}", _FOOT, "ink.soft", 400, "end"
    )
