"""The report of a meeting about a route, for Word."""

from klantroutes.exporters.report.report import report
from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return the report in our own look."""
    from klantroutes.exporters.word.file import word_file

    return word_file(report(route))
