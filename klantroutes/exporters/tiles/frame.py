"""The phases above a tile and the lanes beside it, so that every page can be read by itself."""

from collections.abc import Iterator

from klantroutes.drawing.drawing import Column, Drawing, Row
from klantroutes.drawing.fitted import fit
from klantroutes.drawing.palette import lane_name
from klantroutes.drawing.parts import BoxPart, Part, PathPart, TextPart
from klantroutes.drawing.style import DEFAULT
from klantroutes.drawing.text import width
from klantroutes.layout.geometry import Rect
from klantroutes.model.vocabulary import PHASE_SHORT

from .spread import PHASES_HIGH, STRIP

_HEADING = 18.0
_TYPE = 10.5
_TICK = 8.5


class Frame:
    """Turns places of the drawing into places on the paper of one tile."""

    def __init__(self, drawing: Drawing, view: Rect, on_paper: Rect, scale: float) -> None:
        self._drawing, self._view, self._paper, self._scale = drawing, view, on_paper, scale

    def x(self, x: float) -> float:
        """Return an x of the drawing on paper, within the tile."""
        inside = min(max(x, self._view.x), self._view.right)
        return self._paper.x + (inside - self._view.x) * self._scale

    def y(self, y: float) -> float:
        """Return a y of the drawing on paper, within the tile."""
        inside = min(max(y, self._view.y), self._view.bottom)
        return self._paper.y + (inside - self._view.y) * self._scale

    def parts(self) -> Iterator[Part]:
        """Yield the tints behind the tile with its headings."""
        for index, row in enumerate(self._drawing.rows):
            if self.y(row.bottom) - self.y(row.top) > 1:
                yield from self._lane(row, index)
        for column in self._drawing.columns:
            if self.x(column.right) - self.x(column.left) > 1:
                yield from self._phase(column)

    def _lane(self, row: Row, index: int) -> Iterator[Part]:
        name = lane_name(row.lane, index)
        top, tall = self.y(row.top), self.y(row.bottom) - self.y(row.top)
        for column in self._drawing.columns:
            left, right = self.x(column.left), self.x(column.right)
            if right - left > 1:
                yield BoxPart(Rect(left, top, right - left, tall), 2, f"tint.{name}", None, 0)
        left = self._paper.x - STRIP
        yield BoxPart(Rect(left, top, STRIP - 3, tall), 2, f"tint.{name}", None, 0)
        yield BoxPart(Rect(left, top, 3, tall), 1.5, f"lane.{name}", None, 0)
        label = fit(row.label, _TYPE - 0.5, 600, STRIP - 14, DEFAULT)
        if label.height + 4 <= tall:
            yield from label.parts(left + 8, top + min(6, (tall - label.height) / 2), "ink", DEFAULT.leading)

    def _phase(self, column: Column) -> Iterator[Part]:
        left, right, top = self.x(column.left), self.x(column.right), self._paper.y - PHASES_HIGH
        fill, ink = ("heading.empty", "ink.soft") if column.empty else ("heading", "heading.text")
        yield BoxPart(Rect(left, top, right - left, _HEADING), 3, fill, None, 0)
        for words in (column.label, PHASE_SHORT[column.phase]):
            if width(words, _TYPE, 600) <= right - left - 8:
                yield TextPart(
                    round((left + right) / 2, 2), round(top + _HEADING / 2 + _TYPE * 0.33, 2), words, _TYPE, ink, 600,
                    "middle",
                )  # fmt: skip
                break
        yield from self._ticks(column, top + _HEADING)

    def _ticks(self, column: Column, top: float) -> Iterator[Part]:
        for x, words in column.ticks:
            at = self.x(x)
            if self._view.x <= x and at + 4 + width(words, _TICK) <= self._paper.right:
                yield PathPart((("M", at, top + 3), ("L", at, top + 17)), None, "grid", 0.75)
                yield TextPart(round(at + 3, 2), round(top + 11, 2), words, _TICK, "ink.soft")
