"""Walking a client: who she is, where she comes and when, and where she falls out of view and why."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from klantroutes.checks.naming import called, client_in_sentence
from klantroutes.checks.walk_words import OUTSIDE, findings_in_words, loose_end_in_words, no_way_in, verdict
from klantroutes.checks.walk_words import stop_in_words as told
from klantroutes.checks.walked import Walked
from klantroutes.model.profile import Profile
from klantroutes.model.steps import Step
from klantroutes.model.story import stories

from ..appearance import colours
from ..icons import mark, text_icon
from ..wrapped_label import wrapped_label
from .client_form import ClientForm
from .panel import Panel
from .row import row
from .scrolled import scrolled
from .stop_list import StopList, when, when_in_full


class WalkPanel(Panel):
    """Shows one walk; `profile_wanted` carries a profile, `stop_wanted` the number of a stop from 0."""

    profile_wanted = Signal(object)
    entry_wanted = Signal(object)
    """Carries the id of the entry that she takes, None for all entries."""
    stop_wanted = Signal(int)
    play_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, least=300)
        self._walked: Walked | None = None
        self._playing = False
        self.stories = {story.id: self._story(story.name, story.about, story.profile) for story in stories()}
        self.client = wrapped_label(self)
        self.change = QPushButton("Cliënt aanpassen", self)
        self.form = ClientForm(self)
        self.entry = QComboBox(self)
        self.outcome = wrapped_label(self)
        self._sign = QLabel(self)
        self.back, self.play, self.forward = (QToolButton(self) for _ in range(3))
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.where = QLabel(self)
        self.stops = StopList(self)
        self.lost = wrapped_label(self)
        self.detail = wrapped_label(self)
        self._set_up()
        self._lay_out()
        self.renew_colours()

    def _story(self, name: str, about: str, profile: Profile) -> QPushButton:
        button = QPushButton(name, self)
        button.setProperty("chip", True)
        button.setToolTip(f"{about}: niveau en omstandigheden uit het verhaal van {name}")
        button.setAccessibleName(f"Het verhaal van {name}")
        button.clicked.connect(lambda: self.profile_wanted.emit(profile))
        return button

    def _set_up(self) -> None:
        self.change.setProperty("link", True)
        self.change.setCheckable(True)
        self.change.toggled.connect(self._unfold)
        self.form.changed.connect(self.profile_wanted)
        self.entry.setAccessibleName("Waar zij binnenkomt")
        self.entry.setMinimumContentsLength(12)
        self.entry.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.entry.activated.connect(lambda _at: self.entry_wanted.emit(self.entry.currentData()))
        self.slider.setAccessibleName("Plaats in de loop")
        self.slider.setPageStep(3)
        self.slider.valueChanged.connect(self.stop_wanted)
        self.stops.chosen.connect(self.stop_wanted)
        self.play.clicked.connect(self.play_wanted)
        for button, name, by in ((self.back, "Vorige halte", -1), (self.forward, "Volgende halte", 1)):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, by=by: self.stop_wanted.emit(self.slider.value() + by))
        for button in (self.back, self.play, self.forward):
            button.setIconSize(QSize(18, 18))
        self.where.setProperty("quiet", True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.leave_wanted)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(6)
        layout.addLayout(row(*self.stories.values(), loose=True))
        layout.addSpacing(4)
        layout.addLayout(row(self.client))
        layout.addLayout(row(self.change, loose=True))
        self._choosing = scrolled(self.form, self, "Wie de cliënt is")
        self._choosing.hide()
        layout.addWidget(self._choosing, 5)
        layout.addLayout(row(self.entry))
        end = row(self._sign)
        end.addWidget(self.outcome, 1)
        end.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(end)
        controls = row(self.back, self.play, self.forward, self.where, loose=True)
        layout.addLayout(controls)
        layout.addLayout(row(self.slider))
        layout.addWidget(self.stops, 8)
        self._story_here = scrolled(self._told_here(), self, "Wat er bij deze halte gebeurt")
        layout.addWidget(self._story_here, 3)

    def _told_here(self) -> QWidget:
        inner = QWidget(self)
        texts = QVBoxLayout(inner)
        texts.setContentsMargins(16, 6, 16, 6)
        texts.setSpacing(10)
        texts.addWidget(self.lost)
        texts.addWidget(self.detail)
        texts.addStretch(1)
        return inner

    @property
    def client_shown(self) -> Profile | None:
        """The client whose walk is on the screen; None when there is none."""
        return self._walked.walk.client if self._walked is not None and self.isVisible() else None

    def show_entries(self, entries: Sequence[Step], chosen: str | None) -> None:
        """Show which entries admit the client, and which of them she takes; one entry is no choice."""
        self.entry.clear()
        self.entry.addItem("Via alle ingangen", None)
        for step in entries:
            self.entry.addItem(f"Alleen via: {called(step)}", step.id)
        self.entry.setCurrentIndex(max(self.entry.findData(chosen), 0) if chosen is not None else 0)
        self.entry.setVisible(len(entries) > 1)

    def show_walk(self, walked: Walked, at: int) -> None:
        """Show this walk at the stop with this number."""
        walk = walked.walk
        self._walked = walked
        self.form.set_target(walk.route.target)
        self.form.show_profile(walk.client)
        self.client.setText(client_in_sentence(walk.client) + ("." if walk.belongs else f". {OUTSIDE}"))
        self.outcome.setText(verdict(walked) if walk.stops else f"{verdict(walked)} {no_way_in(walk)}")
        self.stops.show_walk(walked)
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(len(walk.stops) - 1, 0))
        self.slider.blockSignals(False)
        self.slider.setEnabled(len(walk.stops) > 1)
        self.renew_colours()
        self.show_stop(at)

    def show_stop(self, number: int) -> None:
        """Show where the client is now."""
        if self._walked is None:
            return
        walk = self._walked.walk
        self.slider.blockSignals(True)
        self.slider.setValue(number)
        self.slider.blockSignals(False)
        self.stops.go_to(number)
        last = len(walk.stops) - 1
        self.back.setEnabled(number > 0)
        self.forward.setEnabled(number < last)
        self.play.setEnabled(last > 0)
        if not walk.stops:
            for label in (self.where, self.lost, self.detail):
                label.setText("")
            return
        moment, in_full = when(walk.stops[number]), when_in_full(walk.stops[number])
        self.where.setText(f"{number + 1} van {last + 1}" + (f"  ·  {moment}" if moment else ""))
        self.where.setAccessibleName(f"{number + 1} van {last + 1}" + (f", {in_full}" if in_full else ""))
        self.where.setToolTip(in_full)
        stop = walk.stops[number]
        loose = next((end for end in walk.loose_ends if end.step == stop.step), None)
        self.lost.setText("" if loose is None else loose_end_in_words(walk, loose))
        self.lost.setVisible(loose is not None)
        self.lost.setProperty("wrong", loose is not None and loose.falls_out)
        self.lost.style().unpolish(self.lost)
        self.lost.style().polish(self.lost)
        findings = findings_in_words(self._walked.at.get(stop.step, ()))
        self.detail.setText("\n\n".join([told(walk, stop), *findings]))

    def show_playing(self, playing: bool) -> None:
        """Show whether the walk plays by itself."""
        self._playing = playing
        self.play.setIcon(text_icon("pause" if playing else "play"))
        self.play.setAccessibleName("Pauze" if playing else "Afspelen")
        self.play.setToolTip("Pauze" if playing else "Speel de weg af, tot waar het stopt")

    def renew_colours(self) -> None:
        """Take the colours that hold now."""
        self.back.setIcon(text_icon("back"))
        self.forward.setIcon(text_icon("forward"))
        self.show_playing(self._playing)
        if self._walked is not None:
            walk = self._walked.walk
            kind = "fout" if not self._walked.complete else "open" if walk.outcome == "onbekend" else "geen"
            self._sign.setPixmap(mark(kind, colours()))

    def _unfold(self, on: bool) -> None:
        """Choose a client, or see the walk: both at once is too much for a small screen."""
        self._choosing.setVisible(on)
        self.stops.setVisible(not on)
        self._story_here.setVisible(not on)
        self.change.setText("Klaar met aanpassen" if on else "Cliënt aanpassen")
