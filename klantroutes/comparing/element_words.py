"""Elements that came or went, in a sentence."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from .held import Content, Key
from .names import Names, quoted
from .nouns import NOUNS
from .parts import Parts
from .value_words import in_words, is_filled

_TELLING: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "steps": ("warmth", "within_days", "period", "organisation", "provider", "funding", "case_manager", "responsible",
              "applies_to"),
    "links": ("label",),
    "notes": ("author", "step", "votes", "theme"),
    "agreements": ("owner", "due", "status", "step", "rule"),
    "waivers": ("reason", "by", "review_on"),
    "agenda": ("minutes", "about"),
    "decisions": ("agenda", "step"),
    "votes": ("dots",),
    "views": ("hidden_lanes", "hidden_phases", "focus"),
    "versions": ("created",),
})  # fmt: skip
"""The fields by which people know what came, besides its name."""


def added(name: str, key: Key, held: Content, parts: Parts, names: Names) -> str:
    """Return a sentence about an element that came; of a step also where it stands between the others."""
    details = [
        f"{NOUNS[field]}: {in_words((field,), held[field], names)}"
        for field in _TELLING.get(name, ())
        if is_filled(held.get(field))
    ]
    if name == "steps" and held["kind"] != "handover":
        details += _around(key, parts, names)
    said = f"; {'; '.join(details)}" if details else ""
    return f"{'Nieuwe stap' if name == 'steps' else 'Nieuw'}: {names.element(name, key, held)}{said}."


def removed(name: str, key: Key, held: Content, names: Names) -> str:
    """Return a sentence about an element that went."""
    return f"Vervallen: {names.element(name, key, held)}."


def _around(key: Key, parts: Parts, names: Names) -> Iterator[str]:
    """Yield who does the new step, what comes before it and what after."""
    links = parts.lists["links"].values()
    said = (
        ("na", "target", "source", "flow"), ("voor", "source", "target", "flow"),
        ("uitgevoerd door", "target", "source", "delivers"), ("voert uit", "source", "target", "delivers"),
    )  # fmt: skip
    for word, here, there, kind in said:
        others = [names.step(link[there]) for link in links if link["kind"] == kind and link[here] == key[0]]
        if others:
            yield f"{word} {quoted(others)}"
