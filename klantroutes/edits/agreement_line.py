"""An agreement typed in one line: what, who and before when."""

import re
from datetime import date

from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Agreement

_BETWEEN = re.compile(r"\s+[—–-]+\s+|\s*\|\s*")
_PARTS = 3


def agreement_in(line: str, name: str, today: date, step: str | None = None) -> Agreement | None:
    """Return the agreement with id `name` that a line such as `JGZ bellen — Noor — voor 1 maart` says; None if empty.

    Without dashes who and before when are read from the words, where those are clear. A day without a year is the
    first one from `today` on. A part that says no day stays with the words.
    """
    # Its patterns take longer to make than all gestures together, and few sessions need them.
    from klantroutes.suggesting.due import due_in
    from klantroutes.suggesting.owner import owner_in

    parts = [part for part in map(one_line, _BETWEEN.split(line)) if part]
    if not parts:
        return None
    due = _day(parts[-1], today) if len(parts) > 1 else None
    rest = parts[:-1] if due is not None else parts
    owner = rest[-1] if len(rest) == _PARTS - 1 else None
    text = " – ".join(rest if owner is None else rest[:-1])
    fields = {"owner": owner or owner_in(text), "due": due or due_in(text, today), "step": step}
    given = {field: value for field, value in fields.items() if value is not None}
    return Agreement.model_validate({"id": name, "text": text, "status": "open", **given})


def _day(part: str, today: date) -> str | None:
    """Return the day that the last part of a line says, with or without `voor`."""
    from klantroutes.suggesting.due import due_in

    return due_in(part, today) or due_in(f"voor {part}", today)
