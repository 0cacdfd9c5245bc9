"""Days of the time axis as people fill them in: weeks, days, months and years, never a day number."""

import re

from klantroutes.model.period import BIRTH, CONCEPTION, pregnancy_week

UNITS: dict[str, str] = {
    "voor": "weken vóór de zwangerschap",
    "voor_dagen": "dagen vóór de zwangerschap",
    "week": "zwangerschapsweek",
    "dag": "dagen na de geboorte",
    "week_na": "weken na de geboorte",
    "maand": "maanden na de geboorte",
    "jaar": "jaar na de geboorte",
}
"""Every unit with its words, in the order of the axis."""
_LAST_WEEK = 44
_MOST = 100_000


def filled_in(day: int) -> tuple[str, str]:
    """Return the unit and number that say exactly this day, the coarsest that fits."""
    if day < CONCEPTION:
        before = CONCEPTION - day
        return ("voor", str(before // 7)) if before % 7 == 0 else ("voor_dagen", str(before))
    if day < BIRTH:
        week, rest = divmod(day - CONCEPTION, 7)
        return "week", f"{week}+{rest}" if rest else str(week)
    return _after_birth(day)


def _after_birth(day: int) -> tuple[str, str]:
    if day <= 28:
        return "dag", str(day)
    if day % 365 == 0:
        return "jaar", str(day // 365)
    if day < 84 and day % 7 == 0:
        return "week_na", str(day // 7)
    months = round(day / 30.4)
    if months and round(months * 30.4) == day:
        return "maand", str(months)
    return ("week_na", str(day // 7)) if day % 7 == 0 else ("dag", str(day))


def day_of(unit: str, number: str) -> int:
    """Return the day that this unit and number say, or raise a ValueError with a Dutch sentence."""
    text = number.strip()
    found = re.fullmatch(r"(\d{1,6})(?:\s*\+\s*([0-6]))?", text)
    if found is None or (found[2] and unit != "week"):
        raise ValueError("Vul een heel getal in, bijvoorbeeld 16. Bij een zwangerschapsweek mag ook 16+3.")
    value, rest = int(found[1]), int(found[2] or 0)
    if value > _MOST or (unit == "week" and value > _LAST_WEEK):
        raise ValueError("Dit getal is te groot. Kies zo nodig een andere eenheid.")
    days = {
        "voor": CONCEPTION - 7 * value,
        "voor_dagen": CONCEPTION - value,
        "week": pregnancy_week(value) + rest,
        "dag": value,
        "week_na": 7 * value,
        "maand": round(value * 30.4),
        "jaar": 365 * value,
    }
    return days[unit]
