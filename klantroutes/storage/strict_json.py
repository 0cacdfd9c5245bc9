"""JSON read without guessing: no double keys, no NaN, no rubbish, no depth that could hurt."""

import json
import re
from typing import Any, NoReturn

from .errors import FileFault

MAX_BYTES = 64 * 1024 * 1024
"""A route of 10,000 steps takes about 8 MB; anything beyond this is not a route."""
_MAX_DEPTH = 40
_NO_BRACKETS = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[^"\[\]{}]++', re.DOTALL)
_PAIRS = re.compile(r"\[\]|\{\}")


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise FileFault(f"het veld ‘{twice}’ staat er twee keer in", "Laat er één staan.")
    return found


def _no_constant(name: str) -> NoReturn:
    raise FileFault(f"{name} is geen getal", "Vul een gewoon getal in, of null voor ‘nog niet ingevuld’.")


def parse_json(data: bytes, no_such_file: FileFault | None = None) -> dict[str, Any]:
    """Return the object in these bytes, or raise a FileFault that says what is wrong.

    `no_such_file` is raised for what is something else altogether; it says so of a route when it is not given.
    """
    other = no_such_file or _no_route()
    if len(data) > MAX_BYTES:
        raise too_big(len(data))
    if not data.strip():
        raise FileFault("dit bestand is leeg", "Kies een ander bestand of begin met een nieuwe route.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise other from None
    try:
        found = json.loads(text, object_pairs_hook=_no_doubles, parse_constant=_no_constant)
    except (FileFault, RecursionError, ValueError) as error:
        raise (_too_deep() if _deeper_than(text, _MAX_DEPTH) else _fault_in(text, error, other)) from None
    if _holds_deeper_than(found, _MAX_DEPTH):
        raise _too_deep()
    if not isinstance(found, dict):
        raise other
    return found


def _fault_in(text: str, error: Exception, other: FileFault) -> FileFault:
    """Return what to tell about a text that json does not take."""
    if isinstance(error, FileFault):
        return error
    if not isinstance(error, json.JSONDecodeError) or not text.lstrip().startswith("{"):
        return other
    return FileFault(
        f"de tekst is beschadigd op regel {error.lineno}, teken {error.colno}",
        "Herstel die plek of kies een eerdere versie van het bestand.",
    )


def too_big(size: int) -> FileFault:
    """Return the fault for a file that is larger than any route."""
    return FileFault(
        f"dit bestand is te groot ({size // 1_000_000} MB)",
        f"Een klantroute is hooguit {MAX_BYTES // 1_000_000} MB. Kies een ander bestand.",
    )


def _too_deep() -> FileFault:
    return FileFault("dit bestand is te diep in elkaar gezet", "Kies een bestand dat Klantroutes heeft bewaard.")


def _no_route() -> FileFault:
    return FileFault("dit is geen klantroute", "Kies een bestand dat op .klantroute of .json eindigt.")


def _holds_deeper_than(found: object, limit: int) -> bool:
    """Say whether lists and objects in each other are more than `limit` levels deep."""
    level = [found] if isinstance(found, (dict, list)) else []
    for _ in range(limit):
        inner = [outer.values() if isinstance(outer, dict) else outer for outer in level]
        level = [part for parts in inner for part in parts if isinstance(part, (dict, list))]
        if not level:
            return False
    return bool(level)


def _deeper_than(text: str, limit: int) -> bool:
    """Say whether brackets outside strings nest deeper than `limit`.

    What is left of the text are its brackets; taking away the innermost pairs makes it one level less deep each time.
    """
    brackets = _NO_BRACKETS.sub("", text)
    for _ in range(limit):
        fewer = _PAIRS.sub("", brackets)
        if len(fewer) == len(brackets):
            return _climbs(fewer, limit)
        brackets = fewer
    return bool(brackets)


def _climbs(brackets: str, limit: int) -> bool:
    """Say whether brackets that do not pair up climb higher than `limit`; the text is no JSON then, however deep."""
    depth = highest = 0
    for bracket in brackets:
        depth += 1 if bracket in "[{" else -1 if bracket in "]}" else 0
        highest = max(highest, depth)
    return highest > limit
