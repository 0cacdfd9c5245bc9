"""About how much room a table takes on a page, to keep together what fits together."""

from collections.abc import Sequence
from math import ceil

from .tree import Table

_CHARACTERS = 95
"""About so many letters of a table stand on one line between the margins of a standing page."""
_WHOLE_TABLE, _WHOLE_ROW = 24, 36
"""So many lines of a table or a row stay together: about half a page, and less than a page in any typeface."""


def stays_whole(table: Table) -> bool:
    """Say whether a table is so short that it should not go on over a second page."""
    return sum(_lines(row, table.widths) for row in table.rows) <= _WHOLE_TABLE


def row_stays_whole(row: Sequence[str], widths: Sequence[int]) -> bool:
    """Say whether a row surely fits on one page; one that does not has to go on over the next."""
    return _lines(row, widths) <= _WHOLE_ROW


def _lines(row: Sequence[str], widths: Sequence[int]) -> int:
    whole = sum(widths)
    return max(ceil(len(cell) * whole / (width * _CHARACTERS)) for cell, width in zip(row, widths, strict=True)) or 1
