"""The report of a meeting about a route, as an open text document for LibreOffice and Word."""

from klantroutes.exporters.opendocument.file import open_document
from klantroutes.exporters.report.report import report
from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return the report with the same words as the Word file."""
    return open_document(report(route))
