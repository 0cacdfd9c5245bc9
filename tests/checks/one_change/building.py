"""Words to write a whole clean route with: steps and lines that have everything filled in."""

from klantroutes.model.catalogue import catalogue

CALL = {"contact": {"name": "Team aanmelding", "phone": "000-0000000"}}
UNINSURED = {"source": "Subsidieregeling onverzekerden"}


def entry(name, phase, day):
    """Return a way in, on this day of the axis."""
    return {"id": name, "kind": "entry", "label": f"In: {name}", "phase": phase, "period": {"start": day, "end": day}}


def exit_(name, phase="na", day=730):
    """Return a way out."""
    return {"id": name, "kind": "exit", "label": f"Uit: {name}", "phase": phase, "period": {"start": day, "end": day}}


def professional(name, kind, phase, first, last, **more):
    """Return somebody of this kind of the catalogue with whom to call filled in."""
    period = {"start": first, "end": last}
    found = {"id": name, "kind": "professional", "label": name.capitalize(), "phase": phase, "period": period}
    return {**found, "catalogue": kind, **CALL, **more}


def service(name, kind, phase, first, last, **more):
    """Return a service that is bought and paid as the catalogue says, and costs the client nothing."""
    source = catalogue().services[kind].funding[0]
    paid = {"funding": [{"source": source}, *([UNINSURED] if source == "Zvw" else [])]}
    bought = {**paid, "provider": "Zorg Dichtbij", "client_costs": False, "own_risk": False}
    found = {"id": name, "kind": "service", "label": name.capitalize(), "phase": phase, "catalogue": kind}
    return {**found, "period": {"start": first, "end": last}, **bought, **more}


def handover(name, phase="tijdens", days=7, **more):
    """Return a warm handover about which everything was agreed."""
    agreed = {
        "warmth": "warm", "within_days": days, "consent": "ja", "information": ["hulpvraag en afspraken"],
        "responsible": "Wie overdraagt", "no_show": "Wie ontvangt belt en gaat langs.", "feedback": True,
    }  # fmt: skip
    return {"id": name, "kind": "handover", "label": name.capitalize(), "phase": phase, **agreed, **more}


def lines(words):
    """Return the lines that these words draw: `a=>b` (route), `a--b` (voert uit), `a~>b` (terugkoppeling)."""
    signs = {"=>": "flow", "--": "delivers", "~>": "feedback"}
    made = []
    for word in words.split():
        sign = next(sign for sign in signs if sign in word)
        source, target = word.split(sign)
        made.append({"id": word, "kind": signs[sign], "source": source, "target": target})
    return made
