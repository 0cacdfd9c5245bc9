"""The handle on the ruler: the period of the selected step, to take hold of and drag along time."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from klantroutes.drawing.time_axis import axis_of
from klantroutes.ui.theme import Theme

from .scene import RouteScene

_REACH = 9.0
"""How near to the handle a press still means it, in logical pixels."""
_GRIP, _BAR = 5.5, 5.0


@dataclass(frozen=True)
class Handle:
    """From where to where the period of a step runs, in drawing coordinates."""

    step: str
    left: float
    right: float
    is_filled_in: bool


def handle_of(scene: RouteScene) -> Handle | None:
    """Return the handle of the step that was selected last; None without one, or where its phase is not shown."""
    route = scene.route
    name = next((one for one in reversed(scene.selected()) if one in route.by_id), "")
    rect = scene.rect_of(name)
    if rect is None:
        return None
    step = route.by_id[name]
    axis = axis_of(scene.drawing, route, step.phase)
    if axis is None:
        return None
    start, end = (step.period.start, step.period.end) if step.period is not None else (None, None)
    left = rect.x if start is None else axis.x_of(start)
    return Handle(name, left, left if end is None else max(left, axis.x_of(end)), start is not None)


def holds(left: float, right: float, at: QPointF, below: float) -> bool:
    """Say whether a press here (pixels of the bar, `below` the band of phases) takes hold of the handle."""
    return at.y() >= below and left - _REACH <= at.x() <= right + _REACH


def paint_handle(painter: QPainter, theme: Theme, left: float, right: float, bottom: float, *, filled: bool) -> None:
    """Paint the handle along the bottom of the bar; hollow while there is no period yet."""
    y = bottom - _GRIP - 1
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.sign("accent", 0.55))
    if right - left > _GRIP:
        painter.drawRoundedRect(QRectF(left, y - _BAR / 2, right - left, _BAR), _BAR / 2, _BAR / 2)
    painter.setPen(QPen(theme.sign("accent"), 2))
    painter.setBrush(theme.sign("accent") if filled else theme.sign("paper"))
    painter.drawEllipse(QPointF(left, y), _GRIP, _GRIP)
