"""Dots on notes, steps, gaps and agreements: of a person, or counted in the room."""

from klantroutes.model.route import Route
from klantroutes.model.vocabulary import VoteSubject
from klantroutes.model.workshop import Vote

from .edit import Edit
from .refused import Refused
from .revise import revised


def place_dots(
    vote: str, about: VoteSubject, element: str | None, rule: str | None, voter: str | None, dots: int
) -> Edit:
    """Say how many dots this voter gives to one thing; none takes the vote away. `vote` is the id of a new vote."""

    def plan(route: Route) -> Route:
        others = tuple(one for one in route.votes or () if _place(one) != (about, element, rule, voter))
        _within_limit(route, others, voter, dots)
        new = Vote(id=vote, about=about, element=element, rule=rule, voter=voter, dots=dots)
        if dots == 0 and len(others) == len(route.votes or ()):
            return route
        return revised(route, votes=(*others, *([new] if dots else [])))

    return Edit("stem veranderd", plan)


def clear_votes() -> Edit:
    """Take all votes away, for a new round."""

    def plan(route: Route) -> Route:
        return revised(route, votes=()) if route.votes else route

    return Edit("stemmen gewist", plan)


def dots_of(route: Route, voter: str) -> int:
    """Return how many dots this person has given."""
    return sum(vote.dots for vote in route.votes or () if vote.voter == voter)


def _place(vote: Vote) -> tuple[VoteSubject, str | None, str | None, str | None]:
    return vote.about, vote.element, vote.rule, vote.voter


def _within_limit(route: Route, others: tuple[Vote, ...], voter: str | None, dots: int) -> None:
    limit = route.workshop.dots_each if route.workshop is not None else None
    if voter is None or limit is None:
        return
    if sum(vote.dots for vote in others if vote.voter == voter) + dots > limit:
        raise Refused(f"{voter} heeft alle {limit} stippen al geplakt. Haal eerst ergens een stip weg.")
