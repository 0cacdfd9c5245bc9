"""What was agreed about a finding, and where such an agreement belongs."""

from klantroutes.model.identifiers import new_id
from klantroutes.model.route import Agreement, Route

from .finding import Finding


def place_of(route: Route, finding: Finding) -> str | None:
    """Return the step at which an agreement about this finding is kept: the handover between two, else the first."""
    if len(finding.elements) == 2:
        giver, receiver = finding.elements
        given = [link.target for link in route.links if link.kind == "flow" and link.source == giver]
        taken = {link.source for link in route.links if link.kind == "flow" and link.target == receiver}
        between = next((name for name in given if name in taken), None)
        if between is not None:
            return between
    return next(iter(finding.elements), None)


def agreements_about(route: Route, finding: Finding) -> tuple[Agreement, ...]:
    """Return the agreements about this finding that still hold."""
    place = place_of(route, finding)
    held = (one for one in route.agreements or () if one.status != "vervallen")
    return tuple(one for one in held if (one.rule, one.step) == (finding.rule, place))


def agreement_about(route: Route, finding: Finding, text: str, owner: str = "", due: str | None = None) -> Agreement:
    """Return a new open agreement about this finding; `due` is a date such as `2026-03-31`."""
    fields: dict[str, object] = {"id": new_id("a"), "text": text.strip()}
    if owner.strip():
        fields["owner"] = owner.strip()
    if due is not None:
        fields["due"] = due
    fields["status"] = "open"
    place = place_of(route, finding)
    if place is not None:
        fields["step"] = place
    return Agreement.model_validate(fields | {"rule": finding.rule})
