"""Random routes with what handovers and services are asked about: terms, consent, windows, money.

They are drawn evenly from a seed, for most of these rules need several rare things at once.
"""

from random import Random

from klantroutes.storage.parse import from_content

DAYS = [
    -400, -211, -210, -209, -197, -196, -169, -168, -140, -139, -85, -84, -83, -43, -42, -41, -14, -1, 0, 1, 2, 3, 4,
    7, 8, 10, 11, 21, 22, 35, 56, 57, 183, 184, 730,
]  # fmt: skip
NEAR_BIRTH = [-29, -28, -20, 0, 1, 10, 11, 14, 15, 24, 25, 28, 29, 30, 60, 699, 700]
PARTIES = [
    "verloskundige", "huisarts", "burgerzaken", "kraamverz", "kraamverz", "jgz_vpk", "jeugdarts", "shv", "shv",
    "wijkteam", "netwerk", "iets_eigens", None,
]  # fmt: skip
SERVICES = [
    "vk_intake", "psysoc", "phb", "voorzorg", "stevig", "kraamintake", "hielprik", "aangifte", "jgz_hb", "gezag",
    "casus", "ouderplan", "veiligestart", "inkomen", "kraam", "pns", "nacontrole", "kinderwensvraag", "nnz", None,
]  # fmt: skip
CONDITIONS = [
    *[None] * 6,
    {"levels": ["C", "D"]},
    {"levels": ["A", "B"]},
    {"any_factors": ["financieel"]},
    {"no_factors": ["geweld"]},
    {"traits": ["minderjarig"]},
]
ENDS = [None, "2025-12-31", "2026-01-01", "2028-01-01", "2028-09-01", "2031-01-01"]
HANDOVER = {
    "warmth": [None, "koud", "koud", "warm", "direct"],
    "within_days": [None, 0, 5, 6, 10, 11, 28, 29],
    "consent": [None, "ja", "nee", "nee"],
    "information": [None, [], ["de hulpvraag"]],
    "no_show": [None, "", "bellen"],
    "feedback": [None, False, True],
}
SERVICE = {
    "provider": [None, "", "Iemand"],
    "contract_status": [None, "gecontracteerd", "ontbreekt"],
    "client_costs": [None, False, True],
    "own_risk": [None, None, True],
    "interval_days": [None, 30, 31, 32],
}
TARGET = {
    "levels": [["C"], ["A", "B", "C", "D"], ["B", "D"], ["A"], ["B", "C"]],
    "factors": [[], ["financieel"], ["zorgmijding"]],
    "possible_factors": [[], ["financieel", "zorgmijding", "geweld"], ["geweld"]],
    "traits": [[], ["dreigende_schuld"]],
    "possible_traits": [[], ["minderjarig", "dreigende_schuld"]],
    "first_child": [None, False, True],
}
SETTINGS = [None, {"may_refer": {"wijkteam": ["huisarts"], "jgz_vpk": [], "shv": ["verloskundige"]}}]


def handed_over(seed):
    """Return a route with some professionals, a service or two, and handovers between them."""
    draw = Random(seed)
    people = [_professional(draw, f"p{number}") for number in range(draw.randint(2, 5))]
    helping = [_service(draw, f"d{number}", SERVICES) for number in range(draw.randint(0, 2))]
    steps = people + helping + _entry(draw)
    handovers, links = [], []
    for number in range(draw.randint(2, 6)):
        giver, receiver = draw.choice(steps)["id"], draw.choice(people + helping)["id"]
        if giver != receiver:
            handovers.append({**_step(draw, f"h{number}", "handover"), **_fields(draw, HANDOVER)})
            links += [("flow", giver, f"h{number}"), ("flow", f"h{number}", receiver)]
    for kind, receivers in (("delivers", helping), ("feedback", people)):
        pairs = [(a["id"], b["id"]) for a in people for b in receivers if a is not b]
        links += [(kind, *draw.choice(pairs)) for _ in range(draw.randint(0, 3)) if pairs]
    return _route(draw, steps, handovers, links)


def served(seed):
    """Return a route with some services of one or two kinds, and perhaps a professional and an entry."""
    draw = Random(seed)
    kinds = draw.sample(SERVICES, 2)
    steps = [_service(draw, f"d{number}", kinds) for number in range(draw.randint(1, 4))]
    steps += draw.choice([[], [_professional(draw, "p")]]) + _entry(draw)
    return _route(draw, steps, [], [])


def _fields(draw, options):
    return {name: draw.choice(values) for name, values in options.items()}


def _step(draw, name, kind):
    return {"id": name, "kind": kind, "phase": "na", "applies_to": draw.choice(CONDITIONS)}


def _period(draw, days):
    return {"start": draw.choice(days), "end": draw.choice(days)}


def _professional(draw, name):
    flags = {"case_manager": draw.choice([None, True]), "permanent_contact": draw.choice([None, None, True])}
    step = {**_step(draw, name, "professional"), "catalogue": draw.choice(PARTIES), **flags}
    return {**step, "period": _period(draw, NEAR_BIRTH)}


def _service(draw, name, kinds):
    sources = ["Zvw", "Wmo", "Jeugdwet", "iets anders"]
    paid = [{"source": draw.choice(sources), "until": draw.choice(ENDS)} for _ in range(draw.randint(0, 2))]
    step = {**_step(draw, name, "service"), "catalogue": draw.choice(kinds), **_fields(draw, SERVICE)}
    return {**step, "period": _period(draw, DAYS), "funding": draw.choice([None, paid, paid])}


def _entry(draw):
    period = draw.choice([None, _period(draw, DAYS)])
    return draw.choice([[], [{**_step(draw, "in", "entry"), "period": period}]])


def _route(draw, steps, handovers, links):
    for _ in range(draw.choice([0, 0, 1, 3])):
        step = draw.choice(steps)
        if step["period"]:
            step["period"] = {**step["period"], draw.choice(["start", "end"]): None}
    made = [
        {"id": f"k{number}", "kind": kind, "source": source, "target": receiver}
        for number, (kind, source, receiver) in enumerate(links)
    ]
    content = {"format": "klantroute", "version": 1, "id": "r", "title": "Willekeurig", "target": _fields(draw, TARGET)}
    return from_content({**content, "steps": steps + handovers, "links": made, "settings": draw.choice(SETTINGS)})
