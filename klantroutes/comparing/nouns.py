"""What the fields of a route are called inside a sentence."""

from collections.abc import Mapping
from types import MappingProxyType

NOUNS: Mapping[str, str] = MappingProxyType({
    "format": "soort bestand", "version": "bestandsversie", "id": "kenmerk", "kind": "soort", "label": "naam",
    "phase": "fase", "lane": "baan", "period": "periode", "catalogue": "soort uit de lijst",
    "organisation": "organisatie", "contact": "contact", "description": "toelichting",
    "signals": "vragen naar zorgen en kracht", "position": "plaats", "applies_to": "voor wie", "care_path": "zorgpad",
    "locked": "op slot", "case_manager": "regie", "permanent_contact": "vast gezicht",
    "involves_partner": "partner doet mee", "strengthens_network": "netwerk sterker maken", "funding": "geld",
    "provider": "aanbieder", "contract_status": "contract", "client_costs": "kosten voor de cliënt",
    "own_risk": "eigen risico", "waiting_days": "wachttijd", "capacity_per_year": "plekken per jaar",
    "price_eur": "prijs", "licence_confirmed": "licentie in orde", "interval_days": "tijd tussen twee keren",
    "addresses": "hulp bij", "warmth": "soort overdracht", "within_days": "termijn", "consent": "toestemming",
    "information": "informatie die meegaat", "responsible": "verantwoordelijk",
    "no_show": "als de cliënt niet komt", "feedback": "terugkoppeling", "next_route": "vervolgroute",
    "source": "begin", "target": "einde", "name": "naam", "phone": "telefoon", "email": "e-mail",
    "levels": "niveaus", "factors": "altijd aanwezig", "possible_factors": "soms aanwezig",
    "protective": "beschermend", "traits": "kenmerken", "possible_traits": "soms deze kenmerken",
    "partner": "partner", "first_child": "eerste kind", "type": "soort route", "theme": "thema", "title": "titel",
    "status": "stand", "coalition": "coalitie", "municipalities": "gemeenten", "region": "regio",
    "insurer": "zorgverzekeraar", "jgz_organisation": "JGZ-organisatie", "created": "gemaakt op",
    "modified": "gewijzigd op", "reviewed_on": "getoetst op", "tested_with_parents": "getoetst met ouders",
    "indicators": "indicatoren", "lanes": "banen", "steps": "stappen", "links": "lijnen", "notes": "notities",
    "agreements": "afspraken", "waivers": "geaccepteerde hiaten", "settings": "instellingen",
    "workshop": "werksessie", "agenda": "agenda", "decisions": "besluiten", "votes": "stemmen",
    "views": "weergaven", "groups": "groepen", "versions": "versies", "may_refer": "wie mag verwijzen",
    "numbers": "eigen grenzen", "off": "uitgezette controles", "text": "tekst", "author": "schrijver",
    "colour": "kleur", "step": "bij stap", "resolved": "afgehandeld", "parked": "geparkeerd", "owner": "wie",
    "due": "klaar op", "rule": "controle", "element": "onderdeel", "reason": "reden", "by": "besloten door",
    "date": "dag", "review_on": "opnieuw bekijken op", "place": "plaats", "facilitator": "gespreksleider",
    "participants": "deelnemers", "dots_each": "stippen per persoon", "voting": "er wordt gestemd",
    "votes_about": "stemmen over", "votes_hidden": "uitslag verborgen", "structure_locked": "route op slot",
    "started_from": "begonnen met",
    "minutes": "minuten", "about": "gaat over", "done": "klaar", "voter": "wie stemt", "dots": "stippen",
    "hidden_lanes": "verborgen banen", "collapsed_lanes": "ingeklapte banen", "hidden_phases": "verborgen fasen",
    "focus": "aandacht voor",
    "zoom": "vergroting", "centre": "midden van het beeld", "level": "niveau", "route": "bewaarde route",
})  # fmt: skip
"""The field by its name; a test holds it against the model."""

LIST_NOUNS: Mapping[str, str] = MappingProxyType({
    "lanes": "baan", "steps": "stap", "links": "lijn", "notes": "notitie", "agreements": "afspraak",
    "waivers": "geaccepteerd hiaat", "agenda": "agendapunt", "decisions": "besluit", "votes": "stem",
    "views": "weergave", "groups": "groep", "versions": "versie",
})  # fmt: skip
"""One element of each list."""

FLAGS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "case_manager": ("heeft nu de regie", "heeft nu niet de regie"),
    "permanent_contact": ("is nu het vaste gezicht", "is nu niet het vaste gezicht"),
    "involves_partner": ("betrekt nu de partner", "betrekt de partner nu niet"),
    "strengthens_network": ("versterkt nu het netwerk", "versterkt het netwerk nu niet"),
    "signals": ("vraagt nu naar zorgen en kracht", "vraagt nu niet naar zorgen en kracht"),
    "client_costs": ("kost de cliënt nu geld", "kost de cliënt nu geen geld"),
    "own_risk": ("valt nu onder het eigen risico", "valt nu niet onder het eigen risico"),
    "feedback": ("heeft nu terugkoppeling", "heeft nu geen terugkoppeling"),
    "tested_with_parents": ("is nu getoetst met ouders", "is nu niet getoetst met ouders"),
    "resolved": ("is nu afgehandeld", "is nu niet afgehandeld"),
    "parked": ("is nu geparkeerd", "is nu niet geparkeerd"),
    "locked": ("staat nu op slot", "staat nu niet op slot"),
    "done": ("is nu klaar", "is nu niet klaar"),
})  # fmt: skip
"""How a sentence goes on when the answer became yes, and when it became no."""
