"""The command `export`: one route in one format."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from klantroutes.cli.command import Command, WrongCall
from klantroutes.cli.output import add_force, refuse_existing, write


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="BESTAND", help="route om te exporteren")
    parser.add_argument("--to", required=True, metavar="FORMAAT", help="het formaat; de lijst staat hieronder")
    parser.add_argument("--out", required=True, metavar="PAD", help="waar het bestand komt; - is de standaarduitvoer")
    add_force(parser)


def _run(arguments: Namespace) -> int:
    from klantroutes.exporters.registry import BY_FORMAT
    from klantroutes.storage.files import read

    exporter = BY_FORMAT.get(arguments.to)
    if exporter is None:
        raise WrongCall(f"Het formaat ‘{arguments.to}’ bestaat niet. Kies uit: {', '.join(BY_FORMAT)}.")
    refuse_existing(arguments.out, arguments.force)
    write(arguments.out, exporter.generate(read(Path(arguments.file))), arguments.force)
    return 0


def _epilogue() -> str:
    from klantroutes.exporters.registry import EXPORTERS

    return "formaten:\n" + "\n".join(f"  {exporter.format:6}{exporter.title}" for exporter in EXPORTERS)


COMMAND = Command("export", "zet een route om naar PDF, een afbeelding of gegevens", _add_arguments, _run, _epilogue)
