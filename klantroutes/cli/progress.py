"""How far long work is: a bar on standard error, for people who are not already watching findings come by."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

_FEW = 20
"""Up to this many files are done before a bar says anything."""
_PAUSE = 0.1
"""Seconds between two looks of the bar."""


@contextmanager
def progress(total: int, work: str, *, prints: bool) -> Iterator[Callable[[], None]]:
    """Give a function to call after each file; the bar goes when it is done.

    `work` says what is done; `prints` whether that shows on standard output by itself.
    """
    if total <= _FEW or not sys.stderr.isatty() or (prints and sys.stdout.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = TextColumn(work), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    console = Console(stderr=True, highlight=False)
    # No thread of its own: the work is spread over processes by forking, which threads do not survive well.
    with Progress(*columns, console=console, transient=True, auto_refresh=False, redirect_stdout=False) as bar:
        task = bar.add_task("", total=total)
        shown = 0.0

        def one_done() -> None:
            nonlocal shown
            bar.advance(task)
            if monotonic() - shown > _PAUSE:
                shown = monotonic()
                bar.refresh()

        yield one_done
