"""Which services of the catalogue are proposed for a risk factor."""

from klantroutes.model.catalogue import catalogue

from .add_professional import Wanted as Party
from .add_service import Wanted

_FIRST: dict[str, tuple[str, ...]] = {
    "financieel": ("schuld", "inkomen"),
    "leefstijl": ("smr",),
    "opvoed": ("phb", "stevig"),
    "psychosociaal": ("wijk_beg", "phb"),
    "medisch": ("vk_zorg",),
    "lvb": ("mee_kw", "clientond"),
    "huisvesting": ("huisv",),
    "psychisch": ("ggz_beh", "pop"),
    "taal": ("tolkinzet",),
}
"""The services that are made for a factor; others in the catalogue do something about it beside other work."""
WHOLE_ROUTE = (-168, 730)
HELPERS: dict[str, Party] = {
    "geweld": Party("veiligthuis", "tijdens", WHOLE_ROUTE),
    "verslaving": Party("verslzorg", "tijdens", WHOLE_ROUTE),
    "dakloos": Party("opvang", "tijdens", WHOLE_ROUTE),
    "acute_psych": Party("ggz_crisis", "tijdens", WHOLE_ROUTE),
}
"""To whom a client with an urgent factor is led straight."""


def services_for(factor: str) -> tuple[Wanted, ...]:
    """Return the services to propose for this factor."""
    return tuple(_wanted(name) for name in _FIRST.get(factor, ()))


def bought(service: str) -> tuple[Wanted, ...]:
    """Return this service itself, which the coalition buys, when the catalogue knows it."""
    return (_wanted(service),) if service in catalogue().services else ()


def _wanted(name: str) -> Wanted:
    """Return the service in pregnancy where it can be, else in its first phase."""
    phases = catalogue().services[name].phases
    return Wanted(name, "tijdens" if "tijdens" in phases else phases[0])
