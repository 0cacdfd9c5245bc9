"""The time axis: days around birth in the file, weeks and months for people."""

from .base import Model, Whole

BIRTH = 0
CONCEPTION = -280
"""Day on which phase `tijdens` starts: pregnancy week 0."""
START_OF_AXIS = -630
"""Where phase `voor` is drawn from: about a year before the pregnancy."""
SECOND_BIRTHDAY = 730


class Period(Model):
    """From when to when, in whole days with 0 = (expected) birth; a missing end is not filled in yet."""

    start: Whole | None = None
    end: Whole | None = None


def pregnancy_week(week: int) -> int:
    """Return the day on which pregnancy week `week` + 0 begins (week 40 = birth = day 0)."""
    return (week - 40) * 7


def day_in_words(day: int) -> str:
    """Return how people say a day of the axis: `16 weken vóór`, `week 20`, `dag 8`, `maand 6`, `2 jaar`."""
    if day < CONCEPTION:
        return f"{round((CONCEPTION - day) / 7)} weken vóór"
    if day < BIRTH:
        return f"week {(day + 280) // 7}"
    if day == BIRTH:
        return "geboorte"
    if day <= 28:
        return f"dag {day}"
    if day < 84:
        return f"week {round(day / 7)}"
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
        # A week after birth would read as a week of the pregnancy.
        return f"{first} – {round(period.end / 7)} weken na de geboorte"
    last = day_in_words(period.end)
    if first == last:
        return first
    unit, _, rest = last.partition(" ")
    if unit in ("week", "dag", "maand") and first.startswith(unit + " "):
        last = rest
    return f"{first} – {last}"
