"""The clock of a meeting, with a time of our own."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from klantroutes.model.workshop import AgendaItem
from klantroutes.ui.meeting_clock import MeetingClock, in_figures

AGENDA = (
    AgendaItem(id="a", title="Welkom", minutes=10),
    AgendaItem(id="b", title="Briefjes", minutes=20),
    AgendaItem(id="c", title="Pauze"),
)


class Time:
    """A time that goes when the test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def passes(self, seconds: float) -> None:
        self.seconds += seconds


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def clock(qapp: QApplication, time: Time) -> MeetingClock:
    clock = MeetingClock(time, lambda: datetime(2026, 11, 22, 14, 0), qapp)
    clock.follow(AGENDA)
    return clock


def test_it_counts_down_the_present_part(clock: MeetingClock, time: Time) -> None:
    clock.go_to("a")
    time.passes(61)
    assert clock.remaining() == 539
    assert in_figures(clock.remaining()) == "8:59"


def test_the_end_is_told_once_and_then_it_counts_up(clock: MeetingClock, time: Time) -> None:
    told: list[str] = []
    clock.ended.connect(lambda: told.append(clock.at))
    clock.go_to("a")
    for seconds in (599, 1, 40):
        time.passes(seconds)
        clock.tick()
    assert told == ["a"]
    assert clock.over
    assert in_figures(clock.remaining()) == "+0:40"


def test_more_minutes_end_the_overtime_and_it_can_be_told_again(clock: MeetingClock, time: Time) -> None:
    told: list[str] = []
    clock.ended.connect(lambda: told.append(clock.at))
    clock.go_to("a")
    time.passes(630)
    clock.tick()
    clock.add_minutes()
    assert not clock.over
    assert clock.remaining() == 270
    time.passes(271)
    clock.tick()
    assert told == ["a", "a"]


def test_while_it_stands_still_no_time_goes(clock: MeetingClock, time: Time) -> None:
    clock.go_to("a")
    time.passes(60)
    clock.pause()
    time.passes(600)
    assert clock.remaining() == 540
    clock.resume()
    time.passes(40)
    assert clock.remaining() == 500


def test_back_at_a_part_it_goes_on_from_there(clock: MeetingClock, time: Time) -> None:
    clock.go_to("a")
    time.passes(60)
    clock.go_to("b")
    time.passes(30)
    clock.go_to("a")
    assert clock.remaining() == 540


def test_the_end_follows_from_what_is_left(clock: MeetingClock, time: Time) -> None:
    clock.go_to("a")
    time.passes(300)
    assert clock.left() == 25 * 60
    assert clock.end() == datetime(2026, 11, 22, 14, 25)
    time.passes(600)
    assert clock.left() == 20 * 60
    clock.follow((AGENDA[0], AGENDA[1].model_copy(update={"done": True})))
    assert clock.left() == 0


def test_a_part_without_minutes_counts_up_and_never_ends(clock: MeetingClock, time: Time) -> None:
    clock.go_to("c")
    time.passes(5000)
    clock.tick()
    assert not clock.over
    assert not clock.timed
    assert clock.remaining() == -5000


def test_a_part_that_goes_and_comes_back_kept_its_time(clock: MeetingClock, time: Time) -> None:
    clock.go_to("a")
    time.passes(60)
    clock.follow(AGENDA[1:])
    assert clock.at == ""
    assert not clock.running
    clock.follow(AGENDA)
    assert clock.at == "a"
    assert clock.remaining() == 540


@pytest.mark.parametrize(
    ("seconds", "figures"),
    [
        (0, "0:00"),
        (0.2, "0:01"),
        (59.5, "1:00"),
        (725, "12:05"),
        (3725, "1:02:05"),
        (-0.4, "0:00"),
        (-3600, "+1:00:00"),
    ],
)
def test_figures(seconds: float, figures: str) -> None:
    assert in_figures(seconds) == figures
