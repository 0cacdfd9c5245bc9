"""Which rules hold for a call and how heavily they count: a named set, or a file with reasons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from klantroutes.model.settings import NumberName
from klantroutes.storage.errors import FileFault
from klantroutes.storage.rules_file import FORMAT, RulesFile

from .choices import Choice, off, other_number
from .finding import Severity
from .registry import RULES

STRICT: frozenset[Severity] = frozenset({"fout", "waarschuwing", "open"})
"""What a strict buyer does not let pass: what is not filled in weighs as a warning, and a warning as a fout."""
MILD: frozenset[Severity] = frozenset({"fout"})


def _stricter(reason: str) -> Choice:
    return Choice("Een waarschuwing en wat nog niet is ingevuld, tellen als fout voor de eindstatus", reason)


@dataclass(frozen=True)
class Ruleset:
    """What a call asks of routes.

    `failing` are the severities that make a check end with status 1. `off`, `numbers` and `severities` go before what
    a route or its coalition says. A severity in `severities` changes how serious a rule is, never for whom it holds.
    """

    name: str
    failing: frozenset[Severity] = MILD
    off: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[NumberName, int] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()


STANDARD = Ruleset("standard")
STRIKT = Ruleset("strikt", failing=STRICT, choices=(_stricter("de set regels ‘strikt’"),))
NAMED: Mapping[str, Ruleset] = {ruleset.name: ruleset for ruleset in (STANDARD, STRIKT)}


def ruleset(name: str) -> Ruleset:
    """Return the set of this name, else what the file of this name says; raise a FileFault when it is neither."""
    if name in NAMED:
        return NAMED[name]
    path = Path(name)
    if not path.suffix and not path.exists():
        raise FileFault(
            f"er is geen set regels ‘{name}’ en geen bestand dat zo heet",
            f"Kies {_names()}, of een bestand met regels.",
        )
    content = FORMAT.read(path)
    try:
        return from_file(content, content.name or path.name)
    except FileFault as fault:
        raise fault.within(name) from None


def from_file(content: RulesFile, name: str) -> Ruleset:
    """Return what such a file asks; raise a FileFault when it names a rule that does not exist."""
    silent, numbers, severity = content.off or {}, content.numbers or {}, content.severity or {}
    known = {rule.id for rule in RULES}
    for part, rules in (("off", silent), ("severity", severity)):
        for rule in rules:
            if rule not in known:
                raise FileFault(
                    f"de regel ‘{rule}’ bestaat niet", "Kies een regel die de controle kent.", f"{part}.{rule}"
                )
    return Ruleset(
        name,
        STRICT if content.strict else MILD,
        silent,
        {number: chosen.value for number, chosen in numbers.items()},
        {rule: chosen.severity for rule, chosen in severity.items()},
        (
            *((_stricter(f"het bestand ‘{name}’"),) if content.strict else ()),
            *(off(rule, reason) for rule, reason in silent.items()),
            *(other_number(number, chosen.value, chosen.reason) for number, chosen in numbers.items()),
            *(Choice(f"{rule} is een {chosen.severity}", chosen.reason) for rule, chosen in severity.items()),
        ),
    )


def _names() -> str:
    return " of ".join(f"‘{name}’" for name in NAMED)
