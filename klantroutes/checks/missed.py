"""Rules that ask for somebody whom a client meets, from whichever entry she comes in by."""

from collections.abc import Iterable, Iterator

from klantroutes.graph.clients import Clients
from klantroutes.graph.meeting import Missed
from klantroutes.graph.network import Network
from klantroutes.model.steps import Step

from .check import Fault
from .naming import quoted

ALWAYS = "altijd"
"""The aspect of who does not meet them from any of her entries."""
SOMETIMES = "soms"
"""The aspect of who does not meet them from one entry, but does from another."""
STRANDED = "loopt vast"
"""Stands in `about` where the way of these clients comes at no exit."""
_SAID = {ALWAYS: ("nergens", ""), SOMETIMES: ("niet", ", maar via een andere ingang wel")}


def missing(
    network: Network,
    missed: Missed,
    aspect: str,
    clients: Clients,
    steps: Iterable[Step],
    nobody: str = "",
    about: tuple[str, ...] = (),
) -> Iterator[Fault]:
    """Yield these clients as a fault of this aspect; those whose way comes at no exit stand apart, to be folded.

    `steps` are those that the clients do not meet; `nobody` is how to call them when a client has none. The sentence
    may name whether she meets them (`niet`, `elders`), and the remedy the first of them (`wie`) and, where a condition
    keeps clients away from there, to make it wider (`ruimer`).
    """
    not_met, elsewhere = _SAID[aspect]
    for who, end in ((clients & missed.to_an_exit, ()), (clients & ~missed.to_an_exit, (STRANDED,))):
        if not who:
            continue
        here = [step for step in steps if network.admits[step.id] & who]
        words = {
            "niet": not_met,
            "elders": elsewhere,
            "wie": quoted(here[:1]) or nobody,
            "ruimer": _wider(network, here, who),
        }
        ids = tuple(step.id for step in here)
        yield Fault(who, ids, words, aspect, about=", ".join((*about, aspect, *end)), way=missed.way)


def _wider(network: Network, steps: list[Step], clients: Clients) -> str:
    for transfer in network.transfers:
        if transfer.receiver in steps and clients & ~transfer.clients:
            return " Of maak een voorwaarde op de weg daarheen ruimer."
    return ""
