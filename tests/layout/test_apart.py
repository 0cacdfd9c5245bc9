"""Coordinates that keep an order and a distance stay within their bounds, whatever is asked."""

from random import Random

import pytest

from klantroutes.layout.routing.apart import Apart, Stake


@pytest.mark.parametrize("seed", range(20))
def test_bounds_count_even_where_the_distances_can_never_fit(seed: int) -> None:
    random = Random(seed)
    lows = sorted(random.uniform(0, 60) for _ in range(120))
    stakes = [Stake(low, low, low + random.uniform(0, 12)) for low in lows]
    apart = Apart(stakes, 8)
    for one in range(len(stakes)):
        for other in range(one + 1, min(one + 6, len(stakes))):
            apart.keep(one, other, 8)
    for place, stake in zip(apart.solved(), stakes, strict=True):
        assert stake.low <= place <= stake.high
