"""The findings as data, in the published form: the text that `json.dumps` makes of `findings_json`."""

import json
from collections.abc import Sequence

from ..report import findings_json
from ..ruleset import Ruleset
from ..run import Report
from .output import Outcome, Output

_MARGIN = 4
"""How deep a file stands in the whole."""


def indented(content: object, margin: int) -> str:
    """Return the JSON text of a value that stands this many spaces deep; without the margin of its first line."""
    return json.dumps(content, ensure_ascii=False, indent=2).replace("\n", "\n" + " " * margin)


def split(content: object, place: str) -> tuple[str, str]:
    """Return the JSON text before and after what will fill the empty list in the field `place`."""
    before, found, after = json.dumps(content, ensure_ascii=False, indent=2).partition(f'"{place}": []')
    return before + found[:-1], found[-1:] + after + "\n"


def piece(name: str, report: Report) -> str:
    """Return one file with its findings."""
    return "\n" + " " * _MARGIN + indented(findings_json([(name, report)])["files"][0], _MARGIN)


def _begin(_: Ruleset) -> str:
    return split(findings_json([]), "files")[0]


def _end(outcomes: Sequence[Outcome]) -> str:
    return ("\n  " if outcomes else "") + split(findings_json([]), "files")[1]


OUTPUT = Output("json", "toon de bevindingen als JSON, voor andere programma's", _begin, piece, ",", _end)
