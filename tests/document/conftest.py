"""One worked route with every kind of element, open."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.edits.edit import Changes
from klantroutes.model.route import Agreement, Note, Waiver
from klantroutes.storage.files import read


@pytest.fixture
def opened(example: Path) -> Iterator[OpenRoute]:
    """The worked route with a note, an agreement, an accepted gap and a step placed by hand; nothing to undo."""
    made = OpenRoute(read(example))
    made.perform(edits.add_note(Note(id="n1", text="Bellen met Noor")))
    made.perform(edits.add_agreement(Agreement(id="a1", text="Proefdraaien")))
    made.perform(edits.add_waiver(Waiver(rule="geen-uitgang", reason="Komt later")))
    made.perform(edits.set_field("kas", "position", {"x": 100, "y": 50.0}))
    fresh = OpenRoute(made.route)
    made.close()
    yield fresh
    fresh.close()


@pytest.fixture
def notices(opened: OpenRoute) -> list[Changes]:
    """Every notice that the open route gives, in order."""
    found: list[Changes] = []
    opened.subscribe(found.append)
    return found


@pytest.fixture
def joined() -> Iterator[Callable[[OpenRoute], OpenRoute]]:
    """A way to let someone else join: starts empty and takes over what the host has."""
    made: list[OpenRoute] = []

    def join(host: OpenRoute) -> OpenRoute:
        made.append(OpenRoute.restore(host.snapshot()))
        return made[-1]

    yield join
    for peer in made:
        peer.close()


@pytest.fixture
def sync() -> Callable[[OpenRoute, OpenRoute], None]:
    """A way to let two people see each other's work."""

    def exchange(one: OpenRoute, other: OpenRoute) -> None:
        for_other, for_one = one.updates_since(other.state()), other.updates_since(one.state())
        other.receive(for_other, "Ans")
        one.receive(for_one, "Bas")

    return exchange
