"""The command `walk`: walk one client through a route and tell where she comes and where she falls out."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from klantroutes.cli import asked
from klantroutes.cli.command import Command
from klantroutes.cli.terminal import complain, write_bytes
from klantroutes.model.plain_text import printable

_FELL_OUT, _UNREADABLE = 1, 2
_PLAIN_WIDTH = 100
_LEAST_WIDTH = 40
_HANGING = 5
"""How far the second line of a numbered stop stands to the right: the width of its number."""


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="BESTAND", help="de route")
    parser.add_argument("--level", required=True, metavar="NIVEAU", help="A, B, C of D")
    parser.add_argument("--factor", action="append", default=[], metavar="FACTOR", help="risicofactor; mag vaker")
    parser.add_argument("--trait", action="append", default=[], metavar="KENMERK", help="kenmerk; mag vaker")
    parser.add_argument("--json", action="store_true", help="toon de loop als JSON, voor andere programma's")


def _run(arguments: Namespace) -> int:
    from klantroutes.checks.surroundings import surroundings
    from klantroutes.checks.walked import walked
    from klantroutes.storage.files import read

    client = asked.client(arguments.level, arguments.factor, arguments.trait)
    path = Path(arguments.file)
    route = read(path)
    around, fault = surroundings(path)
    if fault is not None:
        complain(str(fault))
    found = walked(route, client, around)
    if arguments.json:
        import json

        from klantroutes.checks.walk_json import walk_json

        text = json.dumps(walk_json(arguments.file, found), ensure_ascii=False, indent=2) + "\n"
        write_bytes(text.encode("utf-8", errors="replace"))  # the name of a file may hold half characters
    else:
        from klantroutes.checks.walk_words import told

        print(printable("\n".join(_wrapped([f"{arguments.file}: {found.walk.route.title}", "", *told(found)]))))
    if fault is not None:
        return _UNREADABLE
    return 0 if found.complete else _FELL_OUT


def _wrapped(lines: Iterable[str]) -> Iterator[str]:
    import shutil
    import textwrap

    width = max(shutil.get_terminal_size().columns, _LEAST_WIDTH) if sys.stdout.isatty() else _PLAIN_WIDTH
    for line in lines:
        flat = printable(line).replace("\n", " ")
        margin = len(flat) - len(flat.lstrip())
        follows = " " * (max(margin, _HANGING) if margin else 0)
        yield from textwrap.wrap(flat, width, subsequent_indent=follows, break_on_hyphens=False) or [""]


def _epilogue() -> str:
    rows = (f"  {name:18}{meaning}" for name, meaning in {**asked.factor_names(), **asked.trait_names()}.items())
    return (
        "risicofactoren en kenmerken:\n" + "\n".join(rows) + "\n\n"
        "Eindstatus: 0 = de cliënt valt niet uit beeld en er is voor haar geen open fout,\n"
        "1 = zij valt uit beeld of er is een fout, 2 = het bestand of de opdracht klopt niet."
    )


COMMAND = Command("walk", "loop met één cliënt door een route", _add_arguments, _run, _epilogue)
