"""Checking files: each read, checked with what stands around it, and turned into a piece of output."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from klantroutes.graph.folder import Thing, things
from klantroutes.graph.local import Local
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read

from .outputs.output import Outcome, outcome
from .ruleset import Ruleset
from .run import Report, check
from .spread_out import answers
from .surroundings import ROUTES, of_folders, whole_folders, with_routes

Piece = Callable[[str, Report], str]


@dataclass(frozen=True)
class Checked:
    """What became of one file: its piece of output with what is remembered of it, or why it cannot be read."""

    name: str
    text: str = ""
    outcome: Outcome | None = None
    fault: str = ""


def files_of(names: Sequence[str]) -> tuple[list[str], list[Path]]:
    """Return the files to check and the folders among the names; a folder stands for its routes, by name."""
    files: list[str] = []
    folders: list[Path] = []
    for name in names:
        path = Path(name)
        if path.is_dir():
            folders.append(path)
            files += [str(route) for route in sorted(path.glob(ROUTES))]
        else:
            files.append(name)
    return files, folders


def checked(
    files: Sequence[str], folders: Sequence[Path], piece: Piece, ruleset: Ruleset, complain: Callable[[str], None]
) -> Generator[Checked, None, None]:
    """Yield what became of each file, in the order given; `complain` hears of coalitions that cannot be read."""
    paths = [Path(name) for name in files]
    around, faults = of_folders((path.parent for path in paths), date.today())
    for fault in faults:
        complain(str(fault))
    whole = frozenset(whole_folders(paths, folders))
    if whole:
        around = with_routes(around, _had([str(path) for path in paths if path.parent in whole]))
    yield from answers(partial(_checked, piece, ruleset, around), files)


def _had(files: Sequence[str]) -> Iterator[tuple[Path, str, frozenset[Thing]]]:
    for name, answer in zip(files, answers(_things, files), strict=True):
        if answer is not None:
            yield Path(name).parent, *answer


def _things(name: str) -> tuple[str, frozenset[Thing]] | None:
    """Return the id of a route and what it has; None when it cannot be read, which is told when it is checked."""
    try:
        route = read(Path(name))
    except FileFault:
        return None
    return route.id, things(route)


def _checked(piece: Piece, ruleset: Ruleset, around: Mapping[Path, Local], name: str) -> Checked:
    path = Path(name)
    try:
        report = check(read(path), local=around[path.parent], ruleset=ruleset)
    except FileFault as fault:
        return Checked(name, fault=str(fault.within(name)))
    return Checked(name, piece(name, report), outcome(name, report))
