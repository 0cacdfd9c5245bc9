"""Where the client is, between whom she comes from and what follows, with the handovers large between them."""

from klantroutes.drawing import icons
from klantroutes.drawing.parts import BoxPart, Part, PathPart
from klantroutes.layout.geometry import Rect
from klantroutes.model.vocabulary import PHASE_LABELS, PHASES

from . import arrows
from .card import Drawn, drawn
from .given import strips
from .measures import BIG, GAP, ICON, LEAST, LINE, NAME, PADDING, RADIUS
from .page import Page, placed
from .stop import Card, Meeting, Pass
from .writing import put, written

_SIDE, _HERE = 0.24, 0.258
"""Widths of the cards as parts of the stage; the rest is for the ways between them."""
_FORK = 14.0
"""Where the ways to several followers part, after the card where she is."""
_BAR = 84.0
"""Room of the phases along the top."""
_MOST_GIVEN = 0.42
"""What she gets takes at most this part of a picture; more comes on the next."""


def pages(body: Meeting, wide: float, high: float) -> list[Page]:
    """Return as many pictures as followers, and what she gets, need."""
    above = _BAR if body.phase else 0.0
    problem = _problem(body.lost, wide)
    given = strips(body.gets, wide, high * _MOST_GIVEN)
    below = [strip for strip in (given[0] if given else None, problem) if strip is not None]
    room = high - above - sum(tall + GAP for tall, _parts in below)
    groups = _groups(_sized(body, wide, room), room, _gap(wide)) or [[]]
    found = []
    for number in range(max(len(groups), len(given))):
        parts = [*placed(_chain(body, groups[min(number, len(groups) - 1)], wide, room), 0, above)]
        parts += _phases(body.phase, wide)
        top = above + room + GAP
        for tall, strip in (*given[min(number, len(given) - 1) :][:1], *([problem] if problem else [])):
            parts += placed(strip, 0, top)
            top += tall + GAP
        found.append(Page(tuple(parts), (body.here.id,)))
    return found


def _sized(body: Meeting, wide: float, high: float) -> list[tuple[Drawn, Pass]]:
    """Return the followers as cards, large where they all fit below each other."""
    large = [(_large(card, wide * _SIDE, 54.0, high), way) for card, way in body.after]
    if sum(_tall(one, _gap(wide)) for one in large) <= high:
        return large
    return [(drawn(card, wide * _SIDE, size=LEAST), way) for card, way in body.after]


def _gap(wide: float) -> float:
    return wide * (1 - 2 * _SIDE - _HERE) / 2


def _chain(body: Meeting, after: list[tuple[Drawn, Pass]], wide: float, high: float) -> list[Part]:
    """Return the cards with the ways between them, all about the middle of the room."""
    side, here_wide, gap = wide * _SIDE, wide * _HERE, _gap(wide)
    left = side + gap
    middle = high / 2
    edge = "stage.lost" if body.lost else "stage.accent"
    here = _large(body.here, here_wide, BIG, high, "stage.here", edge)
    parts = list(placed(here.parts, left, middle - here.height / 2))
    if body.before is not None:
        card, way = body.before
        before = _large(card, side, 54.0, high)
        parts += placed(before.parts, 0, middle - before.height / 2)
        parts += arrows.arrow(way, side + 8, left - 10, middle)
    return parts + _followers(after, left + here_wide, gap, middle)


def _followers(after: list[tuple[Drawn, Pass]], left: float, gap: float, middle: float) -> list[Part]:
    parts: list[Part] = []
    heights: list[float] = []
    top = middle - (sum(_tall(one, gap) for one in after) + GAP * (len(after) - 1)) / 2
    start = left + (_FORK if len(after) > 1 else 10)
    for card, way in after:
        y = top + _above(card, way) if len(after) > 1 else middle
        parts += arrows.arrow(way, left + 10, left + gap - 8, y, start)
        parts += placed(card.parts, left + gap, y - card.height / 2)
        heights.append(y)
        top += _tall((card, way), gap) + GAP
    if len(heights) > 1:
        half = arrows.THICK / 2
        trunk = (("M", start, min(heights) - half), ("L", start, max(heights) + half))
        stem = (("M", left, middle), ("L", start, middle))
        parts += [PathPart(way, None, "stage.ink", arrows.THICK) for way in (trunk, stem)]
    return parts


def _above(card: Drawn, way: Pass) -> float:
    """Return how much room a follower takes above its line."""
    return max(card.height, arrows.SIGN if way.icon else 0.0) / 2


def _tall(follower: tuple[Drawn, Pass], gap: float) -> float:
    """Return how much room a follower takes above and below its line together."""
    card, way = follower
    return _above(card, way) + max(card.height / 2, arrows.height(way, gap - 26) - arrows.SIGN / 2)


def _groups(after: list[tuple[Drawn, Pass]], high: float, gap: float) -> list[list[tuple[Drawn, Pass]]]:
    groups: list[list[tuple[Drawn, Pass]]] = []
    for one in after:
        tall = sum(_tall(other, gap) + GAP for other in (groups[-1] if groups else []))
        if groups and tall + _tall(one, gap) <= high:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _large(
    card: Card, wide: float, size: float, high: float, fill: str = "stage.card", edge: str = "stage.edge"
) -> Drawn:
    """Return the card in the largest type in which it is low enough and no word breaks."""
    for one in (size, 54.0, NAME, LEAST):
        found = drawn(card, wide, size=one, fill=fill, edge=edge)
        if found.height <= high and not Page(found.parts).breaks_words:
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
