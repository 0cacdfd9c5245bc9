"""Tables of what people wrote: a column in which nobody wrote anything is left out."""

from collections.abc import Sequence

from klantroutes.exporters.policy.tree import Table


def table(
    caption: str,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
    like: Sequence[Sequence[str]] | None = None,
) -> Table:
    """Return the table with the columns that say something; the first one always stays.

    With `like` the columns are those that say something there, so that tables below each other line up.
    """
    used = [place for place in range(len(head)) if not place or any(row[place] for row in like or rows)]
    return Table(
        caption,
        tuple(head[place] for place in used),
        tuple(tuple(row[place] for place in used) for row in rows),
        tuple(widths[place] for place in used),
    )
