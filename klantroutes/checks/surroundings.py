"""What stands around the routes of a call: the coalition of each folder, what its routes have, and the day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from klantroutes.graph.folder import Folder, Thing
from klantroutes.graph.local import Local
from klantroutes.storage.coalition import NAME, CoalitionFile, coalition_of
from klantroutes.storage.errors import FileFault

ROUTES = "*.klantroute"
"""The files of a folder that are its routes."""


def surroundings(path: Path, day: date | None = None) -> tuple[Local, FileFault | None]:
    """Return what stands around the route in this file, with the fault that kept the coalition from being read.

    The other routes are not read: without them the rules about a whole folder say nothing.
    """
    coalition, fault = _coalition(path.parent)
    return Local(coalition=coalition, today=day), fault


def of_folders(folders: Iterable[Path], day: date) -> tuple[dict[Path, Local], list[FileFault]]:
    """Return for each folder what stands around its routes, and the faults of coalitions that cannot be read."""
    found: dict[Path, Local] = {}
    faults: list[FileFault] = []
    for folder in dict.fromkeys(folders):
        coalition, fault = _coalition(folder)
        found[folder] = Local(coalition=coalition, today=day)
        faults += [fault] if fault is not None else []
    return found, faults


def whole_folders(files: Sequence[Path], given: Iterable[Path]) -> list[Path]:
    """Return the folders of which every route is among these files, where that tells something.

    That is so of a folder that was asked for as a whole, and of one that a file `coalitie.json` makes one project.
    """
    named = {path.absolute() for path in files}
    projects = (folder for folder in dict.fromkeys(path.parent for path in files) if (folder / NAME).exists())
    return [
        folder
        for folder in dict.fromkeys((*given, *projects))
        if all(route.absolute() in named for route in folder.glob(ROUTES))
    ]


def with_routes(around: Mapping[Path, Local], had: Iterable[tuple[Path, str, frozenset[Thing]]]) -> dict[Path, Local]:
    """Return the same surroundings with what routes have: `had` gives the folder, the id of a route and its things."""
    parts: dict[Path, list[tuple[str, frozenset[Thing]]]] = {}
    for folder, name, things in had:
        parts.setdefault(folder, []).append((name, things))
    return {
        folder: Local(local.coalition, Folder.joined(parts[folder]) if folder in parts else None, local.today)
        for folder, local in around.items()
    }


def _coalition(folder: Path) -> tuple[CoalitionFile | None, FileFault | None]:
    try:
        return coalition_of(folder), None
    except FileFault as fault:
        return None, fault
