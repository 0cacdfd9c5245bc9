"""A whole meeting about the route of Almelo: forty notes, votes, decisions, agreements, and a route that changed."""

from sample_files import ROOT

from klantroutes import edits
from klantroutes.edits import meeting
from klantroutes.edits.edit import Edit
from klantroutes.model.link import Link
from klantroutes.model.route import Agreement, Note, Route, Waiver
from klantroutes.model.steps import Professional
from klantroutes.model.workshop import AgendaItem, Decision
from klantroutes.storage.files import read

_THEMES = {
    "Aanmelden": (
        "Wie belt de moeder terug als zij de eerste keer niet opneemt?",
        "De verloskundige weet niet altijd dat Jonge Moederwerk bestaat.",
        "Aanmelden kost nu drie formulieren. Dat kan er één zijn.",
        "De huisarts verwijst soms naar de wijkcoach, soms naar de verloskundige.",
        "Moeders vinden ons via elkaar, niet via de website.",
        "In vakanties is er geen vervanging voor de aanmeldlijn.",
        "Een meisje van 16 durft niet te bellen. Kan appen ook?",
        "De school ziet het vaak als eerste.",
        "Vraag bij aanmelding meteen naar de vader.",
        "Binnen vijf dagen terugbellen lukt bijna altijd.",
    ),
    "Overdragen": (
        "Warm overdragen aan de kraamzorg lukt alleen op werkdagen.",
        "De JGZ hoort pas na de geboorte dat er zorgen zijn.",
        "Toestemming vragen doen wij nu allemaal anders.",
        "Het POP-overleg en ons overleg praten over dezelfde gezinnen.",
        "Schrijf op wie verantwoordelijk blijft tot de ander het overneemt.",
        "Een gezamenlijk formulier voor de overdracht scheelt tijd.",
        "Na een miskraam valt de hulp meteen weg.",
        "De kraamverzorgende wil terughoren wat er met haar zorg is gedaan.",
        "Bij een spoedverhuizing raakt de andere gemeente alles kwijt.",
        "Bel altijd, mailen is te langzaam.",
    ),
    "Wonen en geld": (
        "Zonder woning begint niemand aan een plan.",
        "De woningbouwvereniging kan sneller als wij eerder bellen.",
        "Schulden komen pas na de geboorte op tafel.",
        "Wie betaalt de begeleiding als zij 23 wordt?",
        "De bijzondere bijstand voor een babyuitzet duurt acht weken.",
        "Energiekosten zijn het eerste waar zij over begint.",
        "Een budgetcoach naast de begeleiding werkt goed.",
        "Zangcoaching wordt door niemand betaald, maar iedereen wil het houden.",
    ),
    "Na de geboorte": (
        "Het vaste gezicht stopt na zes maanden. Dat is te vroeg.",
        "Wie is er na de eerste verjaardag?",
        "Kinderopvang regelen duurt langer dan de wachttijd voor werk.",
        "De vader is er vaak wel, maar wij vragen het niet.",
        "Praat bij het eerste huisbezoek al over anticonceptie.",
        "Somberheid na de bevalling wordt te laat gezien.",
    ),
    "": (
        "Kunnen wij dit volgend jaar weer doen?",
        "De koffie was goed.",
        "Neem ervaringsdeskundigen mee in het volgende overleg.",
    ),
}
_PARKED = (
    "Een app voor moeders: wie wil dat uitzoeken?",
    "Samenwerken met Twenterand en Wierden.",
    "Cijfers van het ziekenhuis opvragen.",
)
_PEOPLE = ("Noor", "Anneke", "Fatima", "Joost", "Mirjam", "Kees", "Sanne", "Ilse")
_AGENDA = (
    ("Welkom en voorstellen", 10, "Wie bent u, en wat doet u voor jonge moeders?"),
    ("De route doorlopen met één moeder", 25, ""),
    ("Briefjes schrijven per fase", 20, ""),
    ("Stemmen: wat pakken wij eerst aan?", 10, ""),
    ("Afspraken maken", 20, "Wie doet wat, en voor wanneer?"),
    ("Afsluiten", 5, ""),
)


def notes() -> list[Note]:
    """Return forty notes, in themes and with authors; three are put aside."""
    said = [(theme, text) for theme, texts in _THEMES.items() for text in texts]
    there = [
        Note.model_validate(
            {"id": f"n{number}", "text": text, "author": _PEOPLE[number % 8]} | ({"theme": theme} if theme else {})
        )
        for number, (theme, text) in enumerate(said)
    ]
    aside = [Note(id=f"p{number}", text=text, parked=True) for number, text in enumerate(_PARKED)]
    return [*there, *aside]


def almelo_meeting() -> Route:
    """Return the route as the meeting left it."""
    route = read(ROOT / "routes/almelo-jonge-moederwerk.klantroute")
    for edit in (_begun(), *_said(), *_drawn(), *_agreed()):
        route = edit.plan(route)
    return route


def _begun() -> Edit:
    fields = {
        "title": "Werksessie Jonge Moederwerk Almelo",
        "date": "2026-03-12",
        "place": "Stadhuis Almelo, zaal 2",
        "facilitator": "Marieke de Vries",
        "participants": _PEOPLE,
        "dots_each": 3,
    }
    agenda = [
        AgendaItem(id=f"ag{number}", title=title, minutes=minutes, text=text or None, done=number < 5)
        for number, (title, minutes, text) in enumerate(_AGENDA)
    ]
    return meeting.begin_meeting(fields, agenda, "ver1", "2026-03-12T09:00:00Z")


def _said() -> list[Edit]:
    dots = (("n0", 3), ("n11", 3), ("n20", 2), ("n28", 2), ("n35", 1))
    return [
        edits.add_notes(notes()),
        *(edits.place_dots(f"v{name}", "notitie", name, None, _PEOPLE[at], n) for at, (name, n) in enumerate(dots)),
        edits.place_dots("v9", "stap", "naar-jgz", None, None, 4),
        edits.change_note("n9", resolved=True),
        edits.change_note("n11", step="naar-jgz"),
    ]


def _drawn() -> list[Edit]:
    phone = Professional.model_validate({
        "id": "bellijn", "kind": "professional", "phase": "tijdens", "lane": "sociaal", "label": "Aanmeldlijn",
        "organisation": "Avedan", "period": {"start": 56, "end": 280},
    })  # fmt: skip
    return [
        edits.set_fields("naar-jgz", within_days=3, responsible="Verloskundige"),
        edits.rename("overleg", "Bespreking elke twee weken"),
        edits.remove(["zangcoaching"]),
        edits.add_steps((phone,), (Link(id="l90", kind="flow", source="zwanger", target="bellijn"),)),
    ]


def _agreed() -> list[Edit]:
    decisions = (
        Decision(
            id="b1", text="De verloskundige belt de jeugdverpleegkundige vóór week 34", agenda="ag4", step="naar-jgz"
        ),
        Decision(id="b2", text="Wij gebruiken één formulier om aan te melden", agenda="ag4"),
    )
    agreements = (
        Agreement(id="a1", text="Formulier maken en rondsturen", owner="Noor", due="2026-04-01", status="open"),
        Agreement(id="a2", text="JGZ bellen over de overdracht", owner="Joost", due="2026-03-20", status="gedaan"),
        Agreement(id="a3", text="Vragen of zangcoaching ergens anders kan", owner="Ilse", status="open"),
    )
    waiver = Waiver(rule="FAS-10", reason="De huisarts sluit aan bij het overleg.", by="Coalitie", date="2026-03-12")
    return [
        *(edits.add_kept("decisions", one) for one in decisions),
        *(edits.add_agreement(one) for one in agreements),
        edits.add_waiver(waiver),
    ]
