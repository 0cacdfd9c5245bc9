"""The rules about handovers once more, naively, for one client."""

from itertools import combinations

from oracle import _domain, _fragile


def domain_of(w, s):
    """Return the domain of a professional, or for a service that of the first who delivers it."""
    if s.kind == "service":
        return next((_domain(a) for a, b in w.delivers if b.id == s.id), None)
    return _domain(s)


def is_professional(s, *ids):
    return s.kind == "professional" and s.catalogue in ids


def inner(w):
    return [(a, b, h) for a, b, h in w.handed if a.kind != "entry" and b.kind != "exit"]


def across(w):
    return [(a, b, h) for a, b, h in inner(w) if domain_of(w, a) != domain_of(w, b)]


def cold(w):
    for a, b, h in inner(w):
        notice = is_professional(a, "burgerzaken") or is_professional(b, "burgerzaken", "huisarts")
        if h.warmth == "koud" and w.client.level != "A" and not notice:
            yield ("OVD-01", (a.id, b.id)), "waarschuwing" if w.client.level == "B" else "fout"


def agreed(w):
    for a, b, h in inner(w):
        if h.within_days is None:
            yield ("OVD-02", (a.id, b.id)), "waarschuwing"
        if not h.information:
            yield ("OVD-04", (a.id, b.id)), "waarschuwing" if _fragile(w) else "tip"


def consent(w):
    for a, b, h in inner(w):
        if h.consent == "nee":
            differ = domain_of(w, a) != domain_of(w, b)
            yield ("OVD-03", (a.id, b.id)), "fout" if differ else "waarschuwing"
        elif h.consent is None:
            yield ("OVD-03", (a.id, b.id)), "open"


def answered(w):
    back = {(a.id, b.id) for a, b in w.feedback}
    for a, b, h in across(w):
        asked = b.kind == "professional" and b.catalogue not in ("kraamverz", "netwerk")
        if _fragile(w) and asked and not h.feedback and (b.id, a.id) not in back:
            yield ("OVD-05", (a.id, b.id)), "waarschuwing"


def referring(w):
    settings = w.route.settings
    may_refer = (settings.may_refer if settings else None) or {}
    for a, b, _ in inner(w):
        if b.catalogue in may_refer and a.catalogue not in may_refer[b.catalogue]:
            yield ("OVD-06", (a.id, b.id)), "waarschuwing"


def gaps(w):
    for a, b, _ in inner(w):
        gap = w.start[b.id] - w.end[a.id]
        if gap <= (14 if _fragile(w) else 28):
            continue
        others = [
            s for s in w.steps if s.kind == "professional" and s.catalogue != "netwerk" and s.id not in (a.id, b.id)
        ]
        if not any(w.start[s.id] <= w.end[a.id] and w.end[s.id] >= w.start[b.id] for s in others):
            yield ("OVD-07", (a.id, b.id)), "fout" if _fragile(w) else "waarschuwing"


def case_managers(w):
    for pair in combinations([s for s in w.steps if s.kind == "professional" and s.case_manager], 2):
        if _fragile(w):
            first, second = sorted(pair, key=lambda s: w.end[s.id])
            if -28 <= w.end[first.id] <= 10 and -28 <= w.start[second.id] <= 10:
                yield ("OVD-08", tuple(sorted((first.id, second.id)))), "waarschuwing"


def staying_away(w):
    likely = w.client.level == "D" or "zorgmijding" in w.client.factors
    for a, b, h in across(w):
        if likely and not h.no_show:
            yield ("OVD-09", (a.id, b.id)), "waarschuwing"


def to_youth_care(w):
    for a, b, h in w.handed:
        handover = is_professional(a, "kraamverz") and is_professional(b, "jgz_vpk", "jeugdarts")
        if handover and h.within_days is not None and h.within_days > 10 and w.end[b.id] > 14:
            yield ("TIJ-11", (a.id, b.id)), "fout" if _fragile(w) else "waarschuwing"


def to_debt_help(w):
    for a, b, h in w.handed:
        if is_professional(b, "shv") and h is not None and h.within_days is not None:
            threat = "dreigende_schuld" in w.client.traits
            if h.within_days > (5 if threat else 28):
                yield ("TIJ-13", (a.id, b.id)), "fout" if threat else "waarschuwing"


RULES = (
    cold, agreed, consent, answered, referring, gaps, case_managers, staying_away, to_youth_care, to_debt_help,
)  # fmt: skip
