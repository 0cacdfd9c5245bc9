"""An edited purchase list taken into the route it came from: by id, with everything else left as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from klantroutes.checks.naming import called
from klantroutes.edits.revise import revised, without
from klantroutes.model.route import Route
from klantroutes.model.steps import Service, Step
from klantroutes.storage.cells import plain
from klantroutes.storage.errors import FileFault
from klantroutes.storage.purchase_columns import BY_HEADING, HEAD, ID, SERVICE

from . import csv_file, excel
from .purchase_values import Unreadable, Value, funding, value

Row = dict[str, str]
_ZIP = b"PK"
_HEAD_WITHIN = 20
"""Rows in which the headings are looked for: people put a title above a table."""
_SHOWN = 60


@dataclass(frozen=True)
class PurchaseReport:
    """What happened, each in one Dutch sentence: what changed, and what was skipped and why."""

    changed: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()


@dataclass
class _Work:
    """The services as they become, and what there is to tell."""

    route: Route
    dot_is_decimal: bool
    services: dict[str, Service] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    changed: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def parse(route: Route, data: bytes) -> tuple[Route, PurchaseReport]:
    """Return the route with what the list says about its services, or raise a FileFault when it is no such list.

    Takes the workbook or the CSV file as this program wrote it and people edited it. Steps, lines and places in the
    drawing stay; a row without a service, and a cell that cannot be read, are skipped and told.
    """
    work = _Work(route, _dot_is_decimal(data))
    for number, row in _rows(data, work):
        _take_row(number, row, work)
    missing = sum(isinstance(step, Service) and step.id not in work.seen for step in route.steps)
    if missing:
        work.skipped.append(f"Diensten die niet in de lijst staan en dus zo blijven: {missing}.")
    report = PurchaseReport(tuple(work.changed), tuple(work.skipped))
    if not work.services:
        return route, report
    steps: tuple[Step, ...] = tuple(work.services.get(step.id, step) for step in route.steps)
    return revised(route, steps=steps), report


def _dot_is_decimal(data: bytes) -> bool:
    """Say whether 1.250 is one and a quarter: in a workbook, and in a CSV file that uses commas between cells."""
    first = data.split(b"\n", 1)[0]
    return data.startswith(_ZIP) or (b";" not in first and b"," in first)


def _rows(data: bytes, work: _Work) -> Iterator[tuple[int, Row]]:
    """Yield each row under the headings with its number on the sheet."""
    rows = excel.rows_of(data) if data.startswith(_ZIP) else csv_file.rows_of(data)
    for place, row in enumerate(rows[:_HEAD_WITHIN]):
        head = [_small(cell) for cell in row]
        if _is_head(head):
            work.skipped += _unknown(head)
            yield from ((number, _cells(head, row)) for number, row in enumerate(rows[place + 1 :], place + 2))
            return
    raise FileFault(
        "in dit bestand staat geen inkooplijst",
        "Er moet een kolom ‘id’ zijn, met kolommen zoals ‘aanbieder’. Exporteer de lijst opnieuw.",
    )


def is_purchase_list(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether these rows have the headings of the purchase list."""
    return any(_is_head([_small(cell) for cell in row]) for row in rows[:_HEAD_WITHIN])


def _is_head(head: Sequence[str]) -> bool:
    return ID in head and any(heading in BY_HEADING for heading in head)


def _small(cell: str) -> str:
    return " ".join(cell.casefold().split())


def _cells(head: Sequence[str], row: Sequence[str]) -> Row:
    return {heading: plain(cell).strip() for heading, cell in zip(head, row, strict=False) if heading}


def _unknown(head: Sequence[str]) -> Iterator[str]:
    for heading in head:
        if heading and heading not in HEAD:
            yield f"De kolom ‘{heading[:_SHOWN]}’ is overgeslagen: de inkooplijst kent hem niet."


def _take_row(number: int, row: Row, work: _Work) -> None:
    name = row.get(ID, "")
    if not name:
        if any(row.values()):
            work.skipped.append(f"Rij {number} is overgeslagen: er staat geen id in.")
        return
    step = work.route.by_id.get(name)
    if not isinstance(step, Service):
        work.skipped.append(f"Rij {number} is overgeslagen: de route heeft geen dienst met id ‘{name[:_SHOWN]}’.")
    elif name in work.seen:
        work.skipped.append(f"Rij {number} is overgeslagen: ‘{called(step)}’ staat er al eerder in.")
    else:
        work.seen.add(name)
        _take_service(number, row, step, work)


def _take_service(number: int, row: Row, step: Service, work: _Work) -> None:
    if SERVICE in row and row[SERVICE] and _small(row[SERVICE]) != _small(called(step)):
        work.skipped.append(f"Rij {number}: de naam van ‘{called(step)}’ verandert u in de tekening, niet in de lijst.")
    new = step
    for heading, column in BY_HEADING.items():
        if heading not in row or column.field in ("funding", "until"):
            continue
        try:
            new = _with(new, column.field, value(column, step, row[heading], dot_is_decimal=work.dot_is_decimal))
        except Unreadable as error:
            work.skipped.append(f"Rij {number}, ‘{called(step)}’, {heading}: {error}")
    try:
        new = _with(new, "funding", funding(step, row))
    except Unreadable as error:
        work.skipped.append(f"Rij {number}, ‘{called(step)}’, wet of regeling: {error}")
    if new is not step:
        work.services[step.id] = new
        work.changed += _told(step, new)


def _with(service: Service, name: str, found: Value) -> Service:
    """Return the service with this field; the same service when nothing changes."""
    if found.same:
        return service
    return without(service, name) if found.new is None else revised(service, **{name: found.new})


def _told(old: Service, new: Service) -> Iterator[str]:
    for heading, column in BY_HEADING.items():
        before, after = column.written(old), column.written(new)
        if before != after:
            yield f"‘{called(old)}’, {heading}: {written_as(before)} is nu {written_as(after)}."


def written_as(cell: str | int | float) -> str:
    """Return a cell as it stands in a sentence."""
    shown = str(cell).replace(".", ",") if isinstance(cell, float) else str(cell)
    return f"‘{shown[:_SHOWN]}’" if shown else "leeg"
