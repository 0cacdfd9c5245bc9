"""The page in a policy document: A4 landscape with title, target group, the route, legend, source and date."""

from collections.abc import Iterator
from dataclasses import dataclass

from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.drawing.parts import Part, PathPart, TextPart
from klantroutes.drawing.text import width, wrap
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route

from .legend import legend
from .words import source_of, target_in_words

WIDTH, HEIGHT = 297, 210
"""The paper in millimetres."""
_POINTS = 72 / 25.4
_MARGIN = 28.0
_TITLE = 18.0
_TARGET = 10.5
_FOOT = 8.5
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


def sheet(route: Route) -> Sheet:
    """Return the page of a route."""
    drawing = draw(route)
    wide, tall = WIDTH * _POINTS, HEIGHT * _POINTS
    room = wide - 2 * _MARGIN
    head, top = _head(route, room)
    foot = list(_foot(route, wide, tall - _MARGIN))
    _, high = legend(route, _MARGIN, 0, room)
    low = tall - _MARGIN - _FOOT - 10 - high
    explained, _ = legend(route, _MARGIN, low, room)
    area = low - 10 - top
    bounds = drawing.bounds
    scale = min(room / bounds.width, area / bounds.height, _LARGEST)
    x = _MARGIN + (room - bounds.width * scale) / 2 - bounds.x * scale
    y = top - bounds.y * scale
    return Sheet(wide, tall, (*head, *explained, *foot), drawing, x, y, scale)


def _head(route: Route, room: float) -> tuple[list[Part], float]:
    parts: list[Part] = []
    y = _MARGIN
    for line in wrap(one_line(route.title), _TITLE, 600, room)[:3] or ["Klantroute"]:
        y += _TITLE
        parts.append(TextPart(_MARGIN, round(y, 2), line, _shrunk(line, _TITLE, room), "ink", 600))
        y += 4
    for line in wrap(one_line(target_in_words(route)), _TARGET, 400, room):
        y += _TARGET + 2
        parts.append(TextPart(_MARGIN, round(y, 2), line, _TARGET, "ink.soft"))
    return parts, y + 14


def _shrunk(line: str, size: float, room: float) -> float:
    """Return the type size at which one word without spaces still fits."""
    return size if width(line, size, 600) <= room else round(size * room / width(line, size, 600), 2)


def _foot(route: Route, wide: float, base: float) -> Iterator[Part]:
    yield PathPart((("M", _MARGIN, base - 14), ("L", wide - _MARGIN, base - 14)), None, "grid", 0.75)
    room = wide - 2 * _MARGIN - 80
    text = wrap(" · ".join(map(one_line, source_of(route))), _FOOT, 400, room)
    yield TextPart(_MARGIN, round(base - 2, 2), text[0] if text else "", _FOOT, "ink.soft")
    yield TextPart(round(wide - _MARGIN, 2), round(base - 2, 2), "pagina 1 van 1", _FOOT, "ink.soft", 400, "end")
