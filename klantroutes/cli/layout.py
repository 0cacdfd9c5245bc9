"""The command `layout`: give a place to the steps of a route that have none."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from klantroutes.cli.command import Command
from klantroutes.cli.output import add_force, refuse_existing, write


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="BESTAND", help="route om te ordenen")
    parser.add_argument("--out", required=True, metavar="PAD", help="waar de route dan komt; - is de standaarduitvoer")
    add_force(parser)


def _run(arguments: Namespace) -> int:
    from klantroutes.drawing.placed import placed
    from klantroutes.storage.files import read
    from klantroutes.storage.generate import generate

    refuse_existing(arguments.out, arguments.force)
    write(arguments.out, generate(placed(read(Path(arguments.file)))), arguments.force)
    return 0


COMMAND = Command("layout", "geef stappen zonder plaats een plaats in de tekening", _add_arguments, _run)
