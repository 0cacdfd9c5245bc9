"""The JSON Schema of the findings, as it is published."""

from typing import Any

from klantroutes.model.vocabulary import LEVELS, RISK_FACTORS, TRAITS

from .finding import SEVERITIES
from .report import FORMAT, VERSION


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    """Return an object that has all these properties and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list_of(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


_TEXT = {"type": "string"}
_NUMBER = {"type": "integer", "minimum": 0}
_TEXTS = _list_of(_TEXT)
_TEXT_OR_NULL = {"type": ["string", "null"]}
_DATE_OR_NULL = {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}

_PROFILE = _closed(
    {
        "level": {"enum": list(LEVELS)},
        "factors": {**_list_of({"enum": list(RISK_FACTORS)}), "uniqueItems": True},
        "traits": {**_list_of({"enum": list(TRAITS)}), "uniqueItems": True},
    }
)
_FINDING = _closed(
    {
        "rule": _TEXT,
        "severity": {"enum": list(SEVERITIES)},
        "message": _TEXT,
        "elements": _TEXTS,
        "applies_to": _closed(
            {"levels": _list_of({"enum": list(LEVELS)}), "profiles": _NUMBER, "example": _or_null(_PROFILE)}
        ),
        "path": _TEXTS,
        "fixes": _TEXTS,
        "sources": _TEXTS,
        "caused_by": _or_null(_closed({"rule": _TEXT, "elements": _TEXTS})),
        "waiver": _or_null(
            _closed(
                {
                    "rule": _TEXT,
                    "element": _TEXT_OR_NULL,
                    "reason": _TEXT_OR_NULL,
                    "by": _TEXT_OR_NULL,
                    "date": _DATE_OR_NULL,
                    "review_on": _DATE_OR_NULL,
                }
            )
        ),
    }
)
SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:klantroutes:bevindingen:1",
    "title": "Bevindingen over klantroutes",
    **_closed(
        {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "files": _list_of(
                _closed(
                    {
                        "file": _TEXT,
                        "route": _closed({"id": _TEXT, "title": _TEXT}),
                        "profiles_checked": _NUMBER,
                        "summary": _closed(dict.fromkeys((*SEVERITIES, "geaccepteerd"), _NUMBER)),
                        "findings": _list_of(_FINDING),
                    }
                )
            ),
        }
    ),
}
"""What `findings_json` gives, as JSON Schema 2020-12."""
