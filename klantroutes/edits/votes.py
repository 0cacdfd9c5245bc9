"""Dots on notes, steps, gaps and agreements, of a person or counted in the room; and the rounds of voting."""

from collections.abc import Sequence

from klantroutes.model.route import Route
from klantroutes.model.vocabulary import VoteSubject
from klantroutes.model.workshop import Vote

from .edit import Edit
from .heading import set_route_fields
from .refused import Refused
from .revise import revised
from .tally import Subject, dots_by, dots_of, subject_of
from .together import together


def place_dots(
    vote: str, about: VoteSubject, element: str | None, rule: str | None, voter: str | None, dots: int
) -> Edit:
    """Say how many dots this voter gives to one thing; none takes the vote away. `vote` is the id of a new vote."""
    subject = Subject(about, element, rule)

    def plan(route: Route) -> Route:
        others = tuple(one for one in route.votes or () if (subject_of(one), one.voter) != (subject, voter))
        if dots == 0 and len(others) == len(route.votes or ()):
            return route
        _within_limit(route, subject, voter, dots)
        new = Vote(id=vote, about=about, element=element, rule=rule, voter=voter, dots=dots)
        return revised(route, votes=(*others, *([new] if dots else [])))

    return Edit("stem veranderd", plan)


def add_dots(vote: str, subject: Subject, voter: str | None, by: int) -> Edit:
    """Give so many dots more, or less, to one thing; raises Refused when there are none left, or none to take."""

    def plan(route: Route) -> Route:
        held = dots_by(route, voter).get(subject, 0)
        if held + by < 0:
            raise Refused(f"{voter or 'De zaal'} heeft hier geen stip om weg te halen.")
        return place_dots(vote, *subject, voter, held + by).plan(route)

    return Edit("stip geplakt" if by > 0 else "stip weggehaald", plan)


def clear_votes() -> Edit:
    """Take all votes away, for a new round."""

    def plan(route: Route) -> Route:
        return revised(route, votes=()) if route.votes else route

    return Edit("stemmen gewist", plan)


def begin_voting(dots_each: int, about: Sequence[VoteSubject], hidden: bool) -> Edit:
    """Begin a round with nothing on the table: so many dots for each person, over these kinds of things."""
    fields: dict[str, object] = {
        "workshop.dots_each": dots_each,
        "workshop.voting": True,
        "workshop.votes_about": tuple(about),
        "workshop.votes_hidden": hidden,
    }
    return together("stemronde begonnen", [clear_votes(), set_route_fields(**fields)])


def close_voting() -> Edit:
    """End the round; from then on everybody sees the result."""
    plan = set_route_fields(**{"workshop.voting": False, "workshop.votes_hidden": False}).plan
    return Edit("stemmen gesloten", plan)


def show_result(on: bool) -> Edit:
    """Let the result be seen, or put it away; the dots stay in the file."""
    plan = set_route_fields(**{"workshop.votes_hidden": not on}).plan
    return Edit("uitslag getoond" if on else "uitslag verborgen", plan)


def _within_limit(route: Route, subject: Subject, voter: str | None, dots: int) -> None:
    limit = route.workshop.dots_each if route.workshop is not None else None
    if voter is None or limit is None:
        return
    more = dots - dots_by(route, voter).get(subject, 0)
    if more > 0 and dots_of(route, voter) + more > limit:
        used = "de ene stip" if limit == 1 else f"alle {limit} stippen"
        raise Refused(f"{voter} heeft {used} al geplakt. Haal eerst ergens een stip weg.")
