"""What a field holds, as people say it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from klantroutes.checks.conditions_in_words import condition_in_words
from klantroutes.checks.naming import PHASE_IN_SENTENCE, enumerated, factor_named
from klantroutes.model.catalogue import catalogue
from klantroutes.model.condition import Condition
from klantroutes.model.days import date_in_words, number_of_days
from klantroutes.model.period import Period, period_in_words
from klantroutes.model.vocabulary import KIND_LABELS, LEVEL_LABELS, LINK_LABELS, TRAIT_LABELS

from .held import ABSENT, Held, Path
from .names import Names, shortened
from .nouns import NOUNS

UNSET = "niet ingevuld"
EVERYONE = "voor iedereen"
_QUOTED = frozenset({
    "title", "label", "text", "description", "no_show", "reason", "name", "information", "indicators",
})  # fmt: skip
"""The fields with a text of people, that stands between quotation marks."""
_DAYS = frozenset({"within_days", "waiting_days", "interval_days"})
_DATES = frozenset({"until", "reviewed_on", "due", "date", "review_on", "created", "modified"})
_STEPS = frozenset({"step", "source", "target", "focus", "steps"})
_THINGS = frozenset({"element", "agenda", "started_from"})
_LANES = frozenset({"lane", "hidden_lanes", "collapsed_lanes"})
_FACTORS = frozenset({"theme", "factors", "possible_factors", "addresses", "protective"})
_CHOICES = frozenset({"kind", "traits", "possible_traits", "contract_status", "warmth"})
_FIXED: Mapping[str, str] = MappingProxyType({
    **KIND_LABELS, **LINK_LABELS, **TRAIT_LABELS, "gecontracteerd": "er is een contract",
    "beoogd": "contract is beoogd", "ontbreekt": "er is geen contract", "direct": "directe toeleiding",
})  # fmt: skip


def is_filled(held: Held) -> bool:
    """Say whether something is filled in: neither left out nor null, and no mark of a list."""
    return held is not ABSENT and held is not None


def in_words(path: Path, held: Held, names: Names) -> str:
    """Return what the field with this path holds; `UNSET` when nothing is filled in."""
    name = path[-1] if path else ""
    if name == "applies_to":
        return condition_in_words(Condition.model_validate(held) if is_filled(held) else None) or EVERYONE
    if not is_filled(held):
        return UNSET
    if name in _PARTICULAR:
        return _PARTICULAR[name](held)
    if isinstance(held, bool):
        return "ja" if held else "nee"
    if isinstance(held, list):
        return enumerated([one_of_many(path, one, names) for one in held]) or "geen"
    if isinstance(held, dict):
        return (
            enumerated(
                [f"{NOUNS.get(part, part)} {in_words((*path, part), value, names)}" for part, value in held.items()]
            )
            or "leeg"
        )
    return _single(path, held, names)


def catalogue_name(name: str) -> str:
    """Return what the list Kansrijke Start calls a professional or service; of one it does not know, the id."""
    entry = catalogue().entry(name)
    return f"‘{entry.name if entry is not None else name}’"


def one_of_many(path: Path, held: Held, names: Names) -> str:
    """Return one of the values of a field that holds several."""
    if isinstance(held, dict):
        until = f" (zeker tot {date_in_words(held['until'])})" if held.get("until") else ""
        return f"{shortened(held['source']) or 'zonder naam'}{until}"
    return _single(path, held, names)


def _single(path: Path, held: Any, names: Names) -> str:
    name = path[-1]
    if isinstance(held, str):
        return _text(path, held, names) or "leeg"
    if name in _DAYS:
        return number_of_days(held)
    return str(held)


def _text(path: Path, held: str, names: Names) -> str:
    name = path[-1]
    if name in _DATES:
        return date_in_words(held)
    if name in _STEPS:
        return f"‘{names.step(held)}’"
    if name in _LANES:
        return f"‘{names.lane(held)}’"
    if name in _THINGS:
        return f"‘{names.thing(held)}’"
    if "may_refer" in path:
        return catalogue_name(held)
    if name in _FACTORS and held in catalogue().factor_names:
        return factor_named(held)
    if name in _CHOICES:
        return _FIXED.get(held, held)
    line = shortened(held)
    return f"‘{line}’" if line and (name in _QUOTED or "off" in path) else line


def _period(held: Any) -> str:
    return period_in_words(Period.model_validate(held)) or UNSET


def _point(held: Any) -> str:
    return f"{held['x']:g}, {held['y']:g}"


def _price(held: float) -> str:
    amount = str(held) if isinstance(held, int) else f"{held:.2f}".replace(".", ",").removesuffix(",00")
    return f"{amount} euro"


_PARTICULAR: Mapping[str, Callable[[Any], str]] = MappingProxyType({
    "period": _period,
    "price_eur": _price,
    "catalogue": catalogue_name,
    "phase": lambda held: PHASE_IN_SENTENCE[held],
    "level": lambda held: f"{LEVEL_LABELS[held]} ({held})",
    "position": _point,
    "centre": _point,
    "provider": lambda held: shortened(held) or "geen",
    "route": lambda held: f"‘{shortened(held['title'])}’",
})  # fmt: skip
"""The fields that are said in a way of their own."""
