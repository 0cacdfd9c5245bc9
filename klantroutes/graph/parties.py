"""Groups of parties that the rules speak of, by catalogue id, and the domain of a step."""

from klantroutes.model.catalogue import catalogue
from klantroutes.model.steps import Step

BIRTH_CARE = frozenset({"verloskundige", "klin_verlosk", "gynaecoloog"})
GENERAL_PRACTICE = frozenset({"huisarts", "poh"})
JGZ = frozenset({"jgz_vpk", "jeugdarts", "vz_vpk", "so_vpk", "kasto"})
"""Youth health care in the wide sense: who may have the child in view after two weeks."""
JGZ_RECEIVERS = frozenset({"jgz_vpk", "jeugdarts"})
JGZ_GIVERS = BIRTH_CARE | {"kraamverz", "kinderarts", "mmw"}
JGZ_IN_VIEW = 14
"""Youth health care counts when it is in view longer than this many days after birth."""
BASIC_CARE = BIRTH_CARE | {"kraamverz", "screener", "echoscopist", "kraamorg", "burgerzaken", "tolk", "netwerk"}
"""Whom every client meets, or who only supports: not a familiar face of one's own."""
CONSULTATION = frozenset({"casus", "igp"})
"""Services in which professionals of different domains discuss a family together."""
NO_CLIENT_CONTACT = frozenset({"netwerk", "screener", "tolk", "verzekeraar", "vsv", "gem_inkoop", "coord"})
"""Not counted among the professionals a client has to deal with."""


def domain(step: Step) -> str | None:
    """Return the domain of a professional, by its catalogue id and whatever its lane; None when unknown."""
    if step.kind != "professional" or step.catalogue is None:
        return None
    entry = catalogue().professionals.get(step.catalogue)
    return entry.domain if entry else None
