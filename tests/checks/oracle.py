"""The rules once more, naively, for one client: the route is filtered, and every rule is a plain loop.

A day that is not filled in is tried very early and very late; only what does not depend on it is certain.
"""

from dataclasses import dataclass, field
from itertools import product

import networkx

from klantroutes.model.catalogue import catalogue
from klantroutes.model.profile import Profile
from klantroutes.model.route import Route

EARLY, LATE = -(10**6), 10**6
PHASES = ["voor", "tijdens", "na"]
BC = {"verloskundige", "klin_verlosk", "gynaecoloog"}
WHOLE_ROUTE = ("route",)
Result = dict[tuple[str, tuple[str, ...]], str]
"""Severity by rule and place: ids of steps, or a phase, or the whole route."""


@dataclass
class World:
    """The route as one client meets it, every day filled in."""

    route: Route
    client: Profile
    steps: list = field(default_factory=list)
    handed: list = field(default_factory=list)
    delivers: list = field(default_factory=list)
    feedback: list = field(default_factory=list)
    start: dict = field(default_factory=dict)
    end: dict = field(default_factory=dict)


def world(route: Route, client: Profile) -> World:
    here = [s for s in route.steps if s.applies_to is None or s.applies_to.admits(client)]
    by_id = {s.id: s for s in here}
    w = World(route, client, [s for s in here if s.kind != "handover"])
    links = [k for k in route.links if k.source in by_id and k.target in by_id]
    for k in links:
        a, b = by_id[k.source], by_id[k.target]
        if k.kind == "delivers":
            w.delivers.append((a, b))
        elif k.kind == "feedback":
            w.feedback.append((a, b))
        elif "handover" not in (a.kind, b.kind):
            w.handed.append((a, b, None))
    for h in here:
        if h.kind == "handover":
            givers = {k.source for k in links if k.target == h.id}
            takers = {k.target for k in links if k.source == h.id}
            w.handed += [(by_id[a], by_id[b], h) for a in givers for b in takers]
    return w


def check_one(route: Route, client: Profile) -> Result:
    """Return what is found for one client; `open` where it depends on a day that is not filled in."""
    w = world(route, client)
    unknown = []
    for s in w.steps:
        w.start[s.id] = s.period.start if s.period else None
        w.end[s.id] = s.period.end if s.period else None
        unknown += [(days, s.id) for days in (w.start, w.end) if days[s.id] is None]
    results = []
    for choice in product((EARLY, LATE), repeat=len(unknown)):
        for (days, name), day in zip(unknown, choice, strict=True):
            days[name] = day
        results.append(found_in(w))
    keys = {key for result in results for key in result}
    return {key: _same([result.get(key) for result in results]) for key in keys}


def _same(answers: list) -> str:
    return answers[0] if all(answer == answers[0] for answer in answers) else "open"


def found_in(w: World) -> Result:
    found: Result = {}
    for rule in (structure, dead_ends, loops, handovers, bottlenecks, phases, basic_care, signalling, domains, extras):
        found.update(rule(w))
    return found


def _profs(w, *ids):
    return [s for s in w.steps if s.kind == "professional" and s.catalogue in ids]


def _services(w, *ids):
    return [s for s in w.steps if s.kind == "service" and s.catalogue in ids]


def _work(w, phase=None):
    return [s for s in w.steps if s.kind in ("professional", "service") and phase in (None, s.phase)]


def _linked(w):
    return {s.id for pair in [*[(a, b) for a, b, _ in w.handed], *w.delivers, *w.feedback] for s in pair}


def _graph(w, delivers):
    g = networkx.DiGraph()
    g.add_nodes_from(s.id for s in w.steps)
    g.add_edges_from((a.id, b.id) for a, b, _ in w.handed)
    if delivers:
        g.add_edges_from((a.id, b.id) for a, b in w.delivers)
    return g


def _reachable(w, g=None):
    g = _graph(w, delivers=True) if g is None else g
    entries = [s.id for s in w.steps if s.kind == "entry" and s.id in g]
    return set(entries).union(*(networkx.descendants(g, e) for e in entries))


def _fragile(w):
    return w.client.level in "CD"


def structure(w):
    kinds = [s.kind for s in w.steps]
    if "entry" not in kinds:
        yield ("STR-01", WHOLE_ROUTE), "fout"
    if "exit" not in kinds:
        yield ("STR-02", WHOLE_ROUTE), "waarschuwing"
    linked, reachable = _linked(w), _reachable(w)
    for s in w.steps:
        if s.id not in linked:
            yield ("STR-05", (s.id,)), "fout"
        elif s.id not in reachable:
            yield ("STR-03", (s.id,)), "fout"
    g = _graph(w, delivers=False)
    goals = {s.id for s in w.steps if s.phase == "na" and s.kind != "exit"}
    starts = [s.id for s in w.steps if s.kind == "entry" and s.phase != "na"]
    if not any(goals & networkx.descendants(g, e) for e in starts):
        yield ("STR-10", WHOLE_ROUTE), "fout"


def dead_ends(w):
    linked, reachable = _linked(w), _reachable(w)
    passing = {a.id for a, _, _ in w.handed} | {a.id for a, _ in w.feedback}
    delivered = {b.id for _, b in w.delivers}
    for s in _work(w):
        if s.id not in linked or w.end[s.id] >= 700 or s.id in passing:
            continue
        if s.kind == "service":
            if s.id not in delivered:
                yield ("STR-04", (s.id,)), "waarschuwing"
            continue
        stays = [
            o
            for o in w.steps
            if o.kind == "professional" and o.id != s.id and o.catalogue != "netwerk"
            and o.id in reachable and w.end[o.id] >= 700
        ]  # fmt: skip
        yield ("STR-04", (s.id,)), "waarschuwing" if stays else "fout"


def loops(w):
    g = _graph(w, delivers=False)
    for group in networkx.strongly_connected_components(g):
        if len(group) > 1 and all(b in group for a in group for b in g.successors(a)):
            yield ("STR-06", tuple(s.id for s in w.steps if s.id in group)), "fout"


def handovers(w):
    for a, b, _ in w.handed:
        if b.kind != "exit" and PHASES.index(b.phase) < PHASES.index(a.phase) and w.end[b.id] < w.start[a.id]:
            yield ("STR-08", (a.id, b.id)), "waarschuwing"
    for i, (a, b, h) in enumerate(w.handed):
        for c, d, other in w.handed[:i]:
            if (a.id, b.id) == (c.id, d.id) and not _other_moment(h, other):
                yield ("STR-07", (a.id, b.id)), "tip"
    here = {s.id for s in w.steps}
    for h in w.route.steps:
        if h.kind == "handover" and (h.applies_to is None or h.applies_to.admits(w.client)):
            into = [k for k in w.route.links if k.target == h.id and k.source in here]
            out = [k for k in w.route.links if k.source == h.id and k.target in here]
            if not into or not out:
                yield ("STR-12", (h.id,)), "fout"


def _other_moment(h, other):
    if h is None or other is None:
        return False
    days = [(x.period.start, x.period.end) if x.period else (None, None) for x in (h, other)]
    (s1, e1), (s2, e2) = days
    apart = (e1 is not None and s2 is not None and e1 < s2) or (e2 is not None and s1 is not None and e2 < s1)
    return h.phase != other.phase or apart


def bottlenecks(w):
    exits = {s.id for s in w.steps if s.kind == "exit"}
    basic = BC | {"huisarts", "poh", "kraamverz", "jgz_vpk", "jeugdarts"}
    if exits & _reachable(w):
        for s in w.steps:
            if s.kind == "professional" and s.catalogue not in basic and not s.case_manager:
                g = _graph(w, delivers=True)
                g.remove_node(s.id)
                if not exits & _reachable(w, g):
                    yield ("STR-09", (s.id,)), "waarschuwing" if _fragile(w) else "tip"


def phases(w):
    no_contact = {"netwerk", "screener", "tolk", "verzekeraar", "vsv", "gem_inkoop", "coord"}
    seen = {s.catalogue for s in w.steps if s.kind == "professional" and s.catalogue} - no_contact
    if len(seen) > {"A": 999, "B": 999, "C": 8, "D": 9}[w.client.level]:
        yield ("STR-11", WHOLE_ROUTE), "tip"
    if not _work(w, "voor"):
        early = any(s.kind == "entry" and s.phase == "voor" for s in w.steps)
        yield ("FAS-01", WHOLE_ROUTE), "waarschuwing" if early else "tip"
    if not _work(w, "tijdens"):
        yield ("FAS-03", WHOLE_ROUTE), "fout"
    never = not _services(w, "nnz", "anticonceptie", "mee_kw", "pcc", "kinderwensvraag", "nacontrole")
    if _fragile(w) and never:
        yield ("FAS-02", WHOLE_ROUTE), "waarschuwing"
    elif not any(w.end[s.id] > 0 for s in _services(w, "nnz", "anticonceptie", "nacontrole", "rouw")):
        serious = _fragile(w) or "jonge_moeder" in w.client.traits
        yield ("FAS-12", WHOLE_ROUTE), "waarschuwing" if serious else "tip"


def basic_care(w):
    if not any(w.start[s.id] < 0 for s in _profs(w, *BC)):
        yield ("FAS-04", WHOLE_ROUTE), "fout"
    if not _services(w, "kraam") and not _profs(w, "kraamverz"):
        yield ("FAS-05", WHOLE_ROUTE), "fout"
    if not any(w.end[s.id] > 14 for s in _profs(w, "jgz_vpk", "jeugdarts", "vz_vpk", "so_vpk", "kasto")):
        yield ("FAS-06", WHOLE_ROUTE), "fout"
        return
    givers = [s.id for s in _profs(w, *BC, "kraamverz", "kinderarts", "mmw")]
    takers = [s.id for s in _profs(w, "jgz_vpk", "jeugdarts") if w.end[s.id] > 14]
    if not any(a.id in givers and b.id in takers for a, b, _ in w.handed):
        yield ("FAS-07", WHOLE_ROUTE), "fout"


def signalling(w):
    for phase, severity in (("voor", "tip"), ("tijdens", "fout"), ("na", "waarschuwing")):
        asked = any(s.signals and s.phase == phase for s in w.steps)
        for s in w.steps:
            stays = s.kind == "professional" and s.signals and s.phase == "tijdens" and w.end[s.id] > 28
            asked = asked or (phase == "na" and stays and s.catalogue not in BC)
        if _work(w, phase) and not asked:
            yield ("FAS-08", (phase,)), severity


def _domain(s):
    known = catalogue().professionals
    return known[s.catalogue].domain if s.kind == "professional" and s.catalogue in known else None


def domains(w):
    level = w.client.level
    if level == "A":
        return
    social = {"sociaal", "gemeente"} | ({"publiek"} if level == "B" else set())
    severities = {"voor": ("tip", "tip"), "tijdens": ("waarschuwing", "fout"), "na": ("tip", "waarschuwing")}
    pairs = [(a, b) for a, b, _ in w.handed] + w.feedback
    for phase in PHASES:
        touches = {
            s.id: {
                "voor": w.start[s.id] < -280,
                "tijdens": w.start[s.id] < 0 and w.end[s.id] >= -280,
                "na": w.end[s.id] > 0,
            }[phase]
            for s in w.steps
        }
        bridge = False
        for a, b in [*pairs, *[(b, a) for a, b in pairs]]:
            if _domain(a) == "medisch" and _domain(b) in social and touches[a.id] and touches[b.id]:
                bridge = True
        for s in _services(w, "casus", "igp"):
            bridge = bridge or (phase == "tijdens" and w.start[s.id] < 0) or (phase == "na" and w.end[s.id] > 0)
        if _work(w, phase) and not bridge:
            yield ("FAS-09", (phase,)), severities[phase][_fragile(w)]


def extras(w):
    if not any(s.id in _linked(w) for s in _profs(w, "huisarts", "poh")):
        yield ("FAS-10", WHOLE_ROUTE), "waarschuwing" if _fragile(w) else "tip"
    if w.client.level != "A" and not any(_domain(s) == "informeel" and s.catalogue != "tolk" for s in w.steps):
        yield ("FAS-11", WHOLE_ROUTE), "tip"
    if not _services(w, "rouw"):
        yield ("FAS-13", WHOLE_ROUTE), "tip"
    if w.route.target.partner in ("ja", "onbekend") and not any(s.involves_partner for s in _work(w)):
        yield ("FAS-14", WHOLE_ROUTE), "tip"
    if not any(w.end[s.id] >= 700 and s.catalogue != "netwerk" for s in _work(w)):
        yield ("FAS-15", WHOLE_ROUTE), "tip"
