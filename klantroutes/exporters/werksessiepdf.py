"""The report of a meeting about a route, as PDF."""

from klantroutes.edits.revise import without
from klantroutes.exporters.paged.file import pdf_document
from klantroutes.exporters.report.report import report
from klantroutes.model.route import Route
from klantroutes.storage import generate as storage


def generate(route: Route) -> bytes:
    """Return the report with the same words as the Word file, with the route file attached.

    The file that is attached holds no votes: a report goes round, and who voted for what is nobody's business.
    """
    return pdf_document(report(route), storage.generate(without(route.whole, "votes")))
