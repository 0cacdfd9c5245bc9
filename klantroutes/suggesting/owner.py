"""Who will do something, where a text says so clearly."""

import re

from .tasks import DO, DOES, ORGANISATION
from .words import LONGEST, plain

_NAME = r"[A-ZÀ-Þ][\w'’-]*"
_PERSON = rf"{_NAME}(?: (?:(?:van|de|der|den|ten|ter|el) )*{_NAME}){{0,2}}"
_PEOPLE = rf"{_PERSON} en {_PERSON}"
_FIRST = rf"{_NAME}(?: van (?:(?:de|der|den) )?{_NAME})?"
"""A name in the middle of a sentence: what comes after `de` may be somebody else, as in `belt Noor de JGZ`."""
_LABELLED = re.compile(
    rf"\b(?:[Aa]ctie|[Ww]ie|[Dd]oor|[Ee]igenaar|[Tt]rekker|ACTIE|WIE)(?:houder)?\s*:\s*@?({_PEOPLE}|{_PERSON})"
    rf"(?=\s*(?:$|[.,;:()\[\]]|(?:voor|vóór|uiterlijk|op|per|tegen|{DOES})\b))"
)
_NUMBERED = re.compile(rf"^\W*[Aa]ctie(?:houder)? ({_PEOPLE}|{_PERSON})\s*:")
_AT = re.compile(rf"(?:^|\s)@({_NAME})")
_BEGINS = re.compile(rf"^\W*({_PEOPLE}(?= (?:{DO})\b)|{_PERSON}(?= (?:{DOES})\b))")
_WORKS = re.compile(
    rf"^\W*(?:(?:[Dd]e|[Hh]et|[Oo]nze|[Oo]ns) )?((?i:{ORGANISATION})(?: {_NAME})?)(?= (?:{DOES}|{DO})\b)"
)
_TURNED = re.compile(
    r"^\W*(?i:v[oó]{1,2}r|uiterlijk|op|in|tegen|begin|half|medio|eind|volgende|deze|morgen|overmorgen|vandaag)\b"
    r"[^.;:!?]{0,30}?"
    rf" (?:(?:{DOES}) (?:(?:de|het|onze|ons) )?({_FIRST}|{ORGANISATION})|(?:{DO}) ({_FIRST} en {_FIRST}))\b"
)
"""A day first, and then who: `Voor 1 maart belt Noor de JGZ`."""
_ALONE = re.compile(rf"(?:(?:{_PEOPLE}|{_PERSON})|(?:(?:de|het|onze) )?(?i:{ORGANISATION}))")
_NOBODY = frozenset((
    "de", "het", "een", "dit", "dat", "deze", "die", "er", "hier", "daar", "wie", "wat", "waar", "hoe", "iemand",
    "niemand", "iedereen", "wij", "we", "ik", "ze", "zij", "hij", "men", "u", "jij", "je", "moeder", "vader", "client",
    "ouder", "ouders", "gezin", "zwangere", "vrouw", "dan", "nu", "ook", "vaak", "soms", "niet", "vandaag", "morgen",
    "wel", "als", "samen",
))  # fmt: skip
"""Words at the beginning of a sentence that are nobody's name."""


def owner_in(text: str) -> str | None:
    """Return who will do it, as written; None where that is not clear."""
    read = " ".join(text[:LONGEST].split())
    for pattern in (_LABELLED, _NUMBERED, _AT, _BEGINS, _WORKS, _TURNED):
        found = pattern.search(read)
        name = next((one for one in found.groups() if one), "") if found else ""
        if name and plain(name).split()[0] not in _NOBODY:
            return name
    return None


def is_owner(text: str) -> bool:
    """Say whether this text names one or two people or an organisation, and nothing more."""
    return _ALONE.fullmatch(text) is not None and plain(text).split()[0] not in _NOBODY
