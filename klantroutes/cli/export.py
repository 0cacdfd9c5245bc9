"""The command `export`: one route in one format."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from klantroutes.cli.command import Command, WrongCall
from klantroutes.cli.output import add_force, refuse_existing, write

if TYPE_CHECKING:
    from klantroutes.exporters.exporter import Exporter
    from klantroutes.model.route import Route


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="BESTAND", help="route om te exporteren")
    parser.add_argument("--to", required=True, metavar="FORMAAT", help="het formaat; de lijst staat hieronder")
    parser.add_argument("--out", required=True, metavar="PAD", help="waar het bestand komt; - is de standaarduitvoer")
    parser.add_argument("--template", metavar="SJABLOON", help="uw eigen huisstijl: een Word-bestand met velden (docx)")
    add_force(parser)


def _run(arguments: Namespace) -> int:
    from klantroutes.exporters.registry import BY_FORMAT
    from klantroutes.storage.files import read

    exporter = BY_FORMAT.get(arguments.to)
    if exporter is None:
        raise WrongCall(f"Het formaat ‘{arguments.to}’ bestaat niet. Kies uit: {', '.join(BY_FORMAT)}.")
    refuse_existing(arguments.out, arguments.force)
    route = read(Path(arguments.file))
    made = exporter.generate(route) if arguments.template is None else _in_template(exporter, route, arguments.template)
    write(arguments.out, made, arguments.force)
    return 0


def _in_template(exporter: "Exporter", route: "Route", template: str) -> bytes:
    from klantroutes.exporters.exporter import TemplateFault

    if exporter.generate_in is None:
        raise WrongCall(f"Het formaat ‘{exporter.format}’ kent geen sjabloon. Kies --to docx.")
    try:
        return exporter.generate_in(route, Path(template).read_bytes())
    except OSError:
        raise WrongCall(f"Het sjabloon ‘{template}’ is niet te lezen.") from None
    except TemplateFault as fault:
        raise WrongCall(f"{template}: {fault}") from None


def _epilogue() -> str:
    from klantroutes.exporters.registry import EXPORTERS

    return "formaten:\n" + "\n".join(f"  {exporter.format:6}{exporter.title}" for exporter in EXPORTERS)


COMMAND = Command("export", "zet een route om naar PDF, een afbeelding of gegevens", _add_arguments, _run, _epilogue)
