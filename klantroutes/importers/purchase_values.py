"""What people write in a cell of the purchase list, as a value of the route."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

from klantroutes.model.base import LIMIT
from klantroutes.model.steps import Funding, Service
from klantroutes.model.vocabulary import ContractStatus
from klantroutes.storage.purchase_columns import NONE, UNKNOWN, Column, sources, untils

_YES = {"ja": True, "j": True, "yes": True, "waar": True, "nee": False, "n": False, "no": False, "onwaar": False}
_WHOLE = ("capacity_per_year", "waiting_days")
_BETWEEN = re.compile(r"\s*[+;\n]\s*")
_DUTCH_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_ISO_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?")
_EXCEL_DAY = re.compile(r"\d{5}(?:\.0+)?")
_FIRST_EXCEL_DAY = date(1899, 12, 30)
"""Day 0 of a spreadsheet: it counts days, so a date that people type comes back as a number."""
_SHOWN = 60


class Unreadable(Exception):
    """A cell that says nothing the route can hold; the message tells in Dutch what it may say."""


@dataclass(frozen=True)
class Value:
    """What a cell says: the same as before, or a new value; None empties the field."""

    new: object = None
    same: bool = False


SAME = Value(same=True)


def value(column: Column, service: Service, cell: str, *, dot_is_decimal: bool) -> Value:
    """Return what the cell says about one field of the service, or raise Unreadable."""
    if cell == str(column.written(service)):
        return SAME
    if not cell:
        return Value()
    if column.field in ("own_risk", "client_costs"):
        new: object = _answer(cell)
    elif column.field == "contract_status":
        new = _contract(cell)
    elif column.field == "provider":
        new = "" if cell.casefold() == NONE else cell
    else:
        new = _number(cell, dot_is_decimal=dot_is_decimal, whole=column.field in _WHOLE)
    return SAME if new == getattr(service, column.field) else Value(new)


def _answer(cell: str) -> bool:
    found = _YES.get(cell.casefold())
    if found is None:
        raise Unreadable(f"‘{cell[:_SHOWN]}’ is geen ja of nee.")
    return found


def _contract(cell: str) -> str:
    if cell.casefold() not in get_args(ContractStatus):
        raise Unreadable(f"‘{cell[:_SHOWN]}’ kan niet. Kies uit: {', '.join(get_args(ContractStatus))}.")
    return cell.casefold()


def _number(cell: str, *, dot_is_decimal: bool, whole: bool) -> int | float:
    bare = cell.replace("€", "").replace("\xa0", "").replace(" ", "")
    if "," in bare and ("." not in bare or bare.rindex(",") > bare.rindex(".")):
        bare = bare.replace(".", "").replace(",", ".")
    elif "," in bare:
        bare = bare.replace(",", "")
    elif not dot_is_decimal and re.fullmatch(r"\d{1,3}(\.\d{3})+", bare):
        bare = bare.replace(".", "")
    try:
        number = float(bare) if re.fullmatch(r"\d{1,15}(\.\d+)?(E[+-]?\d{1,2})?", bare, re.IGNORECASE) else math.nan
    except OverflowError:
        number = math.nan
    if not 0 <= number <= LIMIT or (whole and not number.is_integer()):
        kind = "heel getal" if whole else "bedrag"
        raise Unreadable(f"‘{cell[:_SHOWN]}’ is geen {kind}.")
    return int(number) if number.is_integer() else number


def funding(service: Service, row: Mapping[str, str]) -> Value:
    """Return what the two columns about money say together, or raise Unreadable."""
    laws, ends = row.get("wet of regeling", sources(service)), row.get("geld zeker tot", untils(service))
    if laws == sources(service) and ends == untils(service):
        return SAME
    if not laws:
        if ends and ends != untils(service):
            raise Unreadable("er staat een datum, maar geen wet of regeling.")
        return Value()
    if laws.casefold() == NONE:
        return Value(())
    # A text that nobody touched may hold a plus sign of its own; then it is not cut again.
    kept = service.funding or ()
    names = [one.source for one in kept] if laws == sources(service) else _parts(laws)
    new = tuple(_source(name, end) for name, end in zip(names, _ends(names, ends, service), strict=True))
    return SAME if new == service.funding else Value(new)


def _source(name: str, end: str | None) -> Funding:
    return Funding(source=name) if end is None else Funding(source=name, until=end)


def _parts(cell: str) -> list[str]:
    return [part for part in _BETWEEN.split(cell) if part]


def _ends(names: list[str], cell: str, service: Service) -> list[str | None]:
    """Return a date for each source; dates that nobody touched stay with the source they were written for."""
    if cell == untils(service):
        known = {one.source: one.until for one in service.funding or ()}
        return [known.get(name) for name in names]
    days = [_day(part) for part in _parts(cell)]
    if not days:
        return [None for _ in names]
    if len(days) != len(names):
        raise Unreadable(
            f"er staan {len(names)} regelingen en {len(days)} data. Schrijf ‘{UNKNOWN}’ waar geen datum is."
        )
    return days


def _day(text: str) -> str | None:
    if text == UNKNOWN:
        return None
    try:
        return _read_day(text).isoformat()
    except (ValueError, OverflowError):
        raise Unreadable(f"‘{text[:_SHOWN]}’ is geen datum zoals 2026-12-31.") from None


def _read_day(text: str) -> date:
    if iso := _ISO_DAY.fullmatch(text):
        return date.fromisoformat(iso[1])
    if dutch := _DUTCH_DAY.fullmatch(text):
        return date(int(dutch[3]), int(dutch[2]), int(dutch[1]))
    if _EXCEL_DAY.fullmatch(text):
        return _FIRST_EXCEL_DAY + timedelta(days=int(float(text)))
    raise ValueError(text)
