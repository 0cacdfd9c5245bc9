"""What became of the gaps between two versions, in plain Dutch."""

from collections.abc import Iterator, Sequence

from klantroutes.checks.finding import Finding
from klantroutes.model.wording import numbered

from .findings_between import FindingsBetween
from .section import Section

GAPS = "Hiaten"


def told_findings(findings: FindingsBetween) -> Section:
    """Return each gap that was solved, accepted or is new, and how many there are besides."""
    return Section(GAPS, tuple(_sentences(findings)))


def _sentences(findings: FindingsBetween) -> Iterator[str]:
    yield from _each("Opgelost", findings.closed)
    yield from _each("Geaccepteerd", findings.accepted)
    yield from _each("Nieuw", findings.new)
    if findings.gone:
        yield f"{_numbered(findings.gone)} weg, omdat de stap waar het om ging er niet meer is."
    yield f"{_numbered(findings.remaining)} er nog."


def _each(word: str, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the findings that stand by themselves, and how many are no more than a consequence of another one."""
    own = [finding for finding in findings if finding.caused_by is None]
    yield from (f"{word}: {finding.rule} {finding.sentence}" for finding in own)
    folded = len(findings) - len(own)
    if folded:
        yield f"{word}: {numbered(folded, 'gevolg', 'gevolgen')} van een ander hiaat."


def _numbered(findings: Sequence[Finding]) -> str:
    return numbered(len(findings), "hiaat is", "hiaten zijn", none="Geen hiaten zijn")
