"""The cards of professionals and services, measured and drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from klantroutes.layout.geometry import Rect
from klantroutes.model.plain_text import one_line
from klantroutes.model.steps import Professional, Service

from . import icons, words
from .fitted import Fitted, fit
from .palette import payer_name
from .parts import BoxPart, Part, TextPart
from .style import Style
from .text import width, wrap

_EDGE = 11
"""Where the name of a row begins, after the colour of who pays."""
_MARK = 10
"""Side of the sign of a care path in a row."""


@dataclass(frozen=True)
class Sketch:
    """A step measured and drawn with its upper left corner at (0, 0).

    `reach` is the height of the row where lines like to arrive: beside the icon and name.
    """

    width: float
    height: float
    parts: tuple[Part, ...]
    rows: dict[str, Rect]
    reach: float


@dataclass(frozen=True)
class _Row:
    id: str
    label: Fitted
    window: str
    beside: bool
    colour: str
    height: float
    indent: float
    """Where the name begins: after the edge, and after the sign of a care path."""


def professional(step: Professional, services: Sequence[Service], lane: str, style: Style) -> Sketch:
    """Return the card of a professional with a row for each service that is delivered there."""
    marks = words.badges(step)
    room = _card_room(step.label, step.organisation, services, style)
    indent = style.padding + style.icon + 6
    name = fit(step.label or "Nog zonder naam", style.name, 600, room - indent - style.padding, style)
    firm = fit(step.organisation or "", style.small, 400, room - indent - style.padding, style)
    rows = [_row(service, room, style) for service in services]
    pills = _pills([(text, "badge" if strong else "badge.soft") for text, strong in marks], room - indent, style)
    wide = max(
        room,
        indent + max(name.width, firm.width) + style.padding,
        indent + pills.width + style.padding,
        max((_row_width(row, style) for row in rows), default=0),
    )
    wide = round(wide, 2)
    y = style.padding
    parts: list[Part] = [_body(wide, 0, style)]
    parts += name.parts(indent, y, "ink", style.leading)
    y += name.height
    parts += firm.parts(indent, y, "ink.soft", style.leading)
    y += firm.height
    if marks:
        parts += pills.parts(indent, y + 4)
        y += pills.height + 4
    y = max(y, style.padding + style.icon)
    parts += icons.icon(
        icons.for_professional(step.catalogue, step.label), style.padding, style.padding, style.icon, lane
    )
    places: dict[str, Rect] = {}
    if rows:
        y += 5
    for row in rows:
        places[row.id] = Rect(5, y, wide - 10, row.height)
        parts += _row_parts(row, places[row.id], style)
        y += row.height + 3
    height = round(y + (2 if rows else style.padding), 2)
    parts[0] = _body(wide, height, style)
    return Sketch(wide, height, tuple(parts), places, style.padding + style.icon / 2)


def service(step: Service, style: Style) -> Sketch:
    """Return the card of a service that is drawn by itself: a straight edge in the colour of who pays."""
    colour = payer_name(words.payer(step))
    edge = 5
    room = _card_room(step.label, None, (), style)
    indent = edge + style.padding + style.icon + 4
    name = fit(step.label or "Nog zonder naam", style.name, 600, room - indent - style.padding, style)
    when = fit(words.window(step.period), style.small, 400, room - indent - style.padding, style)
    pills = _pills([(text, "chip") for text in words.chips(step)], room - indent, style)
    wide = round(max(room, indent + max(name.width, when.width, pills.width) + style.padding), 2)
    y = style.padding + name.height
    parts: list[Part] = [
        *name.parts(indent, style.padding, "ink", style.leading),
        *when.parts(indent, y, "ink.soft", style.leading),
    ]
    y += when.height
    if pills.lines:
        parts += pills.parts(indent, y + 4)
        y += pills.height + 4
    height = round(max(y, style.padding + style.icon) + style.padding, 2)
    parts += icons.icon(
        icons.for_service(step.catalogue), edge + style.padding - 2, style.padding, style.icon, "ink.soft"
    )
    body = [
        BoxPart(Rect(0, 0, wide, height), 2, "card", "card.edge", 1),
        BoxPart(Rect(0, 0, edge, height), 0, colour, None, 0),
    ]
    return Sketch(wide, height, (*body, *parts), {}, style.padding + style.icon / 2)


def _body(wide: float, height: float, style: Style) -> BoxPart:
    return BoxPart(Rect(0, 0, wide, height), style.radius, "card", "card.edge", 1)


def _card_room(label: str, firm: str | None, services: Sequence[Service], style: Style) -> float:
    """Return the width a card starts with: narrow when all it says is short."""
    indent = 2 * style.padding + style.icon + 6
    natural = max(
        indent + width(one_line(label), style.name, 600),
        indent + width(one_line(firm), style.small),
        max(
            (34 + width(one_line(f"{item.label} {words.window(item.period)}"), style.small) for item in services),
            default=0,
        ),
    )
    pieces = wrap(one_line(label), style.name, 600, 1)
    longest = indent + max((width(piece, style.name, 600) for piece in pieces), default=0)
    return max(min(style.card, max(style.narrow, natural + 1)), min(style.widest, longest + 1))


def _row(step: Service, room: float, style: Style) -> _Row:
    when = words.window(step.period)
    indent = _EDGE + (_MARK + 3 if step.care_path else 0)
    beside_room = room - 10 - indent - 6 - (width(when, style.badge) + 8 if when else 0)
    label = step.label or "Nog zonder naam"
    beside = bool(when) and width(one_line(label), style.small) <= beside_room
    fitted = fit(label, style.small, 400, beside_room if beside else room - 10 - indent - 6, style)
    last = width(fitted.lines[-1], fitted.size) if fitted.lines else 0
    beside = beside or (bool(when) and last <= beside_room)
    height = fitted.height + 6 + (0 if beside or not when else style.badge * style.leading)
    return _Row(step.id, fitted, when, beside, payer_name(words.payer(step)), height, indent)


def _row_width(row: _Row, style: Style) -> float:
    when = width(row.window, style.badge)
    last = width(row.label.lines[-1], row.label.size) if row.label.lines else 0
    return 10 + row.indent + 6 + max(row.label.width, last + when + 8 if row.beside else when)


def _row_parts(row: _Row, place: Rect, style: Style) -> list[Part]:
    parts: list[Part] = [
        BoxPart(place, 2, "row", None, 0),
        BoxPart(Rect(place.x, place.y, 4, place.height), 0, row.colour, None, 0),
        *row.label.parts(place.x + row.indent, place.y + 3, "ink", style.leading),
    ]
    if row.indent > _EDGE:
        parts += icons.icon(icons.CARE_PATH, place.x + 10, place.y + 5, _MARK, "ink.soft")
    if row.window:
        y = place.bottom - 3 - style.badge * 0.3
        parts.append(TextPart(round(place.right - 6, 2), round(y, 2), row.window, style.badge, "ink.soft", 400, "end"))
    return parts


@dataclass(frozen=True)
class _Pills:
    lines: tuple[tuple[tuple[Fitted, str], ...], ...]
    width: float
    height: float
    style: Style

    def parts(self, x: float, top: float) -> list[Part]:
        """Return the pills side by side, line under line."""
        parts: list[Part] = []
        for line in self.lines:
            left = x
            tall = max(text.height for text, _ in line) + 3
            for text, colour in line:
                box = Rect(left, top, text.width + 12, text.height + 3)
                parts.append(BoxPart(box, min(7.5, box.height / 2), colour, None, 0))
                parts += text.parts(left + 6, top + 1.5, f"{colour}.text", self.style.leading)
                left += box.width + 4
            top += tall + 3
        return parts


def _pills(texts: Sequence[tuple[str, str]], room: float, style: Style) -> _Pills:
    lines: list[list[tuple[Fitted, str]]] = []
    left = room + 1.0
    for text, colour in texts:
        fitted = fit(text, style.badge, 600, room - 12 - style.padding, style)
        if left + fitted.width + 12 > room - style.padding or not lines:
            lines.append([])
            left = 0
        lines[-1].append((fitted, colour))
        left += fitted.width + 16
    wide = max((sum(text.width + 16 for text, _ in line) - 4 for line in lines), default=0)
    tall = sum(max(text.height for text, _ in line) + 6 for line in lines)
    return _Pills(tuple(tuple(line) for line in lines), wide, max(0, tall - 3), style)
