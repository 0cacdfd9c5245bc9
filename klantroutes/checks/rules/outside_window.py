"""Een dienst staat buiten de tijd die ervoor geldt.

## Wat is er mis
De dienst begint te vroeg of te laat. Voor veel diensten staat in de catalogus wanneer ze horen te beginnen. Diensten
met een eigen controle, zoals de hielprik en VoorZorg, tellen hier niet mee.

## Waarom
Buiten zijn tijd helpt een dienst minder, of kan een cliënt er niet meer terecht.

## Bron
De catalogus van diensten, met per dienst een eigen bron (ADK waar die ontbreekt).

## Zo herstelt u het
Verschuif het begin van de dienst tot binnen de genoemde tijd.
"""

from collections.abc import Iterator

from klantroutes.graph.moments import start
from klantroutes.graph.network import Network
from klantroutes.model.catalogue import catalogue
from klantroutes.model.period import Period, period_in_full

from ..check import Fault, Rule
from ..naming import called, period_of

OWN_RULE = frozenset(
    {
        "vk_intake", "psysoc", "phb", "voorzorg", "stevig", "kraamintake", "hielprik", "aangifte", "jgz_hb", "gezag",
    }
)  # fmt: skip
"""Services whose days another rule checks."""


def find(network: Network) -> Iterator[Fault]:
    """Find each service that starts outside the window of the catalogue."""
    entries = catalogue().services
    for step in network.services:
        entry = entries.get(step.catalogue or "")
        if entry is None or entry.window is None or entry.id in OWN_RULE:
            continue
        first, last = entry.window
        day = start(step)
        if day is None:
            yield Fault(network.admits[step.id], (step.id,), missing=period_of([step]))
        elif not first <= day <= last:
            words = {"dienst": called(step), "venster": period_in_full(Period(start=first, end=last))}
            yield Fault(network.admits[step.id], (step.id,), words, walks_to=step.id)


RULE = Rule(
    id="TIJ-18",
    sentence="‘{dienst}’ staat buiten het tijdvenster dat ervoor geldt ({venster}).",
    remedy="Laat ‘{dienst}’ binnen die tijd beginnen.",
    sources=("ADK",),
    find=find,
)
