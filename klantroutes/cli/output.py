"""Writing what a command makes: to a new file, or to standard output."""

from argparse import ArgumentParser
from pathlib import Path

from klantroutes.cli.command import WrongCall
from klantroutes.cli.terminal import write_bytes
from klantroutes.storage import files

STANDARD_OUTPUT = "-"


def add_force(parser: ArgumentParser) -> None:
    """Add the option that allows an existing file to be replaced."""
    parser.add_argument("--force", action="store_true", help="vervang het bestand als het al bestaat")


def refuse_existing(out: str, force: bool) -> None:
    """Raise WrongCall when the file exists and may not be replaced."""
    if out != STANDARD_OUTPUT and not force and Path(out).exists():
        raise WrongCall(f"{out}: dit bestand bestaat al. Kies een andere naam, of gebruik --force om het te vervangen.")


def write(out: str, data: bytes, force: bool) -> None:
    """Write the bytes to `out`, in one step; `-` is standard output."""
    if out == STANDARD_OUTPUT:
        write_bytes(data)
        return
    refuse_existing(out, force)
    files.write_bytes(Path(out), data)
