"""Routes of a few steps for tests, in as few words as possible."""

from klantroutes.storage.parse import from_content

SIGNS = {"=>": "flow", "--": "delivers", "~>": "feedback"}


def step(kind, name, phase="tijdens", **more):
    """Return a step that lasts from week 12 to the second birthday, unless said otherwise."""
    period = {} if kind == "handover" else {"period": {"start": -196, "end": 730}}
    return {"id": name, "kind": kind, "label": name.capitalize(), "phase": phase, **period, **more}


def small_route(*steps, links="", target=None, **more):
    """Return a route; `links` are words such as `in=>verl`, `verl--echo` or `wijk~>verl`."""
    made = []
    for number, word in enumerate(links.split()):
        sign = next(sign for sign in SIGNS if sign in word)
        source, receiver = word.split(sign)
        made.append({"id": f"l{number}", "kind": SIGNS[sign], "source": source, "target": receiver})
    target = {"levels": ["C"], "factors": ["financieel"], **(target or {})}
    content = {"format": "klantroute", "version": 1, "id": "r", "title": "Klein", "target": target}
    return from_content({**content, "steps": list(steps), "links": made, **more})
