"""Where the program starts: the command line, and from there the window."""

import sys
from collections.abc import Sequence

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


if __name__ == "__main__":
    sys.exit(main())
