"""A table as CSV, with semicolons, commas or tabs; also a Miro board, of which every sticky note is taken."""

import csv
from io import StringIO

from klantroutes.storage.errors import FileFault

from .importer import Taken
from .limits import MAX_ELEMENTS, refuse_large, too_much
from .mapping import Mapping
from .table import Rows, notes_only, taken
from .text_of import text_of

_LONGEST_CELL = 1_000_000


def parse(data: bytes, mapping: Mapping | None = None) -> Taken:
    """Return the route in this table and what could not be taken, or raise a FileFault."""
    return taken(data, rows_of(data), mapping)


def parse_miro(data: bytes, mapping: Mapping | None = None) -> Taken:
    """Return a route with a sticky note for each note on the board, or raise a FileFault."""
    return notes_only(data, rows_of(data), mapping)


def rows_of(data: bytes) -> Rows:
    """Return the rows of the table."""
    refuse_large(data)
    text = text_of(data)
    head = next((line for line in text.splitlines() if line.strip()), "")
    sign = max(";,\t", key=head.count)
    csv.field_size_limit(_LONGEST_CELL)
    rows: list[list[str]] = []
    cells = 0
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=sign):
            cells += len(row) + 1
            if cells > MAX_ELEMENTS:
                raise too_much()
            rows.append(row)
    except csv.Error:
        raise FileFault("deze tabel is niet te lezen", "Bewaar hem opnieuw als CSV.") from None
    return rows
