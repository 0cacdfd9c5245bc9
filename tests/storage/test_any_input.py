"""Whatever comes in, reading gives a route or a FileFault, and nothing else."""

import copy
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from sample_files import EXAMPLES

from klantroutes.storage.errors import FileFault
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse

_ROUTES = [json.loads(path.read_text(encoding="utf-8")) for path in EXAMPLES]
_LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["A", "voor", "flow", "in"])
)
_VALUES = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
)
_WORDS = st.sampled_from(["format", "version", "id", "title", "target", "levels", "steps", "links", "kind", "phase"])


def _read(data: bytes) -> None:
    try:
        route = parse(data)
    except FileFault:
        return
    assert parse(generate(route)) == route


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    _read(data)


@given(st.dictionaries(_WORDS | st.text(), _VALUES, max_size=8))
def test_any_object(content: dict[str, Any]) -> None:
    _read(json.dumps({"format": "klantroute", "version": 1, **content}).encode())


@given(st.sampled_from(_ROUTES), st.lists(st.integers(0, 10**6), min_size=1, max_size=8), _VALUES)
def test_route_with_something_else_somewhere(route: dict[str, Any], choices: list[int], value: Any) -> None:
    changed = copy.deepcopy(route)
    _put(changed, choices, value)
    _read(json.dumps(changed).encode())


@given(st.sampled_from(_ROUTES), st.integers(0, 20_000), st.binary(max_size=3))
def test_route_with_damage(route: dict[str, Any], place: int, damage: bytes) -> None:
    data = json.dumps(route).encode()
    _read(data[:place] + damage + data[place + len(damage) :])


def _put(content: Any, choices: list[int], value: Any) -> None:
    """Walk into the content by the choices and replace what is found at the end."""
    here = content
    for choice in choices:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        key = keys[choice % len(keys)]
        if choice is choices[-1] or not isinstance(here[key], dict | list) or not here[key]:
            here[key] = value
            return
        here = here[key]
