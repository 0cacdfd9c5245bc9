"""Networks of a few steps for tests, in as few words as possible."""

from klantroutes.graph.network import Network
from klantroutes.storage.parse import from_content

SIGNS = {"=>": "flow", "--": "delivers", "~>": "feedback"}


def network(steps, links="", target=None, **conditions):
    """Return a network; steps are words such as `in:entry`, links such as `in=>a`, `a--b` or `b~>a`."""
    made = []
    for word in steps.split():
        name, kind = word.split(":")
        made.append({"id": name, "kind": kind, "phase": "tijdens", "applies_to": conditions.get(name)})
    ways = []
    for number, word in enumerate(links.split()):
        sign = next(sign for sign in SIGNS if sign in word)
        source, receiver = word.split(sign)
        ways.append({"id": f"l{number}", "kind": SIGNS[sign], "source": source, "target": receiver})
    content = {"format": "klantroute", "version": 1, "id": "r", "title": "Klein", "target": target or {"levels": ["C"]}}
    return Network(from_content({**content, "steps": made, "links": ways}))
