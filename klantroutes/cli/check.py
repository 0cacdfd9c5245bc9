"""The command `check`: find the gaps in routes, for every client they are meant for."""

import gc
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from klantroutes.cli.command import Command
from klantroutes.cli.terminal import complain, write_bytes

if TYPE_CHECKING:
    from klantroutes.checks.run import Report

_UNREADABLE = 2


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="BESTAND", help="route om te controleren")
    parser.add_argument("--json", action="store_true", help="toon de bevindingen als JSON, voor andere programma's")


def _run(arguments: Namespace) -> int:
    from klantroutes.checks.report import exit_status, findings_json

    reports, unreadable = _checked(arguments.files)
    if arguments.json:
        text = json.dumps(findings_json(reports), ensure_ascii=False, indent=2) + "\n"
        write_bytes(text.encode("utf-8", errors="replace"))  # the name of a file may hold half characters
    else:
        _show(reports)
    return _UNREADABLE if unreadable else exit_status([report for _, report in reports])


def _checked(names: list[str]) -> tuple[list[tuple[str, "Report"]], bool]:
    """Return a report for each file that can be read, and whether one could not; complaints are printed at once."""
    from klantroutes.checks.run import check
    from klantroutes.storage.errors import FileFault
    from klantroutes.storage.files import read

    reports: list[tuple[str, Report]] = []
    unreadable = False
    gc.disable()  # routes and reports hold no cycles; collecting them is a third of the time of a large batch
    try:
        for name in names:
            try:
                reports.append((name, check(read(Path(name)))))
            except FileFault as fault:
                complain(str(fault.within(name)))
                unreadable = True
    finally:
        gc.enable()
    return reports, unreadable


def _show(reports: list[tuple[str, "Report"]]) -> None:
    from klantroutes.cli.findings import show

    for index, (name, report) in enumerate(reports):
        if index:
            print()
        show(name, report)


def _epilogue() -> str:
    return (
        "Eindstatus: 0 = geen open fout, 1 = er is ten minste één fout die niet is geaccepteerd,\n"
        "2 = een bestand is niet te lezen of de opdracht klopt niet."
    )


COMMAND = Command("check", "zoek de hiaten in een of meer routes", _add_arguments, _run, _epilogue)
