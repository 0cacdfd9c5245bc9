"""Many routes in one call: 2,736 different ones of 40 steps, one for each file of a folder."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import perf_counter, sleep

from klantroutes.storage.generate import generate

from .synthetic import synthetic

ROUTES = 2_736
STEPS = 40
_EVERY = 0.05
"""Seconds between two looks at the memory."""
Line = tuple[str, float, str]


def measured() -> Iterator[Line]:
    """Yield the time and the memory of each form, from the first byte read to the last one written."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(ROUTES):
            (folder / f"{number:04}.klantroute").write_bytes(generate(synthetic(STEPS, number)))
        files = [str(path) for path in sorted(folder.glob("*.klantroute"))]
        for words, arguments in (("tekst", files), ("JSON", ["--json", *files]), ("JSON, als map", ["--json", name])):
            seconds, peak = _run(arguments)
            yield f"{ROUTES} routes van {STEPS} stappen controleren ({words})", seconds, "s"
            if peak:
                yield "  geheugen van alle processen samen", peak, "MB"


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
