"""The findings as data, in the published form: the text that `json.dumps` makes of `findings_json`."""

from collections.abc import Sequence

from ..report import findings_json
from ..ruleset import Ruleset
from ..run import Report
from .indented_json import json_text
from .output import Outcome, Output

_MARGIN = "\n    "
"""Where a file stands in the whole."""


def split(content: object, place: str) -> tuple[str, str]:
    """Return the JSON text before and after what will fill the empty list in the field `place`."""
    before, found, after = json_text(content).partition(f'"{place}": []')
    return before + found[:-1], found[-1:] + after + "\n"


def piece(name: str, report: Report) -> str:
    """Return one file with its findings."""
    return _MARGIN + json_text(findings_json([(name, report)])["files"][0], _MARGIN)


def _begin(_: Ruleset) -> str:
    return split(findings_json([]), "files")[0]


def _end(outcomes: Sequence[Outcome]) -> str:
    return ("\n  " if outcomes else "") + split(findings_json([]), "files")[1]


OUTPUT = Output("json", "toon de bevindingen als JSON, voor andere programma's", _begin, piece, ",", _end)
