"""De regie wisselt rond de bevalling.

## Wat is er mis
Bij niveau C of D stopt de ene regievoerder en begint de andere, allebei tussen week 36 en dag 10 na de geboorte.

## Waarom
Dit zijn de meest kwetsbare weken. Dan moet er juist iemand zijn die de cliënt al kent en die het plan heeft.

## Bron
S004, het verhaal van Almelo (januari 2021). De grenzen zijn een voorstel (ADK); u kunt ze aanpassen in de instellingen.

## Zo herstelt u het
Laat de regie eerder of later overgaan. Of houd dezelfde regievoerder tot na de kraamtijd.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations, product

from klantroutes.graph.clients import Clients
from klantroutes.graph.moments import end, start
from klantroutes.graph.network import Network
from klantroutes.model.period import pregnancy_week
from klantroutes.model.steps import Professional, Step

from ..check import Fault, Rule
from ..naming import called, period_of

FAR = 10**9
"""A day later than any day in a route."""


def find(network: Network) -> Iterator[Fault]:
    """Find each pair of case managers between whom the lead passes in the weeks around birth."""
    week, day = network.number("case_manager_from_week"), network.number("case_manager_to_day")
    managers = [step for step in network.professionals if step.case_manager]
    for one, other in combinations(managers, 2):
        clients = network.admits[one.id] & network.admits[other.id] & network.space.level("C", "D")
        if clients and _possible(one, other, (pregnancy_week(week), day)):
            yield _change(one, other, clients, {"van": str(week), "tot": str(day)})


def _change(one: Professional, other: Professional, clients: Clients, weeks: Mapping[str, str]) -> Fault:
    """Return the fault at these two, which is open when a day that decides is not filled in."""
    ends = end(one), end(other)
    if ends[0] is None or ends[1] is None:
        lacking = [step for step in (one, other) if end(step) is None or start(step) is None]
        return Fault(clients, (one.id, other.id), missing=period_of(lacking))
    first, second = (one, other) if ends[0] <= ends[1] else (other, one)
    if start(second) is None:
        return Fault(clients, (one.id, other.id), missing=period_of([second]))
    words = {"a": called(first), "b": called(second), **weeks}
    return Fault(clients, (first.id, second.id), words, walks_to=second.id)


def _possible(one: Step, other: Step, weeks: tuple[int, int]) -> bool:
    """Say whether the lead passes in these weeks, or does so when missing days are filled in one way or another."""
    for one_end, other_end in product(_days(end(one), weeks), _days(end(other), weeks)):
        first_end, second = (one_end, other) if one_end <= other_end else (other_end, one)
        second_start = weeks[0] if (day := start(second)) is None else day
        if all(weeks[0] <= day <= weeks[1] for day in (first_end, second_start)):
            return True
    return False


def _days(day: int | None, weeks: tuple[int, int]) -> tuple[int, ...]:
    """Return the day, or where it is missing the days that make a difference."""
    return (*weeks, FAR) if day is None else (day,)


RULE = Rule(
    id="OVD-08",
    sentence="De regie wisselt rond de bevalling (tussen week {van} en dag {tot} na de geboorte).",
    remedy="Laat de regie van ‘{a}’ naar ‘{b}’ op een ander moment overgaan, of houd één regievoerder.",
    sources=("S004", "ADK"),
    find=find,
)
