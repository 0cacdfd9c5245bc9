"""How a message names the places of a route: in the user's own words."""

from collections.abc import Iterable, Sequence
from functools import cache

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.model.catalogue import catalogue
from klantroutes.model.days import day_word
from klantroutes.model.profile import Profile
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import KIND_LABELS, LEVEL_LABELS, RISK_FACTORS, TRAIT_LABELS, TRAITS

PHASE_IN_SENTENCE = {"voor": "vóór de zwangerschap", "tijdens": "tijdens de zwangerschap", "na": "na de geboorte"}

_NUMBERS = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


def called(step: Step) -> str:
    """Return what the user calls a step; without a label the name of the catalogue, else the kind of step."""
    label = " ".join(step.label.split())
    if label:
        return label
    entry = catalogue().entry(step.catalogue)
    return entry.name if entry is not None else f"{KIND_LABELS[step.kind]} zonder naam"


def enumerated(words: Sequence[str]) -> str:
    """Return words as people list them: `a`, `a en b`, `a, b en c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def quoted(steps: Iterable[Step]) -> str:
    """Return the names of these steps between quotation marks: `‘a’ en ‘b’`."""
    return enumerated([f"‘{called(step)}’" for step in steps])


def period_of(steps: Iterable[Step]) -> str:
    """Return what is missing when the period of these steps is not filled in."""
    return f"de periode van {quoted(steps)}"


def days(number: int) -> str:
    """Return a number of days in words: `één dag`, `drie dagen`, `14 dagen`."""
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {day_word(number)}"


@cache
def factor_named(factor: str) -> str:
    """Return the name of a factor as it stands inside a sentence; abbreviations keep their capitals."""
    name = catalogue().factor_names[factor]
    first = next((index for index, char in enumerate(name) if char.isalpha()), 0)
    if name[first + 1 : first + 2].isupper():
        return name
    return name[:first] + name[first : first + 1].lower() + name[first + 1 :]


def problems_of(client: Profile) -> str:
    """Return the risk factors of a client as they follow its name: ` met huiselijk geweld`; empty without any."""
    factors = [factor_named(name) for name in sorted(client.factors, key=RISK_FACTORS.index)]
    return f" met {enumerated(factors)}" if factors else ""


def traits_of(client: Profile) -> list[str]:
    """Return the traits of a client in words, in the order of the vocabulary."""
    return [TRAIT_LABELS[name] for name in sorted(client.traits, key=TRAITS.index)]


def client_in_sentence(client: Profile) -> str:
    """Return a client as the subject of a sentence: `Een kwetsbare zwangere met huiselijk geweld (minderjarig)`."""
    traits = f" ({enumerated(traits_of(client))})" if client.traits else ""
    return f"Een {LEVEL_LABELS[client.level]}{problems_of(client)}{traits}"


def condition_hint(network: Network, step: Step, clients: Clients) -> str:
    """Return the advice to limit a step to some clients, when it fails for only part of those it is for."""
    if clients == network.admits[step.id]:
        return ""
    if step.kind == "entry":
        return (
            f" Of geef ‘{called(step)}’ dezelfde voorwaarde als de stap erna, dan geldt hij alleen voor wie verder kan."
        )
    return f" Of geef ‘{called(step)}’ dezelfde voorwaarde als de stap ervoor, dan geldt hij alleen voor wie er komt."
