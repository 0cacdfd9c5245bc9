"""`python -m benchmarks.layout_edits [how many] [first seed]`: is a picture still clear after many random changes?

Each route is drawn once and then changed step by step, as people do, with what was shown kept where it stood. Counted
are the pictures in which something is wrong, and what: boxes over each other, lines through boxes (round points are
boxes too), lines on top of each other, words over boxes or words. Times are processor time of drawing a change.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from runpy import run_path
from statistics import median, quantiles

from rich.console import Console
from rich.table import Table

from klantroutes.drawing.compose import draw
from klantroutes.model.route import Route

from .layout_quality import picture_of
from .picture import covering, overlaps, stacked, through

_TESTS = Path(__file__).resolve().parents[1] / "tests/layout"
_SIZES = {60: 25, 300: 10}
"""How many changes a route of each size gets."""
_MANY, _FIRST = 20, 6000
_COLUMNS = ("tekeningen", "niet in orde", "over elkaar", "door stap", "op elkaar", "tekst", "ms", "langzaamste 5 %")

Shown = tuple[tuple[int, int, int, int], float]
"""What is wrong in one picture, and how many milliseconds it took."""


def main() -> None:
    """Measure and print a row per size."""
    many, first = [*map(int, sys.argv[1:3]), *(_MANY, _FIRST)[len(sys.argv) - 1 :]][:2]
    console = Console(width=140)
    table = Table("", *_COLUMNS, title=f"{many} willekeurige routes, vanaf nummer {first}, na elke verandering")
    for size, changes in _SIZES.items():
        with console.status(f"{many} routes van {size} stappen…"):
            found = [shown for turn in range(many) for shown in _changed(size, first + turn, changes)]
        table.add_row(f"{size} stappen, {changes} veranderingen", *_cells(found))
    console.print(table)


def _changed(size: int, seed: int, changes: int) -> Iterator[Shown]:
    """Yield what each picture of one route is like while it changes."""
    random_edit = run_path(str(_TESTS / "random_edits.py"))["random_edit"]
    route: Route = run_path(str(_TESTS / "random_routes.py"))["random_route"](size, seed)
    drawing, random = draw(route), Random(seed)
    for number in range(changes):
        route = random_edit(route, drawing, random, number)
        begin = time.process_time()
        drawing = draw(route, keep=drawing)
        spent = (time.process_time() - begin) * 1000
        picture = picture_of(drawing)
        yield (overlaps(picture), through(picture), stacked(picture), covering(picture)), spent


def _cells(found: list[Shown]) -> list[str]:
    wrong, times = [counts for counts, _ in found], [spent for _, spent in found]
    sums = [sum(counts[kind] for counts in wrong) for kind in range(4)]
    spent = [f"{median(times):.0f}", f"{quantiles(times, n=20)[-1]:.0f}"]
    return [str(len(found)), str(sum(any(counts) for counts in wrong)), *map(str, sums), *spent]


if __name__ == "__main__":
    main()
