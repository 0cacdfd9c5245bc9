"""The parts of a document, free of any file format."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Role = Literal["body", "subtitle", "note"]


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is a chapter."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """Running text; `lead` is printed before it in bold. A subtitle stands under the title, a note is set small."""

    text: str
    lead: str = ""
    role: Role = "body"


@dataclass(frozen=True)
class Bullets:
    """A list of points."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table with a header row; `widths` are parts of the whole width, and every row has a cell for each of them."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True)
class Picture:
    """The drawing as lines and as pixels; `alt` says in short what it shows, `long` tells all of it."""

    svg: bytes
    png: bytes
    alt: str
    long: str
    width_mm: float
    height_mm: float


@dataclass(frozen=True)
class Section:
    """From here on pages lie (landscape) or stand; a new page begins."""

    landscape: bool


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True)
class SignLines:
    """Lines to write on, each after its word."""

    labels: tuple[str, ...]


Block = Heading | Paragraph | Bullets | Table | Picture | Section | PageBreak | SignLines


@dataclass(frozen=True)
class Chapter:
    """A part of a document that has a name of its own, so that a house template can ask for it."""

    name: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """A whole document; `fields` are short texts for the places of a house template, such as `titel`."""

    title: str
    author: str
    moment: datetime
    chapters: tuple[Chapter, ...]
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in order."""
        return tuple(block for chapter in self.chapters for block in chapter.blocks)
