"""Everything behind the steps: cells, headings, lane names and the time ruler."""

import math
from collections.abc import Iterable, Mapping, Sequence

from klantroutes.layout.geometry import Rect
from klantroutes.model.period import BIRTH
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import PHASE_LABELS, PHASE_SHORT, PHASES

from .drawing import Column, Row
from .fitted import fit
from .palette import lane_name
from .parts import BoxPart, Part, PathPart, TextPart
from .style import Style
from .text import width
from .words import moment

NARROW = 60
"""An empty phase that is narrower than this says so, sideways."""
HEADING = 28
"""Height of the bar with the name of a phase."""
_RULER = 24
"""Height of the words of the ruler under it."""
_ABOVE = 4000
"""How far lines are kept away from above the headings and from the left of the lane names."""
_BELOW = 8
"""Lines stay this far under the ruler: in the first lane, or a round point on one would lie over the ruler."""
_NAMES = 5
"""Lines may come this close to the lane names, less than they keep from steps."""


def columns(
    edges: Sequence[tuple[float, float]],
    starts: Mapping[str, Sequence[tuple[float, int]]],
    filled: set[str],
    style: Style,
) -> tuple[Column, ...]:
    """Return the phases as columns; `starts` has for each phase where a slot begins and its first day."""
    return tuple(
        Column(
            phase,
            PHASE_LABELS[phase]
            if width(PHASE_LABELS[phase], style.heading, 600) <= right - left - 16
            else PHASE_SHORT[phase],
            left,
            right,
            _ticks((*_at_birth(phase, left), *starts.get(phase, ())), left, right, style),
            phase not in filled,
        )
        for phase, (left, right) in zip(PHASES, edges, strict=True)
    )


def _at_birth(phase: str, left: float) -> tuple[tuple[float, int], ...]:
    """Return the mark of the birth: at the line where the last phase begins, whatever the first step there is."""
    return ((left, BIRTH),) if phase == PHASES[-1] else ()


def _ticks(
    starts: Sequence[tuple[float, int]], left: float, right: float, style: Style
) -> tuple[tuple[float, str], ...]:
    """Return the marks of the ruler, never back in time or outside the phase as steps placed by hand may be.

    Those that would run into each other or repeat themselves are left out.
    """
    ticks: list[tuple[float, str]] = []
    free, last = left, -math.inf
    for x, day in sorted(starts):
        words = moment(day)
        end = x + width(words, style.tick)
        if x < free or end > right or day < last or (ticks and ticks[-1][1] == words):
            continue
        ticks.append((x, words))
        free, last = end + 8, day
    return tuple(ticks)


def closed(edges: Sequence[tuple[float, float]], shapes: Iterable[Rect]) -> tuple[Rect, ...]:
    """Return the room of headings and ruler and that of the lane names, where no line may come.

    Where somebody put a step lines must come all the same.
    """
    left, right = edges[0][0], edges[-1][1]
    above = Rect(left, -_ABOVE, right - left, _ABOVE + HEADING + _RULER + _BELOW)
    beside = Rect(left - _ABOVE, -_ABOVE, _ABOVE - _NAMES, 10 * _ABOVE)
    standing = list(shapes)
    return tuple(room for room in (above, beside) if not any(map(room.grown(HEADING / 2).overlaps, standing)))


def rows(route: Route, edges: Sequence[tuple[float, float]]) -> tuple[Row, ...]:
    """Return the lanes as rows."""
    return tuple(Row(lane.id, lane.label, top, bottom) for lane, (top, bottom) in zip(route.rows, edges, strict=True))


def parts(cols: Sequence[Column], lanes: Sequence[Row], style: Style, left: float = 0) -> tuple[Part, ...]:
    """Return the drawing of the frame."""
    found: list[Part] = []
    for index, row in enumerate(lanes):
        found += _lane(row, index, cols, style, left)
    for column in cols:
        found += _heading(column, style)
        if column.empty and lanes and column.right - column.left < NARROW:
            middle = Rect(column.left, lanes[0].top, column.right - column.left, lanes[-1].bottom - lanes[0].top).centre
            found.append(
                TextPart(middle.x + 4, middle.y, "Nog geen stap", style.small, "ink.faint", 400, "middle", -90)
            )
    found += _birth(cols, lanes)
    return tuple(found)


def _lane(row: Row, index: int, cols: Sequence[Column], style: Style, left: float) -> list[Part]:
    name = lane_name(row.lane, index)
    tall = row.bottom - row.top
    first = cols[0].left
    label = fit(row.label, style.lane, 600, first - left - 18, style)
    return [
        BoxPart(Rect(left, row.top, first - left - 3, tall), 3, f"tint.{name}", None, 0),
        BoxPart(Rect(left, row.top, 4, tall), 2, f"lane.{name}", None, 0),
        *label.parts(left + 12, row.top + min(8, max(2, (tall - label.height) / 2)), "ink", style.leading),
        *(BoxPart(Rect(col.left, row.top, col.right - col.left, tall), 3, f"tint.{name}", None, 0) for col in cols),
    ]


def _heading(column: Column, style: Style) -> list[Part]:
    wide = column.right - column.left
    fill, ink = ("heading.empty", "ink.soft") if column.empty else ("heading", "heading.text")
    found: list[Part] = [
        BoxPart(Rect(column.left, 0, wide, HEADING), 5, fill, None, 0),
        TextPart(
            column.left + wide / 2,
            HEADING / 2 + style.heading * 0.33,
            column.label,
            style.heading if not column.empty else style.small,
            ink,
            600,
            "middle",
        ),
    ]
    for x, words in column.ticks:
        found += [
            PathPart((("M", x, HEADING + 6), ("L", x, HEADING + 30)), None, "grid", 1),
            TextPart(x + 4, HEADING + 20, words, style.tick, "ink.soft"),
        ]
    return found


def _birth(cols: Sequence[Column], lanes: Sequence[Row]) -> list[Part]:
    before, after = ([col for col in cols if col.phase == phase] for phase in PHASES[1:])
    if not (lanes and before and after):
        return []
    x = (before[0].right + after[0].left) / 2
    return [PathPart((("M", x, 4), ("L", x, lanes[-1].bottom)), None, "birth", 1.5)]
