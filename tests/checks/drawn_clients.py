"""Random routes for what vulnerable clients are asked about, and for the ways that they can walk; drawn from a seed."""

from itertools import pairwise
from random import Random

from klantroutes.storage.parse import from_content

DAYS = [-400, -200, -29, -28, -27, -1, 0, 1, 14, 15, 28, 29, 30, 31, 100, 699, 700, 730]
PEOPLE = [
    "verloskundige", "kraamverz", "jgz_vpk", "vz_vpk", "jeugdarts", "kasto", "wijkteam", "shv", "mee", "opvang",
    "veiligthuis", "verslzorg", "poppoli", "netwerk", "tolk", "screener", "school", "homestart", "iets_eigens", None,
]  # fmt: skip
SERVICES = [
    "casus", "igp", "phb", "vk_zorg", "pop", "stevig", "voorzorg", "mkh_verbl", "veiligestart", "vt", "ots", "mo",
    "huisv", "gezag", "tolkinzet", "clientond", "jmg", "schuld", "versl_beh", "jgz_hb", "iets_eigens", None,
]  # fmt: skip
CONDITIONS = [
    *[None] * 5,
    {"levels": ["C", "D"]},
    {"levels": ["B"]},
    {"any_factors": ["financieel", "lvb"]},
    {"no_factors": ["geweld"]},
    {"all_factors": ["dakloos"]},
    {"traits": ["jonge_moeder"]},
]
TARGET = {
    "levels": [["C"], ["D"], ["A", "B", "C", "D"], ["B", "C"], ["A"], ["C", "D"]],
    "factors": [[], ["financieel"], ["lvb"], ["geweld", "taal"]],
    "possible_factors": [[], ["geweld", "dakloos"], ["financieel", "lvb", "verslaving"], ["zorgmijding", "onbedoeld"]],
    "traits": [[], ["jonge_moeder"]],
    "possible_traits": [[], [], ["minderjarig", "jonge_moeder"]],
    "protective": [[], ["steun"]],
    "partner": [None, "ja", "nee", "onbekend"],
}


def cared_for(seed):
    """Return a route with professionals, services, direct and other handovers, and few lines."""
    draw = Random(seed)
    people = [_professional(draw, f"p{number}") for number in range(draw.randint(1, 6))]
    services = [_service(draw, f"d{number}") for number in range(draw.randint(0, 5))]
    links = _beside(draw, people, services)
    handovers = []
    for number in range(draw.randint(0, 5)):
        giver, receiver = draw.choice(people)["id"], draw.choice(people + services)["id"]
        links += _handed(draw, handovers, giver, receiver, f"h{number}")
    return _route(draw, people + services + handovers, links)


def walkable(seed):
    """Return a route with entries, a line of professionals to the exits, and ways beside and around it."""
    draw = Random(seed)
    people = [_professional(draw, f"p{number}") for number in range(draw.randint(2, 5))]
    services = [_service(draw, f"d{number}") for number in range(draw.randint(0, 2))]
    entries = [_step(draw, f"in{number}", "entry") for number in range(draw.choice([0, 1, 1, 2, 2, 3]))]
    exits = [_step(draw, f"uit{number}", "exit") for number in range(draw.choice([0, 1, 1, 2]))]
    work = people + services
    pairs = [*pairwise(people), *((draw.choice(work), draw.choice(work)) for _ in range(3))]
    links = _beside(draw, people, services)
    handovers = []
    for number, (giver, receiver) in enumerate(pairs):
        if draw.random() < 0.8:
            links += _handed(draw, handovers, giver["id"], receiver["id"], f"h{number}")
    links += [("flow", entry["id"], draw.choice([people[0], *work])["id"]) for entry in entries]
    links += [("flow", draw.choice([people[-1], *work])["id"], way["id"]) for way in exits]
    for step in people + entries:
        step["applies_to"] = draw.choice([None, None, step["applies_to"]])
    return _route(draw, entries + work + handovers + exits, links)


def _handed(draw, handovers, giver, receiver, name):
    if giver == receiver:
        return []
    fields = {"warmth": draw.choice([None, "warm", "direct", "direct"]), "within_days": draw.choice([None, 0, 3, 4])}
    handovers.append({**_step(draw, name, "handover"), **fields})
    return [("flow", giver, name), ("flow", name, receiver)]


def _beside(draw, people, services):
    links = [
        ("delivers", draw.choice(people)["id"], s["id"]) for s in services for _ in range(draw.choice([0, 1, 1, 2]))
    ]
    work = people + services
    pairs = [(draw.choice(work)["id"], draw.choice(people)["id"]) for _ in range(draw.randint(0, 3))]
    return links + [("feedback", a, b) for a, b in pairs if a != b]


def _step(draw, name, kind):
    phase = draw.choice(["tijdens", "na", "na"])
    return {"id": name, "kind": kind, "phase": phase, "applies_to": draw.choice(CONDITIONS)}


def _period(draw):
    return draw.choice([{"start": draw.choice(DAYS), "end": draw.choice(DAYS)}] * 3 + [{"start": -100, "end": 730}])


def _professional(draw, name):
    flags = {
        "case_manager": draw.choice([None, None, True]),
        "involves_partner": draw.choice([None, None, None, True]),
        "strengthens_network": draw.choice([None, None, None, True]),
        "signals": draw.choice([None, True]),
    }
    return {**_step(draw, name, "professional"), "catalogue": draw.choice(PEOPLE), "period": _period(draw), **flags}


def _service(draw, name):
    own = {"addresses": draw.choice([None, None, None, [], ["financieel"], ["geweld", "lvb"]])}
    return {**_step(draw, name, "service"), "catalogue": draw.choice(SERVICES), "period": _period(draw), **own}


def _route(draw, steps, links):
    for _ in range(draw.choice([0, 0, 1, 2])):
        step = draw.choice(steps)
        if step.get("period"):
            step["period"] = {**step["period"], draw.choice(["start", "end"]): None}
    made = [
        {"id": f"k{number}", "kind": kind, "source": source, "target": receiver}
        for number, (kind, source, receiver) in enumerate(dict.fromkeys(links))
    ]
    target = {name: draw.choice(values) for name, values in TARGET.items()}
    content = {"format": "klantroute", "version": 1, "id": "r", "title": "Willekeurig", "target": target}
    return from_content({**content, "steps": steps, "links": made})
