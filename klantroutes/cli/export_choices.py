"""What can be chosen about an export on the command line: a part of the route, the paper, the size of a picture."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from klantroutes.cli import asked
from klantroutes.cli.command import WrongCall
from klantroutes.exporters.paper import ORIENTATIONS, SIZES, SPREADS
from klantroutes.model.vocabulary import PHASES

if TYPE_CHECKING:
    from klantroutes.exporters.choices import Choices
    from klantroutes.exporters.exporter import Exporter
    from klantroutes.exporters.paper import Paper
    from klantroutes.exporters.scope import Scope


def add_choices(parser: ArgumentParser) -> None:
    """Add the options."""
    part = parser.add_argument_group("alleen een deel van de route; meer tegelijk mag")
    part.add_argument("--phase", choices=PHASES, help="één fase")
    part.add_argument("--level", metavar="NIVEAU", help="de weg van één cliënt: A, B, C of D")
    part.add_argument("--factor", action="append", default=[], metavar="FACTOR", help="haar risicofactor; mag vaker")
    part.add_argument("--trait", action="append", default=[], metavar="KENMERK", help="haar kenmerk; mag vaker")
    part.add_argument("--theme", metavar="FACTOR", help="één thema, als zorgpad")
    part.add_argument("--step", action="append", metavar="KENMERK", help="alleen deze stap; mag vaker")
    looks = parser.add_argument_group("papier en maat")
    looks.add_argument("--paper", choices=SIZES, help="a4 (gewoonlijk) of a3 (pdf)")
    looks.add_argument(
        "--orientation",
        choices=ORIENTATIONS,
        help="liggend of staand (pdf); auto: liggend, en bladen zoals het er minder worden",
    )
    looks.add_argument(
        "--pages",
        choices=SPREADS,
        help="een: op één bladzijde; tegels: verdeeld over bladen; auto: verdeeld als de letters anders kleiner "
        "worden dan 7 punten (pdf)",
    )
    size = looks.add_mutually_exclusive_group()
    size.add_argument("--width", type=int, metavar="PUNTEN", help="breedte in beeldpunten, 200 tot 8000 (png)")
    size.add_argument("--scale", type=float, metavar="KEER", help="zoveel keer zo groot als op een scherm (png)")
    looks.add_argument("--template", metavar="SJABLOON", help="uw eigen huisstijl: een Word-bestand met velden (docx)")


def choices_of(arguments: Namespace, exporter: "Exporter") -> "Choices":
    """Return what was chosen; raises WrongCall for what does not exist or what this format does not know."""
    from klantroutes.exporters.choices import Choices

    return Choices(
        _scope(arguments), _paper(arguments, exporter), _width(arguments, exporter), _template(arguments, exporter)
    )


def _scope(arguments: Namespace) -> "Scope":
    from klantroutes.exporters.scope import Scope
    from klantroutes.model.vocabulary import RISK_FACTORS

    client = None
    if arguments.level is not None:
        client = asked.client(arguments.level, arguments.factor, arguments.trait)
    elif arguments.factor or arguments.trait:
        raise WrongCall("Geef met --level ook het niveau van de cliënt: A, B, C of D.")
    asked.known("Het thema", [arguments.theme] if arguments.theme else [], asked.factor_names())
    theme = next((one for one in RISK_FACTORS if one == arguments.theme), None)
    steps = None if arguments.step is None else frozenset(arguments.step)
    return Scope(arguments.phase, steps, client, theme)


def _paper(arguments: Namespace, exporter: "Exporter") -> "Paper":
    from klantroutes.exporters.paper import A4, Paper

    options = {"--paper": arguments.paper, "--orientation": arguments.orientation, "--pages": arguments.pages}
    _refuse(exporter, exporter.generate_on is not None, [name for name, value in options.items() if value], "pdf")
    return Paper(
        arguments.paper or A4.size, arguments.orientation or A4.orientation, arguments.pages or A4.pages
    )  # fmt: skip


def _width(arguments: Namespace, exporter: "Exporter") -> int | None:
    from klantroutes.exporters.png import NARROWEST, ON_SCREEN, WIDEST

    options = {"--width": arguments.width, "--scale": arguments.scale}
    chosen = [name for name, value in options.items() if value is not None]
    _refuse(exporter, exporter.generate_wide is not None, chosen, "png")
    if not chosen:
        return None
    wanted = float(arguments.width if arguments.scale is None else arguments.scale * ON_SCREEN)
    if not NARROWEST <= wanted <= WIDEST:  # also when it is no number at all
        least, most = NARROWEST / ON_SCREEN, WIDEST / ON_SCREEN
        said = f"{least:.1f} tot {most:.1f} keer".replace(".", ",")
        raise WrongCall(f"Kies bij {chosen[0]} een breedte van {NARROWEST} tot {WIDEST} beeldpunten, of {said}.")
    return round(wanted)


def _template(arguments: Namespace, exporter: "Exporter") -> bytes | None:
    if arguments.template is None:
        return None
    if exporter.generate_in is None:
        raise WrongCall(f"Het formaat ‘{exporter.format}’ kent geen sjabloon. Kies --to docx.")
    try:
        return Path(arguments.template).read_bytes()
    except OSError:
        raise WrongCall(f"Het sjabloon ‘{arguments.template}’ is niet te lezen.") from None


def _refuse(exporter: "Exporter", knows: bool, chosen: list[str], other: str) -> None:
    if chosen and not knows:
        raise WrongCall(f"Bij het formaat ‘{exporter.format}’ hoort geen {chosen[0]}. Kies --to {other}.")
