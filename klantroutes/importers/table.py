"""A table as a route: a row for each step, or a sticky note in each row."""

import re
from collections.abc import Sequence

from klantroutes.model.base import LIMIT
from klantroutes.model.period import pregnancy_week
from klantroutes.suggesting.words import plain

from .draft import Draft, Found, Way, shown
from .importer import Taken
from .limits import MAX_ELEMENTS, too_much
from .mapping import Field, Mapping, guessed
from .recognising import kind_for, lane_for, phase_for

Rows = Sequence[Sequence[str]]
_DAY = re.compile(r"(?:dag\s*)?([+-]?\d{1,6})(?:[.,]0)?", re.IGNORECASE)
_WEEK = re.compile(r"(?:week|wk)\s*(\d{1,3})|(\d{1,3})\s*(?:weken|wk)", re.IGNORECASE)
_BETWEEN = re.compile(r"[;\n|]|,\s")


def taken(data: bytes, rows: Rows, mapping: Mapping | None) -> Taken:
    """Return the route in these rows; without a mapping the headings say what the columns are.

    Raises FileFault when there are too many cells.
    """
    if sum(len(row) for row in rows) > MAX_ELEMENTS:
        raise too_much()
    draft = Draft(data)
    mapping = mapping or guessed(rows[0] if rows else [])
    if "naam" in mapping.columns:
        _steps(rows, mapping, draft)
    else:
        _notes(rows, mapping, draft)
    return draft.taken()


def notes_only(data: bytes, rows: Rows, mapping: Mapping | None = None) -> Taken:
    """Return a route with a sticky note for each row, whatever the columns are called."""
    draft = Draft(data)
    found = mapping or guessed(rows[0] if rows else [])
    if "briefje" not in found.columns and "naam" in found.columns:
        found = found.with_column("briefje", found.columns["naam"])
    _notes(rows, found, draft)
    return draft.taken()


def _notes(rows: Rows, mapping: Mapping, draft: Draft) -> None:
    column = mapping.columns.get("briefje")
    if column is None:
        draft.guessed.append("Geen kolom heet zoals een veld van een stap; elke gevulde cel is een briefje geworden.")
    for row in rows[mapping.begins :]:
        for text in row if column is None else row[column : column + 1]:
            if text.strip():
                draft.note(text.strip())


def _steps(rows: Rows, mapping: Mapping, draft: Draft) -> None:
    names: dict[str, str] = {}
    ways: list[tuple[str, str]] = []
    for number, row in enumerate(rows[mapping.begins :], mapping.begins + 1):
        cells = {name: _cell(row, column) for name, column in mapping.columns.items()}
        if not cells["naam"]:
            if any(cell.strip() for cell in row):
                draft.skipped.append(f"Rij {number} is overgeslagen: er staat geen naam in.")
            continue
        key = f"rij-{number}"
        if names.setdefault(plain(cells["naam"]), key) != key:
            draft.guessed.append(f"‘{shown(cells['naam'])}’ staat er vaker in; lijnen gaan naar de eerste.")
        draft.add(key, _found(cells, draft, number))
        ways += [(key, name) for name in _BETWEEN.split(cells.get("naar", "")) if name.strip()]
    if len(ways) > MAX_ELEMENTS:
        raise too_much()
    for source, name in ways:
        target = names.get(plain(name))
        if target is None:
            draft.skipped.append(f"De lijn naar ‘{shown(name)}’ is overgeslagen: er is geen rij met die naam.")
        else:
            draft.ways.append(Way(source, target))


def _cell(row: Sequence[str], column: int) -> str:
    return row[column].strip() if 0 <= column < len(row) else ""


def _found(cells: dict[Field, str], draft: Draft, number: int) -> Found:
    kind = kind_for(cells.get("soort", ""))
    phase = phase_for(cells.get("fase", ""))
    lane = lane_for(cells.get("baan", ""))
    for name, value, what in (("soort", kind, "soort stap"), ("fase", phase, "fase"), ("baan", lane, "baan")):
        word = cells.get(name, "")  # type: ignore[call-overload] # the three names are fields
        if word and value is None:
            draft.skipped.append(f"Rij {number}: ‘{shown(word)}’ is geen bekende {what} en is overgeslagen.")
    fields: dict[str, object] = {}
    if cells.get("organisatie"):
        fields["organisation"] = cells["organisatie"]
    if cells.get("uitleg"):
        fields["description"] = cells["uitleg"]
    period = {end: _day(cells.get(name, "")) for end, name in _ENDS if cells.get(name)}
    if any(day is None for day in period.values()):
        draft.skipped.append(f"Rij {number}: begin of eind is overgeslagen; schrijf ‘week 20’ of een aantal dagen.")
    known = {end: day for end, day in period.items() if day is not None}
    return Found(cells["naam"], kind, phase, lane, fields | ({"period": known} if known else {}))


_ENDS: tuple[tuple[str, Field], ...] = (("start", "begin"), ("end", "eind"))


def _day(words: str) -> int | None:
    """Return the day of the axis: a number of days around the birth, or a week of the pregnancy."""
    week = _WEEK.fullmatch(words.strip())
    if week is not None:
        return pregnancy_week(int(week[1] or week[2]))
    day = _DAY.fullmatch(words.strip())
    return int(day[1]) if day is not None and abs(int(day[1])) <= LIMIT else None
