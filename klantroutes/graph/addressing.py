"""Which risk factors a step does something about."""

from klantroutes.model.catalogue import catalogue
from klantroutes.model.steps import Professional, Service, Step


def addresses(step: Step) -> frozenset[str]:
    """Return the factors that this step addresses; a service may say so itself, else its catalogue entry decides."""
    if isinstance(step, Service):
        if step.addresses is not None:
            return frozenset(step.addresses)
        service = catalogue().services.get(step.catalogue or "")
        return service.addresses if service is not None else frozenset()
    if isinstance(step, Professional):
        professional = catalogue().professionals.get(step.catalogue or "")
        return professional.addresses if professional is not None else frozenset()
    return frozenset()
