"""One change for each rule about money, offer and upkeep."""

from .change import Change
from .clean_routes import vulnerable
from .gestures import coalition, route, set_

MONEY = (
    Change("FIN-01", "nobody pays for the group of young mothers", vulnerable, set_("groep", funding=[]),
           (("groep",),)),
    Change("FIN-02", "nobody provides the group of young mothers", vulnerable, set_("groep", provider=""),
           (("groep",),)),
    Change("FIN-03", "custody is paid as social support", vulnerable, set_("gezag", funding=[{"source": "Wmo"}]),
           (("gezag",),)),
    Change("FIN-04", "the money for the group ends in half a year", vulnerable,
           set_("groep", funding=[{"source": "Jeugdwet", "until": "2026-07-01"}]), (("groep",),)),
    Change("FIN-05", "another organisation makes the home visit", vulnerable,
           set_("huisbezoek", provider="Zorg Veraf"), (("huisbezoek",),)),
    Change("FIN-06", "general practitioners are not paid for meetings", vulnerable,
           coalition(parties=({"catalogue": "huisarts", "paid_for_meetings": False},)), (("huisarts", "overleg"),)),
    Change("FIN-07", "the check after six weeks has a waiting list of a month", vulnerable,
           set_("nacontrole", waiting_days=30), (("nacontrole",),)),
    Change("FIN-08", "maternity care costs the client money", vulnerable, set_("kraamzorg", client_costs=True),
           (("kraamzorg",),)),
    Change("FIN-09", "maternity care is paid by the health insurer alone", vulnerable,
           set_("kraamzorg", funding=[{"source": "Zvw"}]), (("kraamzorg",),)),
    Change("FIN-10", "VoorZorg is not there in this municipality", vulnerable,
           coalition(offers=[{"service": "voorzorg", "available": False}]), (("voorzorg",),)),
    Change("FIN-11", "the licence for VoorZorg has not been renewed", vulnerable,
           set_("voorzorg", licence_confirmed=False), (("voorzorg",),)),
)  # fmt: skip

UPKEEP = (
    Change("ORG-01", "nobody knows whom to call for maternity care", vulnerable, set_("kraam", contact=None),
           (("kraam",),)),
    Change("ORG-02", "the route is not measured", vulnerable, route(indicators=[])),
    Change("ORG-03", "the route was last looked over two years ago", vulnerable, route(reviewed_on="2024-01-01")),
    Change("ORG-04", "parents did not look at the route", vulnerable, route(tested_with_parents=False)),
    Change("ORG-05", "the health insurer leaves the coalition", vulnerable, coalition(insurer=None)),
    Change("ORG-06", "the coalition buys help that no route uses", vulnerable,
           coalition(offers=[{"service": "mim_o", "contract_status": "gecontracteerd"}])),
)  # fmt: skip
