"""What names in a foreign file probably mean: an entry of the catalogue, a phase, a lane, a kind of step."""

from functools import lru_cache

from klantroutes.model.catalogue import ProfessionalEntry, ServiceEntry, catalogue
from klantroutes.model.vocabulary import DEFAULT_LANES, PHASE_LABELS, PHASES, Phase, StepKind
from klantroutes.suggesting.suggest import suggestions
from klantroutes.suggesting.suggestion import SURE
from klantroutes.suggesting.words import plain

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


@lru_cache(maxsize=20_000)
def entry_for(name: str) -> ProfessionalEntry | ServiceEntry | None:
    """Return the entry of the catalogue that this name means: its name, a usual word for it, or a slip of those."""
    for one in suggestions(name):
        if one.kind in {"professional", "service"} and one.score >= SURE:
            return catalogue().entry(one.catalogue)
    return None


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
