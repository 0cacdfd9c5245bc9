"""What names in a foreign file probably mean: an entry of the catalogue, a phase, a lane, a kind of step."""

import re
import unicodedata
from functools import lru_cache

from klantroutes.model.catalogue import ProfessionalEntry, ServiceEntry, catalogue
from klantroutes.model.vocabulary import DEFAULT_LANES, PHASE_LABELS, PHASES, Phase, StepKind

_BRACKETS = re.compile(r"\([^()]*\)")
_SHORTEST = 4
"""A name of fewer letters is only recognised when it is the whole text: JGZ is one, but so is a part of a word."""
_LONG = 8
"""A part of a name of the catalogue has at least so many letters."""
_PHASE_WORDS: tuple[tuple[Phase, tuple[str, ...]], ...] = (
    ("tijdens", ("tijdens", "prenataal", "zwanger")),
    ("na", ("na", "postnataal", "nazorg", "kraamtijd", "kraamperiode")),
    ("voor", ("voor", "preconceptie", "kinderwens")),
)
_KIND_WORDS: dict[str, StepKind] = {
    "ingang": "entry", "professional": "professional", "dienst": "service", "overdracht": "handover", "uitgang": "exit",
    "entry": "entry", "service": "service", "handover": "handover", "exit": "exit",
    "start": "entry", "begin": "entry", "instroom": "entry", "aanmelding": "entry",
    "organisatie": "professional", "persoon": "professional", "partij": "professional",
    "interventie": "service", "zorg": "service", "hulp": "service", "activiteit": "service",
    "verwijzing": "handover", "overdragen": "handover",
    "einde": "exit", "uitstroom": "exit", "eind": "exit",
}  # fmt: skip


def plain(name: str) -> str:
    """Return a name as it is compared: small letters without accents, words with one space between them."""
    letters = unicodedata.normalize("NFKD", name[:500].casefold())
    kept = "".join(char if char.isalnum() else " " for char in letters if not unicodedata.combining(char))
    return " ".join(kept.split())


@lru_cache(maxsize=1)
def _names() -> dict[str, ProfessionalEntry | ServiceEntry]:
    """Return every name an entry goes by: whole, without its brackets, and what is between them."""
    found: dict[str, ProfessionalEntry | ServiceEntry] = {}
    entries: list[ProfessionalEntry | ServiceEntry] = [*catalogue().professionals.values()]
    entries += catalogue().services.values()
    for entry in entries:
        found.setdefault(plain(entry.name), entry)
    for entry in entries:
        found.setdefault(plain(_BRACKETS.sub(" ", entry.name)), entry)
    for entry in entries:
        for inner in re.findall(r"\(([A-Z][A-Za-z]{1,7})\)", entry.name):
            found.setdefault(plain(inner), entry)
    found.pop("", None)
    return found


@lru_cache(maxsize=20_000)
def entry_for(name: str) -> ProfessionalEntry | ServiceEntry | None:
    """Return the entry of the catalogue that this name means.

    That is the whole name, else the longest name inside it, else the one entry whose name begins with it.
    """
    asked = plain(name)
    names = _names()
    if asked in names:
        return names[asked]
    inside = [known for known in names if len(known) >= _SHORTEST and f" {known} " in f" {asked} "]
    if inside:
        return names[max(inside, key=lambda known: (len(known), known))]
    around = {entry.id: entry for known, entry in names.items() if known.startswith(f"{asked} ")}
    return next(iter(around.values())) if len(asked) >= _LONG and len(around) == 1 else None


def phase_for(name: str) -> Phase | None:
    """Return the phase that the name of a column, box or lane means; None when it means something else."""
    asked = plain(name)
    for phase in PHASES:
        if asked in {phase, plain(PHASE_LABELS[phase])}:
            return phase
    words = asked.split()
    if "geboorte" in words or "bevalling" in words:
        return "voor" if "voor" in words and "zwangerschap" in asked else "tijdens" if "voor" in words else "na"
    if "voor" in words and "zwangerschap" in words:
        return "voor"
    if len(words) > 4:
        return None
    return next((phase for phase, marks in _PHASE_WORDS if any(_means(mark, words) for mark in marks)), None)


def _means(mark: str, words: list[str]) -> bool:
    return any(word == mark or (len(mark) > 5 and word.startswith(mark)) for word in words)


def lane_for(name: str) -> str | None:
    """Return the domain that a name means: its own name, or a professional who works there."""
    asked = plain(name)
    for lane, label in DEFAULT_LANES:
        if asked in {lane, plain(label)} or asked.removesuffix(" domein") in {lane, plain(label)}:
            return lane
    entry = entry_for(name)
    return entry.domain if isinstance(entry, ProfessionalEntry) else None


def kind_for(name: str) -> StepKind | None:
    """Return the kind of step that a word in a column means."""
    return _KIND_WORDS.get(plain(name))
