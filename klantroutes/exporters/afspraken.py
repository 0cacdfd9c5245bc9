"""The agreements about a route as an Excel workbook."""

from klantroutes.exporters.fixed_zip import fixed
from klantroutes.exporters.told.lists import agreement_list
from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return a workbook with one sheet: what was agreed, by whom and before which day."""
    from klantroutes.exporters.workbook.file import workbook

    return fixed(*workbook(route, (agreement_list(route),)))
