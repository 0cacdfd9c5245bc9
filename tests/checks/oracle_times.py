"""The rules about time windows and money once more, naively, for one client."""

from datetime import date, timedelta

from forked import known
from oracle import WHOLE_ROUTE, _fragile, _services

from klantroutes.model.catalogue import catalogue

TODAY = date(2026, 1, 1)
WINDOWS = {
    "kinderwensvraag": (-630, -280), "pcc": (-630, -294), "keuze": (-252, -126), "vk_zorg": (-238, 42),
    "pns": (-210, -133), "vacc22": (-126, -14), "centering_z": (-196, 21), "pop": (-630, 90), "igp": (-224, 730),
    "kasto_beg": (-224, 730), "jmw_beg": (-238, 730), "ouderplan": (-196, 0), "kraam": (0, 10),
    "jgz_basis": (21, 730), "samenstarten": (0, 730), "epds": (21, 190), "centering_o": (28, 730),
    "nacontrole": (35, 56), "kov_vve": (84, 1460),
}  # fmt: skip


def first(w, name):
    """Return the service of this id that starts first, or None; of equals the one that the route names first."""
    same = _services(w, name)
    return min(same, key=lambda s: w.start[s.id]) if len(same) > 1 else same[0] if same else None


def starting(rule, name, wrong, severity="waarschuwing"):
    """Return the rule that looks at the start of the first service of this id."""

    def find(w):
        s = first(w, name)
        if s is not None and wrong(w.start[s.id]):
            yield (rule, WHOLE_ROUTE), severity

    return find


def first_child(w):
    if _services(w, "voorzorg") and not known(w, "first_child", w.route.target.first_child, [True, False]):
        yield ("TIJ-05", WHOLE_ROUTE), "fout"


def maternity_intake(w):
    s = first(w, "kraamintake")
    if s is None or w.end[s.id] > -42:
        yield ("TIJ-08", WHOLE_ROUTE), "waarschuwing" if _fragile(w) else "tip"


def heel_prick(w):
    s = first(w, "hielprik")
    if s is not None and (w.start[s.id] < 3 or w.end[s.id] > 7):
        yield ("TIJ-09", WHOLE_ROUTE), "fout"


def registration(w):
    s = first(w, "aangifte")
    if s is not None and w.end[s.id] > 3:
        yield ("TIJ-10", WHOLE_ROUTE), "waarschuwing"


def plan(w):
    if _fragile(w) and not any(w.end[s.id] <= 0 for s in _services(w, "ouderplan", "veiligestart")):
        yield ("TIJ-14", WHOLE_ROUTE), "fout" if w.client.level == "D" else "waarschuwing"


def custody(w):
    s = first(w, "gezag")
    if "minderjarig" in w.client.traits and s is not None and w.start[s.id] >= 0:
        yield ("TIJ-15", WHOLE_ROUTE), "waarschuwing"


def steady(w):
    lasting = [s for s in w.steps if s.kind == "professional" and (s.case_manager or s.permanent_contact)]
    if _fragile(w) and lasting and max(w.end[s.id] for s in lasting) < 700:
        yield ("TIJ-16", WHOLE_ROUTE), "waarschuwing"


def consultation(w):
    s = first(w, "casus")
    if s is not None and known(w, (s.id, "interval"), s.interval_days, [31, 32]) > 31:
        yield ("TIJ-17", WHOLE_ROUTE), "waarschuwing" if w.client.level == "D" else "tip"


def windows(w):
    for s in w.steps:
        if s.kind == "service" and s.catalogue in WINDOWS:
            earliest, latest = WINDOWS[s.catalogue]
            if not earliest <= w.start[s.id] <= latest:
                yield ("TIJ-18", (s.id,)), "waarschuwing"


def money(w):
    for s in w.steps:
        if s.kind != "service":
            continue
        if not s.funding:
            yield ("FIN-01", (s.id,)), "open" if s.funding is None else "fout"
        if s.contract_status == "ontbreekt" or s.provider == "":
            yield ("FIN-02", (s.id,)), "fout"
        elif s.provider is None:
            yield ("FIN-02", (s.id,)), "open"


def fitting(w):
    for s in w.steps:
        entry = catalogue().services.get(s.catalogue) if s.kind == "service" else None
        if entry and s.funding and not any(f.source in entry.funding for f in s.funding):
            yield ("FIN-03", (s.id,)), "waarschuwing"


def ending(w):
    entries = [s.period.start for s in w.steps if s.kind == "entry" and s.period and s.period.start is not None]
    work = [s.period.start for s in w.steps if s.kind in ("professional", "service") and s.period]
    days = entries or [day for day in work if day is not None]
    for s in w.steps:
        if s.kind == "service" and s.funding and all(f.until for f in s.funding):
            last = max(date.fromisoformat(f.until) for f in s.funding)
            if last < TODAY or (days and last < TODAY + timedelta(days=730 - min(days))):
                yield ("FIN-04", (s.id,)), "waarschuwing"
            elif not days:
                yield ("FIN-04", WHOLE_ROUTE), "open"


def costs(w):
    if "financieel" in w.client.factors and not _services(w, "inkomen"):
        for s in w.steps:
            if s.kind == "service" and (s.own_risk or s.client_costs):
                yield ("FIN-08", (s.id,)), "waarschuwing"
            elif s.kind == "service" and s.client_costs is None:
                yield ("FIN-08", (s.id,)), "open"


RULES = (
    starting("TIJ-01", "vk_intake", lambda day: day > -210),
    starting("TIJ-02", "psysoc", lambda day: day > -140),
    starting("TIJ-03", "phb", lambda day: not -168 <= day <= -84),
    starting("TIJ-04", "voorzorg", lambda day: day > -84, "fout"),
    first_child,
    starting("TIJ-06", "stevig", lambda day: not -196 <= day <= 183),
    starting("TIJ-07", "kraamintake", lambda day: day > -140),
    maternity_intake,
    heel_prick,
    registration,
    starting("TIJ-12", "jgz_hb", lambda day: day > 21),
    plan,
    custody,
    steady,
    consultation,
    windows,
    money,
    fitting,
    ending,
    costs,
)
