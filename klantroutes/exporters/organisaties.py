"""A sheet for each organisation to sign, in one PDF."""

from klantroutes.exporters.attached import attached
from klantroutes.exporters.paged.file import pdf_document
from klantroutes.exporters.policy.organisations import organisations
from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return the sheets of all organisations, with the route file attached."""
    return pdf_document(organisations(route), attached(route))
