"""Turning the SVG of a route into a page, through Typst."""

import json
from dataclasses import dataclass
from typing import Any, Literal

from klantroutes import resources
from klantroutes.model.plain_text import printable

_KEPT = frozenset("\n\t–—‘’“”„…•€←↑→↓≤≥−×·²³°½¼¾")
_MISSING = "□"
"""Stands in for a character that no shipped font can show."""

_LONGEST = 32_000
"""Bytes that a description may take in UTF-16: an archive file may not hold a string of more than 32,767 bytes."""
_REST = "De rest van de route staat in de bijlage."


@dataclass(frozen=True)
class Page:
    """What goes on the page: the drawing, and the words and data that go with it. All of it is data, never markup."""

    svg: bytes
    title: str
    author: str
    description: str
    """The route told in words, for who cannot see the drawing."""
    day: tuple[int, int, int]
    """Year, month and day that the page is dated."""
    route: bytes
    """The route file that is attached."""


def pdf(page: Page) -> bytes:
    """Return the page as one file that is both PDF/UA-1 and PDF/A-3a, without raster images."""
    import typst

    try:
        return _compiled(page, "pdf")
    except typst.TypstError:
        # These standards refuse a character that no font can show, such as an emoji in a label.
        return _compiled(_shown_by_fonts(page), "pdf")


def png(page: Page, ppi: float) -> bytes:
    """Return the page as a picture with `ppi` pixels per inch."""
    return _compiled(page, "png", ppi)


def pixels(svg: bytes, wide_mm: float, tall_mm: float, ppi: float) -> bytes:
    """Return a drawing of this size as a PNG with `ppi` pixels per inch."""
    import typst

    files: Any = {
        "main.typ": resources.path("templates/picture.typ").read_bytes(),
        "data.json": json.dumps({"width": round(wide_mm, 3), "height": round(tall_mm, 3)}).encode("utf-8"),
        "route.svg": svg,
    }
    fonts = [str(resources.path("fonts"))]
    return typst.compile(files, format="png", ppi=ppi, font_paths=fonts, ignore_system_fonts=True)


def _compiled(page: Page, form: Literal["pdf", "png"], ppi: float | None = None) -> bytes:
    import typst

    # The wheel takes a dictionary of files in memory; its type stub does not say so.
    files: Any = _files(page)
    return typst.compile(
        files,
        format=form,
        ppi=ppi,
        font_paths=[str(resources.path("fonts"))],
        ignore_system_fonts=True,
        pdf_standards=["a-3a", "ua-1"] if form == "pdf" else [],
        timestamp=0,
    )


def _files(page: Page) -> dict[str, bytes]:
    words = {
        "title": printable(page.title),
        "author": printable(page.author),
        "description": shortened(printable(page.description)),
        "day": page.day,
    }
    return {
        "main.typ": resources.path("templates/page.typ").read_bytes(),
        "data.json": json.dumps(words).encode("utf-8"),
        "route.svg": page.svg,
        "route.json": page.route,
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


def _shown_by_fonts(page: Page) -> Page:
    text = shown(page.svg.decode("utf-8"))
    return Page(text.encode("utf-8"), page.title, page.author, page.description, page.day, page.route)


def shown(text: str) -> str:
    """Return the text with a square for each character that no shipped font surely has."""
    return "".join(char if _shown(char) else _MISSING for char in text)


def _shown(char: str) -> bool:
    """Say whether Source Sans 3 surely has the character: the Latin letters, digits and the signs Dutch uses."""
    return " " <= char <= "~" or "\xa0" <= char <= "\u017f" or char in _KEPT
