"""What is agreed."""

from klantroutes.model.route import Agreement, Route

from .edit import Edit
from .elements import replaced
from .refused import Refused
from .revise import revised
from .values import with_values


def add_agreement(agreement: Agreement) -> Edit:
    """Add an agreement at the end."""

    def plan(route: Route) -> Route:
        return revised(route, agreements=(*(route.agreements or ()), agreement))

    return Edit("afspraak toegevoegd", plan)


def change_agreement(agreement: str, **fields: object) -> Edit:
    """Fill in fields of an agreement; None is `not filled in yet`."""

    def plan(route: Route) -> Route:
        present = _agreements(route)
        changed = with_values(present[agreement], fields) if agreement in present else None
        if changed is None:
            raise Refused("Deze afspraak is er niet meer.")
        return revised(route, agreements=replaced(tuple(present.values()), {agreement: changed}))

    return Edit("afspraak veranderd", plan)


def remove_agreement(agreement: str) -> Edit:
    """Take an agreement away."""

    def plan(route: Route) -> Route:
        present = _agreements(route)
        if agreement not in present:
            return route
        return revised(route, agreements=replaced(tuple(present.values()), {agreement: None}))

    return Edit("afspraak verwijderd", plan)


def _agreements(route: Route) -> dict[str, Agreement]:
    return {held.id: held for held in route.agreements or ()}
