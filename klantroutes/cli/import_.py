"""The command `import`: take a route from a file of another program."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from klantroutes.cli.command import Command, WrongCall
from klantroutes.cli.output import STANDARD_OUTPUT, add_force, refuse_existing, write
from klantroutes.model.plain_text import printable

if TYPE_CHECKING:
    from klantroutes.importers.importer import Importer, Taken


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="BESTAND", help="bestand van een ander programma")
    parser.add_argument("--out", required=True, metavar="PAD", help="waar de route komt; - is de standaarduitvoer")
    parser.add_argument("--format", metavar="FORMAAT", help="het formaat, als de naam van het bestand dat niet zegt")
    parser.add_argument("--columns", metavar="KOLOMMEN", help="wat de kolommen zijn: naam=Stap,fase=Wanneer,naar=4")
    add_force(parser)


def _run(arguments: Namespace) -> int:
    from klantroutes.storage.errors import FileFault
    from klantroutes.storage.files import read_bytes
    from klantroutes.storage.generate import generate

    refuse_existing(arguments.out, arguments.force)
    path = Path(arguments.file)
    data = read_bytes(path)
    try:
        taken = _taken(_importer(arguments.format, path.name, data), data, arguments.columns)
    except FileFault as fault:
        raise fault.within(path.name) from None
    write(arguments.out, generate(taken[0]), arguments.force)
    stream = sys.stderr if arguments.out == STANDARD_OUTPUT else sys.stdout
    for line in _told(taken):
        print(printable(line), file=stream)
    return 0


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
    route, report = taken
    parts = [_numbered(len(route.steps), "stap", "stappen"), _numbered(len(route.links), "lijn", "lijnen")]
    if route.notes:
        parts.append(_numbered(len(route.notes), "briefje", "briefjes"))
    yield f"Ingelezen: {', '.join(parts)}."
    for heading, sentences in (("Overgeslagen", report.skipped), ("Geraden, kijk dit na", report.guessed)):
        if sentences:
            yield f"{heading}:"
            yield from (f"  - {sentence}" for sentence in sentences)


def _numbered(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _epilogue() -> str:
    from klantroutes.importers.mapping import FIELDS
    from klantroutes.importers.registry import IMPORTERS

    formats = "\n".join(f"  {importer.format:12}{importer.title}" for importer in IMPORTERS)
    return f"formaten:\n{formats}\n\nvelden voor --columns: {', '.join(FIELDS)}"


COMMAND = Command("import", "haal een route uit een bestand van een ander programma", _add_arguments, _run, _epilogue)
