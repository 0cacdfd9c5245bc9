"""An agreement typed in one line: what, who and before when."""

import re
from collections.abc import Sequence
from datetime import date

from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Agreement

_BETWEEN = re.compile(r"\s+[—–-]+\s+|\s*\|\s*")
_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
"""A comma that is not within a number."""
_PARTS = 3
_MOST_WORDS = 3
"""A longer part between commas is no name."""

Line = tuple[str, str | None, str | None]
"""What, who, and before which day as ISO date."""


def agreement_in(line: str, name: str, today: date, step: str | None = None) -> Agreement | None:
    """Return the agreement with id `name` that a line such as `JGZ bellen, Noor, voor 1 maart` says; None if empty.

    Dashes part what, who and when as well, and go before commas. Without either who and before when are read from the
    words, where those are clear. A day without a year is the first one from `today` on. A part that says no day stays
    with the words.
    """
    # Its patterns take longer to make than all gestures together, and few sessions need them.
    from klantroutes.suggesting.due import due_in
    from klantroutes.suggesting.owner import owner_in

    parts = [part for part in map(one_line, _BETWEEN.split(line)) if part]
    if not parts:
        return None
    text, owner, due = _by_dashes(parts, today) if len(parts) > 1 else _by_commas(parts[0], today)
    fields = {"owner": owner or owner_in(text), "due": due or due_in(text, today), "step": step}
    given = {field: value for field, value in fields.items() if value is not None}
    return Agreement.model_validate({"id": name, "text": text, "status": "open", **given})


def _by_dashes(parts: Sequence[str], today: date) -> Line:
    due = _day(parts[-1], today)
    rest = parts[:-1] if due is not None else parts
    owner = rest[-1] if len(rest) == _PARTS - 1 else None
    return " – ".join(rest if owner is None else rest[:-1]), owner, due


def _by_commas(line: str, today: date) -> Line:
    """Return what a line says of which the last parts look like who and when; other sentences have commas too."""
    from klantroutes.suggesting.due import is_only_a_day
    from klantroutes.suggesting.owner import is_owner

    parts = [part for part in map(one_line, _COMMA.split(line)) if part]
    due = _day(parts[-1], today) if len(parts) > 1 and is_only_a_day(parts[-1]) else None
    rest = parts[:-1] if due is not None else parts
    in_three = due is not None and len(rest) == _PARTS - 1 and len(rest[-1].split()) <= _MOST_WORDS
    owner = rest[-1] if len(rest) > 1 and (in_three or is_owner(rest[-1])) else None
    if owner is None and due is None:
        return line, None, None
    return ", ".join(rest if owner is None else rest[:-1]), owner, due


def _day(part: str, today: date) -> str | None:
    """Return the day that the last part of a line says, with or without `voor`."""
    from klantroutes.suggesting.due import due_in

    return due_in(part, today) or due_in(f"voor {part}", today)
