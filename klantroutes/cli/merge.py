"""The command `merge`: two versions of a route with a common beginning made into one."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from klantroutes.cli.command import Command
from klantroutes.cli.output import STANDARD_OUTPUT, add_force, refuse_existing, write
from klantroutes.model.plain_text import printable
from klantroutes.model.wording import numbered

_LEFT = "Daar staat nog wat er eerst stond. Kies zelf wat het wordt"


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("base", metavar="BEGIN", help="de route waarmee beide versies begonnen")
    parser.add_argument("mine", metavar="MIJN", help="de ene versie")
    parser.add_argument("theirs", metavar="ANDERE", help="de andere versie")
    parser.add_argument("--out", required=True, metavar="PAD", help="waar de route komt; - is de standaarduitvoer")
    add_force(parser)


def _run(arguments: Namespace) -> int:
    from klantroutes.comparing.conflict_words import told
    from klantroutes.comparing.merge import merge
    from klantroutes.storage.files import read
    from klantroutes.storage.generate import generate

    refuse_existing(arguments.out, arguments.force)
    merged = merge(*(read(Path(name)) for name in (arguments.base, arguments.mine, arguments.theirs)))
    write(arguments.out, generate(merged.route), arguments.force)
    stream = sys.stderr if arguments.out == STANDARD_OUTPUT else sys.stdout
    if not merged.conflicts:
        print("Samengevoegd: alle veranderingen van beide versies staan erin.", file=stream)
        return 0
    places = numbered(len(merged.conflicts), "plek", "plekken", single="één")
    print(f"Samengevoegd, maar op {places} gaan de versies niet samen. {_LEFT}:", file=stream)
    mine, theirs = (f"‘{name}’" for name in _short(arguments.mine, arguments.theirs))
    for conflict in merged.conflicts:
        print(printable(f"  - {told(conflict, mine, theirs)}"), file=stream)
    return 1


def _short(mine: str, theirs: str) -> tuple[str, str]:
    """Return the names of the files without their folders, where those tell them apart."""
    names = Path(mine).name, Path(theirs).name
    return names if names[0] != names[1] else (mine, theirs)


def _epilogue() -> str:
    return (
        "Eindstatus: 0 = samengevoegd, 1 = samengevoegd, maar niet alles gaat samen; wat niet samengaat staat op het\n"
        "scherm en in het bestand staat daar nog wat er in BEGIN stond, 2 = een bestand is niet te lezen of te\n"
        "schrijven."
    )


COMMAND = Command("merge", "voeg twee versies van een route samen", _add_arguments, _run, _epilogue)
