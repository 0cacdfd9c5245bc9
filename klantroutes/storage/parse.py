"""From the bytes of a file to a route."""

from typing import Any

from pydantic import ValidationError

from klantroutes.model.integrity import faults
from klantroutes.model.route import Route

from .errors import FileFault
from .strict_json import parse_json
from .upgrade import upgraded
from .words import fault_in


def parse(data: bytes) -> Route:
    """Return the route in these bytes, or raise a FileFault with the path of the element and what to do."""
    return from_content(upgraded(parse_json(data)))


def from_content(content: dict[str, Any]) -> Route:
    """Return the route with this content, checked to the letter."""
    try:
        route = Route.model_validate(content)
    except ValidationError as error:
        raise fault_in(error) from None
    for fault in faults(route):
        raise FileFault(fault.wrong, fault.advice, fault.path)
    return route
