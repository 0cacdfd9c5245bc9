"""From the words on the command line to an exit status."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from klantroutes.cli.command import WrongCall
from klantroutes.cli.commands import COMMANDS
from klantroutes.cli.parser import command_parser, program_parser
from klantroutes.cli.terminal import complain, prepare_streams
from klantroutes.storage.errors import FileFault

WRONG = 2
"""Exit status for a file that cannot be used or a wrong call."""
_INTERRUPTED = 130
_PIPE_CLOSED = 141

OpenWindow = Callable[[list[str]], int]


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the arguments ask and return the exit status; errors go to standard error in Dutch."""
    prepare_streams()
    try:
        status = _dispatch(list(arguments), open_window)
        sys.stdout.flush()
        return status
    except (WrongCall, FileFault) as error:
        complain(str(error))
        return WRONG
    except SystemExit as stop:  # argparse has said what it had to say
        return stop.code if isinstance(stop.code, int) else WRONG
    except KeyboardInterrupt:
        complain("Gestopt.")
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever was reading has stopped; what is left in the buffer must not fail once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED


def _dispatch(arguments: list[str], open_window: OpenWindow) -> int:
    for command in COMMANDS:
        if arguments and arguments[0] == command.name:
            return command.run(command_parser(command).parse_args(arguments[1:]))
    return _window(program_parser().parse_args(arguments).files, open_window)


def _window(files: list[str], open_window: OpenWindow) -> int:
    for name in files:
        if not Path(name).suffix and not Path(name).exists():
            raise WrongCall(f"‘{name}’ is geen commando en geen bestand. Zie klantroutes --help.")
    if not has_display():
        raise WrongCall("Er is geen scherm, dus het venster kan niet open. Zie klantroutes --help voor wat wel kan.")
    return open_window(files)


def has_display() -> bool:
    """Say whether a window can open; on Linux that takes an X or Wayland display, or an explicit Qt platform."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
