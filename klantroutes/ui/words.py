"""How people read the fields and fixed words of a route: one table for the whole window."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from klantroutes.model.catalogue import catalogue
from klantroutes.model.vocabulary import (
    KIND_LABELS,
    LEVEL_LABELS,
    LINK_LABELS,
    PHASE_LABELS,
    TRAIT_LABELS,
    WARMTH_LABELS,
)
from klantroutes.model.wording import numbered

UNSET = "niet ingevuld"


class FieldWords(NamedTuple):
    """The label of a field and one sentence of help."""

    label: str
    help: str


FIELDS: Mapping[str, FieldWords] = MappingProxyType({
    "format": FieldWords("Soort bestand", "Waaraan het programma ziet dat dit een klantroute is."),
    "version": FieldWords("Bestandsversie", "De versie van het bestand; het programma houdt dit bij."),
    "id": FieldWords("Kenmerk", "Het vaste kenmerk; het programma maakt dit en het verandert nooit."),
    "kind": FieldWords("Soort", "Wat dit is: ingang, professional, dienst, overdracht of uitgang."),
    "label": FieldWords("Naam", "Hoe dit in de tekening heet."),
    "phase": FieldWords("Fase", "Vóór de zwangerschap, tijdens de zwangerschap of na de geboorte."),
    "lane": FieldWords("Baan", "In welke baan van de tekening dit staat."),
    "period": FieldWords("Periode", "Van wanneer tot wanneer, geteld vanaf de (verwachte) geboorte."),
    "catalogue": FieldWords("Uit de lijst", "De soort professional of dienst uit de lijst Kansrijke Start."),
    "organisation": FieldWords("Organisatie", "Bij welke organisatie dit hoort."),
    "contact": FieldWords("Contact", "Wie u hierover kunt bellen of mailen."),
    "description": FieldWords("Toelichting", "Wat een lezer hierover moet weten."),
    "signals": FieldWords(
        "Vraagt naar zorgen en kracht", "Of hier altijd wordt gevraagd naar zorgen en naar wat goed gaat."
    ),
    "position": FieldWords("Plaats", "Waar dit met de hand is neergezet; leeg betekent dat het programma kiest."),
    "applies_to": FieldWords("Voor wie", "Voor welke cliënten deze stap is; leeg betekent voor iedereen."),
    "care_path": FieldWords("Zorgpad", "Het zorgpad dat deze stap uitwerkt: één thema, met namen en telefoonnummers."),
    "case_manager": FieldWords("Voert de regie", "Of deze professional de regie heeft over de hele route."),
    "permanent_contact": FieldWords("Vast gezicht", "Of dit voor de cliënt het vaste gezicht is."),
    "involves_partner": FieldWords("Betrekt de partner", "Of de partner hier actief meedoet."),
    "strengthens_network": FieldWords("Versterkt het netwerk", "Of familie en buurt hier steviger van worden."),
    "funding": FieldWords("Geld", "Waaruit dit wordt betaald, en tot wanneer dat zeker is."),
    "provider": FieldWords("Aanbieder", "Wie dit uitvoert; u kunt ook zeggen dat er geen aanbieder is."),
    "contract_status": FieldWords("Contract", "Of de aanbieder een contract heeft."),
    "client_costs": FieldWords("Cliënt betaalt zelf", "Of de cliënt hiervoor zelf moet betalen."),
    "own_risk": FieldWords("Eigen risico", "Of dit onder het eigen risico van de zorgverzekering valt."),
    "waiting_days": FieldWords("Wachttijd", "Hoeveel dagen een cliënt gemiddeld wacht."),
    "capacity_per_year": FieldWords("Plekken per jaar", "Hoeveel cliënten hier per jaar terechtkunnen."),
    "price_eur": FieldWords("Prijs", "Wat één traject kost, in euro’s."),
    "licence_confirmed": FieldWords("Licentie in orde", "Of de aanbieder de licentie voor deze aanpak heeft."),
    "interval_days": FieldWords("Om de hoeveel dagen", "Hoeveel dagen er tussen twee keren zitten."),
    "addresses": FieldWords("Helpt bij", "Waar dit bij helpt; leeg betekent wat de lijst erover zegt."),
    "warmth": FieldWords(
        "Soort overdracht", "Warm: samen met de cliënt. Koud: op papier. Direct: meteen, tot ze er is."
    ),
    "within_days": FieldWords("Binnen", "Binnen hoeveel dagen na het besluit de ander begint."),
    "consent": FieldWords("Toestemming", "Of de cliënt toestemming geeft voor deze overdracht."),
    "information": FieldWords("Informatie die meegaat", "Wat de ander te horen krijgt; elke regel is één onderdeel."),
    "responsible": FieldWords("Verantwoordelijk", "Wie ervoor zorgt dat de overdracht lukt."),
    "no_show": FieldWords("Als de cliënt niet komt", "Wat er dan gebeurt, en wie dat doet."),
    "feedback": FieldWords("Terugkoppeling", "Of de ontvanger laat weten hoe het verder ging."),
    "next_route": FieldWords("Vervolgroute", "Het kenmerk van de route waarmee het gezin verdergaat."),
    "source": FieldWords("Bron", "Waaruit het geld komt, of waar de lijn begint."),
    "target": FieldWords("Doelgroep", "Voor wie de route is, of waar de lijn eindigt."),
    "until": FieldWords("Zeker tot", "Tot welke dag dit geld zeker is."),
    "start": FieldWords("Van", "Vanaf wanneer."),
    "end": FieldWords("Tot", "Tot wanneer."),
    "name": FieldWords("Naam", "Hoe dit of deze persoon heet."),
    "phone": FieldWords("Telefoon", "Het telefoonnummer."),
    "email": FieldWords("E-mail", "Het e-mailadres."),
    "x": FieldWords("Plaats van links", "Hoe ver van de linkerkant, in punten."),
    "y": FieldWords("Plaats van boven", "Hoe ver van de bovenkant, in punten."),
    "levels": FieldWords("Niveaus", "Hoe kwetsbaar de zwangere is, van A (zelfredzaam) tot D (zeer kwetsbaar)."),
    "factors": FieldWords("Altijd aanwezig", "Risicofactoren die bij elke cliënt van deze route spelen."),
    "possible_factors": FieldWords(
        "Soms aanwezig", "Risicofactoren die kunnen spelen; elke combinatie wordt gecontroleerd."
    ),
    "protective": FieldWords("Beschermend", "Wat de cliënt sterker maakt."),
    "traits": FieldWords("Kenmerken", "Kenmerken die voor elke cliënt gelden."),
    "possible_traits": FieldWords(
        "Soms deze kenmerken", "Kenmerken die kunnen gelden; elke combinatie wordt gecontroleerd."
    ),
    "partner": FieldWords("Partner", "Of er een partner is."),
    "first_child": FieldWords("Eerste kind", "Of dit het eerste kind is."),
    "all_factors": FieldWords("Met al deze factoren", "Alleen cliënten bij wie al deze risicofactoren spelen."),
    "any_factors": FieldWords("Met een van deze factoren", "Alleen cliënten bij wie ten minste één hiervan speelt."),
    "no_factors": FieldWords("Zonder deze factoren", "Alleen cliënten bij wie geen van deze factoren speelt."),
    "type": FieldWords("Soort route", "Een klantroute volgt een cliënt; een zorgpad werkt één thema uit."),
    "theme": FieldWords("Thema", "Het thema van een zorgpad."),
    "title": FieldWords("Titel", "De titel boven de route."),
    "status": FieldWords("Stand", "Hoe ver dit is."),
    "coalition": FieldWords("Coalitie", "De lokale coalitie die de route maakte."),
    "municipalities": FieldWords("Gemeenten", "De gemeenten die meedoen; elke regel is één gemeente."),
    "region": FieldWords("Regio", "De regio van de coalitie."),
    "insurer": FieldWords("Zorgverzekeraar", "De zorgverzekeraar die meedoet."),
    "jgz_organisation": FieldWords("JGZ-organisatie", "Wie hier de jeugdgezondheidszorg uitvoert."),
    "created": FieldWords("Gemaakt", "Wanneer de route is gemaakt."),
    "modified": FieldWords("Gewijzigd", "Wanneer de route voor het laatst is gewijzigd."),
    "reviewed_on": FieldWords("Getoetst op", "De dag waarop de route is getoetst."),
    "tested_with_parents": FieldWords("Getoetst met ouders", "Of ouders hebben meegekeken."),
    "indicators": FieldWords("Indicatoren", "Waaraan u ziet dat de route werkt; elke regel is er één."),
    "lanes": FieldWords("Banen", "De rijen van de tekening."),
    "steps": FieldWords("Stappen", "Wat er in de route gebeurt."),
    "links": FieldWords("Lijnen", "Hoe de stappen aan elkaar zitten."),
    "notes": FieldWords("Notities", "Briefjes van een werksessie."),
    "agreements": FieldWords("Afspraken", "Wat er is afgesproken."),
    "waivers": FieldWords("Geaccepteerd", "Gaten die bewust zijn geaccepteerd."),
    "settings": FieldWords("Instellingen", "Wat in deze regio anders is."),
    "may_refer": FieldWords("Wie mag verwijzen", "Welke professional naar wie mag verwijzen."),
    "numbers": FieldWords("Eigen grenzen", "De getallen van de controles die in deze regio anders zijn."),
    "off": FieldWords("Uitgezette controles", "Welke controles hier niet gelden, en waarom niet."),
    "text": FieldWords("Tekst", "Wat er staat."),
    "author": FieldWords("Schrijver", "Wie het briefje schreef."),
    "colour": FieldWords("Kleur", "De kleur van het briefje."),
    "step": FieldWords("Bij stap", "De stap waar dit over gaat."),
    "votes": FieldWords("Stemmen", "Hoeveel mensen hierop stemden."),
    "resolved": FieldWords("Afgehandeld", "Of dit klaar is."),
    "owner": FieldWords("Wie", "Wie dit doet."),
    "due": FieldWords("Voor", "Voor welke dag dit klaar is."),
    "rule": FieldWords("Controle", "De controle waar dit over gaat."),
    "element": FieldWords("Onderdeel", "Het onderdeel waar dit over gaat; leeg betekent de hele route."),
    "reason": FieldWords("Reden", "Waarom dit gat is geaccepteerd."),
    "by": FieldWords("Door", "Wie dit besloot."),
    "date": FieldWords("Op", "De dag van het besluit."),
    "review_on": FieldWords("Opnieuw bekijken op", "De dag waarop u dit opnieuw bekijkt."),
    "parked": FieldWords("Geparkeerd", "Of dit briefje op de parkeerplaats ligt, voor later."),
    "locked": FieldWords("Op slot", "Op slot blijft een stap staan zoals hij is."),
    "workshop": FieldWords("Werksessie", "De bijeenkomst waarin u samen aan de route werkt."),
    "agenda": FieldWords("Agenda", "De onderdelen van de werksessie."),
    "decisions": FieldWords("Besluiten", "Wat de groep besloot."),
    "views": FieldWords("Weergaven", "Manieren van kijken die u bewaarde."),
    "groups": FieldWords("Groepen", "Stappen die samen bewegen."),
    "versions": FieldWords("Versies", "De route zoals hij eerder was."),
    "place": FieldWords("Plaats", "Waar u bij elkaar komt."),
    "facilitator": FieldWords("Gespreksleider", "Wie de werksessie leidt."),
    "participants": FieldWords("Deelnemers", "Wie erbij zijn; elke regel is er één."),
    "dots_each": FieldWords("Stippen per persoon", "Hoeveel stippen ieder mag plakken."),
    "voting": FieldWords("Er wordt gestemd", "Of er nu gestemd kan worden."),
    "votes_about": FieldWords("Stemmen over", "Waarover u stemt; leeg is over alles."),
    "votes_hidden": FieldWords("Verborgen stemmen", "De uitslag blijft verborgen tot het stemmen klaar is."),
    "structure_locked": FieldWords("Route op slot", "Alleen briefjes en stemmen kunnen nog veranderen."),
    "started_from": FieldWords("Begonnen bij", "De versie van het begin van de werksessie."),
    "minutes": FieldWords("Minuten", "Hoe lang dit onderdeel duurt."),
    "about": FieldWords("Gaat over", "Over welk deel van de route dit gaat."),
    "done": FieldWords("Klaar", "Of dit onderdeel klaar is."),
    "voter": FieldWords("Wie stemt", "Van wie deze stippen zijn; leeg betekent geteld in de zaal."),
    "dots": FieldWords("Stippen", "Hoeveel stippen hier staan."),
    "hidden_lanes": FieldWords("Verborgen banen", "De banen die u niet ziet."),
    "collapsed_lanes": FieldWords("Ingeklapte banen", "De banen die zijn ingeklapt."),
    "hidden_phases": FieldWords("Verborgen fasen", "De fasen die u niet ziet."),
    "zoom": FieldWords("Schaal", "Hoe groot u de tekening ziet, in procenten."),
    "centre": FieldWords("Midden", "Wat in het midden van het venster staat."),
    "focus": FieldWords("Aandacht voor", "De stap waarvan u de weg ziet."),
    "level": FieldWords("Niveau", "Het niveau van de cliënt."),
    "route": FieldWords("Route", "De route zelf."),
})  # fmt: skip

_PARTICULAR: Mapping[str, FieldWords] = MappingProxyType({
    "Link.label": FieldWords("Tekst bij de lijn", "Een korte tekst die bij de lijn staat."),
    "Link.kind": FieldWords("Soort lijn", "Route, voert uit of terugkoppeling."),
    "Link.source": FieldWords("Van", "De stap waar de lijn begint."),
    "Link.target": FieldWords("Naar", "De stap waar de lijn eindigt."),
    "Lane.label": FieldWords("Naam van de baan", "Hoe de baan heet."),
    "Route.description": FieldWords("Toelichting", "Waar de route over gaat, in een paar zinnen."),
    "Agreement.status": FieldWords("Stand", "Of de afspraak open staat, gedaan is of vervallen is."),
    "Coalition.name": FieldWords("Naam", "De naam van de coalitie."),
    "Contact.name": FieldWords("Naam", "De naam van de contactpersoon."),
    "Condition.levels": FieldWords("Niveaus", "Alleen cliënten met een van deze niveaus."),
    "Condition.traits": FieldWords("Kenmerken", "Alleen cliënten met al deze kenmerken."),
    "Service.phase": FieldWords("Fase", "De fase waarin de dienst begint."),
})  # fmt: skip


def field_words(model: str, name: str) -> FieldWords:
    """Return the label and help of a field of this model; a KeyError means that the table is not complete."""
    return _PARTICULAR.get(f"{model}.{name}") or FIELDS[name]


_ROUTE_STATUS = {"concept": "concept", "getoetst": "getoetst", "vastgesteld": "vastgesteld"}
_CHOICES: Mapping[str, str] = MappingProxyType({
    **PHASE_LABELS, **KIND_LABELS, **LINK_LABELS, **TRAIT_LABELS, **WARMTH_LABELS, **_ROUTE_STATUS,
    **{level: f"{level} – {label}" for level, label in LEVEL_LABELS.items()},
    "ja": "ja", "nee": "nee", "onbekend": "onbekend", "klantroute": "klantroute", "zorgpad": "zorgpad",
    "gecontracteerd": "er is een contract", "beoogd": "contract is beoogd", "ontbreekt": "er is geen contract",
    "open": "open", "gedaan": "gedaan", "vervallen": "vervallen",
    "flow": "route: de cliënt gaat verder", "delivers": "voert uit", "feedback": "terugkoppeling",
})  # fmt: skip

THEMES: Mapping[str, str] = MappingProxyType({
    "kinderwens": "Kinderwens", "netwerk": "Klein netwerk", "gezag": "Gezag", "verlies": "Verlies",
    "veiligheid": "Veiligheid",
})  # fmt: skip
"""What services of the catalogue help with besides the factors."""

DOMAINS: Mapping[str, str] = MappingProxyType({
    "medisch": "Medisch", "publiek": "Publieke gezondheid", "sociaal": "Sociaal", "gemeente": "Gemeente",
    "informeel": "Informeel",
})  # fmt: skip

SEVERITY_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "fout": ("fout", "fouten"),
    "waarschuwing": ("waarschuwing", "waarschuwingen"),
    "tip": ("tip", "tips"),
    "open": ("nog in te vullen", "nog in te vullen"),
    "geaccepteerd": ("geaccepteerd", "geaccepteerd"),
})  # fmt: skip


def choice(value: str) -> str:
    """Return the Dutch words for a fixed word of the format; factors come from the catalogue."""
    return _CHOICES.get(value) or THEMES.get(value) or catalogue().factor_names.get(value, value)


def counted(number: int, severity: str) -> str:
    """Return `1 fout` or `3 fouten`."""
    return numbered(number, *SEVERITY_WORDS[severity])
