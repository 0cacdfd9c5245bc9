"""The policy document about a route, as an open text document for LibreOffice and Word."""

from klantroutes.exporters.opendocument.file import open_document
from klantroutes.exporters.policy.policy import policy
from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return the policy document with the same words as the Word file."""
    return open_document(policy(route))
