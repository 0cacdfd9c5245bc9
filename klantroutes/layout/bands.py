"""The columns and the rows of a picture while they make room for what must stand in them."""

from collections.abc import Mapping
from dataclasses import dataclass

from .boxes import Box, Problem
from .geometry import Rect
from .spacing import Spacing


@dataclass(slots=True)
class Bands:
    """The columns or the rows while they make room: edges before and after, low to high."""

    old: tuple[tuple[float, float], ...]
    new: list[tuple[float, float]]

    def shift(self, index: int) -> float:
        """Return how far things in this band move along with it."""
        return round(self.new[index][0] - self.old[index][0], 2)


def bands_of(
    problem: Problem,
    old: tuple[tuple[float, float], ...],
    fixed: Mapping[str, Rect],
    base: Mapping[str, Rect],
    spacing: Spacing,
    *,
    level: bool,
) -> Bands:
    """Return the columns (`level`) or rows, wide enough for what must stand in them."""
    gap = spacing.gap if level else spacing.gap / 2
    new: list[tuple[float, float]] = []
    for index, (low, high) in enumerate(old):
        mine = [name for name, box in problem.boxes.items() if _band(box, level=level) == index]
        across = {name: problem.boxes[name].width if level else problem.boxes[name].height for name in mine}
        size = high - low if mine else (spacing.empty_column if level else spacing.empty_row)
        size = max(size, max(across.values(), default=0) + 2 * spacing.edge) if mine else size
        start = _start(problem, new, fixed, spacing, gap, level=level) if new else low
        ends = [_high(fixed[name], level=level) + spacing.edge for name in mine if name in fixed]
        kept = [_low(base[name], level=level) + across[name] - low + start + spacing.edge for name in mine
                if name in base and name not in fixed]  # fmt: skip
        new.append((round(start, 2), round(max([start + size, *ends, *kept]), 2)))
    return Bands(old, new)


def _start(
    problem: Problem,
    new: list[tuple[float, float]],
    fixed: Mapping[str, Rect],
    spacing: Spacing,
    gap: float,
    *,
    level: bool,
) -> float:
    """Return where the next band begins: after the one before, whose border goes back to the first fixed box in it.

    It goes back as far as fixed boxes before it allow. What stands in the band is counted from there, so that settling
    once more gives the same.
    """
    index, (low, high) = len(new), new[-1]
    bands = {name: _band(problem.boxes[name], level=level) for name in fixed}
    starts = [_low(rect, level=level) for name, rect in fixed.items() if bands[name] == index]
    if not starts or min(starts) - spacing.edge >= high + gap:
        return high + gap
    ends = [_high(rect, level=level) for name, rect in fixed.items() if bands[name] < index]
    border = max(min(starts) - spacing.edge / 2, max(ends, default=float("-inf")) + gap)
    if not low + spacing.empty_row < border < high + gap:
        return high + gap
    new[-1] = (low, border - gap)
    return border


def _band(box: Box, *, level: bool) -> int:
    return box.column if level else box.row


def _low(rect: Rect, *, level: bool) -> float:
    return rect.x if level else rect.y


def _high(rect: Rect, *, level: bool) -> float:
    return rect.right if level else rect.bottom


def grow(problem: Problem, rects: dict[str, Rect], bands: Bands, band: int, by: float, *, level: bool) -> None:
    """Make a column (`level`) or row larger; what comes after it moves along, except what a person placed."""
    if by <= 0:
        return
    for index in range(band, len(bands.new)):
        low, high = bands.new[index]
        bands.new[index] = (low if index == band else low + by, high + by)
    for name, rect in rects.items():
        if _band(problem.boxes[name], level=level) > band and name not in problem.fixed:
            rects[name] = rect.moved(by if level else 0, 0 if level else by)


def is_held(problem: Problem, column: int) -> bool:
    """Say whether a person placed something further to the right, so that a column cannot grow."""
    return any(problem.boxes[name].column > column for name in problem.fixed)
