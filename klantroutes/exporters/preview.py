"""What a person sees of a file before it is made: its first page, its sheets or its first lines."""

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from types import MappingProxyType

from klantroutes.model.plain_text import printable
from klantroutes.model.wording import numbered

from .exporter import Exporter
from .first_page import first_page
from .registry import BY_FORMAT

Make = Callable[[Exporter], bytes]
"""Makes the file of this format, with all that the person chose."""

MOST_LINES = 60
LONGEST_LINE = 160
_STAND_INS: Mapping[str, str] = MappingProxyType(
    {
        "docx": "beleidsstuk",
        "odt": "beleidsstuk",
        "werksessie": "werksessiepdf",
        "werksessieodt": "werksessiepdf",
        "organisatiesword": "organisaties",
        "html": "svg",
    }
)
"""Formats that only another program can show, and the format that has the same words and drawing."""
_SAID: Mapping[str, str] = MappingProxyType(
    {
        "docx": "Zo begint het beleidsstuk. Letters en regels kunnen in Word iets anders staan.",
        "odt": "Zo begint het beleidsstuk. Letters en regels kunnen in uw tekstverwerker iets anders staan.",
        "werksessie": "Zo begint het verslag. Letters en regels kunnen in Word iets anders staan.",
        "werksessieodt": "Zo begint het verslag. Letters en regels kunnen in uw tekstverwerker iets anders staan.",
        "organisatiesword": "Zo begint het eerste blad. Letters en regels kunnen in Word iets anders staan.",
        "html": "De tekening op de webpagina. In de browser kunt u erin rondkijken.",
        "pptx": "De tekening op de eerste dia.",
        "xlsx": "Dit zijn de bladen van het Excel-bestand.",
        "afspraken": "Dit zijn de bladen van het Excel-bestand.",
    }
)
_PICTURE, _FIRST_PAGE, _FIRST_LINES = "Zo ziet het eruit.", "De eerste bladzijde.", "Zo begint het bestand."
_IN_HOUSE = "Zo begint de tekst in uw sjabloon."


@dataclass(frozen=True)
class Preview:
    """A picture as PNG, or lines of text; `said` tells what it is that is shown.

    `is_code` says that each line stands by itself and columns of letters matter.
    """

    said: str
    picture: bytes = b""
    lines: tuple[str, ...] = ()
    is_code: bool = False


def preview(exporter: Exporter, make: Make, *, in_house: bool = False) -> Preview:
    """Return what there is to see of a file; `in_house` when it is made in a template of the user.

    Raises whatever `make` raises.
    """
    said = _SAID.get(exporter.format, "")
    if in_house and exporter.generate_in is not None:
        return Preview(_IN_HOUSE, lines=_lines_of_word(make(exporter)))
    if exporter.format in _STAND_INS:
        shown = preview(BY_FORMAT[_STAND_INS[exporter.format]], make)
        return Preview(said, shown.picture, shown.lines, shown.is_code)
    data = make(exporter)
    if exporter.extension == ".pptx":
        return Preview(said, first_page(_first_drawing(data), ".svg"))
    if exporter.extension == ".xlsx":
        return Preview(said, lines=_sheets(data))
    if exporter.extension in (".pdf", ".svg"):
        return Preview(_FIRST_PAGE if exporter.extension == ".pdf" else _PICTURE, first_page(data, exporter.extension))
    if exporter.extension == ".png":
        return Preview(_PICTURE, data)
    return Preview(_FIRST_LINES, lines=_lines(data), is_code=True)


def _lines(data: bytes) -> tuple[str, ...]:
    """Return the first lines of a text file; of a very long line only its begin."""
    head = data[: MOST_LINES * 4 * LONGEST_LINE].decode("utf-8-sig", errors="ignore").splitlines()
    return tuple(_short(line) for line in head[:MOST_LINES])


def _short(line: str) -> str:
    return printable(line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]} …")


def _lines_of_word(data: bytes) -> tuple[str, ...]:
    from docx import Document

    texts = (" ".join(one.text.split()) for one in Document(BytesIO(data)).paragraphs)
    return tuple(_short(text) for text in texts if text)[:MOST_LINES]


def _first_drawing(data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as show:
        return show.read("ppt/media/tekening.svg")


def _sheets(data: bytes) -> tuple[str, ...]:
    """Return the name of each sheet with the number of rows under its heading."""
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(data))
    return tuple(f"{sheet.title}: {_rows(sheet.max_row - 1)}" for sheet in book.worksheets)


def _rows(number: int) -> str:
    return numbered(number, "rij", "rijen", none="nog leeg")
