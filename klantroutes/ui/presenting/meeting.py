"""Where the client is, between whom she comes from and what follows, with the handovers large between them."""

from klantroutes.drawing import icons
from klantroutes.drawing.parts import BoxPart, Part
from klantroutes.layout.geometry import Rect
from klantroutes.model.vocabulary import PHASE_LABELS, PHASES

from . import arrows
from .card import Drawn, drawn
from .measures import BIG, GAP, ICON, LEAST, LINE, NAME, PADDING, RADIUS
from .page import Page, placed
from .stop import Card, Meeting, Pass
from .writing import put, several, written

_SIDE, _HERE = 0.245, 0.26
"""Widths of the cards as parts of the stage; the rest is for the ways between them."""
_BAR = 84.0
"""Room of the phases along the top."""


def pages(body: Meeting, wide: float, high: float) -> list[Page]:
    """Return a picture for as many followers at a time as there is room for."""
    below = [strip for strip in (_given(body.gets, wide), _problem(body.lost, wide)) if strip is not None]
    above = _BAR if body.phase else 0.0
    room = high - above - sum(tall + GAP for tall, _parts in below)
    followers = [(_large(card, wide * _SIDE, 54.0), way) for card, way in body.after]
    if sum(_tall(one, _gap(wide)) for one in followers) > room:
        followers = [(drawn(card, wide * _SIDE, size=LEAST), way) for card, way in body.after]
    found = []
    for group in _groups(followers, room, _gap(wide)) or [[]]:
        parts = [*placed(_chain(body, group, wide, room), 0, above), *_phases(body.phase, wide)]
        top = above + room
        for tall, strip in below:
            parts += placed(strip, 0, top + GAP)
            top += tall + GAP
        found.append(Page(tuple(parts), (body.here.id,)))
    return found


def _gap(wide: float) -> float:
    return wide * (1 - 2 * _SIDE - _HERE) / 2


def _chain(body: Meeting, after: list[tuple[Drawn, Pass]], wide: float, high: float) -> list[Part]:
    """Return the cards with the ways between them, all about the middle of the room."""
    side, here_wide, gap = wide * _SIDE, wide * _HERE, _gap(wide)
    left = side + gap
    middle = high / 2
    here = _here(body.here, here_wide, lost=bool(body.lost))
    parts = list(placed(here.parts, left, middle - here.height / 2))
    if body.before is not None:
        card, way = body.before
        before = _large(card, side, 54.0)
        parts += placed(before.parts, 0, middle - before.height / 2)
        parts += arrows.arrow(way, side + 8, left - 10, middle)
    return parts + _followers(after, left + here_wide, gap, middle)


def _followers(after: list[tuple[Drawn, Pass]], left: float, gap: float, middle: float) -> list[Part]:
    parts: list[Part] = []
    top = middle - (sum(_tall(one, gap) for one in after) + GAP * (len(after) - 1)) / 2
    for card, way in after:
        tall = _tall((card, way), gap)
        y = top + tall / 2 if len(after) > 1 else middle
        parts += arrows.arrow(way, left + 10, left + gap - 8, y)
        parts += placed(card.parts, left + gap, y - card.height / 2)
        top += tall + GAP
    return parts


def _tall(follower: tuple[Drawn, Pass], gap: float) -> float:
    """Return how much room a follower takes above and below its line together."""
    card, way = follower
    half = arrows.height(way, gap - 26) - arrows.SIGN / 2
    return max(card.height, 2 * half)


def _groups(after: list[tuple[Drawn, Pass]], high: float, gap: float) -> list[list[tuple[Drawn, Pass]]]:
    groups: list[list[tuple[Drawn, Pass]]] = []
    for one in after:
        tall = sum(_tall(other, gap) + GAP for other in (groups[-1] if groups else []))
        if groups and tall + _tall(one, gap) <= high:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _here(card: Card, wide: float, *, lost: bool) -> Drawn:
    """Return the card where she is, in the largest type that breaks no word."""
    edge = "stage.lost" if lost else "stage.accent"
    return _large(card, wide, BIG, "stage.here", edge)


def _large(card: Card, wide: float, size: float, fill: str = "stage.card", edge: str = "stage.edge") -> Drawn:
    for one in (size, 54.0, LEAST):
        found = drawn(card, wide, size=one, fill=fill, edge=edge)
        if not Page(found.parts).breaks_words:
            break
    return found


def _phases(phase: str, wide: float) -> list[Part]:
    """Return the three phases along the top, with the present one lit."""
    parts: list[Part] = []
    each = wide / len(PHASES)
    for number, one in enumerate(PHASES if phase else ()):
        here = one == phase
        bar = Rect(number * each + (GAP / 2 if number else 0), 0, each - GAP / 2, 12)
        parts.append(BoxPart(bar, 6, "stage.accent" if here else "stage.row"))
        words = written(PHASE_LABELS[one], LEAST, 600 if here else 400, 4000)
        parts += put(words, bar.centre.x, 16, "stage.ink" if here else "stage.soft", "middle")
    return parts


def _given(names: tuple[str, ...], wide: float) -> tuple[float, list[Part]] | None:
    """Return what she gets here as a strip over the whole width, with its height; None without anything."""
    if not names:
        return None
    head = written("Zij krijgt hier:", LEAST, 600, wide)
    left = PADDING + head.width + PADDING
    text = several(tuple(f"• {name}" for name in names), LEAST, 400, wide - left - PADDING)
    high = text.height + PADDING
    return high, [
        BoxPart(Rect(0, 0, wide, high), RADIUS, "stage.row"),
        *put(head, PADDING, PADDING / 2, "stage.ink"),
        *put(text, left, PADDING / 2, "stage.ink"),
    ]


def _problem(words: str, wide: float) -> tuple[float, list[Part]] | None:
    """Return why she falls out of view as a strip over the whole width, with its height; None when she does not."""
    if not words:
        return None
    text = written(words, NAME, 600, wide - 3 * PADDING - ICON)
    high = text.height + 2 * PADDING
    return high, [
        BoxPart(Rect(0, 0, wide, high), RADIUS, "stage.lost", None, LINE),
        *icons.icon("door", PADDING, (high - ICON) / 2, ICON, "stage.on_lost"),
        *put(text, 2 * PADDING + ICON, PADDING, "stage.on_lost"),
    ]
