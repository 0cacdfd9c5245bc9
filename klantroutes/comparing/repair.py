"""Merged pieces made into what a route can be: what does not go together is put back as it was, and remembered."""

from collections.abc import Callable, Iterator
from functools import partial

from klantroutes.model.grammar import may_link

from .draft import Draft
from .held import Content, Key

Mend = Callable[[], None]


def repair(draft: Draft) -> None:
    """Put back what makes the pieces impossible together.

    Every round puts at least one piece back as it was in the base, and the base is a route, so this ends.
    """
    while mends := [*_lanes(draft), *_links(draft)]:
        for mend in mends:
            mend()
    _bring_lines_back(draft)


def _lanes(draft: Draft) -> Iterator[Mend]:
    """Yield what to do about steps in a lane that is gone: the lane stays, or else the step stays where it was."""
    rows = draft.rows()
    for key, step in draft.lists["steps"].items():
        lane = step.get("lane")
        if lane is None or (lane,) in rows:
            continue
        if draft.before("lanes", (lane,)) is not None:
            yield partial(draft.put_back, "lanes", (lane,), "used")
        else:
            yield partial(_back_in_lane, draft, key)


def _back_in_lane(draft: Draft, key: Key) -> None:
    """Give a step the lane of the base; one that is new stands in no lane."""
    step = {name: held for name, held in draft.lists["steps"][key].items() if name != "lane"}
    before = draft.before("steps", key) or {}
    if "lane" in before:
        step["lane"] = before["lane"]
    draft.lists["steps"][key] = step
    draft.clash("steps", key, ("lane",), "impossible")


def _links(draft: Draft) -> Iterator[Mend]:
    """Yield what to do about lines that lead nowhere or may not be there."""
    for key, link in draft.lists["links"].items():
        ends: tuple[Key, ...] = ((link["source"],), (link["target"],))
        missing = [end for end in ends if end not in draft.lists["steps"]]
        stay = [end for end in missing if draft.before("steps", end) is not None]
        if stay:
            yield from (partial(draft.put_back, "steps", end, "used") for end in stay)
        elif missing:
            yield partial(draft.put_back, "links", key, "impossible")
        elif not _may_be(draft, link):
            other = [end for end in ends if _is_other_kind(draft, end)]
            yield from (partial(draft.put_back, "steps", end, "impossible") for end in other)
            if not other:
                yield partial(draft.put_back, "links", key, "impossible")


def _may_be(draft: Draft, link: Content) -> bool:
    source, target = (draft.lists["steps"][(link[end],)] for end in ("source", "target"))
    return source is not target and may_link(link["kind"], source["kind"], target["kind"])


def _is_other_kind(draft: Draft, key: Key) -> bool:
    before = draft.before("steps", key)
    return before is not None and before["kind"] != draft.lists["steps"][key]["kind"]


def _bring_lines_back(draft: Draft) -> None:
    """Bring back the lines that went along with a step which stays after all."""
    steps, links = draft.lists["steps"], draft.lists["links"]
    versions = draft.versions
    stayed = {place.key for place in draft.clashes if place.list == "steps" and not place.path and place.key in steps}
    for key, link in versions.base.lists["links"].items():
        ends: set[Key] = {(link["source"],), (link["target"],)}
        if key in links or not ends & stayed or not ends <= steps.keys() or not _may_be(draft, link):
            continue
        gone = [parts for parts in (versions.mine, versions.theirs) if key not in parts.lists["links"]]
        if all(any(end not in parts.lists["steps"] for end in ends & stayed) for parts in gone):
            links[key] = link
