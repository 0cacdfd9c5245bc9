"""The policy document about a route, as PDF."""

from klantroutes.exporters.attached import attached
from klantroutes.exporters.paged.file import pdf_document
from klantroutes.exporters.policy.policy import policy
from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return the policy document with the same words as the Word file, with the route file attached."""
    return pdf_document(policy(route), attached(route))
