"""Marks on the drawing of what is new, changed or gone: each with a sign of its own, never by colour alone."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsRectItem

from klantroutes.comparing.marked import Fate, Marked
from klantroutes.layout.geometry import Point, Rect
from klantroutes.ui.theme import Theme, font

from .gone_steps import GoneStep, gap_between
from .overlay import Overlay
from .painted_item import scale_of
from .scene import RouteScene
from .strokes import qrect, strokes

_AROUND = 4.0
_BADGE = 9.0
_FADED = 0.4
_LABEL = 13.0
_NARROW = 60.0
"""A ghost that is narrower than this has no room for a name."""


class ChangeMarks(Overlay):
    """Paints the marks where steps, lines and notes are now; pointing at one tells in words what changed."""

    def __init__(self, scene: RouteScene) -> None:
        super().__init__(scene, level=44, around=60)
        self.marked = Marked()
        self.gone: tuple[GoneStep, ...] = ()
        self.cut: Mapping[str, tuple[str, str]] = {}
        """The lines that are gone while the steps at both ends stayed."""
        self._tips: list[QGraphicsRectItem] = []

    def show_changes(
        self, marked: Marked, gone: tuple[GoneStep, ...] = (), cut: Mapping[str, tuple[str, str]] | None = None
    ) -> None:
        """Show these marks and no others."""
        self.marked, self.gone, self.cut = marked, gone, cut or {}
        self._follow()

    def places(self) -> dict[str, Rect]:
        """Return where everything that is marked can be seen, by its id: steps, lines, notes and ghosts."""
        ghosts = {one.id: one.rect for one in self.gone}
        there = {name: self._scene.rect_of(name) for name, fate in self.marked.fates.items() if fate != "removed"}
        lines = {name: _around(points) for name, points in self._cut_lines().items()}
        return {name: rect for name, rect in there.items() if rect is not None} | ghosts | lines

    def _cut_lines(self) -> dict[str, tuple[Point, ...]]:
        found: dict[str, tuple[Point, ...]] = {}
        for name, ends in self.cut.items():
            one, other = (self._scene.rect_of(end) for end in ends)
            if one is not None and other is not None:
                found[name] = gap_between(one, other)
        return found

    def shows_something(self) -> bool:
        """Say whether anything is marked."""
        return bool(self.marked.fates)

    def outside(self) -> Iterable[Rect]:
        """Return the places of all marks: ghosts may lie outside the drawing."""
        return self.places().values()

    def paint_now(self, painter: QPainter) -> None:
        """Paint the marks above whatever was painted."""
        scale = scale_of(painter)
        theme = self._scene.theme
        for one in self.gone:
            _ghost(painter, one, theme, scale)
        lines = {name: wire.points for name, wire in self._scene.drawing.wires.items()} | self._cut_lines()
        for name, rect in self.places().items():
            fate = self.marked.fates[name]
            points = lines.get(name)
            if points:
                _line(painter, points, fate, theme, scale)
                draw_badge(painter, _middle(points), fate, theme.sign("paper"), _colour(fate, theme), _size(scale))
                continue
            _outline(painter, rect, fate, theme, scale)
            corner = QPointF(rect.right, rect.y)
            draw_badge(painter, corner, fate, theme.sign("paper"), _colour(fate, theme), _size(scale))

    def _follow(self) -> None:
        """Take the room of the drawing as it is now, and tell at each mark in words what it is about."""
        super()._follow()
        for tip in self._tips:
            self._scene.removeItem(tip)
        self._tips = [self._tip(rect, self.marked.words.get(name, "")) for name, rect in self.places().items()]

    def _tip(self, rect: Rect, words: str) -> QGraphicsRectItem:
        tip = QGraphicsRectItem(qrect(rect.grown(_AROUND)), self)
        tip.setPen(QPen(Qt.PenStyle.NoPen))
        tip.setToolTip(words)
        return tip


def draw_badge(painter: QPainter, middle: QPointF, fate: Fate, paper: QColor, colour: QColor, radius: float) -> None:
    """Paint the sign of a fate: a plus for new, a dot for changed, a cross for gone.

    It stands in a square; the cross in a circle is that of a finding.
    """
    side = radius * 0.9
    painter.setPen(QPen(paper, radius * 0.22))
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(middle.x() - side, middle.y() - side, 2 * side, 2 * side), side * 0.4, side * 0.4)
    arm = radius * 0.5
    painter.setPen(QPen(paper, radius * 0.28, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    if fate == "changed":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper)
        painter.drawEllipse(middle, radius * 0.38, radius * 0.38)
    elif fate == "added":
        painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
        painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))
    else:
        arm *= 0.8
        painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm))
        painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm))


_STYLES: Mapping[Fate, Qt.PenStyle] = MappingProxyType(
    {"added": Qt.PenStyle.SolidLine, "changed": Qt.PenStyle.DashDotLine, "removed": Qt.PenStyle.DashLine}
)


def _colour(fate: Fate, theme: Theme) -> QColor:
    if fate == "added":
        return theme.colour("entry")
    return theme.sign("waarschuwing" if fate == "changed" else "refused")


def _size(scale: float) -> float:
    return min(max(_BADGE, 8.0 / scale), 22.0)


def _pen(fate: Fate, theme: Theme, scale: float) -> QPen:
    return QPen(_colour(fate, theme), max(2.5, 2.0 / scale), _STYLES[fate])


def _outline(painter: QPainter, rect: Rect, fate: Fate, theme: Theme, scale: float) -> None:
    painter.setPen(_pen(fate, theme, scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = qrect(rect.grown(_AROUND))
    radius = min(11.0, box.height() / 2)
    painter.drawRoundedRect(box, radius, radius)


def _line(painter: QPainter, points: tuple[Point, ...], fate: Fate, theme: Theme, scale: float) -> None:
    painter.setPen(_pen(fate, theme, scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([QPointF(*point) for point in points])


def _around(points: tuple[Point, ...]) -> Rect:
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return Rect(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)


def _middle(points: tuple[Point, ...]) -> QPointF:
    """Return the middle of the longest straight part of a line."""
    start, end = max(pairwise(points), key=lambda pair: abs(pair[1].x - pair[0].x) + abs(pair[1].y - pair[0].y))
    return QPointF((start.x + end.x) / 2, (start.y + end.y) / 2)


def _ghost(painter: QPainter, one: GoneStep, theme: Theme, scale: float) -> None:
    """Paint the step that is gone, pale: its card as it was, or its name when it stood inside another card."""
    painter.save()
    painter.setOpacity(_FADED)
    if one.shape is not None:
        painter.translate(one.rect.x, one.rect.y)
        for stroke in strokes(one.shape.parts, theme):
            stroke.draw(painter, scale)
    else:
        painter.fillRect(qrect(one.rect), theme.colour("row"))
    painter.restore()
    if one.shape is None and one.rect.width > _NARROW:
        painter.setFont(font(_LABEL))
        painter.setPen(theme.sign("quiet"))
        room = qrect(one.rect).adjusted(6, 0, -6, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap), one.label)
