"""One client through a route: where she enters, whom she meets and when, and where she ends or falls out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from klantroutes.model.profile import Profile
from klantroutes.model.route import Route
from klantroutes.model.steps import Step

from .arriving import Passage, Stop, stops
from .moments import ends_after
from .network import Network
from .one_client import belongs, for_client
from .unmet import Unmet, unmet

Outcome = Literal["uitgang", "einde", "onbekend", "valt-uit", "komt-niet-binnen"]
"""How a walk ends: at an exit, in view until the second birthday, not to be said because the end of somebody's period
is not filled in, out of view too early, or never in view."""
LAST_DAY = 699
"""Who is in view after this day is there until the second birthday, near enough."""


@dataclass(frozen=True)
class Obstacle:
    """A step that does not let this client through; without unmet parts it is a handover that leads to nobody."""

    step: str
    unmet: tuple[Unmet, ...] = ()


@dataclass(frozen=True)
class LooseEnd:
    """A step of the walk after which nobody takes over; without obstacles no line leads on from it at all.

    `certain` is False when the end of its period is not filled in. `kept` says that another professional whom she
    meets stays until the second birthday.
    """

    step: str
    certain: bool
    kept: bool
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def falls_out(self) -> bool:
        """Whether the client is lost here."""
        return self.certain and not self.kept


@dataclass(frozen=True)
class Walk:
    """What one client meets in a route; `belongs` says whether the route is meant for her."""

    route: Route
    client: Profile
    belongs: bool
    stops: tuple[Stop, ...]
    passages: tuple[Passage, ...]
    """Every way between steps that she comes to, in the order of the links."""
    loose_ends: tuple[LooseEnd, ...]
    refused: tuple[Obstacle, ...]
    """The entries that do not admit her."""
    missed: tuple[Obstacle, ...]
    """The steps she never meets: without unmet parts no way leads there, else they are not meant for her."""
    keepers: tuple[str, ...]
    """The professionals, and services that nobody delivers, who have her in view until the second birthday."""
    outcome: Outcome

    @cached_property
    def met(self) -> frozenset[str]:
        """The steps that she comes to, handovers among them."""
        used = (passage.handover for passage in self.passages)
        return frozenset([*(stop.step for stop in self.stops), *(name for name in used if name is not None)])

    def stops_of(self, *kinds: str) -> tuple[Stop, ...]:
        """Return the stops of these kinds of steps, in the order of the walk."""
        return tuple(stop for stop in self.stops if self.route.by_id[stop.step].kind in kinds)

    @cached_property
    def lines(self) -> frozenset[str]:
        """The ids of the lines that she goes along."""
        pairs = {
            pair
            for way in self.passages
            for pair in ((way.giver, way.handover or way.receiver), (way.handover or way.giver, way.receiver))
        }
        return frozenset(
            link.id for link in self.route.links if link.kind != "feedback" and (link.source, link.target) in pairs
        )


def walk(route: Route, client: Profile, by: str | None = None) -> Walk:
    """Return the walk of this client along all entries that admit her, or only along the entry `by`.

    Steps that are not meant for her do not exist.
    """
    network = Network(for_client(route, client))
    entries = [step for step in network.steps if step.kind == "entry" and network.admits[step.id]]
    entries = [step for step in entries if by is None or step.id == by]
    made = tuple(stops(entries, _passages(network), route.by_id))
    reached = [route.by_id[stop.step] for stop in made]
    names = {step.id for step in reached}
    delivered = {line.target.id for line in network.delivers if line.clients}
    keepers = [step for step in reached if _keeps(step) and step.id not in delivered]
    passages = tuple(passage for passage in _passages(network) if passage.giver in names)
    return Walk(
        route=route,
        client=client,
        belongs=belongs(client, route.target),
        stops=made,
        passages=passages,
        loose_ends=tuple(_loose_ends(network, reached, keepers, passages, client)),
        refused=tuple(
            Obstacle(step.id, unmet(step.applies_to, client))
            for step in network.steps
            if step.kind == "entry" and not network.admits[step.id]
        ),
        missed=tuple(
            Obstacle(step.id, unmet(step.applies_to, client)) for step in network.steps if step.id not in names
        ),
        outcome=_outcome(reached, keepers),
        keepers=tuple(step.id for step in keepers if ends_after(step, LAST_DAY)),
    )


def _passages(network: Network) -> Iterator[Passage]:
    """Yield every passage that exists for the one client of this network."""
    for transfer in network.transfers:
        if transfer.clients:
            name = transfer.handover.id if transfer.handover is not None else None
            yield Passage(transfer.giver.id, transfer.receiver.id, name)
    for line in network.delivers:
        if line.clients:
            yield Passage(line.source.id, line.target.id, delivers=True)


def _outcome(reached: list[Step], keepers: list[Step]) -> Outcome:
    if not reached:
        return "komt-niet-binnen"
    if any(step.kind == "exit" for step in reached):
        return "uitgang"
    lasting = [ends_after(step, LAST_DAY) for step in keepers]
    if True in lasting:
        return "einde"
    return "onbekend" if None in lasting else "valt-uit"


def _keeps(step: Step) -> bool:
    """Say whether this step can keep a client in view for as long as it lasts."""
    return step.kind in ("professional", "service") and step.catalogue != "netwerk"


def _loose_ends(
    network: Network, reached: list[Step], keepers: list[Step], passages: tuple[Passage, ...], client: Profile
) -> Iterator[LooseEnd]:
    """Yield each step after which the client goes nowhere; word back to somebody counts as a way on."""
    passing = {passage.giver for passage in passages if not passage.delivers}
    passing |= {passage.receiver for passage in passages if passage.delivers}
    passing |= {line.source.id for line in network.feedback if line.clients}
    staying = {step.id for step in keepers if step.kind == "professional" and ends_after(step, LAST_DAY)}
    for step in reached:
        lasts = step.kind != "entry" and ends_after(step, LAST_DAY)
        if step.kind == "exit" or step.id in passing or lasts:
            continue
        kept = step.kind != "entry" and bool(staying - {step.id})
        yield LooseEnd(step.id, lasts is False, kept, tuple(_obstacles(network, step, client)))


def _obstacles(network: Network, step: Step, client: Profile) -> Iterator[Obstacle]:
    """Yield each step further on that stops this client, in the order of the links."""
    steps = network.route.by_id
    onward = [steps[link.target] for link in network.route.links if link.kind == "flow" and link.source == step.id]
    for there in dict.fromkeys(onward):
        if not network.admits[there.id]:
            yield Obstacle(there.id, unmet(there.applies_to, client))
        elif there.kind == "handover":
            yield from _behind(network, there, client)


def _behind(network: Network, handover: Step, client: Profile) -> Iterator[Obstacle]:
    steps = network.route.by_id
    receivers = [steps[link.target] for link in network.route.links if link.source == handover.id]
    if not receivers:
        yield Obstacle(handover.id)
    for receiver in dict.fromkeys(receivers):
        yield Obstacle(receiver.id, unmet(receiver.applies_to, client))
