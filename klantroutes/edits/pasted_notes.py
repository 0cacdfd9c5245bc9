"""A list from a chat, a mail or a document that becomes sticky notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from klantroutes.model.identifiers import new_id
from klantroutes.model.plain_text import printable
from klantroutes.model.route import Note, Route
from klantroutes.suggesting.suggestion import SURE
from klantroutes.suggesting.words import plain

from .edit import Edit
from .refused import Refused
from .revise import revised

MOST = 500
"""No more notes than this come from one text."""
LONGEST = 2_000
"""No more letters than this stand on one note."""
_WRAPPED = 60
"""A line of a mail that is so long may go on in the next one."""
_QUOTE = re.compile(r"^(?:\s*>)+\s?")
_BULLET = re.compile(r"^\s*(?:[-*•·‣▪◦●○–—☐☑✓✔]|[o+](?=\s)|\[[ xX]?\]|\(?\d{1,3}[.)](?!\d)|\(?[a-z][.)](?=\s))\s*")
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?"
_DAY = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}"
_STAMP = re.compile(
    rf"^\s*(?:\[(?:{_DAY},? )?{_TIME}(?:,? {_DAY})?\]|(?:{_DAY},? )?{_TIME}(?:,? {_DAY})?(?= ?-| [^\W\d]))\s*(?:-\s*)?"
)
_ANYONE = re.compile(r"^([^:\n]{1,60}?):\s+(?=\S)")
_NAME = r"[A-ZÀ-Þ][\w'’.-]*"
_SOMEONE = re.compile(rf"^({_NAME}(?: (?:(?:van|de|der|den|ten|ter|el) )*{_NAME}){{0,2}}):\s+(?=\S)")
_NO_NAMES = frozenset((
    "actie", "acties", "let", "nb", "ps", "tip", "tips", "wens", "wensen", "vraag", "vragen", "probleem", "knelpunt",
    "knelpunten", "idee", "ideeen", "doel", "doelen", "todo", "afspraak", "afspraken", "besluit", "onderwerp", "van",
    "aan", "cc", "bcc", "datum", "verzonden", "punt", "opmerking", "aanvulling", "voorbeeld", "conclusie", "oplossing",
    "kans", "kansen", "risico", "zorg", "zorgen", "sterk", "zwak", "voor", "tijdens", "na", "fase", "stap", "route",
    "client", "casus", "wie", "wat", "waar", "wanneer", "hoe", "waarom", "nodig", "plus", "min", "ook", "dus",
    "antwoord",
))  # fmt: skip
"""Words before a colon that are nobody's name."""


@dataclass
class _Piece:
    """A note in the making."""

    text: str
    author: str | None
    is_message: bool
    """Whether it has a time, as in a chat: what follows without one belongs to it."""


def notes_from_text(text: str) -> tuple[Note, ...]:
    """Return a note for each item of a pasted text: a message, a bullet, a line; empty ones are left out.

    Who said it becomes the author: after a time whoever stands there, else a name that is clearly one.
    """
    found: list[_Piece] = []
    blank = True
    for raw in printable(text).replace("\u200e", "").split("\n"):
        line = _QUOTE.sub("", raw).rstrip()
        if not line.strip():
            blank = True
            continue
        if found and _continues(line, found[-1], blank):
            found[-1].text += f"{chr(10) if found[-1].is_message else ' '}{line.strip()}"
        elif len(found) == MOST:
            break
        else:
            found.append(_piece(line))
        blank = False
    return tuple(_notes(found))


def paste_notes(text: str) -> Edit:
    """Add a note for each item of a pasted text."""
    notes = notes_from_text(text)

    def plan(route: Route) -> Route:
        if not notes:
            raise Refused("In deze tekst staat niets om een notitie van te maken.")
        return revised(route, notes=(*(route.notes or ()), *notes))

    return Edit("notities toegevoegd", plan)


def _notes(found: list[_Piece]) -> Iterator[Note]:
    for piece in found:
        text = piece.text.strip()[:LONGEST]
        if text:
            fields: dict[str, object] = {"id": new_id("n"), "text": text}
            yield Note.model_validate(fields | ({"author": piece.author} if piece.author else {}))


def _piece(line: str) -> _Piece:
    stamp = _STAMP.match(line)
    rest = line[stamp.end() :] if stamp else _BULLET.sub("", line, count=1)
    name = (_ANYONE if stamp else _SOMEONE).match(rest)
    if name is None or not (stamp or _is_somebody(name[1])):
        return _Piece(rest, None, bool(stamp))
    return _Piece(rest[name.end() :], name[1].strip(), bool(stamp))


def _continues(line: str, before: _Piece, blank: bool) -> bool:
    """Say whether a line goes on where the one before stopped."""
    if blank or _STAMP.match(line) or _BULLET.match(line):
        return False
    if before.is_message or line[0].isspace():
        return True
    return len(before.text) >= _WRAPPED and line[0].islower()


def _is_somebody(name: str) -> bool:
    """Say whether these words are the name of a person, and not of a party or of a kind of remark."""
    from klantroutes.suggesting.suggest import suggestions

    words = plain(name).split()
    return (
        bool(words)
        and _NO_NAMES.isdisjoint(words)
        and all(one.score < SURE and one.catalogue is None for one in suggestions(name, limit=1))
    )
