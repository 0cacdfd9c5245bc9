"""The findings as data, in the published form: the text that `json.dumps` makes of `findings_json`.

A report has tens of thousands of values in ever the same fields, so a finding is filled in and not taken apart.
"""

from collections.abc import Sequence
from functools import lru_cache
from json.encoder import encode_basestring as quoted

from klantroutes.model.profile import Profile

from ..finding import Applies, Finding
from ..report import findings_json, head_json, profile_json
from ..ruleset import Ruleset
from ..run import Report
from .indented_json import json_text
from .output import Outcome, Output

_MARGIN = "\n    "
"""Where a file stands in the whole."""
_FINDING = _MARGIN + "    "
_FIELD = _FINDING + "  "
_INSIDE = _FIELD + "  "


def split(content: object, place: str) -> tuple[str, str]:
    """Return the JSON text before and after what will fill the empty list in the field `place`."""
    before, found, after = json_text(content).partition(f'"{place}": []')
    return before + found[:-1], found[-1:] + after + "\n"


def piece(name: str, report: Report) -> str:
    """Return one file with its findings."""
    head = json_text(head_json(name, report), _MARGIN)
    if not report.findings:
        return _MARGIN + head
    end = f"]{_MARGIN}}}"
    found = ",".join([_finding(finding) for finding in report.findings])
    return f"{_MARGIN}{head.removesuffix(end)}{found}{_MARGIN}  {end}"


def _finding(finding: Finding) -> str:
    cause, waiver = finding.caused_by, finding.waiver
    caused_by = None if cause is None else {"rule": cause.rule, "elements": list(cause.elements)}
    waived = None if waiver is None else waiver.model_dump(mode="json")
    return (
        f'{_FINDING}{{{_FIELD}"rule": "{finding.rule}",{_FIELD}"severity": "{finding.severity}",'
        f'{_FIELD}"message": {quoted(finding.message)},{_FIELD}"elements": {_listed(finding.elements)},'
        f'{_FIELD}"applies_to": {_applies(finding.applies_to)},{_FIELD}"path": {_listed(finding.path)},'
        f'{_FIELD}"fixes": {_known(finding.fixes)},{_FIELD}"sources": {_known(finding.sources)},'
        f'{_FIELD}"caused_by": {"null" if caused_by is None else json_text(caused_by, _FIELD)},'
        f'{_FIELD}"waiver": {"null" if waived is None else json_text(waived, _FIELD)}{_FINDING}}}'
    )


def _listed(words: Sequence[str]) -> str:
    return f"[{_INSIDE}{f',{_INSIDE}'.join([quoted(word) for word in words])}{_FIELD}]" if words else "[]"


@lru_cache(maxsize=1_000)
def _known(words: tuple[str, ...]) -> str:
    """Return a list that comes back at many findings."""
    return _listed(words)


@lru_cache(maxsize=1_000)
def _applies(applies: Applies) -> str:
    levels = json_text(list(applies.levels), _INSIDE)
    example = "null" if applies.example is None else _profile(applies.example)
    fields = f'"levels": {levels},{_INSIDE}"profiles": {applies.profiles},{_INSIDE}"example": {example}'
    return f"{{{_INSIDE}{fields}{_FIELD}}}"


@lru_cache(maxsize=1_000)
def _profile(profile: Profile) -> str:
    return json_text(profile_json(profile), _INSIDE)


def _begin(_: Ruleset) -> str:
    return split(findings_json([]), "files")[0]


def _end(outcomes: Sequence[Outcome]) -> str:
    return ("\n  " if outcomes else "") + split(findings_json([]), "files")[1]


OUTPUT = Output("json", "toon de bevindingen als JSON, voor andere programma's", _begin, piece, ",", _end)
