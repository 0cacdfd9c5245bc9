"""The purchase list as text that a spreadsheet opens, and that can be taken in again after editing."""

from csv import writer
from io import StringIO

from klantroutes.exporters.told.lists import Cell, purchase_list
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.model.route import Route
from klantroutes.storage.cells import harmless


def generate(route: Route) -> bytes:
    """Return a row for each service; semicolons, decimal commas and a byte order mark, as a Dutch Excel expects."""
    table = purchase_list(route, Neighbours(route))
    made = StringIO(newline="")
    rows = writer(made, delimiter=";", lineterminator="\r\n")
    rows.writerow(table.head)
    rows.writerows([_cell(cell) for cell in row] for row in table.rows)
    return made.getvalue().encode("utf-8-sig")


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return harmless(cell)
    return str(cell).replace(".", ",")
