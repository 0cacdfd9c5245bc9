"""A document as a PDF that a screen reader can tell and an archive can keep."""

import json
import re
from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any

from klantroutes import resources
from klantroutes.exporters.archive_pdf import archive_pdf
from klantroutes.exporters.policy.table_room import row_stays_whole, stays_whole
from klantroutes.exporters.policy.tree import (
    Block,
    Bullets,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Section,
    SignLines,
    Table,
)
from klantroutes.exporters.typst_page import shortened, shown

_TOO_LONG = re.compile(r"[^\s\-/]{41,}")
"""A row of letters that no Dutch word is as long as; addresses break at their strokes."""
_PIECE = re.compile(r".{10}")
_BREAK = "\u200b"
_SAME: Callable[[str], str] = str


def pdf_document(document: Document, route: bytes) -> bytes:
    """Return the document as A4 pages, both PDF/UA-1 and PDF/A-3a, with the route file attached as `route.json`."""
    pictures = [block for block in document.blocks if isinstance(block, Picture)]
    files = {f"tekening{number}.svg": picture.svg for number, picture in enumerate(pictures, start=1)}
    return compiled("templates/document.typ", lambda fit: _data(document, fit), {**files, "route.json": route})


def compiled(template: str, data: Callable[[Callable[[str], str]], dict[str, Any]], files: dict[str, bytes]) -> bytes:
    """Return the pages of a template; `data` makes its words, each put through a function that makes them fit."""
    import typst

    try:
        return _pages(template, data(_SAME), files)
    except typst.TypstError:
        # These standards refuse a character that no font can show, such as an emoji in a label.
        shown_files = {name: _shown_in(name, content) for name, content in files.items()}
        return _pages(template, data(shown), shown_files)


def _shown_in(name: str, content: bytes) -> bytes:
    return shown(content.decode("utf-8")).encode("utf-8") if name.endswith(".svg") else content


def _pages(template: str, data: dict[str, Any], files: dict[str, bytes]) -> bytes:
    words = json.dumps(data).encode("utf-8")
    return archive_pdf({"main.typ": resources.path(template).read_bytes(), "data.json": words, **files})


def _data(document: Document, fit: Callable[[str], str]) -> dict[str, Any]:
    moment = document.moment
    return {
        "title": fit(document.title),
        "heading": breakable(fit(document.title)),
        "author": fit(document.author),
        "day": [moment.year, moment.month, moment.day],
        "sections": list(_sections(document.blocks, lambda text: breakable(fit(text)))),
    }


def breakable(text: str) -> str:
    """Return the text with places to break in words that are too long for any column; they cannot be seen."""
    return _TOO_LONG.sub(lambda found: _PIECE.sub(f"\\g<0>{_BREAK}", found.group()), text)


def _sections(blocks: tuple[Block, ...], fit: Callable[[str], str]) -> Iterator[dict[str, Any]]:
    landscape, run, pictures = False, list[dict[str, Any]](), 0
    for block, following in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Section):
            yield {"landscape": landscape, "blocks": run}
            landscape, run = block.landscape, []
            continue
        pictures += isinstance(block, Picture)
        sticky = isinstance(following, Table)
        run.append({**_block(block, fit, pictures), "sticky": sticky})
    yield {"landscape": landscape, "blocks": run}


def _block(block: Block, fit: Callable[[str], str], pictures: int) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"kind": "heading", "text": fit(block.text), "level": block.level}
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "text": fit(block.text), "lead": fit(block.lead), "role": block.role}
    if isinstance(block, Bullets):
        return {"kind": "bullets", "items": [fit(item) for item in block.items]}
    if isinstance(block, Table):
        rows = [[fit(cell) for cell in row] for row in block.rows]
        kept = [row_stays_whole(row, block.widths) for row in block.rows]
        head = [fit(cell) for cell in block.head]
        about = {"head": head, "rows": rows, "kept": kept, "widths": block.widths, "whole": stays_whole(block)}
        return {"kind": "table", **about}
    if isinstance(block, Picture):
        size = {"width": round(block.width_mm, 3), "height": round(block.height_mm, 3)}
        return {"kind": "picture", "file": f"tekening{pictures}.svg", "alt": shortened(fit(block.long)), **size}
    if isinstance(block, SignLines):
        return {"kind": "sign", "labels": block.labels}
    if isinstance(block, PageBreak):
        return {"kind": "pagebreak"}
    raise TypeError(block)
