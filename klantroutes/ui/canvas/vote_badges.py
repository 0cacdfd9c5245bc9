"""How many dots there are on a note or a step: a small badge with the number, or `gestemd` in a hidden round."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from klantroutes.ui.theme import font

from .overlay import Overlay
from .painted_item import scale_of
from .scene import RouteScene
from .strokes import qrect

_SIZE, _LARGEST = 13.0, 30.0
_ROUND = 80.0
_OVER = 0.4
"""Which part of a badge lies over what it is on; the rest hangs below, where it hides no words."""
_EDGE = 10.0
"""How far the right end of a badge stays from the right side of what it is on."""


class VoteBadges(Overlay):
    """Paints the badges where notes and steps are now, also while they are in the hand."""

    def __init__(self, scene: RouteScene) -> None:
        super().__init__(scene, level=35, around=_ROUND)
        self.words: Mapping[str, str] = {}
        """What stands on each badge, by the id of the note or step."""

    def show_words(self, words: Mapping[str, str]) -> None:
        """Show these badges and no others."""
        self.words = dict(words)
        self._follow()

    def places(self, scale: float) -> dict[str, QRectF]:
        """Return where each badge is that can be seen, in drawing coordinates."""
        found = {name: self._ground(name) for name in self.words}
        return {name: _badge(ground, self.words[name], scale) for name, ground in found.items() if ground is not None}

    def shows_something(self) -> bool:
        """Say whether there is any badge."""
        return bool(self.words)

    def paint_now(self, painter: QPainter) -> None:
        """Paint the badges above whatever was painted."""
        scale = scale_of(painter)
        size = _size(scale)
        theme = self._scene.theme
        painter.setFont(font(size, 700))
        for name, place in self.places(scale).items():
            painter.setPen(QPen(theme.sign("paper"), size * 0.14))
            painter.setBrush(theme.sign("accent"))
            painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
            painter.setPen(theme.sign("on_sign"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _said(self.words[name]))

    def _ground(self, name: str) -> QRectF | None:
        """Return the box of a note or step as it is painted now; None when it is not."""
        note = self._scene.notes.items.get(name)
        if note is not None:
            return QRectF(note.pos(), qrect(note.rect).size())
        drawing = self._scene.drawing
        item = self._scene.projection.shapes.get(drawing.inside.get(name, name))
        if item is None:
            return None
        row = item.shape_shown.rows.get(name)
        rect = row if row is not None else item.shape_shown.rect
        corner = item.pos() + (QPointF(row.x, row.y) if row is not None else QPointF())
        return QRectF(corner, qrect(rect).size())


def _said(words: str) -> str:
    return f"● {words}" if words.isdigit() else words


def _size(scale: float) -> float:
    """Return the size of the type in drawing units: readable also when the drawing is small."""
    return min(max(_SIZE, 11 / scale), _LARGEST)


def _badge(ground: QRectF, words: str, scale: float) -> QRectF:
    """Return the badge at the lower right corner of a box, mostly below it."""
    size = _size(scale)
    wide = QFontMetricsF(font(size, 700)).horizontalAdvance(_said(words)) + 1.2 * size
    tall = 1.5 * size
    right = ground.right() - _EDGE + 1.2 * (size - _SIZE)
    return QRectF(right - wide, ground.bottom() - tall * _OVER, wide, tall)
