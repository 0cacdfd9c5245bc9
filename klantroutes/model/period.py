"""The time axis: days around birth in the file, weeks and months for people."""

from .base import Model, Whole

BIRTH = 0
CONCEPTION = -280
"""Day on which phase `tijdens` starts: pregnancy week 0."""
START_OF_AXIS = -630
"""Where phase `voor` is drawn from: about a year before the pregnancy."""
SECOND_BIRTHDAY = 730
_AFTER = " na de geboorte"


class Period(Model):
    """From when to when, in whole days with 0 = (expected) birth; a missing end is not filled in yet."""

    start: Whole | None = None
    end: Whole | None = None


def pregnancy_week(week: int) -> int:
    """Return the day on which pregnancy week `week` + 0 begins (week 40 = birth = day 0)."""
    return (week - 40) * 7


def day_in_words(day: int) -> str:
    """Return how people say a day of the axis: `16 weken vóór`, `week 20`, `dag 8`, `maand 6`, `2 jaar`.

    A bare week is one of the pregnancy; those after birth say so: `week 6 na de geboorte`.
    """
    if day < CONCEPTION:
        return f"{round((CONCEPTION - day) / 7)} weken vóór"
    if day < BIRTH:
        return f"week {(day + 280) // 7}"
    if day == BIRTH:
        return "geboorte"
    if day <= 28:
        return f"dag {day}"
    if day < 84:
        return f"week {round(day / 7)}{_AFTER}"
    months = round(day / 30.4)
    if months % 12 == 0:
        return f"{months // 12} jaar"
    return f"maand {months}"


def period_in_words(period: Period | None) -> str:
    """Return a period as people say it, `week 16 – 28` or `dag 0 – 8`; empty when nothing is filled in."""
    if period is None or (period.start is None and period.end is None):
        return ""
    if period.start is None:
        return f"tot {day_in_words(period.end or 0)}"
    first = day_in_words(period.start)
    if period.end is None:
        return f"vanaf {first}"
    if period.start < BIRTH and 28 < period.end < 84:
        return f"{first} – {round(period.end / 7)} weken na de geboorte"
    last = day_in_words(period.end)
    if first == last:
        return first
    if last.endswith(_AFTER):
        first = first.removesuffix(_AFTER)
    unit, _, rest = last.partition(" ")
    if unit in ("week", "dag", "maand") and first.startswith(unit + " "):
        last = rest
    return f"{first} – {last}"


def day_in_full(day: int) -> str:
    """Return a day for who sees no ruler beside it: `week 20 van de zwangerschap`, `2 jaar na de geboorte`."""
    return day_in_words(day).removesuffix(_AFTER) + _counted_from(day)


def period_in_full(period: Period | None) -> str:
    """Return a period for who sees no ruler beside it: `week 16 – 28 van de zwangerschap`; empty when not filled in."""
    if period is None or (period.start is None and period.end is None):
        return ""
    if period.start is None:
        return f"tot {day_in_full(period.end or 0)}"
    if period.end is None:
        return f"vanaf {day_in_full(period.start)}"
    since, until = _counted_from(period.start), _counted_from(period.end)
    if since == until:
        return f"{period_in_words(period).replace(_AFTER, '')}{until}"
    return f"{day_in_full(period.start)} – {day_in_full(period.end)}"


def _counted_from(day: int) -> str:
    """Return from what people count this day."""
    if day < CONCEPTION:
        return " de zwangerschap"
    if day < BIRTH:
        return " van de zwangerschap"
    return _AFTER if day > BIRTH else ""
