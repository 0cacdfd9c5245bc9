"""A report on the terminal: colours for people, plain lines for a pipe, and never wider than the screen."""

import shutil
import sys
import textwrap
from collections.abc import Iterator

from klantroutes.checks.run import Report
from klantroutes.checks.words import HEADINGS, plain_text

_STYLES = {HEADINGS["fout"]: "bold red", HEADINGS["waarschuwing"]: "bold yellow", HEADINGS["tip"]: "bold cyan"}
_PLAIN_WIDTH = 100
_LEAST_WIDTH = 40
_HANGING = 8
"""How far the second line of a finding stands to the right of its first: the width of a rule with its spaces."""


def show(name: str, report: Report) -> None:
    """Print the findings of one file."""
    if not sys.stdout.isatty():
        print("\n".join(lines(name, report, _PLAIN_WIDTH)))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for line in lines(name, report, shutil.get_terminal_size().columns):
        console.print(Text(line, style=_STYLES.get(line, "")))


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
    follows = margin if margin >= _HANGING else margin + _HANGING
    return textwrap.wrap(line, width, subsequent_indent=" " * follows, break_on_hyphens=False) or [""]
