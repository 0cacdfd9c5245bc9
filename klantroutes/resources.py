"""The one door to the data files that ship with the program."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _base() -> Path:
    """Return the folder that holds `resources/` and `routes/`: the installed copy, else the checkout."""
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def path(name: str) -> Path:
    """Return the path of the data file `name` below `resources/`, for instance `fonts/x.ttf`."""
    return _base() / "resources" / name


def routes() -> Path:
    """Return the folder with the example routes and templates."""
    return _base() / "routes"
