"""The drawing of a route with its legend, cut to the room it has in a document."""

from klantroutes.checks.naming import PHASE_IN_SENTENCE, enumerated
from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.exporters import svg
from klantroutes.exporters.legend import legend
from klantroutes.exporters.policy.tree import Picture
from klantroutes.exporters.sheet import Sheet
from klantroutes.exporters.typst_page import pixels
from klantroutes.exporters.words import target_in_words, told
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.wording import numbered

from .clean import clean_lines

_POINTS = 72 / 25.4
_LARGEST = 1.25
"""The drawing is never shown larger than this, as on the page of its own."""
_PPI = 150
"""Pixels per inch of the bitmap, which only old programs show."""


def picture(route: Route, wide_mm: float, tall_mm: float, drawing: Drawing | None = None) -> Picture:
    """Return the drawing in a frame of at most this size, as lines and as pixels, with its words."""
    page = _sheet(route, drawing or draw(route), wide_mm * _POINTS, tall_mm * _POINTS)
    wide, tall = page.width / _POINTS, page.height / _POINTS
    lines = svg.on_page(route, page, wide, tall)
    long = "\n".join(clean_lines(told(route)))
    return Picture(lines, pixels(lines, wide, tall, _PPI), alt_of(route), long, wide, tall)


def _sheet(route: Route, drawing: Drawing, wide: float, tall: float) -> Sheet:
    """Return the drawing above its legend; the frame ends where they end."""
    _, high = legend(route, 0, 0, wide)
    bounds = drawing.bounds
    scale = min(wide / bounds.width, (tall - high - 8) / bounds.height, _LARGEST)
    bottom = bounds.height * scale + 8
    explained, _ = legend(route, 0, bottom, wide)
    x = (wide - bounds.width * scale) / 2 - bounds.x * scale
    return Sheet(wide, round(bottom + high, 2), tuple(explained), drawing, x, -bounds.y * scale, scale)


def alt_of(route: Route) -> str:
    """Return in two or three sentences what the drawing shows."""
    kind = "zorgpad" if route.type == "zorgpad" else "klantroute"
    steps = [step for step in route.steps if step.kind != "handover"]
    numbers = [(sum(step.phase == phase for step in steps), phase) for phase in route.phases]
    spread = enumerated([f"{number} {PHASE_IN_SENTENCE[phase]}" for number, phase in numbers])
    handed = len(route.steps) - len(steps)
    count = numbered(len(steps), "stap", "stappen")
    over = f" Er {'is' if handed == 1 else 'zijn'} {numbered(handed, 'overdracht', 'overdrachten')}." if handed else ""
    said = f"Tekening van {'het' if kind == 'zorgpad' else 'de'} {kind} ‘{one_line(route.title)}’."
    return f"{said} {one_line(target_in_words(route))} De tekening heeft {count}: {spread}.{over}"
