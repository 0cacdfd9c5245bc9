"""The lists of a route as an Excel workbook."""

from klantroutes.exporters.fixed_zip import fixed
from klantroutes.exporters.told.checked import checked
from klantroutes.exporters.told.lists import (
    List,
    agreement_list,
    gap_list,
    handover_list,
    handover_matrix,
    purchase_list,
    who_does_what,
)
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return a workbook with a sheet for each list; the purchase list can be taken in again after editing."""
    from klantroutes.exporters.workbook.file import workbook

    return fixed(*workbook(route, lists(route)))


def lists(route: Route) -> tuple[List, ...]:
    """Return every list, in the order of the sheets."""
    beside = Neighbours(route)
    return (
        purchase_list(route, beside),
        handover_list(route, beside),
        handover_matrix(route, beside),
        who_does_what(route, beside),
        gap_list(checked(route)),
        agreement_list(route),
    )
