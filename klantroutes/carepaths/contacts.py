"""Who can be called: what the route says itself, and where it says nothing what the coalition's own file says."""

from klantroutes.model.plain_text import one_line
from klantroutes.model.steps import Contact, Professional, Service, Step
from klantroutes.storage.coalition import CoalitionFile, Offer, Party


def known_locally(step: Step, coalition: CoalitionFile | None) -> dict[str, object]:
    """Return the fields of a step that the coalition can fill in; nothing is guessed where several parties fit."""
    if coalition is None or step.catalogue is None:
        return {}
    if isinstance(step, Service):
        return _offered(step, coalition.offers or ())
    return _met(step, coalition.parties or ()) if isinstance(step, Professional) else {}


def _met(step: Professional, parties: tuple[Party, ...]) -> dict[str, object]:
    own = one_line(step.organisation)
    fitting = [party for party in parties if party.catalogue == step.catalogue]
    fitting = [party for party in fitting if not own or one_line(party.organisation) in ("", own)]
    if len(fitting) != 1:
        return {}
    (party,) = fitting
    found: dict[str, object] = {}
    if not own and one_line(party.organisation):
        found["organisation"] = party.organisation
    contact = _completed(step.contact, party.contact)
    return found | ({"contact": contact} if contact else {})


def _completed(own: Contact | None, local: Contact | None) -> dict[str, str]:
    """Return the parts of both, the own ones first; empty when the coalition adds nothing."""
    if local is None:
        return {}
    parts: dict[str, str] = {}
    for name in Contact.model_fields:
        said = one_line(getattr(own, name, None)) or one_line(getattr(local, name))
        if said:
            parts[name] = said
    return parts


def _offered(step: Service, offers: tuple[Offer, ...]) -> dict[str, object]:
    names = {one_line(offer.provider) for offer in offers if offer.service == step.catalogue} - {""}
    return {"provider": names.pop()} if step.provider is None and len(names) == 1 else {}
