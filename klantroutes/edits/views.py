"""Ways of looking at the board."""

from klantroutes.model.route import Route
from klantroutes.model.workshop import View

from .edit import Edit
from .elements import replaced
from .revise import revised


def replace_view(view: View) -> Edit:
    """Put this view in the place of the one with the same id."""

    def plan(route: Route) -> Route:
        views = route.views or ()
        after = replaced(views, {view.id: view})
        return revised(route, views=after) if after != views else route

    return Edit("weergave veranderd", plan)
