"""Where the client is, between whom she comes from and what follows, with the handovers large between them."""

from dataclasses import replace

from klantroutes.drawing import icons
from klantroutes.drawing.parts import BoxPart, Part
from klantroutes.layout.geometry import Rect

from . import arrows
from .card import Drawn, drawn
from .measures import BIG, GAP, ICON, LEAST, LINE, NAME, PADDING, RADIUS
from .page import Page, placed
from .stop import Card, Meeting, Pass
from .writing import put, written

_SIDE, _HERE = 0.245, 0.26
"""Widths of the cards as parts of the stage; the rest is for the ways between them."""


def pages(body: Meeting, wide: float, high: float) -> list[Page]:
    """Return a picture for as many followers at a time as there is room for."""
    lost = written(body.lost, NAME, 600, wide - 3 * PADDING - ICON)
    below = lost.height + 2 * PADDING + GAP if body.lost else 0.0
    room = high - below
    groups = _groups([(drawn(card, wide * _SIDE), way) for card, way in body.after], room, _gap(wide)) or [[]]
    found = []
    for group in groups:
        parts = _chain(body, group, wide, room)
        if body.lost:
            parts += _problem(body.lost, wide, high - below + GAP)
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
        before = drawn(card, side)
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
    edge = "stage.lost" if lost else "stage.accent"
    big = drawn(card, wide, size=BIG, fill="stage.here", edge=edge)
    if Page(big.parts).breaks_words:
        big = drawn(replace(card), wide, size=LEAST, fill="stage.here", edge=edge)
    return big


def _problem(words: str, wide: float, top: float) -> list[Part]:
    text = written(words, NAME, 600, wide - 3 * PADDING - ICON)
    high = text.height + 2 * PADDING
    return [
        BoxPart(Rect(0, top, wide, high), RADIUS, "stage.lost", None, LINE),
        *icons.icon("door", PADDING, top + (high - ICON) / 2, ICON, "stage.on_lost"),
        *put(text, 2 * PADDING + ICON, top + PADDING, "stage.on_lost"),
    ]
