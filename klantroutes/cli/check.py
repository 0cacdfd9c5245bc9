"""The command `check`: find the gaps in routes, for every client they are meant for."""

import gc
from argparse import ArgumentParser, Namespace
from contextlib import closing

from klantroutes.cli.command import Command, WrongCall
from klantroutes.cli.terminal import write_bytes

_UNREADABLE = 2


def _add_arguments(parser: ArgumentParser) -> None:
    from klantroutes.checks.outputs.registry import OUTPUTS

    parser.add_argument("files", nargs="+", metavar="BESTAND", help="route om te controleren, of een map met routes")
    parser.add_argument(
        "--ruleset", default="standard", metavar="REGELS", help="standard, strikt of een bestand met regels"
    )
    forms = parser.add_mutually_exclusive_group()
    for output in OUTPUTS:
        forms.add_argument(f"--{output.option}", dest="form", action="store_const", const=output, help=output.help)


def _run(arguments: Namespace) -> int:
    from klantroutes.checks.batch import checked, files_of
    from klantroutes.checks.ruleset import ruleset
    from klantroutes.cli.findings import on_terminal, write
    from klantroutes.cli.printing import Printer
    from klantroutes.cli.progress import progress

    rules = ruleset(arguments.ruleset)
    files, folders = files_of(arguments.files)
    if not files:
        raise WrongCall(f"Er staan geen routes in: {', '.join(arguments.files)}. Routes eindigen op .klantroute.")
    printer = Printer(arguments.form, rules, _write_data) if arguments.form else Printer(on_terminal(), rules, write)
    gc.disable()  # routes and reports hold no cycles; collecting them is a third of the time of a large batch
    try:
        work = checked(files, folders, printer.output.piece, rules, printer.complain)
        with closing(work), progress(len(files), "Routes controleren", prints=True) as bar:
            for one in work:
                printer.take(one)
                bar()
    finally:
        gc.enable()
    printer.end()
    return _UNREADABLE if printer.unreadable else int(printer.fails)


def _write_data(text: str) -> None:
    write_bytes(text.encode("utf-8", errors="replace"))  # the name of a file may hold half characters


def _epilogue() -> str:
    return (
        "Eindstatus: 0 = geen open fout, 1 = er is ten minste één fout die niet is geaccepteerd,\n"
        "2 = een bestand is niet te lezen of de opdracht klopt niet.\n\n"
        "Regels: ‘standard’ is wat hierboven staat. Bij ‘strikt’ geven ook een waarschuwing en wat nog niet is\n"
        "ingevuld eindstatus 1. In een bestand zet u regels uit of kiest u andere getallen, met de reden erbij;\n"
        "hoe dat eruitziet, toont klantroutes schema regels.\n\n"
        "Staat er een coalitie.json in de map van een route? Dan telt mee wat daarin is afgesproken. Controleert u\n"
        "een hele map, dan kijkt de controle ook wat in geen van de routes staat."
    )


COMMAND = Command("check", "zoek de hiaten in een of meer routes", _add_arguments, _run, _epilogue)
