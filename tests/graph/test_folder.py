"""What the routes of a folder have together."""

import pytest
from sample_files import EXAMPLES

from klantroutes.graph.folder import MUNICIPALITY, RESPONSIBLE, Folder, things
from klantroutes.storage.files import read
from klantroutes.storage.parse import from_content


def route(name, *steps, **fields):
    made = [{"phase": "na", "id": str(number), **one} for number, one in enumerate(steps)]
    content = {"format": "klantroute", "version": 1, "id": name, "title": name, "target": {"levels": ["C"]}}
    return from_content({**content, "steps": made, **fields})


NURSE = {"kind": "professional", "catalogue": "jgz_vpk"}
HANDOVER = {"kind": "handover", "responsible": "Jo"}


def test_what_a_route_has():
    found = things(route("a", NURSE, HANDOVER, {"kind": "exit"}, coalition={"municipalities": ["Almelo"]}))
    assert found == {("professional", "jgz_vpk"), RESPONSIBLE, MUNICIPALITY}


@pytest.mark.parametrize("empty", [{"kind": "handover", "responsible": "  "}, {"kind": "professional"}])
def test_what_is_empty_is_not_had(empty):
    assert things(route("a", empty, coalition={"municipalities": []})) == frozenset()


def test_elsewhere_is_in_another_route_than_this_one():
    folder = Folder.of([route("a", NURSE), route("b", HANDOVER), route("c", HANDOVER), route("d", HANDOVER)])
    assert not folder.elsewhere(("professional", "jgz_vpk"), route("a"))
    assert folder.elsewhere(("professional", "jgz_vpk"), route("b"))
    assert all(folder.elsewhere(RESPONSIBLE, route(name)) for name in "abcd")
    assert not folder.elsewhere(MUNICIPALITY, route("a"))


def test_a_folder_stays_small_however_many_routes_there_are():
    folder = Folder.of([route(f"r{number}", NURSE, HANDOVER) for number in range(50)])
    assert sum(map(len, folder.holders.values())) == 4


def test_the_same_route_twice_is_one_route():
    one = read(EXAMPLES[0])
    folder = Folder.of([one, one])
    assert not any(folder.elsewhere(thing, one) for thing in things(one))
