"""One change for each rule about handovers and about times."""

from .change import Change
from .clean_routes import lean, self_reliant, vulnerable
from .gestures import moved, route, set_, target, together

HANDOVERS = (
    Change("OVD-01", "the handover to maternity care becomes a letter", lean, set_("naar-kraam", warmth="koud"),
           (("verl", "kraam"),)),
    Change("OVD-02", "the handover to family and friends loses its deadline", lean,
           set_("naar-netwerk", within_days=None), (("wijk", "netwerk"),)),
    Change("OVD-03", "the client did not consent to the handover to youth health care", lean,
           set_("naar-jgz", consent="nee"), (("kraam", "jgz"),)),
    Change("OVD-04", "nothing is told when maternity care takes over", lean, set_("naar-kraam", information=[]),
           (("verl", "kraam"),)),
    Change("OVD-05", "the midwife no longer hears back from the neighbourhood team", vulnerable,
           set_("terug-naar-wijk", feedback=False), (("verl", "wijk"),)),
    Change("OVD-06", "only the general practitioner may refer to debt help", vulnerable,
           route(settings={"may_refer": {"shv": ["huisarts"]}}), (("wijk", "schuldhulp"),)),
    Change("OVD-07", "youth health care comes after two months", self_reliant, moved("jgz", 60, 730),
           (("kraam", "jgz"),)),
    Change("OVD-08", "the lead passes ten days before the birth", lean,
           together(moved("wijk", -480, -10), moved("vast", -10, 730)), (("wijk", "vast"),)),
    Change("OVD-09", "nothing was agreed for when the client does not come to the neighbourhood team", vulnerable,
           set_("terug-naar-wijk", no_show=None), (("verl", "wijk"),)),
    Change("OVD-10", "nobody is responsible for the handover to debt help", vulnerable,
           set_("naar-schuldhulp", responsible=None), (("wijk", "schuldhulp"),)),
)  # fmt: skip

TIMES = (
    Change("TIJ-01", "the first visit to the midwife is in week 12", vulnerable, moved("intake", -196, -190),
           (("intake",),)),
    Change("TIJ-02", "the questions are asked in week 21", vulnerable, moved("vragen", -130, -120), (("vragen",),)),
    Change("TIJ-03", "the home visit is in week 30", vulnerable, moved("huisbezoek", -70, -63), (("huisbezoek",),)),
    Change("TIJ-04", "VoorZorg starts in week 30", vulnerable, moved("voorzorg", -70, 730), (("voorzorg",),)),
    Change("TIJ-05", "the route is for a second child", vulnerable, target(first_child=False), (("voorzorg",),)),
    Change("TIJ-06", "Stevig Ouderschap starts after seven months", vulnerable, moved("stevig", 213, 500),
           (("stevig",),)),
    Change("TIJ-07", "maternity care is asked for in week 21", vulnerable, moved("kraamintake", -130, -60),
           (("kraamintake",),)),
    Change("TIJ-08", "the intake of maternity care is in week 36", vulnerable, moved("kraamintake", -160, -28),
           (("kraamintake",),)),
    Change("TIJ-09", "the heel prick is on day 9", vulnerable, moved("hielprik", 9, 9), (("hielprik",),)),
    Change("TIJ-10", "the birth is registered on day 5", vulnerable, moved("aangifte", 0, 5), (("aangifte",),)),
    Change("TIJ-11", "maternity care may take two weeks to hand over", vulnerable,
           set_("kraam-naar-jgz", within_days=14), (("kraam", "jgz"),)),
    Change("TIJ-12", "youth health care first visits on day 25", vulnerable, moved("kennismaking", 25, 28),
           (("kennismaking",),)),
    Change("TIJ-13", "debt help may take a week, also when a client is about to be evicted", vulnerable,
           set_("naar-schuldhulp", within_days=7), (("wijk", "schuldhulp"),)),
    Change("TIJ-14", "the plan is only ready after the birth", lean, moved("plan", -120, 10)),
    Change("TIJ-15", "custody is only arranged after the birth", vulnerable, moved("gezag", 5, 60), (("gezag",),)),
    Change("TIJ-16", "the permanent contact leaves before the second birthday", vulnerable, moved("vast", -200, 600),
           (("vast",),)),
    Change("TIJ-17", "the consultation is once in two months", vulnerable, set_("overleg", interval_days=60),
           (("overleg",),)),
    Change("TIJ-18", "the check after six weeks is after nine", vulnerable, moved("nacontrole", 63, 63),
           (("nacontrole",),)),
)  # fmt: skip
