"""The command `carepath`: make the care path of one theme from a route."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from klantroutes.cli.asked import factor_names, known
from klantroutes.cli.command import Command, WrongCall
from klantroutes.cli.output import STANDARD_OUTPUT, add_force, refuse_existing, write
from klantroutes.cli.terminal import complain

if TYPE_CHECKING:
    from klantroutes.model.route import Route

_UNREADABLE = 2
_ROUTES = (".klantroute", ".json")
_FORMATS: Mapping[str, str] = MappingProxyType(
    {".pdf": "beleidsstuk", ".docx": "docx", ".svg": "svg", ".html": "zorgpad", ".htm": "zorgpad"}
)
"""The exporter for each extension that is not a route."""


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="BESTAND", help="de klantroute")
    parser.add_argument("--theme", required=True, metavar="THEMA", help="het thema; de lijst staat hieronder")
    parser.add_argument("--out", required=True, metavar="PAD", help="waar het zorgpad komt; - is de standaarduitvoer")
    parser.add_argument("--municipality", metavar="GEMEENTE", help="voor welke gemeente het zorgpad is")
    add_force(parser)


def _run(arguments: Namespace) -> int:
    from klantroutes.carepaths.derive import derive
    from klantroutes.carepaths.heading import NO_HELP
    from klantroutes.carepaths.refused import NoCarePath
    from klantroutes.checks.surroundings import surroundings
    from klantroutes.model.vocabulary import RISK_FACTORS
    from klantroutes.storage.files import read

    known("Het thema", [arguments.theme], factor_names())
    extension = _extension(arguments.out)
    refuse_existing(arguments.out, arguments.force)
    path = Path(arguments.file)
    route = read(path)
    around, fault = surroundings(path)
    if fault is not None:
        complain(str(fault))
    theme = next(one for one in RISK_FACTORS if one == arguments.theme)
    try:
        made = derive(route, theme, around, arguments.municipality)
    except NoCarePath as refusal:
        raise WrongCall(refusal.sentence) from None
    write(arguments.out, _written(made, extension), arguments.force)
    if (made.description or "").startswith(NO_HELP):
        complain(NO_HELP)
    return 0 if fault is None else _UNREADABLE


def _extension(out: str) -> str:
    extension = _ROUTES[0] if out == STANDARD_OUTPUT else Path(out).suffix.lower()
    if extension not in _ROUTES and extension not in _FORMATS:
        endings = ", ".join((*_ROUTES, *_FORMATS))
        raise WrongCall(f"Aan ‘{out}’ is niet te zien wat voor bestand het wordt. Laat de naam eindigen op {endings}.")
    return extension


def _written(route: "Route", extension: str) -> bytes:
    if extension in _ROUTES:
        from klantroutes.storage.generate import generate

        return generate(route)
    from klantroutes.exporters.registry import BY_FORMAT

    return BY_FORMAT[_FORMATS[extension]].generate(route)


def _epilogue() -> str:
    rows = "\n".join(f"  {name:18}{meaning}" for name, meaning in factor_names().items())
    return (
        f"thema's:\n{rows}\n\n"
        "Het einde van de naam bij --out zegt wat u krijgt: .klantroute of .json is het zorgpad zelf,\n"
        ".html een bladzijde voor de telefoon, .docx en .pdf een stuk met tabellen, .svg de tekening."
    )


COMMAND = Command("carepath", "maak een zorgpad: het deel van een route bij één thema", _add_arguments, _run, _epilogue)
