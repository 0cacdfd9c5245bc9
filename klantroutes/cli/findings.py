"""A report on the terminal: colours for people, plain lines for a pipe, and never wider than the screen."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from functools import partial

from klantroutes.checks.finding import SEVERITIES
from klantroutes.checks.outputs.output import Outcome, Output
from klantroutes.checks.ruleset import Ruleset
from klantroutes.checks.run import Report
from klantroutes.checks.words import HEADINGS, NUMBERED, plain_text
from klantroutes.model.wording import numbered

_STYLES = {HEADINGS["fout"]: "bold red", HEADINGS["waarschuwing"]: "bold yellow", HEADINGS["tip"]: "bold cyan"}
_PLAIN_WIDTH = 100
_LEAST_WIDTH = 40
_HANGING = 8
"""How far the second line of a finding stands to the right of its first: the width of a rule with its spaces."""


def on_terminal() -> Output:
    """Return the output for people, as wide as their screen."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _PLAIN_WIDTH
    return Output("", "", _nothing, partial(_piece, width), "\n", _together)


def write(text: str) -> None:
    """Write lines for people, the headings in colour where there are colours."""
    if not sys.stdout.isatty():
        print(text, end="")
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for line in text.splitlines():
        console.print(Text(line, style=_STYLES.get(line, "")))


def _nothing(_: Ruleset) -> str:
    return ""


def _piece(width: int, name: str, report: Report) -> str:
    return "\n".join(lines(name, report, width)) + "\n"


def _together(outcomes: Sequence[Outcome]) -> str:
    """Say how more than one route stand together."""
    if len(outcomes) < 2:
        return ""
    numbers = [sum(one.summary[severity] for one in outcomes) for severity in SEVERITIES]
    named = [numbered(number, *NUMBERED[s]) for number, s in zip(numbers, SEVERITIES, strict=True) if number]
    return f"\n{len(outcomes)} routes: {', '.join(named) or 'geen bevindingen'}.\n"


def lines(name: str, report: Report, width: int) -> Iterator[str]:
    """Yield what there is to say about one file, wrapped at `width` characters."""
    for line in plain_text(name, report).splitlines():
        yield from _wrapped(line, max(width, _LEAST_WIDTH))
    yield ""
    yield f"Sluitend voor {report.sound} van de {report.profiles} cliëntprofielen."


def _wrapped(line: str, width: int) -> list[str]:
    margin = len(line) - len(line.lstrip())
    if margin == 0:
        return [line]
    if len(line) <= width:
        return [line]
    follows = " " * (margin if margin >= _HANGING else margin + _HANGING)
    return list(_filled(line, width, follows))


def _filled(line: str, width: int, follows: str) -> Iterator[str]:
    """Yield pieces of a line, broken at the last space that fits; a word that fits nowhere is cut off at the edge."""
    while len(line) > width:
        place = line.rfind(" ", len(follows) + 1, width + 1)
        end = place if line[: max(place, 0)].strip() else width
        yield line[:end].rstrip()
        line = follows + line[end:].lstrip()
    yield line
