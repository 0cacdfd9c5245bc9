"""A place on the ruler and its day, and back."""

import pytest

from klantroutes import resources
from klantroutes.drawing.compose import draw
from klantroutes.drawing.time_axis import TimeAxis, axis_of
from klantroutes.storage.files import read

AXIS = TimeAxis(((0.0, -280), (100.0, -140), (400.0, 0)))


@pytest.mark.parametrize(("x", "day"), [(-50, -280), (0, -280), (50, -210), (100, -140), (250, -70), (900, 0)])
def test_time_runs_evenly_between_marks(x: float, day: float) -> None:
    assert AXIS.day_at(x) == pytest.approx(day)
    if 0 <= x <= 400:
        assert AXIS.x_of(day) == pytest.approx(x)


def test_a_place_is_a_whole_week_within_the_phase() -> None:
    assert AXIS.week_at(3) == -273
    assert AXIS.week_at(-999) == -280
    assert AXIS.week_at(999) == -7


@pytest.mark.parametrize("name", ["delft-kasto", "almelo-jonge-moederwerk", "regulier-niveau-a"])
def test_the_axis_of_a_phase_only_rises(name: str) -> None:
    route = read(resources.routes() / f"{name}.klantroute")
    drawing = draw(route)
    for column in drawing.columns:
        axis = axis_of(drawing, route, column.phase)
        assert axis is not None
        places, days = zip(*axis.marks, strict=True)
        assert list(places) == sorted(set(places))
        assert list(days) == sorted(set(days))
