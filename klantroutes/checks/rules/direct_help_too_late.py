"""De directe toeleiding duurt te lang.

## Wat is er mis
Er is directe toeleiding bij een urgente risicofactor, maar bij geen van die overdrachten staat een termijn van drie
dagen of minder. Een lege termijn telt als te lang. Nul dagen is dezelfde dag.

## Waarom
Direct betekent nu, samen met de cliënt. Een wachtlijst past daar niet bij.

## Bron
S002, de omschrijving van niveau D. Drie dagen is een voorstel, naar de drie werkdagen bij bedreigende schulden in de
Wet gemeentelijke schuldhulpverlening (W51). U kunt dit aantal zelf kiezen.

## Zo herstelt u het
Spreek met de ontvanger af dat de cliënt binnen drie dagen gezien wordt. Vul dat in bij de overdracht.
"""

from collections.abc import Iterator

from klantroutes.graph.direct_help import direct_help
from klantroutes.graph.network import Network, Transfer
from klantroutes.model.vocabulary import RISK_FACTORS, URGENT

from ..check import Fault, Rule
from ..naming import days, enumerated, factor_named, quoted


def find(network: Network) -> Iterator[Fault]:
    """Find, for each urgent factor, the clients who are led straight to help, but never in time."""
    limit = network.number("direct_days")
    for factor in RISK_FACTORS:
        if factor in URGENT and network.space.factor(factor):
            yield _late(network, factor, limit)


def _late(network: Network, factor: str, limit: int) -> Fault:
    late = in_time = 0
    slow: list[Transfer] = []
    for transfer, led in direct_help(network, factor):
        if _within(transfer, limit):
            in_time |= led
        else:
            late |= led
            slow.append(transfer)
    clients = late & ~in_time & network.space.factor(factor)
    here = [transfer for transfer in slow if transfer.clients & clients]
    ends = {step.id: None for transfer in here for step in (transfer.giver, transfer.receiver)}
    words = {"factor": factor_named(factor), "termijn": days(limit), "waar": _where(here)}
    return Fault(clients, tuple(ends), words, about=factor)


def _within(transfer: Transfer, limit: int) -> bool:
    term = transfer.handover.within_days if transfer.handover is not None else None
    return term is not None and term <= limit


def _where(transfers: list[Transfer]) -> str:
    names = dict.fromkeys(f"van {quoted([t.giver])} naar {quoted([t.receiver])}" for t in transfers)
    return enumerated(list(names))


RULE = Rule(
    id="KWE-02",
    sentence="De directe toeleiding bij ‘{factor}’ duurt langer dan {termijn}.",
    remedy="Spreek af dat de cliënt binnen {termijn} gezien wordt, en vul dat in bij de overdracht {waar}.",
    sources=("S002", "W51"),
    find=find,
)
