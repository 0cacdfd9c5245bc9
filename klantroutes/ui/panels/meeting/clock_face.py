"""The clock in the panel: the present part, its time in large figures, and the buttons to go on."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from klantroutes.model.workshop import AgendaItem

from ...appearance import colours
from ...icons import text_icon
from ...meeting_clock import MORE, MeetingClock, in_figures
from ...wrapped_label import wrapped_label
from .agenda_words import minutes_in_words

OVER = "De tijd is om. Nog even afronden?"
_SIZE = 44
_MINUTE = 60


class Figures(QWidget):
    """The time in large figures; a screen reader hears it in whole minutes, so that it does not go on and on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = ""
        self._over = False
        self._font = QFont(self.font())
        self._font.setPixelSize(_SIZE)
        self._font.setWeight(QFont.Weight.DemiBold)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for one line of figures."""
        metrics = QFontMetricsF(self._font)
        sample = max((self.text, "00:00"), key=len)
        return QSize(round(metrics.horizontalAdvance(sample)) + 4, round(metrics.capHeight()) + 16)

    def show_time(self, text: str, spoken: str, *, over: bool) -> None:
        """Show this time; `over` gives it another colour, beside the words that say so."""
        if (text, over) != (self.text, self._over):
            longer = len(text) != len(self.text)
            self.text, self._over = text, over
            self.update()
            if longer:
                self.updateGeometry()
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the figures, so that they do not jump when a 1 becomes a 2."""
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(QColor(colours().waarschuwing if self._over else colours().text))
        metrics = QFontMetricsF(self._font)
        wide = max(metrics.horizontalAdvance(figure) for figure in "0123456789")
        base = (self.height() + metrics.capHeight()) / 2
        left = 0.0
        for sign in self.text:
            own = metrics.horizontalAdvance(sign)
            room = wide if sign.isdigit() else own
            painter.drawText(QPointF(left + (room - own) / 2, base), sign)
            left += room
        painter.end()


class ClockFace(QWidget):
    """Shows a MeetingClock; the buttons only ask."""

    next_wanted = Signal()
    previous_wanted = Signal()
    pause_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, clock: MeetingClock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.title = wrapped_label(self)
        self.about = wrapped_label(self)
        self.about.setProperty("quiet", True)
        self.figures = Figures(self)
        self.said = wrapped_label(self)
        self.whole = wrapped_label(self)
        self.whole.setProperty("quiet", True)
        self.pause, self.back = QToolButton(self), QToolButton(self)
        self.more = QPushButton(f"+{MORE} min", self)
        self.forward = QPushButton(self)
        self._set_up()
        self._lay_out()
        clock.ticked.connect(self._show_time)
        clock.changed.connect(self.renew)

    def _set_up(self) -> None:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(bold)
        self.forward.setProperty("primary", True)
        self.more.setAccessibleName(f"{MORE} minuten erbij")
        self.more.setToolTip(f"{MORE} minuten erbij voor dit onderdeel; de agenda zelf verandert niet")
        for button in (self.pause, self.back):
            button.setIconSize(QSize(18, 18))
        self.back.setAccessibleName("Vorig onderdeel")
        self.back.setToolTip("Vorig onderdeel (Ctrl+Alt+←)")
        self.forward.setToolTip("Volgend onderdeel (Ctrl+Alt+→)")
        self.pause.clicked.connect(self.pause_wanted)
        self.back.clicked.connect(self.previous_wanted)
        self.more.clicked.connect(self.more_wanted)
        self.forward.clicked.connect(self.next_wanted)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.about)
        time = QHBoxLayout()
        time.setSpacing(10)
        time.addWidget(self.figures)
        time.addWidget(self.whole, 1)
        layout.addLayout(time)
        layout.addWidget(self.said)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.back)
        row.addWidget(self.pause)
        row.addWidget(self.more)
        row.addWidget(self.forward, 1)
        layout.addSpacing(2)
        layout.addLayout(row)

    def renew(self) -> None:
        """Show what is so now, in the colours that hold now."""
        part, running = self._clock.part, self._clock.running
        self.title.setText(part.title if part is not None else "")
        self.about.setText((part.text or "") if part is not None else "")
        for label in (self.title, self.about):
            label.setVisible(bool(label.text()))
        begun = part is not None
        for widget in (self.figures, self.whole, self.pause, self.more, self.back):
            widget.setVisible(begun)
        self.pause.setIcon(text_icon("pause" if running else "play"))
        self.pause.setAccessibleName("Klok stilzetten" if running else "Klok verder laten lopen")
        self.pause.setToolTip(self.pause.accessibleName())
        self.back.setIcon(text_icon("back"))
        self._show_time()

    def show_next(self, items: Sequence[AgendaItem]) -> None:
        """Say which part comes next; without an agenda there is no clock."""
        self.setVisible(bool(items))
        at = next((number for number, item in enumerate(items) if item.id == self._clock.at), -1)
        following = next((item.title for item in items[at + 1 :] if not item.done), "")
        if at >= 0:
            words = "Volgende" if following else "Afronden"
        else:
            words = "Verdergaan" if any(item.done for item in items) else "Beginnen"
        self.forward.setText(words)
        self.forward.setAccessibleName(f"{words}: {following}" if following else words)

    def _show_time(self) -> None:
        clock = self._clock
        over = clock.over
        self.figures.show_time(in_figures(self._seconds()), self._spoken(), over=over)
        self.said.setText(OVER if over else "" if clock.running else "De klok staat stil.")
        self.said.setVisible(clock.part is not None and bool(self.said.text()))
        colour = colours().waarschuwing if over else colours().quiet
        self.said.setStyleSheet(f"QLabel {{ color: {colour}; font-weight: {600 if over else 400}; }}")
        self.whole.setText(self._whole())

    def _seconds(self) -> float:
        """Return what the figures show: a part without minutes counts up."""
        left = self._clock.remaining()
        return left if self._clock.timed else -left

    def _spoken(self) -> str:
        clock = self._clock
        left = clock.remaining()
        minutes = minutes_in_words(int(-(-left // _MINUTE) if left > 0 else -left // _MINUTE))
        if not clock.timed:
            return f"{minutes} bezig"
        return f"{minutes} over tijd" if clock.over else f"Nog {minutes}"

    def _whole(self) -> str:
        clock = self._clock
        minutes = -int(-clock.left() // _MINUTE)
        if clock.part is None or not minutes:
            return ""
        return f"alles samen nog {minutes_in_words(minutes)}, klaar rond {clock.end():%H.%M} uur"
