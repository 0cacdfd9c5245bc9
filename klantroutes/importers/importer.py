"""What an importer is: one format from which a route is taken, and the report of what could not be taken."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from klantroutes.model.route import Route

from .mapping import Mapping


@dataclass(frozen=True)
class ImportReport:
    """What the user must know, each in one Dutch sentence: what stayed behind and why, and what was guessed."""

    skipped: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()


Taken = tuple[Route, ImportReport]


@dataclass(frozen=True)
class Table:
    """How a format of rows and columns is read: its rows, and a route once the caller says what the columns mean."""

    rows: Callable[[bytes], Sequence[Sequence[str]]]
    parse: Callable[[bytes, Mapping | None], Taken]


@dataclass(frozen=True)
class Importer:
    """One format: its word on the command line, its Dutch name, the endings of its files, and how it is read.

    `parse` is a pure function: the same bytes give the same route. It raises a FileFault, and nothing else, for bytes
    that it cannot use. `table` is there where the caller may say which column means what.
    """

    format: str
    title: str
    extensions: tuple[str, ...]
    parse: Callable[[bytes], Taken]
    table: Table | None = None
