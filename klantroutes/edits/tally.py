"""Counting dots: how many each thing has, who is first, who has dots left, and how many people voted."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple, get_args

from klantroutes.model.route import Route
from klantroutes.model.vocabulary import VoteSubject
from klantroutes.model.workshop import Vote

SUBJECTS: tuple[VoteSubject, ...] = get_args(VoteSubject)


class Subject(NamedTuple):
    """One thing that people vote on: a note, step or agreement by its id, a gap by its rule and its first element."""

    about: VoteSubject
    element: str | None = None
    rule: str | None = None


class Ranked(NamedTuple):
    """A thing with its dots; who has equally many shares a rank, and the next one skips as many (1, 2, 2, 4)."""

    rank: int
    subject: Subject
    dots: int


class Turnout(NamedTuple):
    """How many people placed a dot, of how many who are known by name."""

    voted: int
    known: int


def is_voting(route: Route) -> bool:
    """Say whether a round of voting is going on."""
    return route.workshop is not None and bool(route.workshop.voting)


def is_hidden(route: Route) -> bool:
    """Say whether dots stay out of sight now: of a round that goes on, or of one whose result was put away."""
    return route.workshop is not None and bool(route.workshop.votes_hidden)


def is_secret(route: Route) -> bool:
    """Say whether nobody may know yet how it stands: a hidden round that is not closed."""
    return is_voting(route) and is_hidden(route)


def asked_about(route: Route) -> tuple[VoteSubject, ...]:
    """Return what people vote on in this round."""
    held = route.workshop.votes_about if route.workshop is not None else None
    return held or SUBJECTS


def subject_of(vote: Vote) -> Subject:
    """Return what a vote is about."""
    return Subject(vote.about, vote.element, vote.rule)


def totals(route: Route) -> dict[Subject, int]:
    """Return the dots of everything that has any, in the order of the file: notes, steps, gaps, agreements.

    A count that a note brought from elsewhere is added. What is no longer in the route has no dots. The order says
    nothing of who is first (see `ranking`), and a hidden round is counted too: ask `is_secret` before telling anybody.
    """
    found: Counter[Subject] = Counter()
    for note in route.notes or ():
        found[Subject("notitie", note.id)] += note.votes or 0
    for vote in standing(route):
        found[subject_of(vote)] += vote.dots
    things = (*(route.notes or ()), *route.steps, *(route.agreements or ()))
    places = {thing.id: number for number, thing in enumerate(things)}
    there = sorted((one for one, dots in found.items() if dots), key=lambda one: _place(one, places))
    return {subject: found[subject] for subject in there}


def shown_totals(route: Route) -> dict[Subject, int]:
    """Return the dots as people may see them now; none while they are hidden."""
    return {} if is_hidden(route) else totals(route)


def ranking(route: Route) -> tuple[Ranked, ...]:
    """Return everything that has dots, most first; none at all while a hidden round goes on.

    Equal numbers share a rank and stand in the order of the file. For a report this is the whole outcome: also a
    result that people put away on the screen is told here.
    """
    if is_secret(route):
        return ()
    counted = totals(route)
    numbers = sorted(counted.values(), reverse=True)
    ranked = [Ranked(numbers.index(dots) + 1, subject, dots) for subject, dots in counted.items()]
    return tuple(sorted(ranked, key=lambda one: one.rank))


def standing(route: Route) -> Iterator[Vote]:
    """Yield the votes on what is still there; who voted on something else has those dots back."""
    if not route.votes:
        return
    held = {
        "notitie": {note.id for note in route.notes or ()},
        "afspraak": {agreement.id for agreement in route.agreements or ()},
        "stap": set(route.by_id),
        "hiaat": {*route.by_id, *(link.id for link in route.links)},
    }
    for vote in route.votes:
        if vote.element in held[vote.about] or (vote.about == "hiaat" and vote.element is None):
            yield vote


def dots_by(route: Route, voter: str | None) -> dict[Subject, int]:
    """Return where this person placed dots, and how many; None is what was counted in the room."""
    found: Counter[Subject] = Counter()
    for vote in standing(route):
        if vote.voter == voter:
            found[subject_of(vote)] += vote.dots
    return {subject: dots for subject, dots in found.items() if dots}


def dots_of(route: Route, voter: str) -> int:
    """Return how many dots this person has given."""
    return sum(dots_by(route, voter).values())


def dots_left(route: Route, voter: str) -> int | None:
    """Return how many dots this person may still place; None when there is no limit."""
    limit = route.workshop.dots_each if route.workshop is not None else None
    return None if limit is None else max(0, limit - dots_of(route, voter))


def voters(route: Route) -> tuple[str, ...]:
    """Return who can vote: the participants of the meeting, then others who placed a dot."""
    invited = (route.workshop.participants if route.workshop is not None else None) or ()
    return tuple(dict.fromkeys((*invited, *(vote.voter for vote in standing(route) if vote.voter))))


def turnout(route: Route) -> Turnout:
    """Return how many of those who can vote have placed a dot."""
    known = voters(route)
    voted = {vote.voter for vote in standing(route) if vote.dots}
    return Turnout(sum(1 for name in known if name in voted), len(known))


def _place(subject: Subject, places: Mapping[str, int]) -> tuple[int, int, str]:
    """Return where a thing stands among all that can be voted on."""
    return SUBJECTS.index(subject.about), places.get(subject.element or "", -1), subject.rule or ""
