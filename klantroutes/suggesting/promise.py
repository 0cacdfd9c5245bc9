"""Whether a note says that somebody will do something, and is therefore an agreement rather than a step."""

import re
from dataclasses import dataclass
from datetime import date

from .due import due_in
from .mentions import mentions
from .owner import owner_in
from .tasks import CLEAR_DOES, DO, ORGANISATION
from .words import LONGEST, words_of

_NAMED = 0.8
"""So sure is a name of the catalogue or a usual word for it; `gemeente` alone or a slip of the finger is less."""
_MARKED = re.compile(r"^\W*(?:actie\w*|afspraak|afgesproken|to ?do)\b\s*[^:]{0,40}:|(?:^|\s)@\w", re.IGNORECASE)
_SAID = re.compile(r"\b(?:wie|wat|waar|waarom|waarmee|wanneer|welke?|hoe|hoeveel|of|dat)\b.*", re.IGNORECASE)
"""What a task is about says nothing of the task: `Noor zoekt uit waarom dat niet lukt`."""
_USUAL = re.compile(
    r"\b(?:niet|nooit|geen|vaak|altijd|soms|meestal|steeds|nauwelijks|zelden|te laat|elke|iedere)\b", re.IGNORECASE
)
"""How things go, in place of what somebody will do once."""
_CLEARLY = re.compile(rf"^\W*\S+(?: \S+){{0,5}}? (?:{CLEAR_DOES})\b|\b(?:gaat|zal|gaan|zullen) .*(?:{DO})\b")
_LOOKS_INTO = re.compile(
    r"\b(?:zoekt .*\buit|(?:vraagt|gaat) .*\bna|(?:koppelt|komt) .*\bterug|werkt .*\buit|zoekt uit|vraagt na|gaat na)\b"
)
_WORKS = re.compile(rf"^\W*(?:(?:de|het|onze|ons) )?(?:{ORGANISATION})\b", re.IGNORECASE)
_THING = re.compile(r"^\W*\w+(?:ing|heid|tie|iteit|lijst|schap|ment|zorg|hulp)\b")
"""A noun at the beginning of a sentence, which has a capital as a name has."""
_WE = re.compile(r"^\W*(?:wij|we|ik|iedereen|allen) ", re.IGNORECASE)
_TO_DO = re.compile(rf"\b\w*(?:{DO})\b", re.IGNORECASE)
_CLIENT = re.compile(
    r"\b(?:cli[eë]nt\w*|moeders?|vaders?|ouders?|gezin|zwangere\w*|vrouw(?:en)?|kind(?:eren)?|baby)\b", re.IGNORECASE
)
_QUESTION = re.compile(r"\?\s*$")


@dataclass(frozen=True)
class Promise:
    """Who will do it, and before which day as ISO date; None where the words do not say so."""

    owner: str | None
    due: str | None


def promise_in(text: str, today: date) -> Promise | None:
    """Return what somebody promises in this text; None where nobody does, or where it names a step of the catalogue."""
    read = " ".join(text[:LONGEST].split())
    if _QUESTION.search(read) or _names_a_step(read):
        return None
    found = Promise(owner_in(read), due_in(read, today))
    return found if _MARKED.search(read) or _is_task(read, found) else None


def _names_a_step(text: str) -> bool:
    return any(one.sure >= _NAMED for one in mentions(words_of(text)))


def _is_task(text: str, found: Promise) -> bool:
    """Say whether these words are a task of somebody, or a task with a day."""
    if found.due is not None:
        return found.owner is not None or _WE.search(text) is not None or _is_to_do(text)
    main = _SAID.sub("", text)
    if found.owner is None or _USUAL.search(main) or _THING.search(text):
        return False
    if _WORKS.search(text):
        return _LOOKS_INTO.search(text) is not None
    return _CLEARLY.search(text) is not None or _LOOKS_INTO.search(text) is not None


def _is_to_do(text: str) -> bool:
    """Say whether this is something to do that nobody took upon themselves yet, and not what a client does."""
    return _TO_DO.search(text) is not None and _CLIENT.search(text) is None
