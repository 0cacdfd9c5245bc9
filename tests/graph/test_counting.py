"""Counting for all clients at once gives what counting one by one gives."""

from hypothesis import given
from hypothesis import strategies as st

from klantroutes.graph.tally import counted, tally

WIDTH = 12
sets = st.lists(st.integers(0, 2**WIDTH - 1), max_size=20)


@given(sets, st.integers(0, 2**WIDTH - 1))
def test_counts_are_those_of_each_client(several, within):
    found = {}
    for number, clients in counted(tally(several), within):
        found.update({bit: number for bit in range(WIDTH) if clients >> bit & 1})
    assert found == {bit: sum(one >> bit & 1 for one in several) for bit in range(WIDTH) if within >> bit & 1}


@given(sets)
def test_the_highest_count_comes_first(several):
    numbers = [number for number, _ in counted(tally(several), 2**WIDTH - 1)]
    assert numbers == sorted(set(numbers), reverse=True)


def test_nobody_has_no_count():
    assert list(counted(tally([1, 3]), 0)) == []
