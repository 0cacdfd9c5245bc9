"""A frozen model with some fields changed: validated again, and what was absent stays absent."""

from typing import TypeVar

from pydantic import ValidationError

from klantroutes.model.base import Model
from klantroutes.storage.words import fault_in

from .refused import Refused

M = TypeVar("M", bound=Model)


def given(model: Model) -> dict[str, object]:
    """Return the fields that were given, in the order of the model, with their values as they are."""
    return {name: getattr(model, name) for name in type(model).model_fields if name in model.model_fields_set}


def revised(model: M, **fields: object) -> M:
    """Return the model with these fields, or raise Refused when a value cannot be.

    Untouched parts keep their identity. `model_copy` is not used: it does not validate and it copies cached answers.
    """
    return built(type(model), {**given(model), **fields})


def without(model: M, *names: str) -> M:
    """Return the model with these fields absent, or raise Refused when one of them is required."""
    return built(type(model), {name: value for name, value in given(model).items() if name not in names})


def built(kind: type[M], fields: dict[str, object]) -> M:
    """Return a model of this kind, or raise Refused with what is wrong and what to do."""
    try:
        return kind.model_validate(fields)
    except ValidationError as error:
        raise Refused(str(fault_in(error))) from None
