"""What a file would become, before anybody says yes: its first rows, the route, and what must be known."""

from collections.abc import Sequence
from dataclasses import dataclass

from klantroutes.storage.errors import FileFault

from .importer import Importer, Taken
from .mapping import FIELDS, Field, Mapping, guessed
from .purchase_list import is_purchase_list

MOST_ROWS = 20
MOST_COLUMNS = 60
"""So much of a table is shown; all of it is taken."""
_LONGEST = 200


@dataclass(frozen=True)
class Look:
    """One file as one format reads it: the route, or in Dutch why there is none.

    For a table `rows` are its first rows, all as wide as its widest of those, and `mapping` is what the columns mean.
    """

    importer: Importer
    taken: Taken | None = None
    fault: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    mapping: Mapping | None = None
    is_purchase_list: bool = False


def look(importer: Importer, data: bytes, mapping: Mapping | None = None) -> Look:
    """Return what these bytes become; without a mapping the headings of a table say what its columns are."""
    shown: tuple[tuple[str, ...], ...] = ()
    listed = False
    try:
        if importer.table is None:
            return Look(importer, importer.parse(data))
        rows = importer.table.rows(data)
        shown, listed = _shown(rows), is_purchase_list(rows)
        mapping = mapping or guessed(rows[0] if rows else [])
        return Look(importer, importer.table.parse(data, mapping), "", shown, mapping, listed)
    except FileFault as fault:
        return Look(importer, None, str(fault), shown, mapping, listed)


def fields_of(importer: Importer) -> tuple[Field, ...]:
    """Return what a column of this format can mean."""
    return ("briefje",) if importer.format == "miro" else FIELDS


def _shown(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    first = rows[:MOST_ROWS]
    wide = min(max((len(row) for row in first), default=0), MOST_COLUMNS)
    cells = ([cell[:_LONGEST] for cell in row[:wide]] for row in first)
    return tuple((*row, *("" for _ in range(wide - len(row)))) for row in cells)
