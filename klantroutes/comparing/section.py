"""Sentences under a heading."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """A heading with its sentences; there is at least one."""

    heading: str
    sentences: tuple[str, ...]
