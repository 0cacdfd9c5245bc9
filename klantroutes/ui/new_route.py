"""A route to begin with: empty, or a copy of an example."""

from klantroutes.edits.revise import revised, without
from klantroutes.model.identifiers import new_id
from klantroutes.model.route import Route
from klantroutes.model.target import Target
from klantroutes.model.vocabulary import LEVELS


def empty_route() -> Route:
    """Return a route without steps, for clients of every level; the user narrows the target group."""
    return Route(
        format="klantroute", version=1, id=new_id("r"), title="Nieuwe route", status="concept",
        target=Target(levels=LEVELS),
    )  # fmt: skip


def copy_of(example: Route) -> Route:
    """Return a route of one's own made from this example."""
    mine = revised(example, id=new_id("r"), status="concept")
    return without(mine, "created", "modified", "reviewed_on")
