"""Lists in an Excel workbook: frozen headers, filters, choices in cells, and never a formula."""

import re
import zipfile
from collections.abc import Sequence
from copy import copy
from io import BytesIO
from textwrap import wrap
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from klantroutes.exporters.told.day import moment_of
from klantroutes.exporters.told.lists import List
from klantroutes.exporters.told.money import USUAL
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.storage.cells import harmless
from klantroutes.storage.purchase_columns import BY_HEADING, ID

_HEAD = PatternFill("solid", start_color="FFE3EAF2")
_OPEN = PatternFill("solid", start_color="FFFFF4CC")
_FONT = "Arial"
_TYPE = Font(name=_FONT, size=10)
_LINE = Side(style="thin", color="FFC6D0DA")
_EDGE = Border(bottom=_LINE, right=_LINE)
_CHOICES = {
    "eigen risico": ("ja", "nee"),
    "kost de cliënt geld": ("ja", "nee"),
    "contract": ("gecontracteerd", "beoogd", "ontbreekt"),
}
_WIDE = 220
"""A list of more characters than this cannot be read on A4: it is printed on A3."""
_CORE = "docProps/core.xml"
_BUYING = "Inkoop"
_ABOUT = ("Dit bestand is gemaakt met Klantroutes.",)
_ABOUT_BUYING = (
    "Op het blad Inkoop mag u de gele kolommen veranderen. Lees het bestand daarna weer in bij de route.",
    "Laat de kolom id staan. Daaraan herkent het programma de dienst.",
    "Een leeg vak betekent: nog niet ingevuld. Is er niets, schrijf dan ‘geen’.",
    "Meer dan één wet of regeling? Zet er een plusteken tussen, en ook tussen de data: Wmo + Jeugdwet.",
    "Schrijf een datum als 2026-12-31.",
    USUAL,
)


def workbook(route: Route, lists: tuple[List, ...]) -> tuple[bytes, dict[str, bytes]]:
    """Return the bytes of the workbook, and the part that must be dated as the route is instead of by the clock."""
    book = Workbook()
    first = book.active
    if isinstance(first, Worksheet):
        book.remove(first)
    for one in lists:
        _fill(book.create_sheet(one.name), one)
    about = (*_ABOUT, *_ABOUT_BUYING) if any(one.name == _BUYING for one in lists) else _ABOUT
    _explain(book.create_sheet("Uitleg"), route, about)
    book.properties.title = one_line(route.title) or "Klantroute"
    book.properties.creator, book.properties.language = "Klantroutes", "nl-NL"
    made = BytesIO()
    book.save(made)
    return made.getvalue(), {_CORE: _dated(made, route)}


def _dated(made: BytesIO, route: Route) -> bytes:
    """Return the part about the file with the moment of the route; the writer always takes that of the clock."""
    moment = moment_of(route).strftime("%Y-%m-%dT%H:%M:%SZ").encode("ascii")
    with zipfile.ZipFile(made) as archive:
        return re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", moment, archive.read(_CORE))


def _fill(sheet: Worksheet, one: List) -> None:
    for place, (heading, width) in enumerate(zip(one.head, one.widths, strict=True), start=1):
        cell = _written(sheet, 1, place, heading)
        cell.font = Font(name=_FONT, size=10, bold=True)
        cell.fill = _OPEN if one.name == _BUYING and heading in BY_HEADING else _HEAD
        sheet.column_dimensions[get_column_letter(place)].width = width
    plain: Cell | None = None
    for number, row in enumerate(one.rows, start=2):
        for place, value in enumerate(row, start=1):
            plain = _written(sheet, number, place, value, plain)
        sheet.row_dimensions[number].height = _height(row, one.widths)
    sheet.row_dimensions[1].height = _height(one.head, one.widths)
    last = f"{get_column_letter(len(one.head))}{len(one.rows) + 1}"
    sheet.auto_filter.ref = f"A1:{last}"
    sheet.freeze_panes = "C2" if one.head[0] == ID else "B2"
    _choices(sheet, one)
    _paper(sheet)
    if sum(one.widths) > _WIDE:
        sheet.page_setup.paperSize = 8  # A3


def _height(row: Sequence[str | int | float], widths: Sequence[int]) -> float:
    """Return the height in points in which all words of a row can be read; not every program measures it itself."""
    lines = (sum(1 for _ in wrap(str(value), max(width, 4))) for value, width in zip(row, widths, strict=True))
    return 3 + 13 * max((1, *lines))


def _written(sheet: Worksheet, row: int, column: int, value: str | int | float, like: Cell | None = None) -> Cell:
    """Write a value as what it is, in the look of another cell or the plain one; text stays text."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError(cell.coordinate)
    cell.value = harmless(value) if isinstance(value, str) else value
    if isinstance(value, str) and value:
        cell.data_type = "s"
    if like is not None:
        _take_look(cell, like)
        return cell
    cell.font = _TYPE
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.border = _EDGE
    return cell


def _take_look(cell: Any, like: Any) -> None:
    """Give a cell the look of another one: far quicker than setting each part of it, and the stubs do not know it."""
    cell._style = copy(like._style)


def _choices(sheet: Worksheet, one: List) -> None:
    for heading, words in _CHOICES.items():
        if one.name == _BUYING and one.rows:
            letter = get_column_letter(one.head.index(heading) + 1)
            choice = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True)
            choice.error = f"Kies uit: {', '.join(words)}."
            choice.add(f"{letter}2:{letter}{len(one.rows) + 1}")
            sheet.add_data_validation(choice)


def _paper(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.5, bottom=0.8, footer=0.35)
    sheet.print_title_rows = "1:1"
    if sheet.oddFooter is not None:
        sheet.oddFooter.center.text = "&A, pagina &P van &N"


def _explain(sheet: Worksheet, route: Route, about: Sequence[str]) -> None:
    sheet.column_dimensions["A"].width = 110
    for number, line in enumerate((one_line(route.title) or "Klantroute", *about), start=1):
        cell = _written(sheet, number, 1, line)
        cell.font = Font(name=_FONT, bold=number == 1, size=14 if number == 1 else 10)
        cell.border = Border()
    _paper(sheet)
