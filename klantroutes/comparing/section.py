"""Sentences under a heading."""

from dataclasses import dataclass
from typing import NamedTuple


class Told(NamedTuple):
    """A sentence, and the id of the element of which it tells; empty when it is about no single one."""

    sentence: str
    element: str = ""


@dataclass(frozen=True)
class Section:
    """A heading with its sentences; there is at least one. `elements` tells of what each of them is."""

    heading: str
    sentences: tuple[str, ...]
    elements: tuple[str, ...] = ()
