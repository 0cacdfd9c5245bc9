"""`python -m benchmarks.layout_seeds [how many] [first seed]`: random routes that nobody tuned on, totals per size.

The same boxes and lines go to everybody, as in `layout_quality`: ours, `dot` in the same grid, and elkjs, which keeps
the phases but no lanes. Wins and losses are counted against `dot`. Times are processor time for ours, which includes
measuring words and painting, and elapsed time for the others, which do neither.
"""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from runpy import run_path
from statistics import mean

from rich.console import Console
from rich.table import Table

from klantroutes.drawing.compose import draw
from klantroutes.model.route import Route

from . import dot_layout, elk_layout
from .layout_quality import asked, joined, outside, picture_of
from .picture import Picture, bends, covering, crossings, extent, overlaps, stacked, through

_SIZES = (60, 300)
_MANY, _FIRST = 20, 5000
_COLUMNS = ("kruisingen", "van", "bochten per lijn", "oppervlak (miljoen pt²)", "breed : hoog", "ms", "langste ms")


@dataclass(frozen=True)
class _Measured:
    """What one program made of one route."""

    crossings: int
    bends: float
    width: float
    height: float
    milliseconds: float


@dataclass(frozen=True)
class _Compared:
    """One route: what is wrong in our picture, and what everybody made of it; None where there is no answer."""

    wrong: tuple[int, int, int, int, int]
    ours: _Measured
    dot: _Measured | None
    elk: _Measured | None


def main() -> None:
    """Measure and print a table per size."""
    many, first = [*map(int, sys.argv[1:3]), *(_MANY, _FIRST)[len(sys.argv) - 1 :]][:2]
    random_route = run_path(str(Path(__file__).resolve().parents[1] / "tests/layout/random_routes.py"))["random_route"]
    console = Console(width=140)
    lacking = elk_layout.missing()
    draw(random_route(20, 0))
    for size in _SIZES:
        with console.status(f"{many} routes van {size} stappen…"):
            found = [_compared(random_route(size, first + turn), with_elk=not lacking) for turn in range(many)]
        console.print(_table(f"{many} willekeurige routes van {size} stappen, vanaf nummer {first}", found))
        console.print(*_told(found), sep="\n")


def _compared(route: Route, *, with_elk: bool) -> _Compared:
    begin = time.process_time()
    drawing = draw(route)
    spent = (time.process_time() - begin) * 1000
    whole, mine, problem = picture_of(drawing), joined(route, drawing), asked(route)
    wrong = (overlaps(whole), outside(drawing, route), through(whole), stacked(whole), covering(whole))
    ours = _Measured(crossings(mine), bends(mine), drawing.bounds.width, drawing.bounds.height, spent)
    held = _timed(lambda: dot_layout.constrained(mine, problem))
    return _Compared(wrong, ours, held, _timed(lambda: elk_layout.placed(mine, problem)) if with_elk else None)


def _timed(job: Callable[[], Picture | None]) -> _Measured | None:
    begin = time.perf_counter()
    picture = job()
    spent = (time.perf_counter() - begin) * 1000
    if picture is None:
        return None
    around = extent(picture)
    return _Measured(crossings(picture), bends(picture), around.width, around.height, spent)


def _table(title: str, found: list[_Compared]) -> Table:
    table = Table("", *_COLUMNS, title=title)
    for column in table.columns[1:]:
        column.justify = "right"
    everybody = {
        "ons": [one.ours for one in found],
        "dot, zelfde vakken": [one.dot for one in found],
        "elkjs, zelfde fasen": [one.elk for one in found],
    }
    for name, answers in everybody.items():
        given = [one for one in answers if one]
        if given:
            table.add_row(name, *_cells(given))
    return table


def _cells(given: list[_Measured]) -> list[str]:
    wide, tall = mean(one.width for one in given), mean(one.height for one in given)
    return [
        str(sum(one.crossings for one in given)),
        f"{len(given)} routes",
        f"{mean(one.bends for one in given):.2f}",
        f"{mean(one.width * one.height for one in given) / 1e6:.2f}",
        f"{wide / tall:.2f}",
        f"{mean(one.milliseconds for one in given):.0f}",
        f"{max(one.milliseconds for one in given):.0f}",
    ]


def _told(found: list[_Compared]) -> Iterator[str]:
    pairs = [(one.ours.crossings, one.dot.crossings) for one in found if one.dot]
    better, worse = sum(a < b for a, b in pairs), sum(a > b for a, b in pairs)
    yield f"Minder kruisingen dan dot: {better}, evenveel: {len(pairs) - better - worse}, meer: {worse}."
    over, out, cut, same, said = (sum(one.wrong[kind] for one in found) for kind in range(5))
    yield f"Bij ons over elkaar {over}, buiten vak {out}, lijn door stap of punt {cut}, lijnen op elkaar {same}, "
    yield f"tekst over een stap, punt of andere tekst {said}.\n"


if __name__ == "__main__":
    main()
