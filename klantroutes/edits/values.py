"""Fields of an element set and cleared by name, also one part of a nested value such as `contact.phone`."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from klantroutes.model.base import Model

from .revise import built, given

M = TypeVar("M", bound=Model)


def with_values(model: M, values: Mapping[str, object]) -> M:
    """Return the model with these fields, or raise Refused when a value cannot be; None is `not filled in yet`."""
    fields = given(model)
    for name, value in values.items():
        owner, _, part = name.partition(".")
        fields[owner] = {**_parts(fields.get(owner)), part: value} if part else value
    return built(type(model), fields)


def without_values(model: M, names: Iterable[str]) -> M:
    """Return the model with these fields absent; a nested value of which nothing is left goes too."""
    fields = given(model)
    for name in names:
        owner, _, part = name.partition(".")
        left = {key: value for key, value in _parts(fields.get(owner)).items() if part and key != part}
        if left:
            fields[owner] = left
        else:
            fields.pop(owner, None)
    return built(type(model), fields)


def _parts(value: object) -> dict[str, object]:
    if isinstance(value, Model):
        return given(value)
    return dict(value) if isinstance(value, dict) else {}
