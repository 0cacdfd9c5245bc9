"""The small mark at the corner of a step that says there is a finding; the step itself is never repainted."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from klantroutes.checks.finding import SEVERITIES, Finding, Severity
from klantroutes.ui.theme import Theme

_QUIET = 0.6
"""What is only not filled in yet gets a smaller mark: there are many, and none of them is wrong."""


@dataclass(frozen=True)
class Mark:
    """What is shown at one step: the most serious finding there; an accepted one is only an outline."""

    severity: Severity
    accepted: bool = False

    @property
    def rank(self) -> tuple[bool, int]:
        """Smaller is more serious; what is accepted comes last."""
        return (self.accepted, SEVERITIES.index(self.severity))


def marks_of(findings: Iterable[Finding]) -> dict[str, Mark]:
    """Return the mark of each step or line that a finding names."""
    found: dict[str, Mark] = {}
    for finding in findings:
        mark = Mark(finding.severity, finding.waiver is not None)
        for element in finding.elements:
            known = found.get(element)
            if known is None or mark.rank < known.rank:
                found[element] = mark
    return found


def mark_radius(scale: float) -> float:
    """Return the radius in drawing units, so that the mark stays visible when the drawing is small."""
    return min(max(7.0, 6.0 / scale), 14.0)


def draw_mark(painter: QPainter, centre: QPointF, mark: Mark, theme: Theme, scale: float) -> None:
    """Paint a mark: circle with cross, triangle, dot, or a dotted ring for what is not filled in yet."""
    radius = mark_radius(scale) * (_QUIET if mark.severity == "open" else 1)
    colour = theme.sign(mark.severity)
    _prepare(painter, colour, mark, theme, radius)
    if mark.severity == "waarschuwing":
        _triangle(painter, centre, radius * 1.15)
    elif mark.severity == "tip":
        painter.drawEllipse(centre, radius * 0.75, radius * 0.75)
    else:
        painter.drawEllipse(centre, radius, radius)
    if mark.severity == "open":
        return
    inner = colour if mark.accepted else theme.sign("on_sign")
    if mark.severity == "waarschuwing":
        painter.setBrush(inner)
    painter.setPen(QPen(inner, radius * 0.26, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    _inside(painter, centre, radius, mark)


def _prepare(painter: QPainter, colour: QColor, mark: Mark, theme: Theme, radius: float) -> None:
    if mark.accepted or mark.severity == "open":
        pen = QPen(colour, radius * 0.24)
        pen.setStyle(Qt.PenStyle.DotLine if mark.severity == "open" else Qt.PenStyle.SolidLine)
        painter.setBrush(theme.colour("card"))
    else:
        pen = QPen(theme.sign("paper"), radius * 0.22)
        painter.setBrush(colour)
    painter.setPen(pen)


def _triangle(painter: QPainter, centre: QPointF, radius: float) -> None:
    x, y = centre.x(), centre.y()
    corners = [QPointF(x, y - radius), QPointF(x + radius, y + radius * 0.8), QPointF(x - radius, y + radius * 0.8)]
    painter.drawPolygon(QPolygonF(corners))


def _inside(painter: QPainter, centre: QPointF, radius: float, mark: Mark) -> None:
    x, y = centre.x(), centre.y()
    if mark.severity == "fout":
        arm = radius * 0.38
        painter.drawLine(QPointF(x - arm, y - arm), QPointF(x + arm, y + arm))
        painter.drawLine(QPointF(x - arm, y + arm), QPointF(x + arm, y - arm))
    elif mark.severity == "waarschuwing":
        painter.drawLine(QPointF(x, y - radius * 0.3), QPointF(x, y + radius * 0.2))
        dot = radius * 0.05
        painter.drawEllipse(QRectF(x - dot, y + radius * 0.55 - dot, 2 * dot, 2 * dot))
