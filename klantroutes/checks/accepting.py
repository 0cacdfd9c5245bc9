"""Which element a waiver names so that it accepts a finding, and as few others as can be."""

from collections.abc import Iterable

from .finding import Finding


def element_to_accept(finding: Finding, findings: Iterable[Finding]) -> str | None:
    """Return the element of a waiver that accepts the whole finding; None means the whole route.

    A waiver accepts every finding of its rule that names its element, so the element with the fewest others is taken.
    """
    others = [one for one in findings if one.rule == finding.rule and one != finding]
    if not finding.elements:
        return None
    return min(finding.elements, key=lambda name: sum(name in one.elements for one in others))


def accepted_along(finding: Finding, element: str | None, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the other findings that a waiver of this finding at this element accepts too."""
    others = (one for one in findings if one.rule == finding.rule and one != finding and one.waiver is None)
    return tuple(one for one in others if element is None or element in one.elements)
