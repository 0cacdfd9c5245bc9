"""Moments of the time axis as documents say them, so that no week can be taken for another."""

from klantroutes.model.period import BIRTH, CONCEPTION, Period, day_in_words

_BEFORE, _AFTER = "vóór de zwangerschap", "na de geboorte"
_WEEKS_AFTER = (28, 84)
"""Between these days after birth people count in weeks, as they do in the pregnancy."""


def when(period: Period | None) -> str:
    """Return a period for people: `week 8 – 12`, `dag 2 – 8 na de geboorte`; empty when it is not filled in."""
    if period is None or (period.start is None and period.end is None):
        return ""
    if period.start is None:
        return f"tot {_from_birth(period.end or 0)}"
    if period.end is None:
        return f"vanaf {_from_birth(period.start)}"
    if period.start == period.end or _whole(period.start) == _whole(period.end):
        return _whole(period.start)
    return _from_to(period.start, period.end)


def _from_to(start: int, end: int) -> str:
    (first, since), (last, until) = _moment(start), _moment(end)
    if start == BIRTH:
        return f"geboorte – {last}"
    if since != until:
        return f"{_whole(start)} – {_whole(end)}"
    if until == _BEFORE:
        first = first.split()[0]
    unit, _, number = last.partition(" ")
    if first.startswith(f"{unit} "):
        last = number
    return f"{first} – {last} {until}".strip()


def _from_birth(day: int) -> str:
    return f"de {_whole(day)}" if day == BIRTH else _whole(day)


def _whole(day: int) -> str:
    return " ".join(part for part in _moment(day) if part)


def _moment(day: int) -> tuple[str, str]:
    """Return a moment and what it is counted from; weeks of the pregnancy, months and years speak for themselves."""
    said = day_in_words(day)
    if day < CONCEPTION:
        return said.removesuffix(" vóór"), _BEFORE
    first, last = _WEEKS_AFTER
    if BIRTH < day <= first or first < day < last:
        return said.removesuffix(f" {_AFTER}"), _AFTER
    return said, ""
