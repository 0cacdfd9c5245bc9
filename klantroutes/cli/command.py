"""What a command is, and how it refuses."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass


class WrongCall(Exception):
    """The command was called in a way that cannot work; the text is one Dutch sentence for the user."""


def _nothing() -> str:
    return ""


@dataclass(frozen=True)
class Command:
    """One word after `klantroutes`: its help sentence, its arguments and what it does.

    `run` returns the exit status: 0 fine, 1 a fout was found, 2 a file or the call was wrong. `epilogue` gives the last
    lines of the help; it is a function because it may load what only that help needs.
    """

    name: str
    help: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    epilogue: Callable[[], str] = _nothing
