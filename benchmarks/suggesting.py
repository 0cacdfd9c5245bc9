"""From the words of people to the catalogue: the time for one note, and for making the list of words."""

import subprocess
import sys
from collections.abc import Iterator
from statistics import median
from time import process_time

from klantroutes.suggesting.suggest import suggestions
from klantroutes.suggesting.words import LONGEST

from .many import Line

_NOTES = (
    "de kraamhulp ziet het maar weet niet waar ze heen moet", "overdracht van verloskundige naar JGZ is koud",
    "gyneacoloog weet van niks", "MDO elke maand", "wie belt er als moeder uit het ziekenhuis komt?", "koffie is op",
    "cliënt meldt zich bij de gemeente", "prenataal huisbez. rond week 20", "schulden -> schuldhulp", "onbekend woord",
)  # fmt: skip
_LONG = " ".join(f"{note} {number}" for number in range(9) for note in _NOTES)[:LONGEST]
_RUNS = 40
_BUILD = """
from time import process_time
from klantroutes.model.catalogue import catalogue
from klantroutes.suggesting.suggest import suggestions
catalogue()
begin = process_time()
suggestions("consultatiebureau")
print(process_time() - begin)
"""


def measured() -> Iterator[Line]:
    """Yield the processor time of a usual note, of the longest text that is read, and of the first question."""
    yield "een briefje (mediaan van tien)", median(_milliseconds(note) for note in _NOTES), "ms"
    yield "het traagste van de tien", max(_milliseconds(note) for note in _NOTES), "ms"
    yield f"een tekst van {len(_LONG)} letters", _milliseconds(_LONG), "ms"
    yield "de eerste vraag, met het maken van de woordenlijst", median(_first() for _ in range(5)), "ms"


def _milliseconds(text: str) -> float:
    suggestions(text)
    times: list[float] = []
    for _ in range(_RUNS):
        begin = process_time()
        suggestions(text)
        times.append(process_time() - begin)
    return median(times) * 1000


def _first() -> float:
    done = subprocess.run([sys.executable, "-c", _BUILD], capture_output=True, text=True, check=True)
    return float(done.stdout) * 1000
