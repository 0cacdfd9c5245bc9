"""The small signs: flag of an entry, door of an exit, round point of a handover."""

from klantroutes.layout.geometry import Rect
from klantroutes.model.steps import Entry, Exit, Handover

from . import icons, words
from .cards import Sketch
from .fitted import fit
from .parts import BoxPart, Part, TextPart
from .style import Style
from .text import width

SIGN = 26
"""Side of the flag and the door."""
_MARK = 10
"""Side of the sign of a care path beside them."""


def entry(step: Entry, style: Style) -> Sketch:
    """Return a flag with its words below."""
    return _sign("flag", "entry", step.label or "Ingang", style, marked=bool(step.care_path))


def exit_door(step: Exit, style: Style) -> Sketch:
    """Return a door with its words below."""
    return _sign("door", "exit", step.label or "Uitgang", style, marked=bool(step.care_path))


def _sign(icon: str, colour: str, label: str, style: Style, *, marked: bool) -> Sketch:
    text = fit(label, style.small, 600, style.label, style)
    wide = max(SIGN + (_MARK + 2 if marked else 0), text.width)
    parts: list[Part] = [*icons.icon(icon, 0, 0, SIGN, colour), *text.parts(0, SIGN + 3, "ink", style.leading)]
    if marked:
        parts += icons.icon(icons.CARE_PATH, SIGN + 2, 0, _MARK, "ink.soft")
    return Sketch(round(wide, 2), round(SIGN + 3 + text.height, 2), tuple(parts), {}, SIGN / 2)


def handover(step: Handover, style: Style) -> Sketch:
    """Return the round point; it is dashed while nobody filled in which information goes along."""
    radius = style.handover
    told = bool(step.information)
    ring = BoxPart(
        Rect(0, 0, 2 * radius, 2 * radius), radius, "handover", "handover.edge", 2, () if told else (3.2, 2.6)
    )
    name = icons.for_warmth(step.warmth)
    side = radius * 1.3
    inner = icons.icon(name, radius - side / 2, radius - side / 2, side, "handover.icon") if name else ()
    mark = _corner_mark(radius) if step.care_path else ()
    return Sketch(2 * radius, 2 * radius, (ring, *inner, *mark), {}, radius)


def _corner_mark(radius: float) -> tuple[Part, ...]:
    """Return the sign of a care path in the upper right corner of a round point."""
    side = radius * 0.9
    left = 2 * radius - side
    paper = BoxPart(Rect(left - 1, -1, side + 2, side + 2), 2, "card", None, 0)
    return (paper, *icons.icon(icons.CARE_PATH, left, 0, side, "ink.soft"))


def term_size(step: Handover, style: Style) -> tuple[float, float]:
    """Return width and height of the words beside a handover; (0, 0) when there are none."""
    text = words.term(step)
    return (width(text, style.term, 600), style.term * style.leading) if text else (0, 0)


def term_parts(step: Handover, place: Rect, style: Style) -> tuple[Part, ...]:
    """Return the words of the term in this place."""
    text = words.term(step)
    if not text:
        return ()
    return (TextPart(round(place.x, 2), round(place.bottom - style.term * 0.3, 2), text, style.term, "ink", 600),)
