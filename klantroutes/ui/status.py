"""The line below: findings by kind, for how many profiles the route is complete, the file, and the zoom."""

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSlider, QStatusBar, QToolButton, QWidget

from klantroutes.checks.run import Report

from .appearance import colours
from .icons import mark, text_icon
from .panels.findings import sound_sentence
from .words import counted

ROOMY = 1120
"""From this width, in pixels, there is room for the slider and whole sentences."""
_USUAL, _BUTTON = 4, 170
"""So many buttons stand there on most days, and so wide is one more, in pixels."""
LEAST, MOST = 10, 400
"""The zoom in percents."""


class StatusLine(QStatusBar):
    """Shows how the route stands; `zoom_wanted` carries the factor a person chose."""

    zoom_wanted = Signal(float)
    findings_wanted = Signal()
    lock_wanted = Signal()
    """The lock on the route should come off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 2, 12, 2)
        self._report: Report | None = None
        self.counts: dict[str, QToolButton] = {}
        for kind in ("fout", "waarschuwing", "tip", "open", "geaccepteerd"):
            button = QToolButton(self)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(14, 14))
            button.clicked.connect(self.findings_wanted)
            self.counts[kind] = button
            self.addWidget(button)
        self.lock = QToolButton(self)
        self.lock.setText("op slot")
        self.lock.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.lock.setIconSize(QSize(14, 14))
        self.lock.setAccessibleName("De route staat op slot; druk om het slot eraf te halen")
        self.lock.setToolTip("De route staat op slot. Klik om het slot eraf te halen.")
        self.lock.clicked.connect(self.lock_wanted)
        self.lock.hide()
        self.addWidget(self.lock)
        self.sound = QLabel(self)
        self.sound.setContentsMargins(8, 0, 8, 0)
        self.addWidget(self.sound, 1)
        self.saved = QLabel(self)
        self.saved.setProperty("quiet", True)
        self.saved.setContentsMargins(8, 0, 16, 0)
        self.addPermanentWidget(self.saved)
        self._add_zoom()
        self.renew_icons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the slider out in a narrow window, and say things shorter; the buttons stay in view."""
        super().resizeEvent(event)
        self._show_sound()

    def _roomy(self) -> bool:
        """Say whether everything fits in full: one button more than the usual four asks for more width."""
        more = sum(not button.isHidden() for button in (*self.counts.values(), self.lock)) - _USUAL
        return self.width() >= ROOMY + max(0, more) * _BUTTON

    def _show_sound(self) -> None:
        self.slider.setVisible(self._roomy())
        report = self._report
        if report is None or not report.route.steps:
            self.sound.setText("nog geen stappen")
            return
        sentence = sound_sentence(report)
        self.sound.setText(sentence if self._roomy() else f"sluitend: {report.sound} van {report.profiles}")
        self.sound.setToolTip(sentence)

    def _add_zoom(self) -> None:
        self._out, self._in = QToolButton(self), QToolButton(self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(LEAST, MOST)
        self.slider.setFixedWidth(112)
        self.slider.setPageStep(25)
        self.slider.setAccessibleName("Zoom in procenten")
        self.slider.valueChanged.connect(lambda percent: self.zoom_wanted.emit(percent / 100))
        self._percent = QLabel(self)
        self._percent.setFixedWidth(self._percent.fontMetrics().horizontalAdvance("400 %") + 8)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for button, name, by in ((self._out, "Kleiner", -10), (self._in, "Groter", 10)):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, by=by: self.slider.setValue(self.slider.value() + by))
        for widget in (self._out, self.slider, self._in, self._percent):
            self.addPermanentWidget(widget)

    def show_report(self, report: Report) -> None:
        """Show the numbers of this report."""
        self._report = report
        for kind, button in self.counts.items():
            number = report.accepted if kind == "geaccepteerd" else _number(report, kind)
            button.setText(counted(number, kind))
            button.setAccessibleName(counted(number, kind))
            button.setToolTip("Naar de bevindingen")
            button.setIcon(mark(kind if number else "geen", colours()))
            always = kind in ("fout", "waarschuwing", "tip")
            button.setVisible(bool(report.route.steps) and (number > 0 or always))
        self._show_sound()

    def show_file(self, modified: bool, saved_at: datetime | None, has_file: bool) -> None:
        """Show whether everything is saved."""
        if modified:
            text = "nog niet opgeslagen"
        elif saved_at is not None:
            text = f"opgeslagen om {saved_at:%H.%M}"
        else:
            text = "geen wijzigingen" if has_file else ""
        self.saved.setText(text)

    def show_lock(self, locked: bool) -> None:
        """Show whether the whole route is locked."""
        self.lock.setVisible(locked)
        self._show_sound()

    def show_zoom(self, factor: float) -> None:
        """Show the zoom of the canvas."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(factor * 100))
        self.slider.blockSignals(False)
        self._percent.setText(f"{round(factor * 100)} %")

    def renew_icons(self) -> None:
        """Take the colours that hold now."""
        self._out.setIcon(text_icon("minus"))
        self._in.setIcon(text_icon("add"))
        self.lock.setIcon(text_icon("lock"))
        if self._report is not None:
            self.show_report(self._report)


def _number(report: Report, kind: str) -> int:
    return sum(1 for finding in report.findings if finding.severity == kind and finding.waiver is None)
