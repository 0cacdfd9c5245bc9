"""What the drawing says in words: short windows of time, terms, badges and who pays."""

from klantroutes.model.days import number_of_days
from klantroutes.model.period import BIRTH, Period, day_in_words
from klantroutes.model.steps import Handover, Professional, Service

CARE_PATH = "zorgpad"
"""Stands on what is worked out in a care path of its own."""
_WEEKS_AFTER = " wk na"
"""Stands behind weeks that are counted from the birth: a bare week is one of the pregnancy."""


def window(period: Period | None) -> str:
    """Return a period in short words: `wk 16–28`, `dag 0–8`, `wk 9 – 6 wk na`, `6–10 wk na`, `tot 2 jaar`."""
    if period is None or (period.start is None and period.end is None):
        return ""
    if period.start is None:
        return f"tot {moment(period.end or 0)}"
    if period.end is None:
        return f"vanaf {moment(period.start)}"
    first, last = moment(period.start), moment(period.end)
    if first == last:
        return first
    if first.endswith(_WEEKS_AFTER) and last.endswith(_WEEKS_AFTER):
        return f"{first.removesuffix(_WEEKS_AFTER)}–{last}"
    unit, _, rest = last.partition(" ")
    same = first.startswith(unit + " ") and (period.start < BIRTH) == (period.end < BIRTH)
    return f"{first}–{rest}" if same else f"{first} – {last}"


def moment(day: int) -> str:
    """Return a day of the axis in short words: `wk 20`, `dag 8`, `6 wk na`, `mnd 6`, `2 jaar`."""
    if day_in_words(day).startswith("week") and day > BIRTH:
        return f"{round(day / 7)}{_WEEKS_AFTER}"
    return day_in_words(day).replace("weken", "wk").replace("week", "wk").replace("maand", "mnd")


def term(step: Handover) -> str:
    """Return the term of a handover: `≤ 8 dagen`, `zelfde dag`, or nothing while it is not filled in."""
    days = step.within_days
    if days is None:
        return ""
    if days == 0:
        return "zelfde dag"
    if days % 7 == 0 and days >= 21:
        return f"≤ {days // 7} weken"
    return f"≤ {number_of_days(days)}"


def badges(step: Professional) -> tuple[tuple[str, bool], ...]:
    """Return the badges of a professional; True for the strong one of the case manager."""
    found = []
    if step.case_manager:
        found.append(("regie", True))
    if step.permanent_contact:
        found.append(("vast gezicht", False))
    if step.signals:
        found.append(("signaleert", False))
    if step.care_path:
        found.append((CARE_PATH, False))
    return tuple(found)


def payer(step: Service) -> str | None:
    """Return the first source of money, None while nobody filled it in."""
    return step.funding[0].source if step.funding else None


def chips(step: Service) -> tuple[str, ...]:
    """Return the chips of a service card: the laws that pay, who provides it, whether it has a care path."""
    laws = tuple(dict.fromkeys(item.source for item in step.funding or () if item.source.strip()))
    provider = (step.provider or "").strip()
    own = (CARE_PATH,) if step.care_path else ()
    return (*laws, provider, *own) if provider and provider != step.label else (*laws, *own)
