"""On which day clients enter the route."""

import pytest
from small_network import network

from klantroutes.graph.first_day import first_days
from klantroutes.graph.network import Network
from klantroutes.model.period import Period

ONLY_C = {"levels": ["C"]}


def days(found, **starts):
    """Return the first day for each level, where these steps start on these days."""
    steps = [
        step.model_copy(update={"period": Period(start=starts[step.id])}) if step.id in starts else step
        for step in found.route.steps
    ]
    here = Network(found.route.model_copy(update={"steps": tuple(steps)}))
    return {day: here.space.levels_of(clients) for day, clients in first_days(here)}


@pytest.mark.parametrize(("starts", "day"), [({"in": 5, "a": -9}, 5), ({"a": -9, "b": 3}, -9), ({}, None)])
def test_an_entry_goes_before_a_professional_or_service(starts, day):
    assert days(network("in:entry a:professional b:service"), **starts) == {day: ("C",)}


def test_the_first_day_depends_on_the_client():
    found = network("in:entry vroeg:entry", target={"levels": ["A", "C"]}, vroeg=ONLY_C)
    assert days(found, **{"in": 0, "vroeg": -100}) == {-100: ("C",), 0: ("A",)}
