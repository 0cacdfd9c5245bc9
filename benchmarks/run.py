"""What is measured, for each size of route."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from klantroutes.checks.run import check
from klantroutes.drawing.compose import draw
from klantroutes.exporters import docx, dot, pdf, svg
from klantroutes.graph.build import to_graph
from klantroutes.storage.files import read, write

from .clock import cold, milliseconds, peak_megabytes
from .synthetic import synthetic

SIZES = (60, 300, 10_000)
_DRAWN = (60, 300)
"""Sizes that are laid out; nobody draws ten thousand steps on one sheet."""
_OPEN = """
import sys
from pathlib import Path
from klantroutes.graph.build import to_graph
from klantroutes.storage.files import read
to_graph(read(Path(sys.argv[1])))
"""
Row = tuple[str, dict[int, float], str]
"""What was measured, the number for each size, and the unit."""


def measured() -> Iterator[Row]:
    """Yield the rows of the table, one after another as they are ready."""
    with tempfile.TemporaryDirectory() as folder:
        files = {size: Path(folder) / f"{size}.klantroute" for size in SIZES}
        for size, path in files.items():
            write(path, synthetic(size))
        yield (
            "bestand openen en nakijken",
            {size: milliseconds(lambda p=path: read(p)) for size, path in files.items()},
            "ms",
        )
        yield from _in_memory()
        yield from _peers(Path(folder))
        yield from _processes(files)


def _in_memory() -> Iterator[Row]:
    routes = {size: synthetic(size) for size in SIZES}
    yield "naar een graaf", {size: milliseconds(lambda r=route: to_graph(r)) for size, route in routes.items()}, "ms"
    profiles = check(routes[60]).profiles
    times = {size: milliseconds(lambda r=route: check(r)) for size, route in routes.items()}
    yield f"controleren voor {profiles} cliëntprofielen", times, "ms"
    drawn = {size: routes[size] for size in _DRAWN}
    yield "ordenen en tekenen", {size: milliseconds(lambda r=route: draw(r)) for size, route in drawn.items()}, "ms"
    yield "PDF", {60: milliseconds(lambda: pdf.generate(routes[60]))}, "ms"
    yield "beleidsstuk voor Word", {60: milliseconds(lambda: docx.generate(routes[60]))}, "ms"


def _peers(folder: Path) -> Iterator[Row]:
    """Yield what Graphviz itself takes for the same graph, where it is installed."""
    program = shutil.which("dot")
    if program is None:
        return
    times: dict[int, float] = {}
    for size in _DRAWN:
        source = folder / f"{size}.dot"
        source.write_bytes(dot.generate(synthetic(size)))
        command = [program, "-Tsvg", str(source)]
        times[size] = milliseconds(lambda c=command: subprocess.run(c, capture_output=True, check=True))
    yield "ter vergelijking: dot naar SVG (los proces)", times, "ms"
    ours = {size: milliseconds(lambda n=size: svg.generate(synthetic(n))) for size in _DRAWN}
    yield "ordenen, tekenen en SVG", ours, "ms"
    yield "dot gedeeld door Klantroutes", {size: times[size] / ours[size] for size in _DRAWN}, "×"


def _processes(files: dict[int, Path]) -> Iterator[Row]:
    times = {size: cold("-m", "klantroutes", "check", str(files[size])) for size in _DRAWN}
    yield "klantroutes check (los proces)", times, "ms"
    yield "Python met pydantic (los proces)", {60: cold("-c", "import pydantic; pydantic.BaseModel")}, "ms"
    window = {size: cold("-m", "benchmarks.window", str(files[size])) for size in _DRAWN}
    yield "eerste venster (los proces)", window, "ms"
    if not Path("/proc/self/status").exists():
        return
    memory = {size: peak_megabytes(_OPEN, str(path)) for size, path in files.items()}
    yield "geheugen: openen, met graaf", memory, "MB"
