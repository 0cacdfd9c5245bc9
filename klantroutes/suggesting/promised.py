"""Who will do something and before which day, where a text says so clearly."""

import re
from calendar import monthrange
from datetime import date, timedelta

from klantroutes.model.days import MONTHS

from .words import LONGEST, plain

_NAME = r"[A-ZÀ-Þ][\w'’-]*"
_PERSON = rf"{_NAME}(?: (?:(?:van|de|der|den|ten|ter|el) )*{_NAME}){{0,2}}"
_PEOPLE = rf"{_PERSON} en {_PERSON}"
_DOES = (
    "belt|mailt|appt|regelt|vraagt|stuurt|zoekt|maakt|plant|pakt|neemt|organiseert|nodigt|bespreekt|checkt|informeert|"
    "schrijft|levert|gaat|doet|zorgt|zet|overlegt|deelt|meldt"
)
_DO = (
    "bellen|mailen|appen|regelen|vragen|sturen|zoeken|maken|plannen|pakken|nemen|organiseren|bespreken|checken|"
    "informeren|schrijven|leveren|gaan|doen|zorgen|zetten|overleggen|delen|melden"
)
"""Of one name `bellen` may also mean: call them. So what one does, and what more do together, stand apart."""
_LABELLED = re.compile(
    rf"\b(?:[Aa]ctie|[Ww]ie|[Dd]oor|[Ee]igenaar|[Tt]rekker|ACTIE|WIE)(?:houder)?\s*:\s*@?({_PEOPLE}|{_PERSON})"
    rf"(?=\s*(?:$|[.,;:()\[\]]|(?:voor|vóór|uiterlijk|op|per|tegen|{_DOES})\b))"
)
_NUMBERED = re.compile(rf"^\W*[Aa]ctie(?:houder)? ({_PEOPLE}|{_PERSON})\s*:")
_AT = re.compile(rf"(?:^|\s)@({_NAME})")
_BEGINS = re.compile(rf"^\W*({_PEOPLE}(?= (?:{_DO})\b)|{_PERSON}(?= (?:{_DOES})\b))")
_NOBODY = frozenset((
    "de", "het", "een", "dit", "dat", "deze", "die", "er", "hier", "daar", "wie", "wat", "waar", "hoe", "iemand",
    "niemand", "iedereen", "wij", "we", "ik", "ze", "zij", "hij", "men", "u", "jij", "je", "moeder", "vader", "client",
    "ouder", "ouders", "gezin", "zwangere", "vrouw", "dan", "nu", "ook", "vaak", "soms", "niet", "vandaag", "morgen",
    "wel", "als", "samen",
))  # fmt: skip
"""Words at the beginning of a sentence that are nobody's name."""
_MONTH = "|".join((*MONTHS, "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sept", "sep", "okt", "nov", "dec"))
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_NUMBERS = {word: number for number, word in enumerate(
    ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"), 1
)}  # fmt: skip
_ANY_WEEKDAY = "|".join(_WEEKDAYS)
_BEFORE = (
    rf"\b(?:v[oó]{{1,2}}r|uiterlijk|op|per|tegen|tot|t/m|deadline|klaar|af|datum):?(?: (?:op|voor|{_ANY_WEEKDAY}))? "
)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_FULL = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\b")
_SHORT = re.compile(_BEFORE + r"(\d{1,2})[-/](\d{1,2})(?![-/\d])")
_IN_WORDS = re.compile(rf"\b(\d{{1,2}})(?:e)? ({_MONTH})\b\.?(?: (\d{{4}}))?")
_END_OF = re.compile(rf"\beind(?:e)? ({_MONTH})\b\.?(?: (\d{{4}}))?")
_AFTER = re.compile(rf"\bover (\d{{1,3}}|{'|'.join(_NUMBERS)}) (dag|dagen|week|weken|maand|maanden)\b")
_ON_WEEKDAY = re.compile(rf"\b(?:v[oó]{{1,2}}r|uiterlijk|op|deadline:?) ({_ANY_WEEKDAY})\b")
_NEAR = re.compile(r"\b(?:v[oó]{1,2}r |uiterlijk )?(overmorgen|morgen|vandaag)\b")


def owner_in(text: str) -> str | None:
    """Return who will do it, as written; None where that is not clear."""
    read = " ".join(text[:LONGEST].split())
    for pattern in (_LABELLED, _NUMBERED, _AT, _BEGINS):
        found = pattern.search(read)
        if found and plain(found[1]).split()[0] not in _NOBODY:
            return found[1]
    return None


def due_in(text: str, today: date) -> str | None:
    """Return the day before which it will be done as ISO date; a day without a year is the first one from today on."""
    read = " ".join(text[:LONGEST].casefold().split())
    for read_one in (_written_out, _of_a_month, _counted):
        found = read_one(read, today)
        if found is not None:
            return found.isoformat()
    return None


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
    """Return a day with the name of its month, or the end of a month."""
    if found := _IN_WORDS.search(text):
        month, day = _month(found[2]), int(found[1])
        return _day(int(found[3]), month, day) if found[3] else _next(month, day, today)
    if found := _END_OF.search(text):
        month = _month(found[1])
        year = int(found[2]) if found[2] else today.year + (month < today.month)
        return _day(year, month, monthrange(year, month)[1]) if 1900 <= year <= 2999 else None
    return None


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
