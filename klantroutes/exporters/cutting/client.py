"""The way of one client: what she comes to, and the lines she goes along."""

from klantroutes.checks.naming import client_in_sentence
from klantroutes.checks.walk_words import loose_end_in_words
from klantroutes.graph.one_client import for_client
from klantroutes.graph.walk import Walk, walk
from klantroutes.model.part import RoutePart
from klantroutes.model.profile import Profile
from klantroutes.model.route import Route
from klantroutes.model.story import stories
from klantroutes.model.wording import inner_case

from ..scope import NothingLeft
from .cut import cut


def way_of(route: Route, client: Profile) -> RoutePart:
    """Return the part of the route that this client walks, with her as its target; raises NothingLeft."""
    made = walk(route, client)
    if not made.met:
        raise NothingLeft(f"{client_in_sentence(client)} komt deze route niet binnen. Kies een andere cliënt.")
    steps = [step for step in route.steps if step.id in made.met]
    links = [
        link for link in route.links
        if link.id in made.lines or (link.kind == "feedback" and {link.source, link.target} <= made.met)
    ]  # fmt: skip
    hers = for_client(route.whole, client)
    found = cut(
        route, steps, links, sign="client", title=f"voor {_called(client)}", told=_told(made), target=hers.target
    )
    return found.showing(route.phases, hers)


def _called(client: Profile) -> str:
    """Return a client as a title says it; the mothers of the published stories are known by their name."""
    story = next((one for one in stories() if one.profile == client), None)
    return f"een cliënt als {story.name}" if story is not None else f"één {client.name()}"


def _told(made: Walk) -> str:
    lost = [loose_end_in_words(made, loose) for loose in made.loose_ends if loose.falls_out]
    return " ".join([f"Dit is de weg van één cliënt: {inner_case(client_in_sentence(made.client))}.", *lost])
