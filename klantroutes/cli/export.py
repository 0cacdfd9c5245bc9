"""The command `export`: routes, or a part of them, in one format."""

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from klantroutes.cli.command import Command, WrongCall
from klantroutes.cli.export_choices import add_choices, choices_of
from klantroutes.cli.output import STANDARD_OUTPUT, add_force, refuse_existing, write

_WRONG = 2


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="BESTAND", help="route om te exporteren, of een map met routes")
    parser.add_argument("--to", required=True, metavar="FORMAAT", help="het formaat; de lijst staat hieronder")
    parser.add_argument(
        "--out",
        required=True,
        metavar="PAD",
        help="waar het bestand komt; - is de standaarduitvoer. Bij meer routes: de map waar de bestanden komen",
    )
    add_force(parser)
    add_choices(parser)


def _run(arguments: Namespace) -> int:
    from klantroutes.checks.batch import files_of
    from klantroutes.exporters.registry import BY_FORMAT

    exporter = BY_FORMAT.get(arguments.to)
    if exporter is None:
        raise WrongCall(f"Het formaat ‘{arguments.to}’ bestaat niet. Kies uit: {', '.join(BY_FORMAT)}.")
    choices = choices_of(arguments, exporter)
    files, folders = files_of(arguments.files)
    if not files:
        raise WrongCall(f"Er staan geen routes in: {', '.join(arguments.files)}. Routes eindigen op .klantroute.")
    if folders or len(files) > 1 or _is_folder(arguments.out):
        from klantroutes.cli.export_many import export_many

        if arguments.out == STANDARD_OUTPUT:
            raise WrongCall("Meer routes passen niet op de standaarduitvoer. Geef bij --out een map.")
        done = export_many(files, exporter, choices, Path(arguments.out), force=arguments.force)
        return 0 if done else _WRONG
    from klantroutes.cli.export_one import file_of

    refuse_existing(arguments.out, arguments.force)
    write(arguments.out, file_of(files[0], exporter, choices), arguments.force)
    return 0


def _is_folder(out: str) -> bool:
    return out.endswith(("/", os.sep)) or Path(out).is_dir()


def _epilogue() -> str:
    from klantroutes.exporters.registry import EXPORTERS

    room = max(len(exporter.format) for exporter in EXPORTERS) + 2
    return "formaten:\n" + "\n".join(f"  {exporter.format:{room}}{exporter.title}" for exporter in EXPORTERS)


COMMAND = Command("export", "zet routes om naar PDF, een afbeelding of gegevens", _add_arguments, _run, _epilogue)
