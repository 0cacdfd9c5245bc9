"""Two people in one route who see each other's work at random moments, and always end up with the same route."""

from pathlib import Path
from typing import Any

from gestures import CHOSEN, Chosen, perform
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from klantroutes.document.open_route import OpenRoute
from klantroutes.model.integrity import faults
from klantroutes.storage.files import read
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse

ROUTES = Path(__file__).parents[1] / "data" / "examples"
WHO = st.integers(0, 1)


class TwoUsers(RuleBasedStateMachine):
    """A host and a guest; what one sends may reach the other late."""

    @initialize(name=st.sampled_from(["R1", "R8"]))
    def begin(self, name: str) -> None:
        host = OpenRoute(read(ROUTES / f"{name}.klantroute"))
        self.peers = (host, OpenRoute.restore(host.snapshot()))
        self.seen: list[Any] = [None, None]

    @rule(who=WHO, several=st.lists(CHOSEN, min_size=1, max_size=6))
    def gestures(self, who: int, several: list[Chosen]) -> None:
        for chosen in several:
            perform(self.peers[who], chosen)

    @rule(who=WHO)
    def undo(self, who: int) -> None:
        self.peers[who].undo()

    @rule(who=WHO)
    def redo(self, who: int) -> None:
        self.peers[who].redo()

    @rule(who=WHO)
    def hear(self, who: int) -> None:
        one, other = self.peers[who], self.peers[1 - who]
        one.receive(other.updates_since(one.state()), "Ans")

    @rule()
    def meet(self) -> None:
        self.hear(0)
        self.hear(1)
        assert generate(self.peers[0].route) == generate(self.peers[1].route)

    @invariant()
    def both_have_a_route_that_can_be_saved(self) -> None:
        for number, peer in enumerate(self.peers):
            if peer.route is not self.seen[number]:
                self.seen[number] = peer.route
                assert list(faults(peer.route)) == []
                assert parse(generate(peer.route)) == peer.route

    def teardown(self) -> None:
        if hasattr(self, "peers"):
            self.meet()
            fresh = OpenRoute.restore(self.peers[0].snapshot())
            assert generate(fresh.route) == generate(self.peers[0].route)


TestTwoUsers = TwoUsers.TestCase
TestTwoUsers.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
