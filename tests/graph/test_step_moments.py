"""Comparing days of which some are not filled in."""

import pytest

from klantroutes.graph.moments import both, end, ends_after, start, starts_before, touches
from klantroutes.model.period import Period
from klantroutes.model.steps import Exit


def step(first=None, last=None):
    return Exit(id="x", kind="exit", phase="na", period=Period(start=first, end=last))


@pytest.mark.parametrize(("first", "answer"), [(-1, True), (0, False), (1, False), (None, None)])
def test_starts_before_a_day(first, answer):
    assert starts_before(step(first=first), 0) is answer


@pytest.mark.parametrize(("last", "answer"), [(15, True), (14, False), (None, None)])
def test_ends_after_a_day(last, answer):
    assert ends_after(step(last=last), 14) is answer


@pytest.mark.parametrize(
    ("phase", "first", "last", "answer"),
    [
        ("voor", -281, None, True), ("voor", -280, None, False), ("voor", None, -400, None),
        ("tijdens", -1, -280, True), ("tijdens", 0, 0, False), ("tijdens", -300, -281, False),
        ("tijdens", None, 0, None), ("tijdens", 0, None, False), ("tijdens", None, -281, False),
        ("na", None, 1, True), ("na", None, 0, False), ("na", 30, None, None),
    ],
)  # fmt: skip
def test_a_period_touches_a_phase(phase, first, last, answer):
    assert touches(step(first, last), phase) is answer


def test_a_step_without_period_says_nothing():
    empty = Exit(id="x", kind="exit", phase="na")
    assert (start(empty), end(empty), touches(empty, "na")) == (None, None, None)


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [(True, True, True), (True, None, None), (None, None, None), (False, None, False), (None, False, False)],
)
def test_both_answers_together(one, other, answer):
    assert both(one, other) is answer
