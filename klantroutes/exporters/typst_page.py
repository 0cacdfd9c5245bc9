"""Turning the SVG of a route into a page, through Typst."""

import json
from dataclasses import dataclass, replace
from typing import Any

from klantroutes import resources
from klantroutes.exporters.archive_pdf import archive_pdf
from klantroutes.exporters.paper import A4
from klantroutes.exporters.typefaces import typefaces
from klantroutes.model.plain_text import printable

_KEPT = frozenset("\n\t–—‘’“”„…•€←↑→↓≤≥−×·²³°½¼¾")
_MISSING = "□"
"""Stands in for a character that no shipped font can show."""

_LONGEST = 32_000
"""Bytes that a description may take in UTF-16: an archive file may not hold a string of more than 32,767 bytes."""
_REST = "De rest van de route staat in de bijlage."


@dataclass(frozen=True)
class Page:
    """What goes on a page: a drawing as large as the page, and the same in words for who cannot see it."""

    svg: bytes
    description: str
    wide_mm: float = A4.wide
    tall_mm: float = A4.tall


@dataclass(frozen=True)
class Pages:
    """Pages with the words and data that go with them. All of it is data, never markup."""

    pages: tuple[Page, ...]
    title: str
    author: str
    day: tuple[int, int, int]
    """Year, month and day that the file is dated."""
    route: bytes
    """The route file that is attached."""


def pdf(pages: Pages) -> bytes:
    """Return the pages as one file that is both PDF/UA-1 and PDF/A-3a, without raster images."""
    import typst

    try:
        return archive_pdf(_files(pages))
    except typst.TypstError:
        # These standards refuse a character that no font can show, such as an emoji in a label.
        fitting = tuple(replace(page, svg=_shown_by_fonts(page.svg)) for page in pages.pages)
        return archive_pdf(_files(replace(pages, pages=fitting)))


def pixels(svg: bytes, wide_mm: float, tall_mm: float, ppi: float) -> bytes:
    """Return a drawing of this size as a PNG with `ppi` pixels per inch."""
    import typst

    files: Any = {
        "main.typ": resources.path("templates/picture.typ").read_bytes(),
        "data.json": json.dumps({"width": round(wide_mm, 3), "height": round(tall_mm, 3)}).encode("utf-8"),
        "route.svg": svg,
    }
    return typst.compile(files, format="png", ppi=ppi, font_paths=typefaces())


def _files(pages: Pages) -> dict[str, bytes]:
    words = {
        "title": printable(pages.title),
        "author": printable(pages.author),
        "day": pages.day,
        "pages": [
            {"wide": page.wide_mm, "tall": page.tall_mm, "alt": shortened(printable(page.description))}
            for page in pages.pages
        ],
    }
    return {
        "main.typ": resources.path("templates/page.typ").read_bytes(),
        "data.json": json.dumps(words).encode("utf-8"),
        **{f"page{number}.svg": page.svg for number, page in enumerate(pages.pages)},
        "route.json": pages.route,
    }


def shortened(text: str) -> str:
    """Return the lines that fit, with a last line that says where the rest is."""
    if _size(text) <= _LONGEST:
        return text
    kept = ""
    for line in text.splitlines(keepends=True):
        if _size(kept + line + _REST) > _LONGEST:
            break
        kept += line
    return kept + _REST


def _size(text: str) -> int:
    return len(text.encode("utf-16-be", errors="replace"))


def _shown_by_fonts(svg: bytes) -> bytes:
    return shown(svg.decode("utf-8")).encode("utf-8")


def shown(text: str) -> str:
    """Return the text with a square for each character that no shipped font surely has."""
    return "".join(char if _shown(char) else _MISSING for char in text)


def _shown(char: str) -> bool:
    """Say whether Source Sans 3 surely has the character: the Latin letters, digits and the signs Dutch uses."""
    return " " <= char <= "~" or "\xa0" <= char <= "\u017f" or char in _KEPT
