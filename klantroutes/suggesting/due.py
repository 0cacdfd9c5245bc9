"""Before which day something will be done, where a text says so clearly."""

import re
from calendar import monthrange
from datetime import date, timedelta

from klantroutes.model.days import MONTHS

from .words import LONGEST

_ANY_FULL_MONTH = "|".join(MONTHS)
_MONTH = "|".join((*MONTHS, "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sept", "sep", "okt", "nov", "dec"))
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_NUMBERS = {word: number for number, word in enumerate(
    ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"), 1
)}  # fmt: skip
_ANY_WEEKDAY = "|".join(_WEEKDAYS)
_BEFORE_WORD = r"v[oó]{1,2}r"
_BEFORE = (
    rf"\b(?:{_BEFORE_WORD}|uiterlijk|op|per|tegen|tot|t/m|deadline|klaar|af|datum):?"
    rf"(?: (?:op|voor|{_ANY_WEEKDAY}))? "
)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_FULL = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\b")
_SHORT = re.compile(_BEFORE + r"(\d{1,2})[-/](\d{1,2})(?![-/\d])")
_IN_WORDS = re.compile(rf"\b(\d{{1,2}})(?:e)? ({_MONTH})\b\.?(?: (\d{{4}}))?")
_PART_OF = re.compile(rf"\b(begin|half|medio|einde?)(?: van)? ({_MONTH})\b\.?(?: (\d{{4}}))?")
_WHOLE = re.compile(rf"\b(in|uiterlijk|{_BEFORE_WORD})(?: de maand)? ({_ANY_FULL_MONTH})\b(?: (\d{{4}}))?")
_LAST_OF_PART = {"begin": 10, "half": 15, "medio": 15}
"""The day at which a part of a month is over; of its end that is the last one."""
_AFTER = re.compile(rf"\bover (\d{{1,3}}|{'|'.join(_NUMBERS)}) (dag|dagen|week|weken|maand|maanden)\b")
_ON_WEEKDAY = re.compile(rf"\b(?:{_BEFORE_WORD}|uiterlijk|op|deadline:?) ({_ANY_WEEKDAY})\b")
_NEAR = re.compile(rf"\b(?:{_BEFORE_WORD} |uiterlijk )?(overmorgen|morgen|vandaag)\b")
_NEXT_WEEK = re.compile(r"\b(deze|volgende) week\b")
_NEXT_MONTH = re.compile(r"\b(?:(volgende)|einde? (?:van )?de(?:ze)?) maand\b")
_WEEK = re.compile(
    rf"(?:(?:^|[,;:(–—-]) ?(?:in )?|\b(?:({_BEFORE_WORD})|uiterlijk|einde?)(?: in| van)? )(?:week|wk) (\d{{1,2}})"
    r"(?=$|[.,;:)!])"
)
"""A week of the year; in the middle of a sentence `week 20` is one of the pregnancy."""
_FRIDAY = 5
_ONLY = re.compile(
    rf"(?:{_BEFORE_WORD}|uiterlijk|op|per|tegen|tot|deadline:?|in|over|begin|half|medio|einde?|van|de|deze|volgende|"
    rf"maand|week|wk|weken|maanden|dagen|dag|{'|'.join(_NUMBERS)}|{_ANY_WEEKDAY}|(?:{_MONTH})\.?|"
    r"vandaag|morgen|overmorgen|\d[\d./-]*e?|\s)+"
)


def due_in(text: str, today: date) -> str | None:
    """Return the day before which it will be done as ISO date; a day without a year is the first one from today on.

    A week is over on its Friday, the begin of a month on the tenth and its half on the fifteenth.
    """
    read = " ".join(text[:LONGEST].casefold().split())
    for read_one in (_written_out, _of_a_month, _counted, _of_a_week):
        found = read_one(read, today)
        if found is not None:
            return found.isoformat()
    return None


def is_only_a_day(text: str) -> bool:
    """Say whether a text has no other words than those in which one says a day."""
    return _ONLY.fullmatch(text[:LONGEST].casefold()) is not None


def _written_out(text: str, today: date) -> date | None:
    """Return a day in figures."""
    if found := _ISO.search(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _FULL.search(text):
        year = int(found[3])
        return _day(year + 2000 if year < 100 else year, int(found[2]), int(found[1]))
    if found := _SHORT.search(text):
        return _next(int(found[2]), int(found[1]), today)
    return None


def _of_a_month(text: str, today: date) -> date | None:
    """Return a day with the name of its month, or the last day of a month or of a part of it."""
    if found := _IN_WORDS.search(text):
        month, day = _month(found[2]), int(found[1])
        return _day(int(found[3]), month, day) if found[3] else _next(month, day, today)
    if found := _PART_OF.search(text):
        return _part_of(_month(found[2]), found[3], _LAST_OF_PART.get(found[1]), today)
    if found := _WHOLE.search(text):
        last = _part_of(_month(found[2]), found[3], None, today)
        before = not found[1].startswith(("in", "uiterlijk"))
        return last.replace(day=1) - timedelta(days=1) if before and last is not None else last
    if found := _NEXT_MONTH.search(text):
        ahead = today.replace(day=1) + timedelta(days=31) if found[1] else today
        return ahead.replace(day=monthrange(ahead.year, ahead.month)[1])
    return None


def _part_of(month: int, year: str | None, day: int | None, today: date) -> date | None:
    """Return this day of a month, the last one where no day is given; in the first such year from today on."""
    if year is None:
        past = month < today.month or (month == today.month and day is not None and day < today.day)
        number = today.year + past
    else:
        number = int(year)
    return _day(number, month, day or monthrange(number, month)[1]) if 1900 <= number <= 2999 else None


def _counted(text: str, today: date) -> date | None:
    """Return a day counted from today: `over twee weken`, `voor vrijdag`, `morgen`."""
    if found := _AFTER.search(text):
        number = _NUMBERS.get(found[1]) or int(found[1])
        days = {"d": 1, "w": 7, "m": 30}[found[2][0]]
        return today + timedelta(days=number * days)
    if found := _ON_WEEKDAY.search(text):
        ahead = (_WEEKDAYS.index(found[1]) - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    if found := _NEAR.search(text):
        return today + timedelta(days={"vandaag": 0, "morgen": 1, "overmorgen": 2}[found[1]])
    return None


def _of_a_week(text: str, today: date) -> date | None:
    """Return the Friday of a week, or the one before it for `voor week 8`; of this week never a day that is over."""
    if found := _NEXT_WEEK.search(text):
        friday = today + timedelta(days=_FRIDAY - today.isoweekday())
        return friday + timedelta(days=7) if found[1] == "volgende" else max(friday, today)
    if found := _WEEK.search(text):
        back = timedelta(days=7 if found[1] else 0)
        fridays = (_friday(year, int(found[2])) for year in range(today.year, today.year + 9))
        return next((one - back for one in fridays if one is not None and one - back >= today), None)
    return None


def _friday(year: int, week: int) -> date | None:
    """Return the Friday of a week by its ISO number; None in a year that does not have that week."""
    try:
        return date.fromisocalendar(year, week, _FRIDAY)
    except ValueError:
        return None


def _month(name: str) -> int:
    short = {"mrt": "maa", "sept": "sep"}.get(name, name[:3])
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(short))


def _next(month: int, day: int, today: date) -> date | None:
    """Return the first such day from today on; 29 February may be years ahead."""
    found = (_day(year, month, day) for year in range(today.year, today.year + 9))
    return next((one for one in found if one is not None and one >= today), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
