"""The drawing inside a web page: strokes that only eyes see, and a place for each step that can be chosen."""

from collections.abc import Iterator

from klantroutes.drawing.compose import draw
from klantroutes.drawing.drawing import Drawing
from klantroutes.exporters.svg import FONTS, svg_of
from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Route
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import KIND_LABELS, PHASE_SHORT

from .html_text import colour_names, text
from .legend import legend

_MARGIN = 16.0
_LEGEND = 420.0


def picture(route: Route) -> str:
    """Return the drawing as inline SVG; steps are numbered from 1 in the order of the route."""
    drawing = draw(route)
    room = drawing.bounds.grown(_MARGIN)
    box = " ".join(_n(number) for number in (room.x, room.y, room.width, room.height))
    lines = [
        f'<svg id="tekening" viewBox="{box}" role="group" aria-label="Stappen in de tekening" font-family="{FONTS}">',
        '<g aria-hidden="true">',
        *_strokes(drawing),
        "</g>",
        *_places(route, drawing),
        "</svg>",
    ]
    return "\n".join(lines)


def _strokes(drawing: Drawing) -> Iterator[str]:
    colours = colour_names()
    yield from (svg_of(part, colours) for part in drawing.frame)
    for wire in drawing.wires.values():
        yield from (svg_of(part, colours) for part in wire.parts)
    for shape in drawing.shapes.values():
        yield f'<g transform="translate({_n(shape.rect.x)} {_n(shape.rect.y)})">'
        yield from (svg_of(part, colours) for part in shape.parts)
        yield "</g>"


def _places(route: Route, drawing: Drawing) -> Iterator[str]:
    """Yield where each step can be pointed at, in the order of the route; a row in a card comes after its card."""
    rects: dict[str, Rect] = {}
    for name, shape in drawing.shapes.items():
        rects[name] = shape.rect
        rects |= {row: room.moved(shape.rect.x, shape.rect.y) for row, room in shape.rows.items()}
    numbered = {step.id: number for number, step in enumerate(route.steps, 1)}
    own = [step for step in route.steps if step.id not in drawing.inside]
    rows = [step for step in route.steps if step.id in drawing.inside]
    for index, step in enumerate((*own, *rows)):
        yield _place(step, numbered[step.id], rects[step.id], "0" if index == 0 else "-1")


def _place(step: Step, number: int, rect: Rect, stop: str) -> str:
    name = text(f"{step.label.strip() or 'zonder naam'}, {KIND_LABELS[step.kind]}, {PHASE_SHORT[step.phase].lower()}")
    corners = f'x="{_n(rect.x)}" y="{_n(rect.y)}" width="{_n(rect.width)}" height="{_n(rect.height)}" rx="7"'
    head = f'<g class="plek" data-stap="{number}" role="button" tabindex="{stop}" aria-pressed="false"'
    return f'{head} aria-label="{name}"><rect {corners}/></g>'


def explained(route: Route) -> str:
    """Return the legend as inline SVG; empty when there is nothing to explain."""
    parts, tall = legend(route, 2, 0, _LEGEND)
    if not parts:
        return ""
    colours = colour_names()
    head = f'<svg viewBox="0 0 {_n(_LEGEND + 4)} {_n(tall)}" width="{_n(_LEGEND * 1.4)}" role="img"'
    return "\n".join([f'{head} aria-label="Wat de tekens betekenen">', *(svg_of(p, colours) for p in parts), "</svg>"])


def _n(number: float) -> str:
    return f"{number + 0:.2f}".rstrip("0").rstrip(".")
