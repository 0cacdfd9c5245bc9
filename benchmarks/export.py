"""Exporting: one route of 60 steps in a process that is warm, and many routes in one call."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from klantroutes.exporters import docx, pdf, pptx, svg, xlsx
from klantroutes.storage.generate import generate

from .clock import milliseconds
from .many import ROUTES, STEPS
from .synthetic import synthetic

SAMPLE = 228
"""How many of all routes are really exported: one in twelve, each a different one."""
_GOALS = (("SVG", svg, 20), ("PDF", pdf, 150), ("beleidsstuk voor Word", docx, 500))
_WITHOUT_GOAL = (("presentatie voor PowerPoint", pptx), ("lijsten voor Excel", xlsx))
_FORMATS = ("pdf", "svg", "docx")
Line = tuple[str, float, str]


def measured() -> Iterator[Line]:
    """Yield a line for each format, then the throughput of a call with many routes."""
    route = synthetic(60)
    for words, exporter, goal in _GOALS:
        yield f"{words}, 60 stappen (doel: {goal} ms)", milliseconds(lambda e=exporter: e.generate(route)), "ms"
    for words, exporter in _WITHOUT_GOAL:
        yield f"{words}, 60 stappen", milliseconds(lambda e=exporter: e.generate(route)), "ms"
    yield from _many()


def _many() -> Iterator[Line]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "routes"
        folder.mkdir()
        for number in range(SAMPLE):
            (folder / f"{number:04}.klantroute").write_bytes(generate(synthetic(STEPS, number * (ROUTES // SAMPLE))))
        for form in _FORMATS:
            seconds = _seconds(folder, Path(name) / form, form)
            yield f"{SAMPLE} routes van {STEPS} stappen naar {form}", seconds, "s"
            yield "  bestanden per minuut", SAMPLE / seconds * 60, ""
            yield f"  alle {ROUTES} routes, doorgerekend en niet gemeten", seconds / SAMPLE * ROUTES / 60, "min"


def _seconds(routes: Path, out: Path, form: str) -> float:
    """Return how long one call takes, from its first byte read to its last one written."""
    command = [sys.executable, "-m", "klantroutes", "export", str(routes), "--to", form, "--out", str(out)]
    begin = perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return perf_counter() - begin
