"""Thirty notes, written before there were words and rules for promises: half are promises, half stay steps."""

PROMISED: tuple[tuple[str, str, str], ...] = (
    ("Samira maakt voor 15 maart een lijst van de wachttijden", "Samira", "2027-03-15"),
    ("Kees vraagt de cijfers op bij de afdeling financiën, week 12", "Kees", "2027-03-26"),
    ("Fatima stuurt het verslag rond, uiterlijk vrijdag", "Fatima", "2026-11-27"),
    ("gemeente levert de brief in gewone taal aan, eind februari", "gemeente", "2027-02-28"),
    ("Jan en Petra plannen een afspraak met de woningcorporatie voor de zomer", "Jan en Petra", ""),
    ("Anouk checkt of het formulier nog klopt, begin april", "Anouk", "2027-04-10"),
    ("Wij komen hier op terug in mei", "", "2027-05-31"),
    ("Ahmed belt volgende week met Menzis", "Ahmed", "2026-11-27"),
    ("de projectleider zoekt een zaal, voor 1 juni", "projectleider", "2027-06-01"),
    ("Linda past de folder aan voor 20-4", "Linda", "2027-04-20"),
    ("Menzis zoekt uit hoeveel cliënten dit zijn, half maart", "Menzis", "2027-03-15"),
    ("Tom gaat navragen wat de privacyregels zijn", "Tom", ""),
    ("Ria regelt de koffie voor de volgende keer", "Ria", ""),
    ("Voor 10 mei stuurt Hassan de nieuwe indeling", "Hassan", "2027-05-10"),
    ("Bestuur beslist over het geld, eind juni", "Bestuur", "2027-06-30"),
)
"""Each with who will do it and before which day; empty where its words do not say so."""

STEPS: tuple[str, ...] = (
    "wijkteam belt de cliënt binnen een week",
    "huisarts verwijst door naar de poh-ggz",
    "schuldhulpverlener maakt een overzicht van de schulden",
    "klantmanager plant een gesprek voor de tweede week",
    "intake bij de schuldhulpverlening",
    "budgetcoach komt thuis langs",
    "cliënt vraagt bijzondere bijstand aan",
    "jobcoach zoekt een werkplek, week 6",
    "warme overdracht naar de thuiszorg",
    "maatschappelijk werker vult samen het formulier in",
    "brief met de beschikking binnen 8 weken",
    "de wijkverpleegkundige kijkt of er hulp nodig is",
    "eerste gesprek aan de keukentafel",
    "consulent Wmo neemt contact op na de melding",
    "nazorg na zes maanden door de ervaringsdeskundige",
)
