"""The stage itself: paints one picture large, and moves the camera to the next."""

from collections.abc import Iterable

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from klantroutes.drawing.parts import Part

from ..appearance import is_high
from ..canvas.strokes import Stroke, strokes
from ..theme import font
from .measures import HIGH, LEAST, LEAST_RATIO, MARGIN, NAME
from .stage_theme import StageTheme

PACE = 250
"""Milliseconds that the camera takes from one picture to the next."""
_LEGIBLE = 1e6
"""Painted as if it were this large: on the stage nothing is too small to paint."""


class Stage(QWidget):
    """Shows strokes in units of the stage; `clock` holds the figures of the meeting clock, and whether time is over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = StageTheme(high=is_high())
        self.calm = False
        """Whether the camera jumps instead of moves."""
        self.black = False
        self.clock = ("", False)
        self.typed = ""
        """Digits of the picture to jump to, as far as they are typed."""
        self._body: tuple[Part, ...] = ()
        self._caption: tuple[Part, ...] = ()
        self._now: list[Stroke] = []
        self._earlier: list[Stroke] = []
        self._below: list[Stroke] = []
        self._top = HIGH
        self._direction = 0
        self._camera = QVariantAnimation(self)
        self._camera.setDuration(PACE)
        self._camera.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._camera.setStartValue(0.0)
        self._camera.setEndValue(1.0)
        self._camera.valueChanged.connect(lambda _value: self.update())
        self._camera.finished.connect(self._arrived)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName("Beeld voor de zaal")

    @property
    def wide(self) -> float:
        """The width of a picture on this screen, in units."""
        return HIGH * max(self.width() / max(self.height(), 1), LEAST_RATIO)

    @property
    def parts(self) -> tuple[Part, ...]:
        """What stands on the stage now, in units."""
        return self._body + self._caption

    @property
    def moving(self) -> bool:
        """Whether the camera is under way."""
        return self._camera.state() == QVariantAnimation.State.Running

    def show_parts(
        self, body: tuple[Part, ...], caption: tuple[Part, ...], top: float, told: str, direction: int = 0
    ) -> None:
        """Show these strokes, with the caption from `top` down; the camera goes right (1), left (-1) or nowhere (0)."""
        self._camera.stop()
        self._earlier = self._now if direction and not self.calm else []
        self._direction = direction
        self._body, self._caption, self._top = body, caption, top
        self._colour()
        if self._earlier and self.isVisible():
            self._camera.start()
        self.setAccessibleDescription(told)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def set_dark(self, dark: bool) -> None:
        """Show everything on a dark or on a light ground."""
        if (dark, is_high()) != (self.theme.dark, self.theme.high):
            self.theme = StageTheme(dark, high=is_high())
            self._earlier = []
            self._colour()
            self.update()

    def show_clock(self, words: str, *, over: bool) -> None:
        """Show these figures of the meeting clock; empty ones take it away."""
        if self.clock != (words, over):
            self.clock = (words, over)
            self.update()

    def _colour(self) -> None:
        self._now = strokes(self._body, self.theme)
        self._below = strokes(self._caption, self.theme)

    def _arrived(self) -> None:
        self._earlier = []
        self.update()

    # -- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, or nothing but black."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.black:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
        else:
            self._paint(painter)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self.theme.colour("stage.paper"))
        scale = min(self.width() / self.wide, self.height() / HIGH)
        painter.translate(0, (self.height() - HIGH * scale) / 2)
        painter.scale(scale, scale)
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.wide, self._top))
        way = self._camera.currentValue() if self.moving else 1.0
        if self._earlier:
            self._paint_moved(painter, self._earlier, -self._direction * way * self.wide)
        self._paint_moved(painter, self._now, self._direction * (1 - way) * self.wide if self._earlier else 0.0)
        painter.restore()
        _draw(painter, self._below)
        self._paint_clock(painter)

    def _paint_moved(self, painter: QPainter, what: Iterable[Stroke], by: float) -> None:
        painter.translate(by, 0)
        _draw(painter, what)
        painter.translate(-by, 0)

    def _paint_clock(self, painter: QPainter) -> None:
        """Paint the clock, or the digits that are typed, at the right of the caption."""
        words = f"naar {self.typed}" if self.typed else self.clock[0]
        if not words:
            return
        over = self.clock[1] and not self.typed
        letters = font(NAME, 700)
        room = QFontMetricsF(letters).horizontalAdvance(words)
        right, bottom = self.wide - MARGIN, HIGH - MARGIN * 0.8
        if over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("stage.lost"))
            painter.drawRoundedRect(QRectF(right - room - 24, bottom - LEAST - 6, room + 40, LEAST + 24), 12, 12)
        painter.setFont(letters)
        painter.setPen(self.theme.colour("stage.on_lost" if over else "stage.told"))
        painter.drawText(QPointF(right - room - (4 if over else 0), bottom), words)


def _draw(painter: QPainter, what: Iterable[Stroke]) -> None:
    for stroke in what:
        stroke.draw(painter, _LEGIBLE)
