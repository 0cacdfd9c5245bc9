"""The command `new`: begin a route from a template."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from klantroutes import resources
from klantroutes.cli.command import Command, WrongCall
from klantroutes.cli.output import add_force, refuse_existing, write
from klantroutes.model.identifiers import new_id
from klantroutes.model.route import Route
from klantroutes.storage.files import read
from klantroutes.storage.generate import content, generate
from klantroutes.storage.parse import from_content

_MARK = "sjabloon-"
_OF_THE_OLD_ONE = ("created", "modified", "reviewed_on", "tested_with_parents")
"""What is true of the template and not of the route that begins with it."""


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("template", nargs="?", metavar="SJABLOON", help="waar de route mee begint")
    parser.add_argument("out", nargs="?", metavar="PAD", help="waar de nieuwe route komt; - is de standaarduitvoer")
    parser.add_argument("--list", action="store_true", help="toon de sjablonen")
    add_force(parser)


def _run(arguments: Namespace) -> int:
    if arguments.list:
        for name, file in templates().items():
            print(f"{name:32}{read(file).title}")
        return 0
    if arguments.template is None or arguments.out is None:
        raise WrongCall("Noem een sjabloon en een bestand. De sjablonen ziet u met klantroutes new --list.")
    path = templates().get(arguments.template.removeprefix(_MARK))
    if path is None:
        raise WrongCall(f"Het sjabloon ‘{arguments.template}’ bestaat niet. Zie klantroutes new --list.")
    refuse_existing(arguments.out, arguments.force)
    write(arguments.out, generate(begun(read(path))), arguments.force)
    return 0


def templates() -> Mapping[str, Path]:
    """Return the templates that ship with the program: name and file, by name."""
    return {path.stem.removeprefix(_MARK): path for path in sorted(resources.routes().glob(f"{_MARK}*.klantroute"))}


def begun(template: Route) -> Route:
    """Return a new route with what the template has: an id of its own, a concept, without the template's dates."""
    fields = {name: value for name, value in content(template).items() if name not in _OF_THE_OLD_ONE}
    return from_content({**fields, "id": new_id("route"), "status": "concept"})


COMMAND = Command("new", "begin een route met een sjabloon", _add_arguments, _run)
