"""From a route to the bytes of its file: canonical, so that files compare well."""

import json
from typing import Any

from klantroutes.model.base import Model
from klantroutes.model.route import Route


def content(model: Model) -> dict[str, Any]:
    """Return what is written for this model: fields in fixed order, absent stays absent, null stays null."""
    return model.model_dump(mode="json", exclude_unset=True)


def generate(route: Route) -> bytes:
    """Return the bytes of the file: UTF-8, two spaces, a newline at the end."""
    return (json.dumps(content(route), indent=2, ensure_ascii=False) + "\n").encode("utf-8")
