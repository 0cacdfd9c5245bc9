"""The words in which people take a task upon themselves, as parts of patterns."""

CLEAR_DOES = (
    "belt|mailt|appt|regelt|stuurt|verstuurt|zoekt|plant|pakt|organiseert|nodigt|bespreekt|checkt|informeert|schrijft|"
    "zorgt|overlegt|deelt|controleert|bekijkt|leest|vult|bereidt|koppelt|beslist|reserveert|boekt|bestelt|benadert|"
    "verzamelt|onderzoekt|inventariseert|evalueert|presenteert|publiceert|print|ontwerpt|vertaalt|spreekt|rondt|"
    "berekent|toetst|test|agendeert|actualiseert|tekent|bezoekt|vergelijkt|rapporteert"
)
"""What one person does who has a task."""
DOES = (
    f"{CLEAR_DOES}|vraagt|maakt|neemt|levert|gaat|doet|zet|meldt|kijkt|werkt|past|haalt|brengt|legt|stelt|komt|besluit|"
    "geeft|houdt|leidt|zal|betaalt|sluit|rekent|voert|start|begint"
)
"""What one person does who has a task, or what happens by itself: `Aanmelding gaat per mail`."""
DO = (
    "bellen|mailen|appen|regelen|vragen|sturen|zoeken|maken|plannen|pakken|nemen|organiseren|bespreken|checken|"
    "informeren|schrijven|leveren|gaan|doen|zorgen|zetten|overleggen|delen|melden|nodigen|controleren|kijken|lezen|"
    "werken|passen|vullen|halen|brengen|leggen|stellen|bereiden|koppelen|komen|beslissen|besluiten|reserveren|boeken|"
    "bestellen|benaderen|verzamelen|onderzoeken|inventariseren|evalueren|presenteren|publiceren|printen|ontwerpen|"
    "vertalen|spreken|geven|houden|ronden|berekenen|toetsen|testen|agenderen|actualiseren|zullen|tekenen|bezoeken|"
    "vergelijken|rapporteren"
)
"""What more people do together; of one name `bellen` may also mean: call them, so the two stand apart."""
ORGANISATION = (
    "gemeente|bestuur|college|gemeenteraad|provincie|ministerie|directie|afdeling|organisatie|stichting|vereniging|"
    "secretariaat|administratie|griffie|bibliotheek|coalitie|voorzitter|secretaris|notulist|penningmeester|directeur|"
    "coördinator|procesbegeleider|ketenregisseur|trekker|communicatie|"
    "(?:werk|project|stuur|kern|regie)groep|(?:project|programma|team|afdelings)leider|projectteam|"
    "(?:project|programma|account|afdelings)?manager"
)
"""Who does things around a route without being a step of it, as far as a general word says so."""
