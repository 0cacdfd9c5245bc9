"""Which fixes there are for each rule, the most fitting first, and why a rule has none."""

from collections.abc import Callable, Iterator
from types import MappingProxyType

from klantroutes.graph.parties import BASIC_CARE
from klantroutes.model.steps import Step

from . import (
    add_entry,
    bridge,
    draw_handover,
    draw_in,
    draw_out,
    lead,
    on_the_way,
    referral,
    remove_step,
    set_handover,
    set_interval,
    set_period,
    switch_on,
    turn_around,
    word_back,
)
from .add_professional import Wanted as Party
from .add_professional import add_professional
from .add_service import Wanted as Care
from .add_service import add_for_subject, add_home_visit, add_service
from .fill_in import between, fill_in, fill_in_route, undated, undated_entries, without_contact, without_licence
from .fix import Fix, Offer
from .limit_step import LIMIT, LIMIT_HANDOVER, WIDEN, limit_step
from .replace_service import replace_service
from .set_period import fixed, move_start, put_between, until_second_birthday
from .situation import Situation
from .subjects import HELPERS, WHOLE_ROUTE, bought, services_for

_MIDWIFE = Party("verloskundige", "tijdens", (-224, 42))
_GYNAECOLOGIST = Party("gynaecoloog", "tijdens", (-224, 42))
_MATERNITY = Party("kraamverz", "na", (0, 10))
_YOUTH_NURSE = Party("jgz_vpk", "na", (0, 730))
_YOUTH_DOCTOR = Party("jeugdarts", "na", (0, 730))
_SUPPORT = (
    Party("homestart", "na", (0, 730)),
    Party("netwerk", "tijdens", WHOLE_ROUTE),
    Party("steungezin", "na", (0, 730)),
)
_CASE = Care("casus", "tijdens", (-196, 730))
_POLYCLINIC = Care("igp", "tijdens")
_FAMILY_PLANNING = (Care("nacontrole", "na"), Care("anticonceptie", "na", (0, 365)), Care("nnz", "na", (0, 730)))
_ASKING = (("signals", True),)


def _by_phase(fixes: dict[str, Fix], otherwise: str) -> Fix:
    """Return the fix that does what belongs to the phase of the finding."""

    def offers(here: Situation) -> Iterator[Offer]:
        yield from fixes.get(here.finding.aspect or otherwise, fixes[otherwise]).offers(here)

    return Fix(fixes[otherwise].id, offers)


def _for_factor(fixes: dict[str, Fix]) -> Fix:
    """Return the fix that does what belongs to the risk factor of the finding."""

    def offers(here: Situation) -> Iterator[Offer]:
        factor = here.finding.about.split(",")[0]
        if factor in fixes:
            yield from fixes[factor].offers(here)

    return Fix(next(iter(fixes.values())).id, offers)


def _unless(there: Callable[[Situation], bool], fix: Fix) -> Fix:
    """Return the fix for where this is not so."""

    def offers(here: Situation) -> Iterator[Offer]:
        if not there(here):
            yield from fix.offers(here)

    return Fix(fix.id, offers)


def _work_after_birth(here: Situation) -> bool:
    """Say whether something could already follow birth, or nobody could lead there yet."""
    entered = any(step.kind == "entry" and step.phase != "na" for step in here.network.steps)
    return not entered or any(step.phase == "na" and here.has(step) for step in here.network.work)


def _named(here: Situation) -> bool:
    return bool(here.steps)


def _no_discussion(here: Situation) -> bool:
    """Say whether this is the phase in which a consultation does not count."""
    return here.finding.aspect == "voor"


def _reached(here: Situation, step: Step) -> int:
    return here.network.admits[step.id] & here.network.reached[step.id]


def _linked(here: Situation, step: Step) -> int:
    return here.network.admits[step.id] & here.network.linked[step.id]


_ASKS = _by_phase(
    {
        "voor": add_service(Care("kinderwensvraag", "voor", fields=_ASKING)),
        "tijdens": add_service(Care("psysoc", "tijdens", fields=_ASKING)),
        "na": add_service(Care("samenstarten", "na", fields=_ASKING)),
    },
    otherwise="na",
)
_DISCUSSED = _unless(
    _no_discussion,
    _by_phase({"tijdens": add_service(_CASE), "na": add_service(Care("casus", "na", (0, 730)))}, otherwise="tijdens"),
)
_DIRECT = _for_factor({name: add_professional(party, direct=True) for name, party in HELPERS.items()})
_FAMILIAR = set_period.familiar(BASIC_CARE | {"poppoli"})
_STEVIG = replace_service("stevig", "so_vpk")

FIXES: MappingProxyType[str, tuple[Fix, ...]] = MappingProxyType(
    {
        "STR-01": (add_entry.ENTRY,),
        "STR-02": (draw_out.AT_THE_END,),
        "STR-03": (draw_in.INTO_STEP, limit_step(_reached)),
        "STR-04": (draw_out.ONWARD, draw_out.REPORTING, draw_out.TO_EXIT),
        "STR-05": (draw_in.INTO_STEP, limit_step(_linked), remove_step.STEP),
        "STR-06": (draw_out.OUT_OF_CIRCLE, draw_out.TO_EXIT),
        "STR-07": (remove_step.DOUBLE,),
        "STR-08": (turn_around.TURN, fill_in("period", "Verbeter de periode van ‘{stap}’")),
        "STR-09": (draw_out.AROUND,),
        "STR-10": (
            draw_handover.PAST_BIRTH,
            add_entry.ENTRY_PAST_BIRTH,
            _unless(_work_after_birth, add_professional(_MATERNITY, _YOUTH_NURSE)),
        ),
        "STR-12": (draw_in.BOTH_HANDS, LIMIT_HANDOVER, remove_step.STEP),
        "FAS-01": (add_service(Care("pcc", "voor"), Care("nnz", "voor"), Care("kinderwensvraag", "voor")),),
        "FAS-02": (add_service(Care("nnz", "na"), Care("anticonceptie", "na", (0, 365)), Care("nacontrole", "na")),),
        "FAS-03": (add_professional(_MIDWIFE),),
        "FAS-04": (add_professional(_MIDWIFE, _GYNAECOLOGIST),),
        "FAS-05": (add_professional(_MATERNITY),),
        "FAS-06": (
            until_second_birthday(set_period.of_kind("jgz_vpk", "jeugdarts", "vz_vpk", "so_vpk", "kasto")),
            add_professional(_YOUTH_NURSE, _YOUTH_DOCTOR),
        ),
        "FAS-07": (draw_handover.TO_YOUTH_CARE,),
        "FAS-08": (switch_on.SIGNALS, _ASKS),
        "FAS-09": (bridge.TWO_WHO_ARE_THERE, bridge.NEWCOMER_BETWEEN, _DISCUSSED),
        "FAS-10": (add_professional(Party("huisarts", "na", (0, 730))),),
        "FAS-11": (add_professional(*_SUPPORT),),
        "FAS-12": (add_service(*_FAMILY_PLANNING),),
        "FAS-13": (add_service(Care("rouw", "na")),),
        "FAS-14": (switch_on.PARTNER,),
        "FAS-15": (until_second_birthday(set_period.last_ones), add_service(Care("kov_vve", "na"))),
        "OVD-01": (set_handover.WARM,),
        "OVD-02": (set_handover.TERM, fill_in("within_days", "Vul zelf een termijn in", between)),
        "OVD-03": (set_handover.CONSENT,),
        "OVD-04": (set_handover.INFORMATION, fill_in("information", "Vul zelf in wat er wordt verteld", between)),
        "OVD-05": (word_back.TO_GIVER, set_handover.FEEDBACK),
        "OVD-06": (referral.BY_WAY_OF,),
        "OVD-07": (set_period.GAP,),
        "OVD-08": (lead.ONE_OF_TWO,),
        "OVD-09": (set_handover.NO_SHOW, fill_in("no_show", "Vul zelf in wat er dan gebeurt", between)),
        "OVD-10": (set_handover.RESPONSIBLE,),
        "TIJ-01": (move_start(fixed(-245, -210)),),
        "TIJ-02": (move_start(fixed(-238, -140)),),
        "TIJ-03": (move_start(set_period.weeks_agreed),),
        "TIJ-04": (move_start(fixed(-196, -84)), _STEVIG),
        "TIJ-05": (_STEVIG, fill_in_route("target", "Verbeter de doelgroep: eerste kind")),
        "TIJ-06": (move_start(fixed(-196, 183)),),
        "TIJ-07": (move_start(fixed(-224, -140)),),
        "TIJ-08": (
            set_period.ready_by(-42, -140),
            _unless(_named, add_service(Care("kraamintake", "tijdens", (-196, -49)))),
        ),
        "TIJ-09": (put_between(4, 7),),
        "TIJ-10": (put_between(0, 3),),
        "TIJ-11": (set_handover.BEFORE_DAY_TEN,),
        "TIJ-12": (move_start(fixed(7, 21)),),
        "TIJ-13": (set_handover.DEBT_TERM,),
        "TIJ-14": (
            set_period.ready_by(-28, -84, "ouderplan", "veiligestart"),
            add_service(Care("ouderplan", "tijdens", (-84, -28))),
        ),
        "TIJ-15": (move_start(fixed(-196, -84)),),
        "TIJ-16": (until_second_birthday(set_period.steady),),
        "TIJ-17": (set_interval.OFTEN,),
        "TIJ-18": (move_start(set_period.window),),
        "KWE-01": (set_handover.MAKE_DIRECT, draw_handover.TO_HELP, _DIRECT),
        "KWE-02": (set_handover.IN_TIME,),
        "KWE-03": (add_for_subject(services_for),),
        "KWE-04": (lead.CANDIDATES,),
        "KWE-05": (lead.ONE_OF_TWO, fill_in("period", "Verbeter de periode van ‘{stap}’")),
        "KWE-06": (
            _by_phase(
                {
                    "tijdens": set_period.from_pregnancy_week(16, set_period.leaders),
                    "na": until_second_birthday(set_period.leaders),
                },
                otherwise="na",
            ),
            lead.CANDIDATES,
        ),
        "KWE-07": (word_back.TO_CASE_MANAGER, add_service(_CASE)),
        "KWE-08": (
            until_second_birthday(_FAMILIAR),
            add_service(Care("kasto_beg", "tijdens"), Care("stevig", "tijdens")),
        ),
        "KWE-09": (add_home_visit(),),
        "KWE-10": (add_service(_CASE, _POLYCLINIC),),
        "KWE-11": (fill_in_route("target", "Verbeter de doelgroep"),),
        "KWE-12": (LIMIT, remove_step.SERVICES),
        "KWE-13": (switch_on.NETWORK, add_professional(*_SUPPORT)),
        "KWE-14": (switch_on.SIGNALS, _ASKS),
        "KWE-15": (add_professional(HELPERS["geweld"], direct=True),),
        "KWE-16": (
            move_start(fixed(-196, -35)),
            add_service(Care("veiligestart", "tijdens"), Care("vt", "tijdens"), direct=True),
        ),
        "KWE-17": (add_service(Care("gezag", "tijdens")),),
        "KWE-18": (
            add_service(Care("mo", "tijdens"), Care("huisv", "tijdens"), Care("mkh_verbl", "tijdens"), direct=True),
        ),
        "KWE-19": (add_service(Care("tolkinzet", "tijdens", WHOLE_ROUTE)),),
        "KWE-20": (add_service(Care("clientond", "tijdens"), Care("mee_kw", "tijdens")),),
        "KWE-21": (
            add_professional(
                Party("jmw", "tijdens", WHOLE_ROUTE),
                Party("school", "tijdens", WHOLE_ROUTE),
                Party("jongerenwerk", "tijdens", WHOLE_ROUTE),
            ),
        ),
        "KWE-22": (switch_on.PARTNER,),
        "FIN-01": (fill_in("funding", "Vul in waaruit ‘{stap}’ wordt betaald"),),
        "FIN-02": (fill_in("provider", "Vul in wie ‘{stap}’ uitvoert"),),
        "FIN-03": (fill_in("funding", "Verbeter waaruit ‘{stap}’ wordt betaald"),),
        "FIN-04": (fill_in("funding", "Vul in tot wanneer het geld voor ‘{stap}’ zeker is"),),
        "FIN-05": (fill_in("provider", "Verbeter wie ‘{stap}’ uitvoert"),),
        "FIN-07": (fill_in("waiting_days", "Verbeter de wachttijd van ‘{stap}’"),),
        "FIN-08": (add_service(Care("inkomen", "tijdens")), fill_in("client_costs", "Kijk na of ‘{stap}’ geld kost")),
        "FIN-09": (fill_in("funding", "Verbeter waaruit ‘{stap}’ wordt betaald"),),
        "FIN-11": (fill_in("licence_confirmed", "Vul in of de licentie van ‘{stap}’ in orde is"),),
        "ORG-01": (fill_in("contact", "Vul in wie u bij ‘{stap}’ kunt bellen"),),
        "ORG-02": (fill_in_route("indicators", "Vul een indicator in"),),
        "ORG-03": (fill_in_route("reviewed_on", "Vul in wanneer de route is nagekeken"),),
        "ORG-04": (fill_in_route("tested_with_parents", "Vul in of ouders hebben meegekeken"),),
        "ORG-06": (add_for_subject(bought),),
        "SLU-01": (WIDEN, add_entry.ENTRY),
        "SLU-02": (draw_out.ONWARD, draw_out.TO_EXIT),
        "SLU-03": (on_the_way.TO_WHO_IS_PASSED_BY, on_the_way.TO_A_NEWCOMER),
        "SLU-04": (on_the_way.TO_WHO_IS_PASSED_BY,),
        "SLU-05": (on_the_way.TO_WHO_IS_PASSED_BY,),
    }
)
"""The fixes of each rule by its id."""

WITHOUT: MappingProxyType[str, str] = MappingProxyType(
    {
        "STR-11": "Wie er minder nodig is, kan alleen de coalitie kiezen.",
        "FIN-06": "Of een overleg wordt betaald, staat in het bestand van de coalitie.",
        "FIN-10": "Wat hier te krijgen is, staat in het bestand van de coalitie.",
        "ORG-05": "Een partij die niet meedoet, moet eerst worden gevraagd.",
    }
)
"""Rules without a fix, with the reason."""

OPEN: MappingProxyType[str, tuple[Fix, ...]] = MappingProxyType(
    {
        "OVD-03": (set_handover.CONSENT, fill_in("consent", "Vul de toestemming in", between)),
        "FIN-01": FIXES["FIN-01"],
        "FIN-02": FIXES["FIN-02"],
        "FIN-04": (fill_in("period", "Vul de periode van ‘{stap}’ in", undated_entries),),
        "FIN-06": (),
        "FIN-05": (fill_in_route("coalition", "Vul in wie hier de JGZ uitvoert"),),
        "FIN-11": (fill_in("licence_confirmed", "Vul in of de licentie van ‘{stap}’ in orde is", without_licence),),
        "ORG-01": (fill_in("contact", "Vul in wie u bij ‘{stap}’ kunt bellen", without_contact),),
        "TIJ-05": (fill_in_route("target", "Vul in of het om een eerste kind gaat"),),
        "TIJ-17": (fill_in("interval_days", "Vul in hoe vaak ‘{stap}’ is"),),
        "ORG-02": FIXES["ORG-02"],
        "ORG-03": FIXES["ORG-03"],
        "ORG-04": FIXES["ORG-04"],
    }
)
"""The fixes where something is not filled in yet; everywhere else that is a period."""
_PERIOD = (fill_in("period", "Vul de periode van ‘{stap}’ in", undated),)


def fixes_of(rule: str, *, is_open: bool = False) -> tuple[Fix, ...]:
    """Return the fixes of this rule, or those for where something is not filled in yet."""
    return OPEN.get(rule, _PERIOD) if is_open else FIXES.get(rule, ())
