"""Two versions of a route made into one."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from edited_routes import STARTS, edited
from hypothesis import given, settings
from hypothesis import strategies as st

from klantroutes.comparing.conflict import Conflict, Place
from klantroutes.comparing.draft import Versions
from klantroutes.comparing.held import ABSENT, Key, Path, alike, splits
from klantroutes.comparing.merge import merge
from klantroutes.comparing.parts import parts_of
from klantroutes.model.integrity import faults
from klantroutes.model.route import LISTS, Route
from klantroutes.storage.generate import generate
from klantroutes.storage.parse import parse

Three = tuple[Route, Route, Route]
THREE = STARTS.flatmap(edited).flatmap(lambda base: st.tuples(st.just(base), edited(base), edited(base)))
TWO = STARTS.flatmap(lambda base: st.tuples(st.just(base), edited(base)))


@settings(max_examples=60)
@given(TWO)
def test_change_of_one_side_or_the_same_on_both_is_taken(two: tuple[Route, Route]) -> None:
    base, changed = two
    for mine, theirs in ((changed, base), (base, changed), (changed, changed)):
        merged = merge(base, mine, theirs)
        assert generate(merged.route) == generate(changed)
        assert merged.conflicts == ()


@settings(max_examples=120)
@given(THREE)
def test_merged_route_is_always_a_route(three: Three) -> None:
    merged = merge(*three)
    assert list(faults(merged.route)) == []
    assert generate(parse(generate(merged.route))) == generate(merged.route)


@settings(max_examples=100)
@given(THREE)
def test_it_does_not_matter_whose_version_is_whose(three: Three) -> None:
    base, mine, theirs = three
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert generate(one.route) == generate(other.route)
    assert one.conflicts == tuple(_mirrored(conflict) for conflict in other.conflicts)


@settings(max_examples=120)
@given(THREE)
def test_field_that_both_changed_differently_is_always_named(three: Three) -> None:
    versions = Versions(*(parts_of(route) for route in three))
    named = {conflict.place for conflict in merge(*three).conflicts}
    for place in _clashing(versions):
        assert any(place[:2] == one[:2] and place.path[: len(one.path)] == one.path for one in named), place


@settings(max_examples=120)
@given(THREE)
def test_what_one_changed_is_in_the_route_or_named(three: Three) -> None:
    merged = merge(*three)
    versions, found = Versions(*(parts_of(route) for route in three)), parts_of(merged.route)
    named = {conflict.place[:2] for conflict in merged.conflicts}
    for name in LISTS:
        for key in versions.keys(name):
            if _is_doubled(versions, name, key):
                continue
            base, mine, theirs = versions.at(Place(name, key, ()))
            for side, other in ((mine, theirs), (theirs, mine)):
                if alike(base, other) and not alike(base, side) and not _came_back(name, base, side, named):
                    assert (name, key) in named or alike(found.lists[name].get(key, ABSENT), side), (name, key)


@settings(max_examples=100)
@given(THREE)
def test_clash_keeps_what_there_was(three: Three) -> None:
    merged = merge(*three)
    versions = Versions(*(parts_of(route) for route in three))
    result = replace(versions, base=parts_of(merged.route))
    for conflict in merged.conflicts:
        found = result.at(conflict.place)[0]
        assert alike(conflict.base, found) or _is_doubled(versions, *conflict.place[:2])


def _clashing(versions: Versions) -> Iterator[Place]:
    """Yield the places of which a person would say that both changed them, and not alike."""
    for path in _differing(versions.base.frame, versions.mine.frame, versions.theirs.frame):
        if path[0] not in LISTS and path != ("modified",):
            yield Place("", (), path)
    for name in LISTS:
        for key in versions.keys(name):
            for path in _differing(*versions.at(Place(name, key, ()))):
                yield Place(name, key, path)


def _differing(base: Any, mine: Any, theirs: Any, path: Path = ()) -> Iterator[Path]:
    if alike(base, mine) or alike(base, theirs) or alike(mine, theirs):
        return
    parts = [part if isinstance(part, dict) else {} for part in (base, mine, theirs)]
    if splits(path) and isinstance(mine, dict) and isinstance(theirs, dict) and (path or base is not ABSENT):
        for name in {*parts[0], *parts[1], *parts[2]}:
            yield from _differing(*(part.get(name, ABSENT) for part in parts), (*path, name))
    else:
        yield path


def _is_doubled(versions: Versions, name: str, key: Key) -> bool:
    """Say whether two are known by the same; the second is the first one where the first one went."""
    return name == "waivers" and (len(key) == 3 or (*key, "2") in versions.keys(name))


def _came_back(name: str, base: Any, side: Any, named: set[Any]) -> bool:
    """Say whether this is a line that went with a step about which the two disagree."""
    if name != "links" or side is not ABSENT:
        return False
    return any(("steps", (base[end],)) in named for end in ("source", "target"))


def _mirrored(conflict: Conflict) -> Conflict:
    return replace(
        conflict,
        mine=conflict.theirs,
        theirs=conflict.mine,
        mine_words=conflict.theirs_words,
        theirs_words=conflict.mine_words,
    )
