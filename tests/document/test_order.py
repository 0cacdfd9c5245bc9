"""Places in a list: always one between two others, short, and few are written."""

from hypothesis import given
from hypothesis import strategies as st

from klantroutes.document.order import first_places, is_place, place_between, places


def in_order(names: list[str], held: dict[str, str]) -> list[str]:
    """The names as they sort."""
    return sorted(names, key=lambda name: (held[name], name))


@given(st.lists(st.integers(0, 10**6), max_size=60))
def test_there_is_always_a_place_between(choices: list[int]) -> None:
    held = first_places(3)
    for choice in choices:
        at = choice % (len(held) + 1)
        low, high = held[at - 1] if at else None, held[at] if at < len(held) else None
        held.insert(at, place_between(low, high))

    assert held == sorted(set(held))
    assert all(is_place(place) for place in held)


@given(st.permutations([f"n{number}" for number in range(12)]), st.integers(0, 12), st.integers(0, 12))
def test_any_order_can_be_reached(names: list[str], kept: int, gone: int) -> None:
    present = dict(zip([f"n{number}" for number in range(kept)], first_places(kept), strict=True))
    wanted = names[gone:]

    written = places(wanted, present)

    assert in_order(wanted, present | written) == wanted


def test_adding_at_the_end_writes_one_place_and_stays_short() -> None:
    held: dict[str, str] = {}
    for number in range(500):
        name = f"n{number}"
        written = places([*held, name], held)
        assert list(written) == [name]
        held |= written

    assert max(len(place) for place in held.values()) <= 6


def test_a_move_writes_only_what_moved() -> None:
    held = dict(zip("abcdefgh", first_places(8), strict=True))

    assert list(places(list("habcdefg"), held)) == ["h"]


def test_equal_places_can_be_pulled_apart() -> None:
    held = {"a": "K", "b": "K", "c": "K"}

    written = places(["a", "nieuw", "b", "c"], held)

    assert in_order(["c", "b", "nieuw", "a"], held | written) == ["a", "nieuw", "b", "c"]


def test_what_is_no_place() -> None:
    assert [is_place(value) for value in ("A1", "", "A0", "é", 5, None)] == [True, False, False, False, False, False]
