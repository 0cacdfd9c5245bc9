"""The rules about ways through a route once more, for one client: every entry is walked from."""

import networkx
from oracle import WHOLE_ROUTE, _fragile, _graph, _profs, _reachable, _work
from oracle_vulnerability import _managers, addressed_by

JGZ = ("jgz_vpk", "jeugdarts", "vz_vpk", "so_vpk", "kasto")


def leading_on(route):
    """Return the steps from which an overdracht is drawn, for whomever."""
    by_id = {s.id: s for s in route.steps}
    flows = [(by_id[k.source], by_id[k.target]) for k in route.links if k.kind == "flow"]
    led = {a.id for a, b in flows if a.kind == "handover"}
    return {a.id for a, b in flows if b.kind != "handover" or b.id in led}


def verdict(w, met):
    """Return how bad it is, or nothing, for who must be met: from each entry she comes at all that it leads to."""
    graph = _graph(w, delivers=True)
    entries = [s.id for s in w.steps if s.kind == "entry"]
    misses = [not met & {e, *networkx.descendants(graph, e)} for e in entries]
    if not any(misses):
        return None
    return "fout" if all(misses) else "waarschuwing"


def _with_services(w, people):
    ids = {s.id for s in people}
    return ids | {d.id for a, d in w.delivers if a.id in ids}


def way_in(w):
    if not any(s.kind == "entry" for s in w.steps):
        yield ("SLU-01", WHOLE_ROUTE), "fout"


def way_on(w):
    reached = _reachable(w)
    going = {a.id for a, _, _ in w.handed}
    for s in w.steps:
        if s.id not in reached or s.kind == "exit" or s.id in going or s.id not in leading_on(w.route):
            continue
        if s.kind == "entry":
            yield ("SLU-02", (s.id,)), "fout"
        elif not any(d.id == s.id for _, d in w.delivers) and w.end[s.id] < 700:
            yield ("SLU-02", (s.id,)), "waarschuwing" if _softened(w, s, reached) else "fout"


def _softened(w, s, reached):
    if s.kind == "service" or any(a.id == s.id for a, _ in w.feedback):
        return True
    others = [o for o in w.steps if o.kind == "professional" and o.id != s.id and o.id in reached]
    return any(o.catalogue != "netwerk" and w.end[o.id] >= 700 for o in others)


def past_youth_care(w):
    people = [s for s in _profs(w, *JGZ) if w.end[s.id] > 14]
    found = verdict(w, _with_services(w, people))
    if found:
        yield ("SLU-03", WHOLE_ROUTE), found


def past_case_manager(w):
    found = verdict(w, _with_services(w, _managers(w)))
    if found and _fragile(w) and _managers(w):
        yield ("SLU-04", WHOLE_ROUTE), found


def problem_passed_by(w):
    for factor in w.client.factors:
        helping = [s for s in _work(w) if factor in addressed_by(s)]
        found = verdict(w, _with_services(w, helping))
        if helping and found:
            yield ("SLU-05", factor), found


RULES = [way_in, way_on, past_youth_care, past_case_manager, problem_passed_by]
