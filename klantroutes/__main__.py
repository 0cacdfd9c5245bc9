"""Where the program starts: the command line, and from there the window."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from klantroutes.cli.command import WrongCall
from klantroutes.cli.main import run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status; `arguments` are those of the process when not given."""
    return run(sys.argv[1:] if arguments is None else arguments, _open_window)


def _open_window(files: list[str]) -> int:
    """Open the window; on a computer that misses a library of Qt this says which one."""
    try:
        from klantroutes.ui.app import run as run_window
    except ImportError as error:
        raise WrongCall(f"Het venster kan niet open: {error}. Zie klantroutes doctor.") from error
    return run_window(files)


def process() -> NoReturn:
    """Run the program as a process of its own and end it.

    What a command made is left to the system: taking it down piece by piece can take as long as the command did.
    """
    status = main()
    if "PySide6" in sys.modules:
        sys.exit(status)
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (AttributeError, OSError, ValueError):  # no stream, a full disk, or closed: Python itself knows what to say
        sys.exit(status)
    os._exit(status)


if __name__ == "__main__":
    process()
