"""The remedy that puts another service in the place of one that does not fit."""

from collections.abc import Iterator

from klantroutes import edits
from klantroutes.edits.edit import Edit
from klantroutes.edits.together import together
from klantroutes.model.catalogue import catalogue
from klantroutes.model.steps import Professional, Service, Step

from ..naming import called
from .fix import Fix, Offer
from .situation import Situation

ID = "vervang-dienst"


def replace_service(name: str, provider: str) -> Fix:
    """Return the fix that turns the services of the finding into this one, and who delivers only those along."""

    def offers(here: Situation) -> Iterator[Offer]:
        for step in here.steps:
            if isinstance(step, Service):
                changes = _changes(here, step, name, provider)
                title = f"Vervang ‘{called(step)}’ door ‘{catalogue().services[name].name}’"
                yield Offer(ID, title, together("dienst vervangen", changes))

    return Fix(ID, offers)


def _changes(here: Situation, service: Service, name: str, provider: str) -> list[Edit]:
    """Return the edits; a label that a person wrote differently from the catalogue would no longer be true either."""
    found = [_become(service, name, catalogue().services[name].name)]
    delivering = [line.source for line in here.network.delivers if line.target is service]
    for step in delivering:
        only = sum(line.source is step for line in here.network.delivers) == 1
        if only and isinstance(step, Professional) and step.catalogue == "vz_vpk":
            found.append(_become(step, provider, catalogue().professionals[provider].name))
    return found


def _become(step: Step, name: str, label: str) -> Edit:
    return edits.set_fields(step.id, catalogue=name, label=label)
