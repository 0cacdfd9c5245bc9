"""Which findings stand in the list by themselves, and which are folded under another one; free of widgets."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from klantroutes.checks.finding import Finding

MANY = 3
"""From so many findings of one rule on, the others are folded under the first."""


@dataclass(frozen=True)
class Gathered:
    """A finding of the list with what is folded under it: its consequences, and others of the same rule."""

    head: Finding
    consequences: tuple[Finding, ...]
    alike: tuple[Finding, ...]


def gathered(findings: Sequence[Finding], order: Sequence[str]) -> list[Gathered]:
    """Return the list, its kinds in this order; within a kind the findings keep theirs."""
    under: defaultdict[tuple[str, tuple[str, ...]], list[Finding]] = defaultdict(list)
    places = {(finding.rule, finding.elements) for finding in findings}
    heads: list[Finding] = []
    for finding in findings:
        cause = (finding.caused_by.rule, finding.caused_by.elements) if finding.caused_by else None
        if cause in places and cause is not None:
            under[cause].append(finding)
        else:
            heads.append(finding)
    heads.sort(key=lambda finding: order.index(finding.weight))
    alike = _alike(heads, under)
    folded = {finding for others in alike.values() for finding in others}
    return [
        Gathered(head, tuple(under.get((head.rule, head.elements), ())), tuple(alike.get(head, ())))
        for head in heads
        if head not in folded
    ]


def _alike(
    heads: Sequence[Finding], under: dict[tuple[str, tuple[str, ...]], list[Finding]]
) -> dict[Finding, list[Finding]]:
    """Return for the first of many findings of one rule and kind the others; those with consequences stay apart."""
    groups: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for head in heads:
        if (head.rule, head.elements) not in under:
            groups[head.rule, head.weight].append(head)
    return {group[0]: group[1:] for group in groups.values() if len(group) >= MANY}
