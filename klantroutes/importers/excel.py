"""The first sheet of an Excel workbook (.xlsx) as a table; formulas count with the value they had."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element

from klantroutes.storage.errors import FileFault
from klantroutes.storage.strict_json import MAX_BYTES

from .importer import Taken
from .limits import MAX_ELEMENTS, grows_too_large, refuse_large, too_much
from .mapping import Mapping
from .safe_xml import local, parse_xml
from .table import Rows, taken

_MOST_FILES = 2000
_MOST_COLUMNS = 200
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def parse(data: bytes, mapping: Mapping | None = None) -> Taken:
    """Return the route in this workbook and what could not be taken, or raise a FileFault."""
    return taken(data, rows_of(data), mapping)


def rows_of(data: bytes) -> Rows:
    """Return the rows of the first sheet."""
    refuse_large(data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as book:
            _refuse_bomb(book)
            texts = _texts(book)
            return list(_rows(parse_xml(_member(book, _first_sheet(book))), texts))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, KeyError, ValueError):
        raise FileFault(
            "dit is geen Excel-bestand", "Bewaar de tabel als .xlsx zonder wachtwoord, of als CSV."
        ) from None


def _refuse_bomb(book: zipfile.ZipFile) -> None:
    files = book.infolist()
    if len(files) > _MOST_FILES or sum(file.file_size for file in files) > 4 * MAX_BYTES:
        raise grows_too_large()


def _member(book: zipfile.ZipFile, name: str) -> bytes:
    """Return one file of the workbook, never more than the limit, whatever its heading promises."""
    with book.open(name) as file:
        found = file.read(MAX_BYTES + 1)
    if len(found) > MAX_BYTES:
        raise grows_too_large()
    return found


def _first_sheet(book: zipfile.ZipFile) -> str:
    """Return the place of the sheet that people see first."""
    sheets = [sheet for sheet in parse_xml(_member(book, "xl/workbook.xml")).iter() if local(sheet) == "sheet"]
    relations = parse_xml(_member(book, "xl/_rels/workbook.xml.rels"))
    targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
    target = targets[sheets[0].get(_RELATION)] if sheets else ""
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _texts(book: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    return [_words(item) for item in parse_xml(_member(book, "xl/sharedStrings.xml")) if local(item) == "si"]


def _words(item: Element) -> str:
    """Return the text of a cell; how it sounds in Japanese is left out."""
    runs = [item, *(run for run in item if local(run) == "r")]
    return "".join(text.text or "" for run in runs for text in run if local(text) == "t")


def _rows(sheet: Element, texts: list[str]) -> Iterator[list[str]]:
    size = 0
    for row in (element for element in sheet.iter() if local(element) == "row"):
        cells: list[str] = []
        for cell in row:
            place = _PLACE.fullmatch(cell.get("r", ""))
            column = _column(place[1]) if place else len(cells)
            if column < _MOST_COLUMNS:
                cells += [""] * (column + 1 - len(cells))
                cells[column] = _value(cell, texts)
        size += len(cells) + 1
        if size > MAX_ELEMENTS:
            raise too_much()
        yield cells


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _value(cell: Element, texts: list[str]) -> str:
    inner = {local(child): child for child in cell}
    if "is" in inner:
        return _words(inner["is"])
    text = (inner["v"].text or "") if "v" in inner else ""
    if cell.get("t") != "s":
        return text
    index = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1
    return texts[index] if 0 <= index < len(texts) else ""
