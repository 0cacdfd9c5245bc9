"""What the palette offers: every kind of step, with the words to find it by; free of widgets."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from klantroutes.drawing.words import window
from klantroutes.model.catalogue import Catalogue, HandoverEntry, ProfessionalEntry, ServiceEntry
from klantroutes.model.period import Period, period_in_full
from klantroutes.model.vocabulary import PHASE_LABELS, PHASES, StepKind
from klantroutes.suggesting.targets import said_as

from ..words import DOMAINS

NOT_VERIFIED = "Nog niet bevestigd door een deskundige."


@dataclass(frozen=True)
class Offer:
    """One row of the palette."""

    kind: StepKind
    catalogue: str | None
    label: str
    second: str
    """The second line: when and who pays; empty where the heading says enough."""
    about: str
    """What it is and where that is written, for the tooltip."""
    words: str
    """Everything that can be searched, folded."""
    domain: str | None = None
    payer: str | None = None
    phase: str | None = None


@dataclass(frozen=True)
class Group:
    """A heading of the palette with its rows."""

    title: str
    offers: tuple[Offer, ...]


def folded(text: str) -> str:
    """Return text without accents and capitals, for searching."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


def matches(offer: Offer, query: str) -> bool:
    """Say whether all words of the query occur in the offer."""
    return all(word in offer.words for word in folded(query).split())


def other_words(name: str | None) -> str:
    """Return the other words that people use for an entry, to search in; `CB` finds the child health nurse."""
    return " · ".join(said_as(name))


def groups(known: Catalogue) -> tuple[Group, ...]:
    """Return everything the palette offers, in groups."""
    return (Group("Begin en einde", tuple(_ends())), *_professionals(known), *_services(known))


def _ends() -> Iterator[Offer]:
    yield _plain("entry", "Ingang", "hoe de cliënt in beeld komt", "Hoe de cliënt in beeld komt.")
    yield _plain("exit", "Uitgang", "waar het gezin verdergaat", "Waar het gezin na deze route verdergaat.")


def _plain(kind: StepKind, label: str, second: str, about: str) -> Offer:
    return Offer(kind, None, label, second, about, folded(f"{label} {second} {kind}"))


def _professionals(known: Catalogue) -> Iterator[Group]:
    for domain, name in DOMAINS.items():
        entries = [entry for entry in known.professionals.values() if entry.domain == domain]
        yield Group(f"Professionals · {name}", tuple(_professional(entry) for entry in entries))
    free = _plain("professional", "Eigen professional…", "iemand die niet in de lijst staat", "Een eigen professional.")
    yield Group("Zelf toevoegen", (
        free, _plain("service", "Eigen dienst…", "iets dat niet in de lijst staat", "Een eigen dienst of interventie."),
    ))  # fmt: skip


def _professional(entry: ProfessionalEntry) -> Offer:
    phases = ", ".join(PHASE_LABELS[phase].lower() for phase in PHASES if phase in entry.phases)
    about = [f"{entry.name}: professional, {DOMAINS[entry.domain].lower()}.", f"Werkt {phases}." if phases else ""]
    if entry.signals:
        about.append("Vraagt naar zorgen en naar wat goed gaat.")
    words = f"{entry.name} {entry.id} {entry.remark or ''} {DOMAINS[entry.domain]} {other_words(entry.id)}"
    return Offer("professional", entry.id, entry.name, "", _about(about, entry), folded(words), entry.domain)


def _services(known: Catalogue) -> Iterator[Group]:
    for phase in PHASES:
        entries = [entry for entry in known.services.values() if phase in entry.phases]
        yield Group(f"Diensten · {PHASE_LABELS[phase]}", tuple(_service(entry, known, phase) for entry in entries))


def _service(entry: ServiceEntry, known: Catalogue, phase: str) -> Offer:
    period = Period(start=entry.window[0], end=entry.window[1]) if entry.window else None
    payer = entry.funding[0] if entry.funding else None
    second = " · ".join(part for part in (window(period), payer or "") if part)
    givers = [known.professionals[name].name for name in entry.providers if name in known.professionals]
    about = [
        f"{entry.name}: dienst.",
        f"Wanneer: {period_in_full(period)}." if period else "",
        f"Betaald uit: {', '.join(entry.funding)}." if entry.funding else "",
        f"Door: {', '.join(givers)}." if givers else "",
    ]
    words = f"{entry.name} {entry.id} {entry.meant_for} {' '.join(entry.funding)} {other_words(entry.id)}"
    said, found = _about(about, entry), folded(words)
    return Offer("service", entry.id, entry.name, second or "dienst", said, found, payer=payer, phase=phase)


def _about(parts: list[str], entry: ProfessionalEntry | ServiceEntry | HandoverEntry) -> str:
    sources = f"Bron: {', '.join(entry.sources)}." if entry.sources else ""
    verified = "" if getattr(entry, "verified", True) else NOT_VERIFIED
    return "\n".join(part for part in (*parts, sources, verified) if part)
