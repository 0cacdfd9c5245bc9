"""The pictures of a presentation: each stop laid out for the screen, with its caption below."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from klantroutes.drawing.fitted import Fitted
from klantroutes.drawing.parts import BoxPart, Part, TextPart
from klantroutes.layout.geometry import Rect

from . import cover, handing, lanes, listing, meeting
from .measures import HIGH, LEADING, LEAST, MARGIN, NAME
from .page import Page, bottom_of, placed
from .stop import Body, Cover, Handing, Lanes, Listing, Meeting, Stop, Told, Whole
from .writing import put, written

MapMaker = Callable[[float, float], Page]
"""Makes the map of the whole route for a room of this width and height."""
ASIDE = 260.0
"""Room at the right of a caption, for where we are and for the clock."""
_ROWS, _MORE_ROWS = 2, 3
"""Rows of words below a title; more where the stage has one client and room to spare."""
_AROUND = 22.0
_LARGER = (1.5, 1.3, 1.15)


@dataclass(frozen=True)
class Picture:
    """One picture: what moves along with the camera, and the caption that stays in its place."""

    stop: int
    part: str
    title: str
    told: str
    body: tuple[Part, ...]
    caption: tuple[Part, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """Everything on this picture."""
        return self.body + self.caption


def caption_top(stops: Sequence[Stop], wide: float) -> float:
    """Return where the captions of these stops begin: all in the same place, so that nothing jumps."""
    tallest = max((_title(stop.title, _room(wide)).height for stop in stops), default=0.0)
    rows = _MORE_ROWS if any(isinstance(stop.body, Meeting) for stop in stops) else _ROWS
    row = LEAST * LEADING
    return HIGH - 2 * _AROUND - max(NAME * LEADING + rows * row, tallest + row)


def pictures(stops: Sequence[Stop], wide: float, whole: MapMaker) -> list[Picture]:
    """Return the pictures of these stops, for a screen of this many units wide."""
    top = caption_top(stops, wide)
    found = [one for number, stop in enumerate(stops) for one in _shown(number, stop, wide, top, whole)]
    return [_captioned(one, f"{n} / {len(found)}", wide, top) for n, one in enumerate(found, 1)]


@dataclass(frozen=True)
class _Shown:
    number: int
    stop: Stop
    body: tuple[Part, ...]
    told: Told


def _shown(number: int, stop: Stop, wide: float, top: float, whole: MapMaker) -> Iterator[_Shown]:
    """Yield a stop page by page; words that do not fit below a page come with the same page once more."""
    room = top - 2 * MARGIN
    for page in _pages(stop.body, wide - 2 * MARGIN, room, whole):
        body = placed(page.parts, MARGIN, MARGIN + _lowered(page, room, stop.body))
        for lines in _told(stop, stop.says(page.cards), wide, top):
            yield _Shown(number, stop, body, lines)


def _lowered(page: Page, room: float, body: Body) -> float:
    """Return how far a page that leaves room goes down to stand in the middle."""
    if isinstance(body, Cover | Meeting | Whole):
        return 0.0
    return max(0.0, (room - bottom_of(page.parts)) / 2)


def _pages(body: Body, wide: float, high: float, whole: MapMaker) -> list[Page]:
    if isinstance(body, Cover):
        return cover.pages(body, wide, high)
    if isinstance(body, Meeting):
        return meeting.pages(body, wide, high)
    if isinstance(body, Whole):
        return [whole(wide, high)]
    return _as_large_as_fits(body, wide, high)


def _as_large_as_fits(body: Lanes | Handing | Listing, wide: float, high: float) -> list[Page]:
    """Return the pages in the largest type that needs no more of them and breaks no word more."""
    least = _laid(body, wide, high)
    for scale in _LARGER:
        larger = _laid(body, wide / scale, high / scale)
        if len(larger) <= len(least) and not any(page.breaks_words for page in larger):
            return [Page(placed(page.parts, scale=scale), page.cards) for page in larger]
    return least


def _laid(body: Lanes | Handing | Listing, wide: float, high: float) -> list[Page]:
    if isinstance(body, Lanes):
        return lanes.pages(body, wide, high)
    if isinstance(body, Handing):
        return handing.pages(body, wide, high)
    return listing.pages(body, wide, high)


# -- the caption


def _room(wide: float) -> float:
    return wide - 2 * MARGIN - ASIDE


def _title(title: str, room: float) -> Fitted:
    large = written(title, NAME, 600, room)
    return large if len(large.lines) == 1 else written(title, LEAST, 600, room)


def _told(stop: Stop, told: Told, wide: float, top: float) -> list[Told]:
    """Return the lines of the sentences in as many portions as there are captions needed; one may be empty."""
    free = HIGH - top - 2 * _AROUND - _title(stop.title, _room(wide)).height
    most = max(1, int(free / (LEAST * LEADING) + 0.05))
    portions: list[list[str]] = [[]]
    for sentence in told:
        lines = list(written(sentence, LEAST, 400, _room(wide)).lines)
        if portions[-1] and len(portions[-1]) + len(lines) > most:
            portions.append([])
        portions[-1] += lines
    return [tuple(lines[n : n + most]) for lines in portions for n in range(0, max(1, len(lines)), most)]


def _captioned(shown: _Shown, place: str, wide: float, top: float) -> Picture:
    stop = shown.stop
    parts = caption(stop.title, shown.told, place, wide, top)
    return Picture(shown.number, stop.part, stop.title, " ".join(shown.told), shown.body, parts)


def caption(title: str, lines: Told, place: str, wide: float, top: float) -> tuple[Part, ...]:
    """Return the strokes of a caption; `lines` fit already, `place` is where we are."""
    head = _title(title, _room(wide))
    below = Fitted(lines, LEAST, 400, 0.0, len(lines) * LEAST * LEADING)
    at = top + _AROUND
    parts: list[Part] = [
        BoxPart(Rect(0, top, wide, HIGH - top), 0, "stage.caption"),
        *put(head, MARGIN, at, "stage.told"),
        *put(below, MARGIN, at + head.height, "stage.told"),
    ]
    if place:
        parts.append(TextPart(wide - MARGIN, at + NAME, place, NAME, "stage.told", 600, "end"))
    return tuple(parts)


def one_caption(title: str, told: Told, wide: float) -> tuple[float, tuple[Part, ...]]:
    """Return where a caption of its own begins, and its strokes; it is as tall as its words need."""
    room = _room(wide)
    lines = tuple(line for sentence in told for line in written(sentence, LEAST, 400, room).lines)
    tall = 2 * _AROUND + max(_title(title, room).height + len(lines) * LEAST * LEADING, 2 * NAME * LEADING)
    return HIGH - tall, caption(title, lines, "", wide, HIGH - tall)
