"""One changed field as a part of a sentence."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from klantroutes.checks.naming import enumerated
from klantroutes.model.period import Period

from .comparison import Change
from .field_names import field_name
from .held import ABSENT, Content, Held, Path, alike, splits
from .names import Names
from .nouns import FLAGS
from .value_words import UNSET, in_words, one_of_many

_LONG_TEXTS = frozenset({"description", "text", "no_show"})
"""Texts of which the old and the new one beside each other say too much."""


class Clause(NamedTuple):
    """A part of a sentence; a predicate follows the name of the element at once (`is nu warm`), others after `:`."""

    words: str
    is_predicate: bool = False


def clauses(changed: Iterable[Change], names: Names) -> list[Clause]:
    """Return what became of these fields."""
    return [clause(change, names) for change in in_parts(changed)]


def in_parts(changed: Iterable[Change]) -> Iterator[Change]:
    """Yield the changes, of a field that came or went as a whole those of its parts."""
    for change in changed:
        old, new = (held if isinstance(held, dict) else {} for held in (change.old, change.new))
        parts = [part for name in {**old, **new} for part in _part(change.path, name, old, new)]
        yield from parts if splits(change.path) and parts else [change]


def _part(path: Path, name: str, old: Content, new: Content) -> Iterator[Change]:
    before, after = old.get(name, ABSENT), new.get(name, ABSENT)
    if not alike(before, after):
        yield from in_parts([Change((*path, name), before, after)])


def clause(change: Change, names: Names) -> Clause:
    """Return what became of one field."""
    path, old, new = change
    if path[:2] == ("settings", "off") and len(path) == 3:
        return Clause(_switched(path[2], new, names))
    before, after = in_words(path, old, names), in_words(path, new, names)
    said = _PREDICATES.get(path[-1])
    if said is not None and after not in (before, UNSET):
        return Clause(said(before, after), is_predicate=True)
    if path[-1] in FLAGS and isinstance(new, bool):
        return Clause(FLAGS[path[-1]][not new], is_predicate=True)
    return Clause(_about(path, old, new, (before, after), names))


def sentence(subject: str, clauses: Iterable[Clause]) -> str:
    """Return one sentence about this subject: first what it is or does now, then the fields that changed."""
    parts = list(clauses)
    does = enumerated([part.words for part in parts if part.is_predicate])
    fields = "; ".join(part.words for part in parts if not part.is_predicate)
    if not does:
        return f"{subject}: {fields}."
    return f"{subject} {does}; {fields}." if fields else f"{subject} {does}."


def _about(path: Path, old: Held, new: Held, said: tuple[str, str], names: Names) -> str:
    before, after = said
    called = field_name(path)
    if isinstance(old, list) and isinstance(new, list) and path[-1] != "funding":
        return f"{called}: {_listed(path, old, new, names)}"
    if before == after:
        return f"{called}: {_same(path, old, new)}"
    if before == UNSET:
        return f"{called}: {after}"
    if after == UNSET:
        return f"{called} niet meer ingevuld (was {before})"
    if path[-1] in _LONG_TEXTS:
        return f"{called} is nu {after}"
    return f"{called} van {_without_unit(before, after)} naar {after}"


def _switched(rule: str, reason: Held, names: Names) -> str:
    if not isinstance(reason, str):
        return f"controle {rule} staat weer aan"
    return f"controle {rule} staat uit, reden: {in_words(('reason',), reason, names)}"


def _listed(path: Path, old: list[Any], new: list[Any], names: Names) -> str:
    """Return which values came and went; the same values in another order, or twice, are told as such."""
    before, after = ([one_of_many(path, one, names) for one in held] for held in (old, new))
    came = enumerated([one for one in after if one not in before])
    went = enumerated([one for one in before if one not in after])
    parts = [f"nu ook {came}" if came else "", f"niet meer {went}" if went else ""]
    return ", ".join(part for part in parts if part) or "in een andere volgorde"


def _same(path: Path, old: Held, new: Held) -> str:
    """Return what to say of values that people say alike: a period in the same weeks, or null and left out."""
    if path[-1] == "period" and _days(old) != _days(new):
        return "een paar dagen verschoven"
    return "alleen anders opgeschreven"


def _days(held: Held) -> Period:
    return Period.model_validate(held if isinstance(held, dict) else {})


def _without_unit(before: str, after: str) -> str:
    """Return the first of two amounts without the unit that follows the second: `14` of `14 dagen` and `5 dagen`."""
    number, _, unit = before.partition(" ")
    is_amount = number.replace(",", "").isdigit() and unit in ("dag", "dagen", "euro")
    return number if is_amount and after.endswith(f" {unit}") else before


def _named(_: str, after: str) -> str:
    return "heeft nu geen naam" if after == "leeg" else f"heet nu {after}"


_PREDICATES: Mapping[str, Callable[[str, str], str]] = MappingProxyType({
    "label": _named,
    "warmth": lambda _, after: f"is nu {after}",
    "phase": lambda _, after: f"staat nu in de fase {after}",
    "lane": lambda _, after: f"staat nu in de baan {after}",
    "kind": lambda before, after: f"is nu een {after} (was {before})",
    "source": lambda before, after: f"begint nu bij {after} (eerst {before})",
    "target": lambda before, after: f"gaat nu naar {after} (eerst {before})",
    "applies_to": lambda before, after: f"is nu {after} (was {before})",
})  # fmt: skip
"""The fields that say what the element is or does, given the words before and after."""
