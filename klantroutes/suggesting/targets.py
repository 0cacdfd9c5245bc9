"""Everything that a text can become, with the phrases that name it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from klantroutes import resources
from klantroutes.model.catalogue import ProfessionalEntry, ServiceEntry, catalogue
from klantroutes.model.vocabulary import StepKind

_BRACKETS = re.compile(r"\([^()]*\)")
_SHORT = re.compile(r"\(([A-Z][A-Za-z]{1,7})\)")
NAME, PART, SAID, LOOSE = 1.0, 0.97, 0.98, 0.7
"""How sure a phrase is: the name itself, a part of it, a usual word for it, or a word that can mean more."""


@dataclass(frozen=True, eq=False)
class Target:
    """A professional, service, entry or exit; `catalogue` is None where the catalogue does not have it."""

    key: str
    kind: StepKind
    catalogue: str | None
    label: str
    domain: str | None
    phases: tuple[str, ...]
    about: str
    """What else is written about it; words of it count little."""


@dataclass(frozen=True)
class Phrase:
    """Words that name a target, and how sure; `capitals`: only when they are written that way."""

    text: str
    target: Target
    weight: float
    capitals: bool = False


@cache
def targets() -> tuple[Target, ...]:
    """Return all targets: the catalogue first, then what people name that it does not have."""
    known = catalogue()
    found = [_of_professional(entry) for entry in known.professionals.values()]
    found += [_of_service(entry) for entry in known.services.values()]
    found += [
        Target(row["id"], row["kind"], None, row["label"], row["domain"], tuple(row["phases"]), "")
        for row in _rows("wordings")
    ]
    return tuple(found)


def phrases() -> Iterator[Phrase]:
    """Yield every phrase of every target; names first, so that a word that is used twice means its own name."""
    said = {row["id"]: row for row in (*_rows("synonyms"), *_rows("wordings"))}
    for target in targets():
        yield Phrase(target.label, target, NAME)
    for target in targets():
        row = said.get(target.key, {})
        yield from (Phrase(text, target, SAID) for text in row.get("words", ()))
        yield from (Phrase(text, target, SAID, capitals=True) for text in row.get("capitals", ()))
        yield from (Phrase(text, target, LOOSE) for text in row.get("loose", ()))
    for target in targets():
        capitals = said.get(target.key, {}).get("capitals", ())
        yield from (Phrase(text, target, PART, text in capitals) for text in _parts(target.label))


@cache
def said_as(name: str | None) -> tuple[str, ...]:
    """Return the words that people use for an entry of the catalogue beside its name."""
    row = next((row for row in _rows("synonyms") if row["id"] == name), {})
    return (*row.get("words", ()), *row.get("capitals", ()), *row.get("loose", ()))


def _of_professional(entry: ProfessionalEntry) -> Target:
    about = _problems(entry)
    return Target(entry.id, "professional", entry.id, entry.name, entry.domain, entry.phases, about)


def _of_service(entry: ServiceEntry) -> Target:
    domain = catalogue().domain_of(entry.id)
    return Target(
        entry.id, "service", entry.id, entry.name, domain, entry.phases, f"{entry.meant_for} {_problems(entry)}"
    )


def _problems(entry: ProfessionalEntry | ServiceEntry) -> str:
    """Return the names of the factors that this takes care of."""
    names = catalogue().factor_names
    return " ".join(names[one] for one in sorted(entry.addresses) if one in names)


def _parts(name: str) -> Iterator[str]:
    """Yield the parts of a name that people use alone: without brackets, around a slash, initials."""
    bare = _BRACKETS.sub(" ", name)
    yield bare
    yield from _SHORT.findall(name)
    yield from bare.split("/") if " / " in bare else ()


@cache
def _rows(name: str) -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(resources.path(f"catalogue/{name}.json").read_text(encoding="utf-8")))
