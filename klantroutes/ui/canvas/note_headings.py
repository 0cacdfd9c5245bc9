"""The words above notes that hang under each other and belong together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from klantroutes.layout.geometry import Rect
from klantroutes.model.route import Note
from klantroutes.ui.theme import Theme, font

from .note_columns import GAP
from .note_groups import DONE, WITHOUT, Grouping, group_of
from .note_item import WIDTH
from .painted_item import PaintedItem, scale_of

_SIZE, _LARGEST, _SEEN, _ABOVE = 15, 36, 11, 12.0
"""How large the words are: larger from afar, so that they are never smaller than this on the screen."""
_ALIKE, _NEAR = 6.0, 2.5 * GAP
"""Notes hang in one column when their left sides differ no more than this, and follow each other within that."""


@dataclass(frozen=True)
class Heading:
    """What stands above a column, with the left end of its line and how long that is."""

    text: str
    x: float
    y: float
    width: float


@dataclass(frozen=True)
class _Column:
    """A column of notes: the group of the uppermost, how many follow it in that group, and of how many in all."""

    label: str
    rect: Rect
    alike: int
    size: int

    def goes_on_in(self, other: "_Column") -> bool:
        """Say whether the other is the next column of the same group."""
        beside = abs(self.rect.x + WIDTH + GAP - other.rect.x) <= _ALIKE and abs(self.rect.y - other.rect.y) <= _ALIKE
        return beside and self.label.casefold() == other.label.casefold()


def headings(placed: Iterable[tuple[Note, Rect]], by: Grouping) -> tuple[Heading, ...]:
    """Return a heading for each column that begins with notes of one group; the next column of that group has none.

    A note that hangs by itself is a column only where everything hangs in order: nobody wants a word above each of
    the notes that were just written.
    """
    columns = [_column(run, by) for run in _runs(placed)]
    first = [one for one in columns if not any(other.goes_on_in(one) for other in columns)]
    in_order = len({one.label.casefold() for one in first}) == len(first) and all(c.alike == c.size for c in columns)
    # Which of the notes without a group are done with is seen on the notes; only in good order it is worth a word.
    told = {one.label for one in columns} - {WITHOUT[by], *(() if in_order else (DONE,))}
    if not told:
        return ()
    return tuple(
        Heading(one.label, one.rect.x, one.rect.y - _ABOVE, _right_of(one, columns) - one.rect.x)
        for one in first
        if one.alike > 1 or in_order
    )


def _right_of(column: _Column, columns: Sequence[_Column]) -> float:
    """Return where the last column of this group ends."""
    after = next((other for other in columns if column.goes_on_in(other)), None)
    return column.rect.right if after is None else _right_of(after, columns)


def _column(run: Sequence[tuple[Note, Rect]], by: Grouping) -> _Column:
    done = all(note.resolved for note, _rect in run)
    labels = [DONE if done else group_of(note, by) for note, _rect in run]
    alike = next((n for n, word in enumerate(labels) if word.casefold() != labels[0].casefold()), len(labels))
    return _Column(labels[0], run[0][1], alike, len(run))


def _runs(placed: Iterable[tuple[Note, Rect]]) -> list[list[tuple[Note, Rect]]]:
    """Return the notes in columns, from top to bottom, cut where there is a gap."""
    ordered = sorted(placed, key=lambda one: (round(one[1].x / _ALIKE), one[1].y))
    runs: list[list[tuple[Note, Rect]]] = [ordered[:1]] if ordered else []
    for before, one in pairwise(ordered):
        joined = abs(before[1].x - one[1].x) <= _ALIKE and 0 <= one[1].y - before[1].bottom <= _NEAR
        if joined:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


class HeadingsItem(PaintedItem):
    """Paints the headings of all columns of notes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.shown: tuple[Heading, ...] = ()
        self.setZValue(-0.6)

    def show_headings(self, shown: Sequence[Heading]) -> None:
        """Show these instead of what was shown."""
        if tuple(shown) != self.shown:
            self.prepareGeometryChange()
            self.shown = tuple(shown)
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the room around all of them."""
        found = QRectF()
        for one in self.shown:
            found = found.united(QRectF(one.x - 2, one.y - 1.5 * _LARGEST, one.width + 4, 1.5 * _LARGEST + 4))
        return found

    def paint_now(self, painter: QPainter) -> None:
        """Paint the words, over a thin line as wide as the notes."""
        large = font(min(max(_SIZE, _SEEN / scale_of(painter)), _LARGEST), 700)
        painter.setFont(large)
        for one in self.shown:
            painter.setPen(self.theme.sign("text"))
            words = QFontMetricsF(large).elidedText(one.text, Qt.TextElideMode.ElideRight, one.width)
            painter.drawText(QPointF(one.x, one.y - 6), words)
            painter.setPen(QPen(self.theme.sign("quiet"), 1.2, Qt.PenStyle.SolidLine))
            painter.drawLine(QPointF(one.x, one.y), QPointF(one.x + one.width, one.y))
