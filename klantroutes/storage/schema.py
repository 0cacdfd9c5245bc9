"""The JSON Schema of the files that the program reads."""

from typing import Any

from klantroutes.model.base import Model
from klantroutes.model.route import Route
from klantroutes.storage.coalition import CoalitionFile
from klantroutes.storage.rules_file import RulesFile

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def route_schema() -> dict[str, Any]:
    """Return the schema of a route file; links between ids are checked by the program itself."""
    return _schema(Route, "urn:klantroutes:route:1", "Klantroute")


def coalition_schema() -> dict[str, Any]:
    """Return the schema of `coalitie.json`."""
    return _schema(CoalitionFile, "urn:klantroutes:coalitie:1", "Coalitie")


def rules_schema() -> dict[str, Any]:
    """Return the schema of a file of rules; whether a rule exists is checked by the program itself."""
    return _schema(RulesFile, "urn:klantroutes:regels:1", "Regels voor de controle")


def _schema(model: type[Model], name: str, title: str) -> dict[str, Any]:
    schema = model.model_json_schema()
    # A model that holds itself, as a route holds its versions, stands among the parts.
    whole = schema["$defs"][model.__name__] if "$ref" in schema else {}
    schema.pop("$ref", None)
    return {"$schema": _DIALECT, "$id": name, **whole, **schema, "title": title}
