"""Zooming a large route: the last picture is scaled along, as maps do, and painted sharp when the hand rests."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform

if TYPE_CHECKING:
    from .paper import Paper

REST = 80
"""So many milliseconds after the last turn of the wheel the picture becomes sharp."""


class ZoomPicture:
    """The picture that was on the paper when a zooming movement began."""

    def __init__(self, paper: "Paper") -> None:
        self._paper = paper
        self._picture: QPixmap | None = None
        self._then = QTransform()
        self._rest = QTimer(paper)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.end)

    @property
    def active(self) -> bool:
        """Whether a movement is going on."""
        return self._picture is not None

    def begin(self) -> None:
        """Begin a movement, or go on with it."""
        if self._picture is None:
            self._then = self._paper.viewportTransform()
            self._picture = self._paper.viewport().grab()
        self._rest.start()

    def end(self) -> None:
        """Paint what is there from now on."""
        self._rest.stop()
        if self._picture is not None:
            self._picture = None
            self._paper.viewport().update()

    def paint(self, room: QRect) -> None:
        """Paint the picture at the present scale, and around it the steps as plain boxes."""
        if self._picture is None:
            return
        paper = self._paper
        now = paper.viewportTransform()
        back, _possible = self._then.inverted()
        moved = back * now
        whole = QRectF(paper.viewport().rect())
        covered = moved.mapRect(whole).toAlignedRect().adjusted(1, 1, -1, -1)
        painter = QPainter(paper.viewport())
        if not covered.contains(room):
            painter.setClipRegion(QRegion(room) - QRegion(covered))
            painter.setWorldTransform(now)
            exposed = paper.exposed(room)
            paper.scene_shown.drawBackground(painter, exposed)
            paper.scene_shown.projection.overview.paint(painter, exposed, coarse=True)
            painter.setClipping(False)
        painter.setClipRect(room, Qt.ClipOperation.ReplaceClip)
        painter.setWorldTransform(moved)
        painter.drawPixmap(whole, self._picture, QRectF(self._picture.rect()))
        painter.end()
