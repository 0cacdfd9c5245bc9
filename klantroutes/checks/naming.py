"""How a message names the places of a route: in the user's own words."""

from collections.abc import Iterable, Sequence

from klantroutes.graph.clients import Clients
from klantroutes.graph.network import Network
from klantroutes.model.catalogue import catalogue
from klantroutes.model.steps import Step
from klantroutes.model.vocabulary import KIND_LABELS

PHASE_IN_SENTENCE = {"voor": "vóór de zwangerschap", "tijdens": "tijdens de zwangerschap", "na": "na de geboorte"}


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


def condition_hint(network: Network, step: Step, clients: Clients) -> str:
    """Return the advice to limit a step to some clients, when it fails for only part of those it is for."""
    if clients == network.admits[step.id]:
        return ""
    return f" Of geef ‘{called(step)}’ dezelfde voorwaarde als de stap ervoor, dan geldt hij alleen voor wie er komt."
