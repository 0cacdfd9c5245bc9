"""Twenty other notes, written when the words and rules for promises were there; none was changed for them."""

LATER_PROMISED: tuple[tuple[str, str, str], ...] = (
    ("Yusuf levert de cijfers aan op 4 maart", "Yusuf", "2027-03-04"),
    ("coördinator mailt iedereen de planning, uiterlijk donderdag", "coördinator", "2026-11-26"),
    ("Els zou nog navragen of de ruimte vrij is", "Els", ""),
    ("stuur de notulen rond, voor vrijdag", "", "2026-11-27"),
    ("Marieke van Dijk neemt contact op met de apotheker, week 3", "Marieke van Dijk", "2027-01-22"),
    ("In januari komt Pieter terug met een voorstel", "Pieter", "2027-01-31"),
    ("Rob en Anja bedenken een naam voor de route, eind volgende week", "Rob en Anja", "2026-11-27"),
    ("zorgkantoor reageert voor 15 december op ons voorstel", "zorgkantoor", "2026-12-15"),
    ("we proberen dit uit tot 1 juli", "", "2027-07-01"),
    ("Sanne: folder in het Pools laten vertalen, eind maart", "Sanne", "2027-03-31"),
)

LATER_STEPS: tuple[str, ...] = (
    "kraamverzorgende belt de verloskundige dezelfde dag",
    "Gezin krijgt een vaste contactpersoon",
    "aanmelden bij de voedselbank, uiterlijk week 30",
    "logopedist kijkt mee bij het consult",
    "Overleg tussen alle partijen in week 34",
    "Moeders praten met elkaar in het buurthuis",
    "GGD geeft de prik in week 22",
    "echo bij 20 weken",
    "Taalmaatje komt elke week langs",
    "Consulent plant een huisbezoek binnen vijf dagen",
)
