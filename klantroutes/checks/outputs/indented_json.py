"""JSON text with two spaces of margin per level: what `json.dumps(…, indent=2)` gives, several times as fast.

With `indent`, the encoder of the standard library is written in Python and steps through generators; a report has tens
of thousands of values.
"""

import json
from json.encoder import encode_basestring
from typing import Any

_STEP = "  "
_FIXED = {None: "null", True: "true", False: "false"}


def json_text(value: Any, margin: str = "\n") -> str:
    """Return the text of a value; `margin` is a newline with the spaces before the line on which the value begins."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict) and value:
        inner = margin + _STEP
        fields = [
            f"{encode_basestring(key)}: {encode_basestring(part) if isinstance(part, str) else json_text(part, inner)}"
            for key, part in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(fields)}{margin}}}"
    if isinstance(value, list) and value:
        inner = margin + _STEP
        parts = [encode_basestring(part) if isinstance(part, str) else json_text(part, inner) for part in value]
        return f"[{inner}{f',{inner}'.join(parts)}{margin}]"
    if type(value) is int:
        return repr(value)
    return _FIXED[value] if value is None or isinstance(value, bool) else json.dumps(value)
