"""Routes that stand in the same folder, found by what is in them and not by the name of their file."""

import json
from collections.abc import Iterator
from pathlib import Path

from klantroutes.model.route import Route

from .errors import FileFault
from .files import read, read_bytes

_ENDING = "*.klantroute"


def file_of(folder: Path, name: str) -> Path | None:
    """Return the file in this folder that holds the route with this id, None when there is none.

    Files that cannot be read are passed by; of two files with the same id the first by name is taken.
    """
    return next((path for path, route in _holding(folder, name) if route.id == name), None)


def care_paths(folder: Path) -> list[tuple[Path, Route]]:
    """Return every care path in this folder with its file, in the order of the names of the files."""
    return [(path, route) for path, route in _holding(folder, "zorgpad") if route.type == "zorgpad"]


def _holding(folder: Path, word: str) -> Iterator[tuple[Path, Route]]:
    """Yield the routes whose file has this text somewhere: only those are worth reading as a whole."""
    sought = {json.dumps(word, ensure_ascii=plain).encode("utf-8", "surrogatepass") for plain in (False, True)}
    for path in sorted(folder.glob(_ENDING)):
        try:
            data = read_bytes(path)
            if any(text in data for text in sought):
                yield path, read(path)
        except FileFault:
            continue
