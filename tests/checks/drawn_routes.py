"""Random routes for the comparison with the oracle: small, allowed by the grammar, full of boundary days."""

import json
from pathlib import Path

from hypothesis import strategies as st

from klantroutes.model.grammar import may_link
from klantroutes.storage.parse import from_content

EXAMPLES = Path(__file__).parents[1] / "data" / "examples"
BOUNDARIES = [-400, -281, -280, -279, -1, 0, 1, 14, 15, 28, 29, 699, 700, 730]
PROFESSIONALS = [
    "verloskundige", "gynaecoloog", "kraamverz", "jgz_vpk", "jeugdarts", "vz_vpk", "kasto", "huisarts", "wijkteam",
    "wi", "netwerk", "tolk", "homestart", "kinderarts", "iets_eigens", None,
]  # fmt: skip
CROWD = [
    "verloskundige", "gynaecoloog", "kraamverz", "jgz_vpk", "jeugdarts", "huisarts", "wijkteam", "wi", "ggz", "amw",
    "mmw", "netwerk", "tolk", "screener", "coord",
]  # fmt: skip
SERVICES = ["kraam", "nnz", "nacontrole", "rouw", "casus", "igp", "pcc", "jgz_hb", "mee_kw", None]
KINDS = [
    "entry",
    "professional",
    "professional",
    "professional",
    "professional",
    "service",
    "service",
    "handover",
    "exit",
]
FACTORS = ["financieel", "geweld", "lvb"]
TRAITS = ["jonge_moeder", "minderjarig"]
PHASES = ["voor", "tijdens", "na"]

conditions = st.one_of(
    *[st.none()] * 6,
    st.fixed_dictionaries({"levels": st.sampled_from([["C", "D"], ["A", "B"], ["D"]])}),
    st.fixed_dictionaries({"any_factors": st.sampled_from([["financieel", "lvb"], ["geweld"], []])}),
    st.fixed_dictionaries({"no_factors": st.just(["financieel"]), "traits": st.sampled_from([[], ["jonge_moeder"]])}),
    st.fixed_dictionaries({"all_factors": st.just(["financieel", "lvb"])}),
)
targets = st.fixed_dictionaries(
    {
        "levels": st.sampled_from([["C"], ["A", "B", "C", "D"], ["B", "D"], ["A"]]),
        "factors": st.sampled_from([[], [], ["financieel"]]),
        "possible_factors": st.sampled_from([[], FACTORS, ["lvb", "geweld"]]),
        "traits": st.sampled_from([[], ["jonge_moeder"]]),
        "possible_traits": st.sampled_from([[], ["jonge_moeder"], TRAITS]),
        "partner": st.sampled_from([None, "ja", "nee", "onbekend"]),
    }
)
periods = st.fixed_dictionaries({"start": st.sampled_from(BOUNDARIES), "end": st.sampled_from(BOUNDARIES)})


@st.composite
def steps(draw, name, kinds=KINDS):
    kind = draw(st.sampled_from(kinds))
    step = {"id": name, "kind": kind, "label": f"Stap {name}", "phase": draw(st.sampled_from(PHASES))}
    step["period"] = draw(periods)
    step["applies_to"] = draw(conditions)
    step["signals"] = draw(st.sampled_from([None, False, True]))
    if kind in ("professional", "service"):
        step["catalogue"] = draw(st.sampled_from(PROFESSIONALS if kind == "professional" else SERVICES))
        step["involves_partner"] = draw(st.sampled_from([None, False, True]))
    if kind == "professional":
        step["case_manager"] = draw(st.sampled_from([None, None, True]))
    return step


def _links(draw, steps):
    ways = [
        (kind, a["id"], b["id"])
        for a in steps
        for b in steps
        for kind in ("flow", "delivers", "feedback")
        if a is not b and may_link(kind, a["kind"], b["kind"])
    ]
    return draw(st.lists(st.sampled_from(ways), max_size=14)) if ways else []


def _handed_over(draw, steps):
    """Return handovers with their two lines, so that there are enough real transfers."""
    work = [step["id"] for step in steps if step["kind"] in ("professional", "service")]
    takers = [*work, *(step["id"] for step in steps if step["kind"] == "exit")]
    pairs = draw(st.lists(st.tuples(st.sampled_from(work), st.sampled_from(takers)), max_size=12)) if work else []
    return _between(draw, pairs)


def _between(draw, pairs):
    made, ways = [], []
    for number, (giver, receiver) in enumerate(pairs):
        phase, condition = draw(st.sampled_from(PHASES)), draw(conditions)
        made.append({"id": f"x{number}", "kind": "handover", "phase": phase, "applies_to": condition})
        ways += [("flow", giver, f"x{number}"), ("flow", f"x{number}", receiver)]
    return made, ways


def _numbered(ways):
    return [
        {"id": f"k{number}", "kind": kind, "source": source, "target": receiver}
        for number, (kind, source, receiver) in enumerate(ways)
    ]


def _route(target, steps, ways):
    content = {"format": "klantroute", "version": 1, "id": "r", "title": "Willekeurig", "target": target}
    return from_content({**content, "steps": steps, "links": _numbered(ways)})


def _blank(draw, steps):
    """Leave out at most three days, so that the oracle can try every way to fill them in."""
    for _ in range(draw(st.integers(0, 3))):
        step = draw(st.sampled_from(steps)) if steps else None
        if step is not None and step["kind"] != "handover" and step.get("period"):
            step["period"] = {**step["period"], draw(st.sampled_from(["start", "end"])): None}


@st.composite
def routes(draw):
    """Return a route of up to eleven random steps, and handovers between them."""
    made = [draw(steps(f"s{number}")) for number in range(draw(st.integers(0, 9)))]
    made += [draw(steps(f"t{kind}", [kind])) for kind in draw(st.sampled_from([(), ("entry", "exit"), ("entry",)]))]
    _blank(draw, made)
    handovers, ways = _handed_over(draw, made)
    return _route(draw(targets), made + handovers, _links(draw, made) + ways)


@st.composite
def tangles(draw):
    """Return a few professionals between an entry and an exit, with so many handovers that circles arise."""
    kinds = ["entry", "professional", "professional", "professional", "professional", "service", "exit"]
    made = [draw(steps(f"s{number}", [kind])) for number, kind in enumerate(kinds)]
    made[0]["applies_to"] = made[-1]["applies_to"] = None
    makers = [f"s{number}" for number in range(1, 6)]
    pairs = draw(st.lists(st.tuples(st.sampled_from(makers), st.sampled_from(makers)), min_size=4, max_size=9))
    out = draw(st.sampled_from([[], [("s1", "s6")], [("s2", "s6"), ("s3", "s6")]]))
    handovers, ways = _between(draw, pairs + out)
    return _route(draw(targets), made + handovers, [("flow", "s0", draw(st.sampled_from(makers))), *ways])


@st.composite
def crowds(draw):
    """Return a route with about as many professionals as a vulnerable client can do with, and few lines."""
    ids = draw(st.lists(st.sampled_from(CROWD), min_size=10, max_size=15, unique=True))
    made = [
        {
            "id": f"s{number}",
            "kind": "professional",
            "phase": "na",
            "catalogue": name,
            "applies_to": draw(conditions) if number > 8 else None,
        }
        for number, name in enumerate(ids)
    ]
    for step in made:
        step["period"] = {"start": 0, "end": 700}
    return _route(draw(targets), made, _links(draw, made[:3]))


@st.composite
def mutated_examples(draw):
    """Return one of the four worked routes with some things taken away or changed."""
    name = draw(st.sampled_from(["R1", "R2", "R7", "R8"]))
    content = json.loads((EXAMPLES / f"{name}.klantroute").read_text(encoding="utf-8"))
    gone = set(draw(st.lists(st.sampled_from([s["id"] for s in content["steps"]]), max_size=2)))
    cut = set(draw(st.lists(st.sampled_from([k["id"] for k in content["links"]]), max_size=3)))
    made = [step for step in content["steps"] if step["id"] not in gone]
    links = [k for k in content["links"] if k["id"] not in cut and not {k["source"], k["target"]} & gone]
    for step in draw(st.lists(st.sampled_from(made), max_size=3, unique_by=lambda step: step["id"])):
        step["applies_to"] = draw(conditions)
        step["phase"] = draw(st.sampled_from([*PHASES, step["phase"], step["phase"]]))
        step["period"] = draw(periods) if step["kind"] != "handover" else None
    _blank(draw, made)
    extra, ways = _handed_over(draw, made) if draw(st.booleans()) else ([], [])
    links += _numbered(ways)
    target = {**content["target"], **draw(st.sampled_from([{}, {"levels": ["A", "C", "D"]}]))}
    target["possible_factors"] = draw(st.sampled_from([[], ["geweld"], ["lvb", "geweld"]]))
    return from_content({**content, "target": target, "steps": made + extra, "links": links})
