"""The command `import`: take a route from a file of another program."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from klantroutes.cli.command import Command, WrongCall
from klantroutes.cli.output import STANDARD_OUTPUT, add_force, refuse_existing, write
from klantroutes.model.plain_text import printable

if TYPE_CHECKING:
    from klantroutes.importers.importer import Importer, Taken
    from klantroutes.model.route import Route


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", metavar="BESTAND", help="bestand van een ander programma")
    parser.add_argument("--out", required=True, metavar="PAD", help="waar de route komt; - is de standaarduitvoer")
    parser.add_argument("--format", metavar="FORMAAT", help="het formaat, als de naam van het bestand dat niet zegt")
    parser.add_argument("--columns", metavar="KOLOMMEN", help="wat de kolommen zijn: naam=Stap,fase=Wanneer,naar=4")
    parser.add_argument("--purchase-list", metavar="LIJST", help="een veranderde inkooplijst (Excel of CSV) terughalen")
    parser.add_argument("--into", metavar="ROUTE", help="de route waar de inkooplijst bij hoort")
    add_force(parser)


def _run(arguments: Namespace) -> int:
    refuse_existing(arguments.out, arguments.force)
    if arguments.purchase_list is not None or arguments.into is not None:
        return _take_purchase_list(arguments)
    return _take_file(arguments)


def _take_file(arguments: Namespace) -> int:
    from klantroutes.storage.errors import FileFault
    from klantroutes.storage.files import read_bytes

    if arguments.file is None:
        raise WrongCall("Noem het bestand dat u wilt inlezen.")
    path = Path(arguments.file)
    data = read_bytes(path)
    try:
        taken = _taken(_importer(arguments.format, path.name, data), data, arguments.columns)
    except FileFault as fault:
        raise fault.within(path.name) from None
    _hand_over(arguments, taken[0], _told(taken))
    return 0


def _take_purchase_list(arguments: Namespace) -> int:
    from klantroutes.importers import purchase_list
    from klantroutes.storage.errors import FileFault
    from klantroutes.storage.files import read, read_bytes

    if arguments.purchase_list is None or arguments.into is None:
        raise WrongCall("Gebruik --purchase-list LIJST samen met --into ROUTE.")
    if arguments.file is not None or arguments.format is not None or arguments.columns is not None:
        raise WrongCall("Bij --purchase-list horen geen ander bestand, formaat of kolommen.")
    path = Path(arguments.purchase_list)
    route = read(Path(arguments.into))
    try:
        route, report = purchase_list.parse(route, read_bytes(path))
    except FileFault as fault:
        raise fault.within(path.name) from None
    changed = _listed("Overgenomen", report.changed) if report.changed else ["De lijst verandert niets aan de route."]
    _hand_over(arguments, route, [*changed, *_listed("Overgeslagen", report.skipped)])
    return 0


def _hand_over(arguments: Namespace, route: "Route", told: Iterable[str]) -> None:
    """Write the route and tell how it went, beside the route where that is written to the terminal."""
    from klantroutes.storage.generate import generate

    write(arguments.out, generate(route), arguments.force)
    stream = sys.stderr if arguments.out == STANDARD_OUTPUT else sys.stdout
    for line in told:
        print(printable(line), file=stream)


def _importer(wanted: str | None, name: str, data: bytes) -> "Importer":
    from klantroutes.importers.registry import BY_FORMAT, importer_for

    if wanted is None:
        return importer_for(name, data)
    if wanted not in BY_FORMAT:
        raise WrongCall(f"Het formaat ‘{wanted}’ bestaat niet. Kies uit: {', '.join(BY_FORMAT)}.")
    return BY_FORMAT[wanted]


def _taken(importer: "Importer", data: bytes, columns: str | None) -> "Taken":
    from klantroutes.importers.mapping import chosen

    if columns is None:
        return importer.parse(data)
    if importer.table is None:
        raise WrongCall(f"Bij het formaat ‘{importer.format}’ horen geen kolommen.")
    rows = importer.table.rows(data)
    return importer.table.parse(data, chosen(columns, rows[0] if rows else []))


def _told(taken: "Taken") -> Iterator[str]:
    from klantroutes.importers.counting import counted

    route, report = taken
    yield f"Ingelezen: {counted(route)}."
    yield from _listed("Overgeslagen", report.skipped)
    yield from _listed("Geraden, kijk dit na", report.guessed)


def _listed(heading: str, sentences: Sequence[str]) -> Iterator[str]:
    if sentences:
        yield f"{heading}:"
        yield from (f"  - {sentence}" for sentence in sentences)


def _epilogue() -> str:
    from klantroutes.importers.mapping import FIELDS
    from klantroutes.importers.registry import IMPORTERS

    formats = "\n".join(f"  {importer.format:12}{importer.title}" for importer in IMPORTERS)
    return f"formaten:\n{formats}\n\nvelden voor --columns: {', '.join(FIELDS)}"


COMMAND = Command("import", "haal een route uit een bestand van een ander programma", _add_arguments, _run, _epilogue)
