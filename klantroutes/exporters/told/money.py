"""Who buys a service and how it is paid, as that usually follows from the law or arrangement."""

from dataclasses import dataclass

from klantroutes.model.plain_text import one_line


@dataclass(frozen=True)
class Law:
    """A source of money: how it is written in full, who usually buys from it, and how that is paid."""

    full: str
    buyer: str
    payment: str


USUAL = (
    "Wie inkoopt en hoe er wordt betaald, volgt hier uit de wet. Dat is algemene kennis van het veld. "
    "Laat het nakijken door uw inkoper."
)
"""What must stand beside these columns: they are general knowledge of the field, not checked by an expert (W55)."""

_TOWN = "gemeente"
_LAWS = {
    "zvw": Law("Zorgverzekeringswet", "zorgverzekeraar", "basisverzekering"),
    "gemeentepolis": Law("gemeentepolis", "gemeente en zorgverzekeraar", "aanvullende verzekering"),
    "wlz": Law("Wet langdurige zorg", "zorgkantoor", "budget langdurige zorg"),
    "wmo": Law("Wet maatschappelijke ondersteuning", _TOWN, "budget van de gemeente"),
    "jeugdwet": Law("Jeugdwet", _TOWN, "budget van de gemeente"),
    "wpg": Law("Wet publieke gezondheid", _TOWN, "Gemeentefonds"),
    "gemeentefonds": Law("Gemeentefonds", _TOWN, "budget van de gemeente"),
    "gemeente": Law("gemeente", _TOWN, "budget van de gemeente"),
    "spuk": Law("specifieke uitkering", _TOWN, "tijdelijk geld van het Rijk"),
    "gala": Law("Gezond en Actief Leven Akkoord", _TOWN, "tijdelijk geld van het Rijk"),
    "azwa": Law("Aanvullend Zorg- en Welzijnsakkoord", "gemeente en zorgverzekeraar", "geld uit het akkoord"),
    "rijk": Law("Rijk", "Rijk", "landelijk programma"),
    "rijkssubsidie": Law("rijkssubsidie", "Rijk", "subsidie"),
    "rechtspraak": Law("rechtspraak", "Rijk", "budget van het Rijk"),
    "wgs": Law("Wet gemeentelijke schuldhulpverlening", _TOWN, "budget van de gemeente"),
    "participatiewet": Law("Participatiewet", _TOWN, "budget van de gemeente"),
    "huisvestingswet": Law("Huisvestingswet", _TOWN, "budget van de gemeente"),
    "kinderopvangtoeslag": Law("kinderopvangtoeslag", "ouders", "toeslag van het Rijk"),
    "binnen": Law("binnen het gewone budget", "niet apart", "gewone budget"),
}


def law_of(source: str) -> Law | None:
    """Return what is usual for a source of money as it is written in a route; None for a source of one's own."""
    words = one_line(source).casefold().replace("/", " ").split()
    return _LAWS.get(words[0]) if words else None
