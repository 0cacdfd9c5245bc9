"""How serious each rule is, and for whom; the rules themselves do not know.

Per rule a list of cases; the first case that fits a client decides. A client that no case fits gets no finding.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from klantroutes.graph.clients import Clients, ClientSpace, shared

from .finding import Severity

EVERYONE = "ABCD"


@dataclass(frozen=True)
class Case:
    """This severity for clients of these levels, and for this aspect or trait where one is named."""

    severity: Severity
    levels: str = EVERYONE
    aspect: str | None = None
    trait: str | None = None

    def clients(self, space: ClientSpace, aspect: str) -> Clients:
        """Return the clients that this case is about."""
        if self.aspect is not None and self.aspect != aspect:
            return 0
        found = space.all if self.levels == EVERYONE else space.level(*self.levels)
        return found & space.trait(self.trait) if self.trait else found


FOUT = (Case("fout"),)
WAARSCHUWING = (Case("waarschuwing"),)
TIP = (Case("tip"),)

SEVERITY: dict[str, tuple[Case, ...]] = {
    "STR-01": FOUT,
    "STR-02": WAARSCHUWING,
    "STR-03": FOUT,
    "STR-04": (Case("waarschuwing", aspect="opgevangen"), Case("fout")),
    "STR-05": FOUT,
    "STR-06": FOUT,
    "STR-07": TIP,
    "STR-08": WAARSCHUWING,
    "STR-09": (Case("waarschuwing", "CD"), Case("tip")),
    "STR-10": FOUT,
    "STR-11": TIP,
    "STR-12": FOUT,
    "FAS-01": (Case("waarschuwing", aspect="ingang vóór"), Case("tip")),
    "FAS-02": (Case("waarschuwing", "CD"),),
    "FAS-03": FOUT,
    "FAS-04": FOUT,
    "FAS-05": FOUT,
    "FAS-06": FOUT,
    "FAS-07": FOUT,
    "FAS-08": (
        Case("fout", aspect="tijdens"),
        Case("waarschuwing", aspect="na"),
        Case("tip", aspect="voor"),
    ),
    "FAS-09": (
        Case("fout", "CD", aspect="tijdens"),
        Case("waarschuwing", "B", aspect="tijdens"),
        Case("waarschuwing", "CD", aspect="na"),
        Case("tip", "B", aspect="na"),
        Case("tip", "BCD", aspect="voor"),
    ),
    "FAS-10": (Case("waarschuwing", "CD"), Case("tip")),
    "FAS-11": (Case("tip", "BCD"),),
    "FAS-12": (Case("waarschuwing", "CD"), Case("waarschuwing", trait="jonge_moeder"), Case("tip")),
    "FAS-13": TIP,
    "FAS-14": TIP,
    "FAS-15": TIP,
    "OVD-01": (Case("fout", "CD"), Case("waarschuwing", "B")),
    "OVD-02": WAARSCHUWING,
    "OVD-03": (Case("fout", aspect="andere domeinen"), Case("waarschuwing")),
    "OVD-04": (Case("waarschuwing", "CD"), Case("tip")),
    "OVD-05": (Case("waarschuwing", "CD"),),
    "OVD-06": WAARSCHUWING,
    "OVD-07": (Case("fout", "CD"), Case("waarschuwing", "AB")),
    "OVD-08": (Case("waarschuwing", "CD"),),
    "OVD-09": WAARSCHUWING,
    "OVD-10": WAARSCHUWING,
    "TIJ-01": WAARSCHUWING,
    "TIJ-02": WAARSCHUWING,
    "TIJ-03": WAARSCHUWING,
    "TIJ-04": FOUT,
    "TIJ-05": FOUT,
    "TIJ-06": WAARSCHUWING,
    "TIJ-07": WAARSCHUWING,
    "TIJ-08": (Case("waarschuwing", "CD"), Case("tip")),
    "TIJ-09": FOUT,
    "TIJ-10": WAARSCHUWING,
    "TIJ-11": (Case("fout", "CD"), Case("waarschuwing")),
    "TIJ-12": WAARSCHUWING,
    "TIJ-13": (Case("fout", trait="dreigende_schuld"), Case("waarschuwing")),
    "TIJ-14": (Case("fout", "D"), Case("waarschuwing", "C")),
    "TIJ-15": WAARSCHUWING,
    "TIJ-16": (Case("waarschuwing", "CD"),),
    "TIJ-17": (Case("waarschuwing", "D"), Case("tip")),
    "TIJ-18": WAARSCHUWING,
    "KWE-01": FOUT,
    "KWE-02": FOUT,
    "KWE-03": (Case("fout", "CD"), Case("waarschuwing")),
    "KWE-04": (Case("fout", "CD"), Case("tip", "B")),
    "KWE-05": WAARSCHUWING,
    "KWE-06": (Case("waarschuwing", "CD"),),
    "KWE-07": (Case("tip", "CD"),),
    "KWE-08": (Case("waarschuwing", "CD"),),
    "KWE-09": (Case("fout", "CD"), Case("waarschuwing", "B")),
    "KWE-10": (Case("fout", "D"), Case("waarschuwing", "C")),
    "KWE-11": FOUT,
    "KWE-12": (Case("tip", "A"),),
    "KWE-13": TIP,
    "KWE-14": (Case("waarschuwing", "BCD"),),
    "KWE-15": FOUT,
    "KWE-16": (Case("waarschuwing", "D"),),
    "KWE-17": FOUT,
    "KWE-18": FOUT,
    "KWE-19": WAARSCHUWING,
    "KWE-20": WAARSCHUWING,
    "KWE-21": TIP,
    "KWE-22": TIP,
    "FIN-01": FOUT,
    "FIN-02": FOUT,
    "FIN-03": WAARSCHUWING,
    "FIN-04": WAARSCHUWING,
    "FIN-05": FOUT,
    "FIN-06": WAARSCHUWING,
    "FIN-07": (Case("fout", "CD"), Case("waarschuwing")),
    "FIN-08": WAARSCHUWING,
    "FIN-09": FOUT,
    "FIN-10": FOUT,
    "FIN-11": TIP,
    "ORG-01": (Case("waarschuwing", aspect="directe toeleiding"), Case("waarschuwing", "D"), Case("tip")),
    "ORG-02": TIP,
    "ORG-03": TIP,
    "ORG-04": TIP,
    "ORG-05": TIP,
    "ORG-06": TIP,
    "SLU-01": FOUT,
    "SLU-02": (Case("waarschuwing", aspect="opgevangen"), Case("fout")),
    "SLU-03": (Case("fout", aspect="altijd"), Case("waarschuwing")),
    "SLU-04": (Case("fout", "CD", aspect="altijd"), Case("waarschuwing", "CD")),
    "SLU-05": (Case("fout", aspect="altijd"), Case("waarschuwing")),
}


def graded(rule: str, aspect: str, clients: Clients, space: ClientSpace) -> Iterator[tuple[Severity, Clients]]:
    """Yield each severity of the rule with the clients for whom it holds, the cases in order."""
    left = clients
    for case in SEVERITY[rule]:
        here = shared(left, case.clients(space, aspect))
        if here == left:
            if left:
                yield case.severity, left
            return
        if here:
            yield case.severity, here
            left &= ~here
