"""For whom a step is, and a condition that a client does not meet, in words."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from klantroutes.graph.unmet import Part, Unmet
from klantroutes.model.condition import Condition
from klantroutes.model.vocabulary import TRAIT_LABELS

from .naming import enumerated, factor_named

_LEADS = MappingProxyType[Part, str](
    {
        "levels": "alleen voor niveau",
        "all_factors": "alleen bij",
        "any_factors": "alleen bij",
        "no_factors": "niet bij",
        "traits": "alleen met het kenmerk",
    }
)
_PARTS: tuple[Part, ...] = ("levels", "all_factors", "any_factors", "no_factors", "traits")


def condition_in_words(condition: Condition | None) -> str:
    """Return a whole condition as `alleen voor niveau C en D, niet bij …`; empty where everyone may come."""
    if condition is None:
        return ""
    parts = ((part, getattr(condition, part)) for part in _PARTS)
    return unmet_in_words(Unmet(part, values) for part, values in parts if _limits(part, values))


def unmet_in_words(parts: Iterable[Unmet]) -> str:
    """Return for whom a step is, as far as it shuts this client out: `alleen bij huiselijk geweld, niet bij …`."""
    return ", ".join(_part(part) for part in parts)


def _limits(part: Part, values: tuple[str, ...] | None) -> bool:
    """Say whether this part shuts anyone out: an empty list of levels or of choices shuts out everyone."""
    return values is not None and (bool(values) or part in {"levels", "any_factors"})


def _part(part: Unmet) -> str:
    if not part.values:
        return "voor niemand"
    return f"{_LEADS[part.part]} {_joined(part)}"


def _joined(part: Unmet) -> str:
    if part.part == "levels":
        return enumerated(part.values)
    if part.part == "traits":
        return enumerated([f"‘{TRAIT_LABELS[name]}’" for name in part.values])
    names = [factor_named(name) for name in part.values]
    return enumerated(names) if part.part == "all_factors" else _either(names)


def _either(words: Sequence[str]) -> str:
    """Return words as people list choices: `a`, `a of b`, `a, b of c`."""
    return " of ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
