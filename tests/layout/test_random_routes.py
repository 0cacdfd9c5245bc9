import pytest
from random_routes import random_route

from klantroutes.model.grammar import may_link


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5, 10, 60, 300])
@pytest.mark.parametrize("seed", range(3))
def test_a_random_route_has_so_many_steps_and_only_lines_that_are_allowed(count, seed):
    route = random_route(count, seed)

    assert len(route.steps) == count
    ends = [(link.kind, route.by_id[link.source].kind, route.by_id[link.target].kind) for link in route.links]
    assert all(may_link(*end) for end in ends)


def test_a_large_random_route_has_everything():
    route = random_route(60)

    assert {step.kind for step in route.steps} == {"entry", "professional", "service", "handover", "exit"}
    assert {link.kind for link in route.links} == {"flow", "delivers", "feedback"}
    assert {step.phase for step in route.steps} == {"voor", "tijdens", "na"}
    assert len({step.lane for step in route.steps}) == 5


def test_the_same_seed_gives_the_same_route():
    assert random_route(60, 3) == random_route(60, 3)
    assert random_route(60, 3) != random_route(60, 4)
