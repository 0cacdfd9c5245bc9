"""One change for each rule about the structure of the drawing."""

from .building import handover
from .change import Change
from .clean_routes import lean, self_reliant, vulnerable
from .gestures import added, cut, gone, set_, together

STRUCTURE = (
    Change("STR-01", "the only way in is taken away", lean, gone("vooraf")),
    Change("STR-02", "the only way out is taken away", lean, gone("kinderopvang")),
    Change("STR-03", "nobody hands over to the day care any more", self_reliant, gone("naar-opvang"), (("opvang",),)),
    Change("STR-04", "debt help no longer reports back", vulnerable, cut("schuldhulp~>vast"), (("schuldhulp",),)),
    Change("STR-05", "nobody delivers the care after a loss any more", lean, cut("huisarts--rouw"), (("rouw",),)),
    Change(
        "STR-06",
        "Veilig Thuis hands over to the shelter, which hands over to Veilig Thuis",
        vulnerable,
        added("veilig=>terug terug=>opvang", handover("terug", applies_to={"all_factors": ["geweld"]})),
        (("veilig", "opvang"),),
    ),
    Change(
        "STR-07",
        "the handover to youth health care is drawn a second time",
        vulnerable,
        added("verl=>nog-eens nog-eens=>jgz", handover("nog-eens")),
        (("verl", "jgz"),),
    ),
    Change(
        "STR-08",
        "maternity care hands over to the general practitioner of before the pregnancy",
        lean,
        added("kraam=>terug terug=>huisarts", handover("terug", "na")),
        (("kraam", "huisarts"),),
    ),
    Change(
        "STR-09",
        "youth health care only lets go by way of the day care",
        self_reliant,
        cut("jgz=>verder"),
        (("opvang",),),
    ),
    Change("STR-10", "maternity care is drawn in the pregnancy", vulnerable, set_("kraam", phase="tijdens")),
    Change(
        "STR-11",
        "the neighbourhood team leads through a coach of its own",
        vulnerable,
        set_("vast", catalogue="wijkcoach"),
    ),
    Change(
        "STR-12",
        "the handover of the shelter has no receiver any more",
        vulnerable,
        cut("opvang-naar-veilig=>veilig"),
        (("opvang-naar-veilig",),),
    ),
)

PHASES = (
    Change("FAS-01", "the talk before the pregnancy is taken away", self_reliant, gone("kinderwens")),
    Change("FAS-02", "the check after six weeks is taken away", lean, gone("nacontrole")),
    Change(
        "FAS-03",
        "everything of the pregnancy is drawn before it",
        self_reliant,
        together(*(set_(name, phase="voor") for name in ("huisarts", "verl", "kraamintake"))),
        more_than_one="A route that is clean has at least the midwife and the intake of maternity care in pregnancy.",
    ),
    Change("FAS-04", "the midwife turns out to be a social worker of the hospital", vulnerable,
           set_("verl", catalogue="mmw")),
    Change("FAS-05", "a paediatrician comes in place of maternity care", lean, set_("kraam", catalogue="kinderarts")),
    Change("FAS-06", "youth health care stops after ten days", lean, set_("jgz", period={"start": 5, "end": 10})),
    Change("FAS-07", "maternity care no longer hands over", self_reliant, gone("naar-jgz"), (("kraam", "jgz"),)),
    Change("FAS-08", "the midwife no longer asks", self_reliant, set_("verl", signals=False)),
    Change("FAS-09", "the neighbourhood team starts in the pregnancy", vulnerable,
           set_("wijk", period={"start": -230, "end": -60})),
    Change("FAS-10", "the general practitioner turns out to be a centre for sexual health", self_reliant,
           set_("huisarts", catalogue="csg")),
    Change("FAS-11", "family and friends are taken away", vulnerable, gone("netwerk", "naar-netwerk")),
    Change("FAS-12", "the care after a loss stops at the birth", self_reliant,
           set_("rouw", period={"start": -230, "end": 0})),
    Change("FAS-13", "the care after a loss is taken away", vulnerable, gone("rouw")),
    Change("FAS-14", "nobody involves the partner any more", vulnerable, set_("wijk", involves_partner=False)),
    Change("FAS-15", "youth health care stops a month early", self_reliant,
           set_("jgz", period={"start": 5, "end": 690})),
)  # fmt: skip
