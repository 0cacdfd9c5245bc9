"""The page of explanation of every rule, and the list of all of them, as Markdown."""

import inspect
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence

from klantroutes.model.catalogue import catalogue
from klantroutes.model.vocabulary import LEVELS, TRAIT_LABELS

from .check import Rule
from .naming import PHASE_IN_SENTENCE, enumerated
from .severity import SEVERITY, Case

FAMILIES: Mapping[str, str] = {
    "STR": "De tekening",
    "FAS": "Fases en basiszorg",
    "OVD": "Overdrachten",
    "TIJ": "Op tijd",
    "KWE": "Kwetsbaarheid",
    "FIN": "Geld en aanbod",
    "ORG": "Organisatie en onderhoud",
    "SLU": "Sluitend voor elke cliënt",
}
"""The families of rules by the first letters of their id, in the order of the list."""
HEADINGS = ("Wat is er mis", "Waarom", "Bron", "Zo herstelt u het")
"""The headings that every explanation has, in this order."""
INDEX = "README.md"
INTRODUCTION = """\
Per controle staat op een eigen bladzijde wat er mis is, waarom het telt, waar het vandaan komt en hoe u het herstelt.

Deze bladzijden worden gemaakt met `scripts/generate_check_pages.py`, uit de uitleg boven in de regels zelf."""
ASPECT_IN_WORDS: Mapping[str, str] = {
    **PHASE_IN_SENTENCE,
    "ingang vóór": "als er een ingang vóór de zwangerschap is",
    "directe toeleiding": "bij directe toeleiding",
    "andere domeinen": "tussen verschillende domeinen",
    "altijd": "als de cliënt er via geen enkele ingang komt",
    "opgevangen": "als een ander in beeld blijft, of bij een dienst",
}


def pages(rules: Sequence[Rule]) -> dict[str, str]:
    """Return the text of every page by its file name, the list included."""
    return {INDEX: _index(rules), **{f"{rule.id}.md": page(rule) for rule in rules}}


def page(rule: Rule) -> str:
    """Return the explanation of one rule: what it says, how serious it is, why, on what ground, and what to do."""
    parts = [
        f"# {rule.id}: {title_of(rule)}",
        f"> {sentence_of(rule)}",
        f"Hoe ernstig: {severity_in_words(rule)}.",
        explanation(rule).partition("\n")[2].strip(),
        "## De bronnen voluit",
        "\n".join(_source(code) for code in rule.sources),
        f"[Alle controles]({INDEX})",
    ]
    return "\n\n".join(parts) + "\n"


def explanation(rule: Rule) -> str:
    """Return the text that explains the rule, from the top of the file in which it is written."""
    return inspect.cleandoc(sys.modules[rule.find.__module__].__doc__ or "")


def title_of(rule: Rule) -> str:
    """Return what is wrong in a few words: the first line of the explanation, without its full stop."""
    return explanation(rule).partition("\n")[0].rstrip(".")


def severity_in_words(rule: Rule) -> str:
    """Return how serious a fault is and for whom: `fout bij niveau C en D, tip bij niveau A en B`."""
    *first, last = SEVERITY[rule.id]
    words = [f"{case.severity}{_when(case)}" for case in first]
    rest = _when(last)
    words.append(f"anders {last.severity}" if first and not rest else f"{last.severity}{rest}")
    return "; ".join(words)


def _when(case: Case) -> str:
    parts = []
    if case.aspect is not None:
        parts.append(f" {ASPECT_IN_WORDS[case.aspect]}")
    if case.trait is not None:
        parts.append(f" bij een {TRAIT_LABELS[case.trait]}")
    if case.levels != "".join(LEVELS):
        parts.append(f" bij niveau {enumerated(case.levels)}")
    return "".join(parts)


def sentence_of(rule: Rule) -> str:
    """Return what the rule says of any place, with dots where the place is named."""
    slots: dict[str, str] = defaultdict(lambda: "…")
    return rule.sentence.format_map(slots)


def _source(code: str) -> str:
    where = catalogue().sources[code].where
    return f"- {code}: {f'<{where}>' if where.startswith('http') else where}"


def _index(rules: Sequence[Rule]) -> str:
    lines = ["# Alle controles", "", INTRODUCTION]
    for family, name in FAMILIES.items():
        rows = [rule for rule in rules if rule.id.startswith(family)]
        if rows:
            lines += ["", f"## {name} ({family})", "", "| controle | wat er mis is | hoe ernstig |", "|---|---|---|"]
            lines += [_row(rule) for rule in rows]
    return "\n".join(lines) + "\n"


def _row(rule: Rule) -> str:
    return f"| [{rule.id}]({rule.id}.md) | {title_of(rule)} | {severity_in_words(rule)} |"
