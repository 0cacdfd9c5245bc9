"""Values of a route as the shared document can hold them, and back.

The shared document knows one kind of number and forgets the order of keys. So a number that was written as `120.0`
is held as text (no field of these names holds text), and a mapping as a list of pairs.
"""

from collections.abc import Mapping
from typing import Any

from klantroutes.edits.revise import given
from klantroutes.model.base import Model
from klantroutes.model.settings import Settings

_DECIMALS = frozenset({"x", "y", "price_eur"})
"""The fields in which 120 and 120.0 are written apart."""
_MAPPINGS = frozenset(Settings.model_fields)
"""Every part of the settings is a mapping; nothing else in a route is."""


def encoded(value: object) -> Any:
    """Return the value in the form of the shared document."""
    if isinstance(value, Model):
        return {name: encoded(part) for name, part in given(value).items()}
    if isinstance(value, Mapping):
        return [[key, encoded(part)] for key, part in value.items()]
    if isinstance(value, tuple | list):
        return [encoded(part) for part in value]
    if isinstance(value, float) and value.is_integer():
        return repr(value)
    return value


def decoded(name: str, value: Any) -> Any:
    """Return what field `name` holds, in the form of a file; what cannot be is left for validation to refuse."""
    if isinstance(value, dict):
        return {key: decoded(key, part) for key, part in value.items()}
    if isinstance(value, list):
        if name in _MAPPINGS:
            return _mapping(value)
        return tuple(decoded(name, part) for part in value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and name in _DECIMALS:
        return _number(value)
    return value


def _mapping(pairs: list[Any]) -> object:
    if all(isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str) for pair in pairs):
        return {key: decoded("", part) for key, part in pairs}
    return pairs


def _number(text: str) -> object:
    try:
        return float(text)
    except ValueError:
        return text
