"""How long something takes, in milliseconds, and how much memory."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

_COMPILED = Path(__file__).resolve().parents[1] / "build/compiled"
_LEAST_RUNS = 3
_MOST_RUNS = 15
_ENOUGH = 2.0
"""Seconds after which no further run begins."""
_LONG = 4.0
"""Seconds from which one run is telling enough."""


def milliseconds(job: Callable[[], object]) -> float:
    """Return the median time of a job that has run once before, so that what loads late is loaded.

    A job that takes long is run once only.
    """
    first = _seconds(job)
    if first > _LONG:
        return first * 1000
    times: list[float] = []
    while len(times) < _LEAST_RUNS or (len(times) < _MOST_RUNS and sum(times) < _ENOUGH):
        times.append(_seconds(job))
    return median(times) * 1000


def _seconds(job: Callable[[], object]) -> float:
    gc.collect()
    begin = perf_counter()
    job()
    return perf_counter() - begin


def cold(*arguments: str) -> float:
    """Return the median time of a whole process of this Python with these arguments.

    Python may keep what it compiled, as it does for people; on some build servers it is told not to.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(_COMPILED)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, *arguments]

    def job() -> None:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode > 1:
            raise SystemExit(f"{' '.join(arguments)}: {done.stderr}")

    return milliseconds(job)


def peak_megabytes(code: str, *arguments: str) -> float:
    """Return the most memory that a process of its own held while it ran this code; Linux only.

    The kernel's mark for the program itself is taken: that of `getrusage` begins at what the parent held.
    """
    told = "\nprint(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])"
    done = subprocess.run([sys.executable, "-c", code + told, *arguments], capture_output=True, text=True, check=True)
    return int(done.stdout.splitlines()[-1]) / 1024
