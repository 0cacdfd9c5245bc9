"""Routes with random changes: gestures as the window does them, and the odd things that only other programs write."""

import copy
from functools import cache
from random import Random
from typing import Any

from gestures import CHOSEN, Chosen, edit_for
from hypothesis import strategies as st
from sample_files import EXAMPLES, ROUTES

from klantroutes.edits.refused import Refused
from klantroutes.model.route import Route
from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read
from klantroutes.storage.generate import content
from klantroutes.storage.parse import from_content

Content = dict[str, Any]
TEXTS = ["", "Bellen", "JGZ <b>&amp; 👶", "lang " * 40, "regel\nregel", "\x1b[31m"]
STEP_FIELDS: dict[str, list[Any]] = {
    "label": TEXTS, "phase": ["voor", "tijdens", "na"], "lane": ["medisch", "sociaal", "x0", None],
    "organisation": [*TEXTS, None], "contact": [None, {}, {"phone": "06"}, {"name": "Noor", "phone": None}],
    "period": [None, {}, {"start": -140}, {"start": -141, "end": None}, {"start": 0, "end": 50}],
    "position": [None, {"x": 1, "y": 2}, {"x": 1.0, "y": 2}], "signals": [None, False, True], "locked": [True],
    "applies_to": [None, {}, {"levels": ["C", "D"]}, {"any_factors": []}, {"no_factors": ["lvb"], "traits": []}],
    "catalogue": ["kraam", "jgz_vpk", "eigen"], "description": [*TEXTS, None], "care_path": ["zp"],
}  # fmt: skip
KIND_FIELDS: dict[str, dict[str, list[Any]]] = {
    "entry": {},
    "exit": {"next_route": ["r2", None]},
    "professional": {"case_manager": [None, False, True], "permanent_contact": [True]},
    "service": {
        "funding": [None, [], [{"source": "Zvw"}], [{"source": "Wmo", "until": "2027-01-01"}, {"source": ""}]],
        "price_eur": [120, 120.0, 12.5, None], "waiting_days": [0, 1, 14, None], "provider": [*TEXTS, None],
        "addresses": [[], ["lvb", "gezag"], ["gezag", "lvb"]], "own_risk": [True, False, None],
        "contract_status": ["ontbreekt", "beoogd"],
    },
    "handover": {
        "warmth": ["warm", "koud", "direct", None], "within_days": [0, 1, 5, 14, None], "consent": ["ja", "nee"],
        "information": [[], ["BSN"], ["BSN", "hulpvraag"], ["hulpvraag", "BSN"]], "responsible": ["Fatima", None],
        "feedback": [True, False, None],
    },
}  # fmt: skip
TOP: dict[str, list[Any]] = {
    "title": TEXTS, "description": [*TEXTS, None], "status": ["concept", "getoetst", None], "id": ["ander"],
    "coalition": [None, {}, {"name": "Samen"}, {"municipalities": ["Delft", "Almelo"], "name": None}],
    "modified": ["2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", None], "indicators": [[], ["a", "b"], ["b", "a"]],
    "settings": [
        None, {}, {"off": {"TIJ-01": "daarom"}}, {"off": {"STR-09": "a", "TIJ-01": "b"}, "numbers": {"gap_days_ab": 3}},
        {"off": {"TIJ-01": "b", "STR-09": "a"}, "may_refer": {"jgz_vpk": ["kraam"], "eigen": []}},
    ],
    "workshop": [None, {"title": "Dag 1"}, {"title": "Dag 2", "participants": ["A", "B"], "voting": True}],
    "lanes": [None, []], "notes": [None, []], "votes": [None, []], "tested_with_parents": [True, None],
}  # fmt: skip
TARGET: dict[str, list[Any]] = {
    "levels": [["C"], ["C", "D"], ["D", "C"]], "possible_factors": [[], ["lvb"], ["geweld", "lvb"]],
    "first_child": [True, None], "partner": ["ja", None],
}  # fmt: skip
NEW: dict[str, list[Content]] = {
    "lanes": [{"label": "School"}, {"label": "Wijk"}],
    "notes": [{}, {"text": "Te laat", "votes": 2, "position": {"x": 1, "y": 1}}, {"text": "Wie belt?", "parked": True}],
    "agreements": [{"text": "Bel de JGZ", "owner": "Noor", "due": "2027-03-01"}, {"status": "gedaan"}],
    "waivers": [{"rule": "TIJ-01"}, {"rule": "TIJ-01", "element": None, "reason": "zo"}, {"rule": "STR-09"}],
    "agenda": [{"title": "Welkom", "minutes": 5}, {"title": "", "about": "hiaten", "done": True}],
    "decisions": [{"text": "Wij doen het"}, {"agenda": "x0"}],
    "votes": [{"about": "notitie", "element": "x0", "dots": 2}, {"about": "hiaat", "rule": "TIJ-01", "dots": 1}],
    "views": [{"name": "Alleen na"}, {"name": "", "hidden_phases": ["na"], "hidden_lanes": ["sociaal"]}],
    "groups": [{"steps": []}, {"steps": ["x0", "x1"]}],
    "versions": [{"name": "Begin", "created": "2026-01-01T00:00:00Z"}, {"name": ""}],
}
SEEDS = st.lists(st.integers(0, 10**6), min_size=1, max_size=8)


@cache
def starts() -> tuple[Route, ...]:
    """Return every route that ships with the program and every example."""
    return tuple(read(path) for path in (*EXAMPLES, *ROUTES))


STARTS = st.sampled_from(range(len([*EXAMPLES, *ROUTES]))).map(lambda number: starts()[number])


@st.composite
def edited(draw: st.DrawFn, start: Route) -> Route:
    """Return the route after some random gestures and some stranger changes."""
    gestured = performed(start, draw(st.lists(CHOSEN, max_size=4)))
    return changed(gestured, draw(SEEDS) if draw(st.integers(0, 3)) else [])


def performed(route: Route, several: list[Chosen]) -> Route:
    """Return the route after these gestures; one that is refused changes nothing."""
    for chosen in several:
        try:
            edit = edit_for(route, chosen)
            route = route if edit is None else edit.plan(route)
        except Refused:
            continue
    return route


def changed(route: Route, seeds: list[int]) -> Route:
    """Return the route after these changes of its file; what makes no route changes nothing."""
    for seed in seeds:
        found = copy.deepcopy(content(route))
        random = Random(seed)
        random.choice([_step, _step, _step, _link, _kind, _top, _top, _list, _list, _list, _lists])(found, random)
        try:
            route = from_content(found)
        except FileFault:
            continue
    return route


def _set(held: Content, fields: dict[str, list[Any]], random: Random) -> None:
    name = random.choice(sorted(fields))
    if random.random() < 0.25:
        held.pop(name, None)
    else:
        held[name] = random.choice(fields[name])


def _step(found: Content, random: Random) -> None:
    steps = found.setdefault("steps", [])
    what = random.random()
    if what < 0.15 or not steps:
        name, kind = f"x{random.randrange(3)}", random.choice(sorted(KIND_FIELDS))
        steps.insert(random.randrange(len(steps) + 1), {"id": name, "kind": kind, "phase": "na", "label": "Nieuw"})
        return
    step = random.choice(steps)
    if what < 0.3:
        steps.remove(step)
        found["links"] = [link for link in found["links"] if step["id"] not in (link["source"], link["target"])]
    else:
        _set(step, STEP_FIELDS | KIND_FIELDS[step["kind"]] if what < 0.8 else KIND_FIELDS[step["kind"]] or TOP, random)


def _kind(found: Content, random: Random) -> None:
    step = random.choice(found["steps"])
    other = random.choice(sorted(KIND_FIELDS))
    shared = {name: held for name, held in step.items() if name not in KIND_FIELDS[step["kind"]]}
    step.clear()
    step.update({**shared, "kind": other})


def _link(found: Content, random: Random) -> None:
    links, steps = found.setdefault("links", []), [step["id"] for step in found["steps"]]
    what = random.random()
    if what < 0.5 or not links:
        kind, ends = random.choice(["flow", "delivers", "feedback"]), random.sample(steps, 2)
        links.append({"id": f"x{random.randrange(4)}", "kind": kind, "source": ends[0], "target": ends[1]})
    elif what < 0.7:
        links.remove(random.choice(links))
    else:
        random.choice(links)[random.choice(["source", "target"])] = random.choice(steps)
        random.choice(links)["label"] = random.choice(TEXTS)


def _top(found: Content, random: Random) -> None:
    if random.random() < 0.3:
        _set(found["target"], TARGET, random)
    else:
        _set(found, TOP, random)


def _list(found: Content, random: Random) -> None:
    name = random.choice(sorted(NEW))
    held = found[name] = list(found.get(name) or [])
    what = random.random()
    if what < 0.5 or not held:
        new: Content = dict(random.choice(NEW[name]))
        if name != "waivers":
            new["id"] = f"x{random.randrange(3)}"
        if name == "versions":
            whole = {key: part for key, part in found.items() if key != "versions"}
            new["route"] = {**copy.deepcopy(whole), "title": f"Toen {random.randrange(3)}"}
        held.append(new)
    elif what < 0.7:
        held.remove(random.choice(held))
    else:
        new = random.choice(NEW[name])
        random.choice(held).update(new)


def _lists(found: Content, random: Random) -> None:
    name = random.choice(["steps", "links", "lanes", "notes"])
    if not found.get(name):
        found["lanes"] = [{"id": lane, "label": lane.capitalize()} for lane in ("medisch", "sociaal", "publiek")] + [
            {"id": lane, "label": lane} for lane in ("gemeente", "informeel")
        ]
        return
    one = found[name].pop(random.randrange(len(found[name])))
    found[name].insert(random.randrange(len(found[name]) + 1), one)
