"""Saying things on the terminal, whatever letters it knows."""

import sys
from io import TextIOWrapper


def prepare_streams() -> None:
    """Make output never fail on a letter that the terminal does not know: it becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def complain(sentence: str) -> None:
    """Print an error on standard error."""
    print(printable(sentence), file=sys.stderr)


def printable(text: str) -> str:
    """Return the text without characters that steer a terminal; a route may come from a stranger."""
    return "".join(char if char.isprintable() or char == "\n" else " " for char in text)


def write_bytes(data: bytes) -> None:
    """Write these bytes to standard output as they are."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
