"""The legend of a picture: only what occurs in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from klantroutes.drawing import icons
from klantroutes.drawing.lines import line_parts
from klantroutes.drawing.palette import payer_name
from klantroutes.drawing.parts import BoxPart, Part, TextPart
from klantroutes.drawing.style import DEFAULT
from klantroutes.drawing.text import width
from klantroutes.drawing.words import payer
from klantroutes.layout.geometry import Point, Rect
from klantroutes.model.route import Route
from klantroutes.model.steps import Handover, Professional, Service
from klantroutes.model.vocabulary import WARMTH_LABELS

TYPE = 8.5
"""Type size of the legend, in points on paper."""
LINE = 15.0
"""Height of a line of the legend."""
_SIGN = 12.0
_GAP = 5.0
_BETWEEN = 16.0
_PAYERS = {
    "payer.zvw": "zorgverzekering (Zvw)", "payer.wlz": "langdurige zorg (Wlz)", "payer.wmo": "Wmo",
    "payer.jeugdwet": "Jeugdwet", "payer.gemeente": "gemeente", "payer.rijk": "Rijk",
    "payer.tijdelijk": "tijdelijk geld", "payer.bestaan": "werk, inkomen en schulden", "payer.overig": "andere betaler",
    "payer.unknown": "betaler nog niet ingevuld",
}  # fmt: skip

Sign = Callable[[float, float], tuple[Part, ...]]
"""Draws a sign with its left side at x, in the middle of a line at y."""


@dataclass(frozen=True)
class Entry:
    """One sign with its words; `wide` is the room of the sign."""

    sign: Sign
    wide: float
    words: str


def legend(route: Route, left: float, top: float, room: float) -> tuple[list[Part], float]:
    """Return the legend drawn from this corner in lines of `room` wide, and its height."""
    parts: list[Part] = []
    x, y = left, top + LINE / 2
    for entry in _entries(route):
        need = entry.wide + _GAP + width(entry.words, TYPE)
        if x > left and x + need > left + room:
            x, y = left, y + LINE
        parts += entry.sign(x, y)
        parts.append(
            TextPart(round(x + entry.wide + _GAP, 2), round(y + TYPE * 0.35, 2), entry.words, TYPE, "ink.soft")
        )
        x += need + _BETWEEN
    return parts, (y + LINE / 2 - top) if parts else 0


def _entries(route: Route) -> Iterator[Entry]:
    kinds = {step.kind for step in route.steps}
    if "entry" in kinds:
        yield Entry(_icon("flag", "entry"), _SIGN, "ingang")
    if "exit" in kinds:
        yield Entry(_icon("door", "exit"), _SIGN, "uitgang")
    yield from _professionals(route)
    yield from _handovers(route)
    if any(step.care_path for step in route.steps):
        yield Entry(_icon(icons.CARE_PATH, "ink.soft"), _SIGN, "uitgewerkt in een zorgpad")
    yield from _lines(route)
    yield from _payers(route)


def _professionals(route: Route) -> Iterator[Entry]:
    names = {
        icons.for_professional(step.catalogue, step.label) for step in route.steps if isinstance(step, Professional)
    }
    if "person" in names:
        yield Entry(_icon("person", "ink.soft"), _SIGN, "professional")
    if "organisation" in names:
        yield Entry(_icon("organisation", "ink.soft"), _SIGN, "organisatie of team")
    if "group" in names:
        yield Entry(_icon("group", "ink.soft"), _SIGN, "eigen netwerk of steungezin")


def _handovers(route: Route) -> Iterator[Entry]:
    points = [step for step in route.steps if isinstance(step, Handover)]
    for warmth, words in WARMTH_LABELS.items():
        if any(step.warmth == warmth for step in points):
            yield Entry(_point(icons.for_warmth(warmth)), _SIGN + 2, words)
    if any(step.warmth is None for step in points):
        yield Entry(_point(None), _SIGN + 2, "overdracht, soort nog niet ingevuld")
    if any(not step.information for step in points):
        yield Entry(
            _point(None, dashed=True), _SIGN + 2, "gestippelde rand: welke informatie meegaat is nog niet ingevuld"
        )


def _lines(route: Route) -> Iterator[Entry]:
    kinds = {link.kind for link in route.links}
    for kind, words in (("flow", "weg van de cliënt"), ("delivers", "voert uit"), ("feedback", "terugkoppeling")):
        if kind in kinds:
            yield Entry(_line(kind), 26, words)


def _payers(route: Route) -> Iterator[Entry]:
    found = {payer_name(payer(step)) for step in route.steps if isinstance(step, Service)}
    for name, words in _PAYERS.items():
        if name in found:
            yield Entry(_edge(name), 5, words)


def _icon(name: str, colour: str) -> Sign:
    return lambda x, y: icons.icon(name, round(x, 2), round(y - _SIGN / 2, 2), _SIGN, colour)


def _point(name: str | None, *, dashed: bool = False) -> Sign:
    half = _SIGN / 2 + 1

    def sign(x: float, y: float) -> tuple[Part, ...]:
        dash = (2.0, 1.7) if dashed else ()
        ring = BoxPart(Rect(x, y - half, 2 * half, 2 * half), half, "handover", "handover.edge", 1.3, dash)
        inner = icons.icon(name, round(x + half - 4.5, 2), round(y - 4.5, 2), 9, "handover.icon") if name else ()
        return (ring, *inner)

    return sign


def _line(kind: str) -> Sign:
    return lambda x, y: line_parts(kind, [Point(x, y), Point(x + 26, y)], DEFAULT)


def _edge(colour: str) -> Sign:
    return lambda x, y: (BoxPart(Rect(x, y - _SIGN / 2, 5, _SIGN), 0, colour),)
