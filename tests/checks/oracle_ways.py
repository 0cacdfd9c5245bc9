"""The rules about ways through a route once more, for one client: every simple walk is looked at."""

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


class Walks:
    """All simple walks of one client from an entry to where the route ends."""

    def __init__(self, w, last=lambda s: True):
        self.graph = _graph(w, delivers=False)
        self.entries = [s.id for s in w.steps if s.kind == "entry"]
        reached = _reachable(w, self.graph)
        ends = {s.id for s in w.steps if s.kind == "exit" and s.id in reached}
        if not ends:
            work = [s for s in _work(w) if s.id in reached and last(s)]
            ends = {s.id for s in work if not list(self.graph.successors(s.id))}
        self.ends = ends
        self.all = [set(walk) for entry in self.entries for walk in networkx.all_simple_paths(self.graph, entry, ends)]

    def verdict(self, met):
        """Return altijd, soms or nothing for who must be met; side ways count as long as she also gets through."""
        if all(walk & met for walk in self.all):
            return None
        through = [e for e in self.entries if self.ends & networkx.descendants(self.graph, e)]
        return "soms" if any(met & {e, *networkx.descendants(self.graph, e)} for e in through) else "altijd"


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
    walks = Walks(w, last=lambda s: s.phase == "na")
    people = [s for s in _profs(w, *JGZ) if w.end[s.id] > 14]
    verdict = walks.verdict(_with_services(w, people))
    if verdict:
        yield ("SLU-03", WHOLE_ROUTE), "fout" if verdict == "altijd" else "waarschuwing"


def past_case_manager(w):
    verdict = Walks(w).verdict(_with_services(w, _managers(w)))
    if verdict and _fragile(w) and _managers(w):
        yield ("SLU-04", WHOLE_ROUTE), "fout" if verdict == "altijd" else "waarschuwing"


def problem_passed_by(w):
    walks = Walks(w)
    for factor in w.client.factors:
        helping = {s.id for s in _work(w) if factor in addressed_by(s)}
        verdict = walks.verdict(helping | {a.id for a, d in w.delivers if d.id in helping})
        if helping and verdict:
            yield ("SLU-05", factor), "fout" if verdict == "altijd" else "waarschuwing"


RULES = [way_in, way_on, past_youth_care, past_case_manager, problem_passed_by]
