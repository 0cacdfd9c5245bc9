"""Saying things on the terminal, whatever letters it knows."""

import sys
from io import TextIOWrapper

from klantroutes.model.plain_text import printable


def prepare_streams() -> None:
    """Make output never fail on a letter that the terminal does not know: it becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def complain(sentence: str) -> None:
    """Print an error on standard error."""
    print(printable(sentence), file=sys.stderr)


def write_bytes(data: bytes) -> None:
    """Write these bytes to standard output as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
