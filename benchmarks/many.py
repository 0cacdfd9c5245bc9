"""Many routes in one call: 2,736 different files, as many as eight routes in each of 342 municipalities.

Once they are the eight routes that come with the program, each municipality with steps and fields of its own left out;
once they are made-up routes of 40 steps with far more gaps than people leave (100 in 40 steps).
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import perf_counter, sleep

from klantroutes.edits.revise import revised, without
from klantroutes.model.route import Route
from klantroutes.resources import routes
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate

from .synthetic import synthetic

MUNICIPALITIES = 342
ROUTES = 8 * MUNICIPALITIES
STEPS = 40
_LEFT_OUT = ("organisation", "period", "contact", "description", "position", "signals")
_EVERY = 0.05
"""Seconds between two looks at the memory."""
Line = tuple[str, float, str]


def measured() -> Iterator[Line]:
    """Yield the time and the memory of each form, from the first byte read to the last one written."""
    for called, made in (("van gemeenten", _of_municipalities()), (f"verzonnen, {STEPS} stappen", _made_up())):
        with tempfile.TemporaryDirectory() as name:
            for number, data in enumerate(made):
                (Path(name) / f"{number:04}.klantroute").write_bytes(data)
            yield from _measured_in(Path(name), called)


def _measured_in(folder: Path, called: str) -> Iterator[Line]:
    files = [str(path) for path in sorted(folder.glob("*.klantroute"))]
    for words, arguments in (
        ("tekst", files),
        ("JSON", ["--json", *files]),
        ("JSON, als map", ["--json", str(folder)]),
    ):
        seconds, peak = _run(arguments)
        yield f"{ROUTES} routes ({called}) controleren ({words})", seconds, "s"
        if peak:
            yield "  geheugen van alle processen samen", peak, "MB"


def _made_up() -> Iterator[bytes]:
    return (generate(synthetic(STEPS, number)) for number in range(ROUTES))


def _of_municipalities() -> Iterator[bytes]:
    found = [read(path) for path in sorted(routes().glob("*.klantroute"))]
    return (generate(_own(route, number)) for number in range(MUNICIPALITIES) for route in found)


def _own(route: Route, number: int) -> Route:
    """Return the route as municipality `number` filled it in: one step in twelve misses a field."""
    steps = tuple(
        without(step, _LEFT_OUT[(number + index) % len(_LEFT_OUT)]) if (index + number) % 12 == 0 else step
        for index, step in enumerate(route.steps)
    )
    return revised(route, id=f"{route.id}-{number}", title=f"{route.title} {number}", steps=steps)


def _run(arguments: list[str]) -> tuple[float, float]:
    """Return the seconds that a call takes and the megabytes that its processes held at most; 0 where unknown."""
    begin = perf_counter()
    command = [sys.executable, "-m", "klantroutes", "check", *arguments]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True) as process:
        peak = 0.0
        while process.poll() is None:
            peak = max(peak, _held_by(process.pid))
            sleep(_EVERY)
    if process.returncode not in (0, 1):
        raise SystemExit(f"klantroutes check eindigt met {process.returncode}")
    return perf_counter() - begin, peak


def _held_by(session: int) -> float:
    """Return the megabytes that the processes of a session hold; what they share is divided among them; Linux only."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, ProcessLookupError):
            if os.getsid(int(folder.name)) == session:
                lines = (folder / "smaps_rollup").read_text().splitlines()
                total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024
