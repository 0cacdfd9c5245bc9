"""Three routes in which nothing is wrong, so that whatever is found after a change comes of that change."""

from datetime import date

from klantroutes.graph.folder import Folder
from klantroutes.graph.local import Local
from klantroutes.storage.coalition import CoalitionFile
from klantroutes.storage.parse import from_content

from .building import CALL, entry, exit_, handover, lines, professional, service

LOOKED_OVER = {"reviewed_on": "2025-11-01", "tested_with_parents": True, "indicators": ["prenatale huisbezoeken"]}
COALITION = {"municipalities": ["Voorbeeldstad"], "jgz_organisation": "Zorg Dichtbij"}


def _route(name, target, steps, drawn, **more):
    head = {"format": "klantroute", "version": 1, "id": name, "title": name, "coalition": COALITION, **LOOKED_OVER}
    return from_content({**head, "target": target, "steps": steps, "links": lines(drawn), **more})


def vulnerable():
    """Return a route for level D with many kinds of help, led by one person."""
    led = {"case_manager": True, "permanent_contact": True}
    violence, language = ({"applies_to": {"all_factors": [factor]}} for factor in ("geweld", "taal"))
    both = {"applies_to": {"all_factors": ["geweld", "dakloos"]}}
    unsafe = {"applies_to": {"any_factors": ["geweld", "dakloos"]}}
    people = [
        entry("vooraf", "voor", -480), entry("zwanger", "tijdens", -224),
        professional("huisarts", "huisarts", "voor", -480, 730, signals=True),
        professional("wijk", "wijkteam", "voor", -480, -60, involves_partner=True),
        professional("vast", "wijkteam", "tijdens", -200, 730, strengthens_network=True, **led),
        professional("verl", "verloskundige", "tijdens", -224, 42),
        professional("jgz", "jgz_vpk", "tijdens", -168, 730, signals=True),
        professional("kraam", "kraamverz", "na", 0, 10),
        professional("schuldhulp", "shv", "tijdens", -200, 100),
        professional("netwerk", "netwerk", "tijdens", -200, 730),
        professional("tolk", "tolk", "tijdens", -224, 730, **language),
        professional("verslaving", "verslzorg", "tijdens", -217, 730),
        professional("veilig", "veiligthuis", "tijdens", -217, 90, **violence),
        professional("opvang", "opvang", "tijdens", -217, 730, **unsafe),
        exit_("kinderopvang"),
    ]  # fmt: skip
    help_ = [
        service("nnz", "nnz", "voor", -460, -294), service("intake", "vk_intake", "tijdens", -224, -217),
        service("vragen", "psysoc", "tijdens", -210, -196, signals=True),
        service("begeleiding", "wijk_beg", "tijdens", -200, 730, addresses=["psychosociaal", "financieel", "lvb"]),
        service("steun", "clientond", "tijdens", -200, 730), service("overleg", "casus", "tijdens", -200, 730,
        interval_days=28), service("plan", "ouderplan", "tijdens", -120, -30),
        service("veiligestart", "veiligestart", "tijdens", -120, -30),
        service("gezag", "gezag", "tijdens", -120, -20), service("groep", "jmg", "tijdens", -120, 365),
        service("huisbezoek", "phb", "tijdens", -150, -90), service("kraamintake", "kraamintake", "tijdens", -160, -60),
        service("voorzorg", "voorzorg", "tijdens", -150, 730, licence_confirmed=True),
        service("stevig", "stevig", "tijdens", -60, 500, licence_confirmed=True),
        service("behandeling", "versl_beh", "tijdens", -217, 730),
        service("onderdak", "mo", "tijdens", -217, 365, **unsafe),
        service("kindhuis", "mkh_verbl", "na", 10, 300, **unsafe),
        service("tolkdienst", "tolkinzet", "tijdens", -224, 730, **language),
        service("schuld", "schuld", "tijdens", -200, 100), service("kraamzorg", "kraam", "na", 0, 10),
        service("aangifte", "aangifte", "na", 0, 2), service("hielprik", "hielprik", "na", 4, 6),
        service("kennismaking", "jgz_hb", "na", 12, 14), service("basis", "jgz_basis", "na", 28, 730, signals=True),
        service("nacontrole", "nacontrole", "na", 38, 42), service("rouw", "rouw", "na", 0, 365),
    ]  # fmt: skip
    given = [
        handover("naar-wijk", "voor"), handover("naar-verl"), handover("terug-naar-wijk"), handover("naar-jgz"),
        handover("naar-kraam", days=0), handover("kraam-naar-jgz", "na", 8), handover("naar-vast"),
        handover("naar-schuldhulp", days=3), handover("naar-netwerk"), handover("naar-tolk", **language),
        handover("direct-verslaving", days=1, warmth="direct"),
        handover("direct-veilig", days=1, warmth="direct", **violence),
        handover("direct-opvang", days=1, warmth="direct", **unsafe), handover("opvang-naar-veilig", **both),
    ]  # fmt: skip
    drawn = """
        vooraf=>huisarts zwanger=>verl huisarts=>naar-wijk naar-wijk=>wijk wijk=>naar-verl naar-verl=>verl
        verl=>terug-naar-wijk terug-naar-wijk=>wijk verl=>naar-jgz naar-jgz=>jgz verl=>naar-kraam naar-kraam=>kraam
        kraam=>kraam-naar-jgz kraam-naar-jgz=>jgz wijk=>naar-vast naar-vast=>vast
        wijk=>naar-schuldhulp naar-schuldhulp=>schuldhulp wijk=>naar-netwerk naar-netwerk=>netwerk
        verl=>naar-tolk naar-tolk=>tolk verl=>direct-verslaving direct-verslaving=>verslaving
        verl=>direct-veilig direct-veilig=>veilig verl=>direct-opvang direct-opvang=>opvang
        opvang=>opvang-naar-veilig opvang-naar-veilig=>veilig jgz=>kinderopvang vast=>kinderopvang
        verl~>huisarts schuldhulp~>vast veilig~>wijk opvang~>vast jgz~>vast verslaving~>vast
        huisarts--nnz huisarts--rouw huisarts--overleg wijk--overleg vast--overleg vast--begeleiding vast--steun
        wijk--plan wijk--veiligestart wijk--gezag wijk--groep verl--intake verl--vragen verl--kraamintake
        verl--nacontrole verl--aangifte verl--hielprik jgz--huisbezoek jgz--voorzorg jgz--stevig jgz--kennismaking
        jgz--basis verslaving--behandeling opvang--onderdak opvang--kindhuis tolk--tolkdienst schuldhulp--schuld
        kraam--kraamzorg
    """
    target = {
        "levels": ["D"], "factors": ["verslaving", "financieel", "psychosociaal", "zorgmijding", "lvb"],
        "possible_factors": ["geweld", "dakloos", "taal"], "protective": ["steun"],
        "traits": ["minderjarig", "jonge_moeder"], "possible_traits": ["dreigende_schuld", "onverzekerd"],
        "partner": "ja", "first_child": True,
    }  # fmt: skip
    return _route("kwetsbaar", target, people + help_ + given, drawn)


def lean():
    """Return a route for level C with two case managers, one after the other, and on purpose no consultation."""
    led = {"case_manager": True, "permanent_contact": True, "involves_partner": True}
    steps = [
        entry("vooraf", "voor", -480), exit_("kinderopvang"),
        professional("huisarts", "huisarts", "voor", -480, -230, signals=True),
        professional("wijk", "wijkteam", "voor", -480, -60, **led),
        professional("vast", "wijkteam", "tijdens", -60, 730, **led),
        professional("verl", "verloskundige", "tijdens", -230, 42, signals=True),
        professional("kraam", "kraamverz", "na", 0, 10),
        professional("jgz", "jgz_vpk", "na", 5, 730, signals=True),
        professional("netwerk", "netwerk", "tijdens", -200, 730),
        service("nacontrole", "nacontrole", "na", 38, 42), service("rouw", "rouw", "na", 0, 365, **CALL),
        service("begeleiding", "wijk_beg", "tijdens", -200, -60, addresses=["psychosociaal", "lvb"]),
        service("plan", "ouderplan", "tijdens", -120, -30),
        service("kraamintake", "kraamintake", "tijdens", -160, -60),
        service("huisbezoek", "phb", "tijdens", -150, -90),
        handover("naar-wijk", "voor"), handover("naar-verl"), handover("naar-vast"), handover("naar-kraam", days=0),
        handover("naar-jgz", "na", 8), handover("naar-netwerk"),
    ]  # fmt: skip
    drawn = """
        vooraf=>huisarts huisarts=>naar-wijk naar-wijk=>wijk wijk=>naar-verl naar-verl=>verl wijk=>naar-vast
        naar-vast=>vast verl=>naar-kraam naar-kraam=>kraam kraam=>naar-jgz naar-jgz=>jgz jgz=>kinderopvang
        vast=>kinderopvang wijk=>naar-netwerk naar-netwerk=>netwerk
        wijk--begeleiding wijk--plan verl--kraamintake verl--huisbezoek verl--nacontrole huisarts--rouw
        verl~>vast kraam~>vast jgz~>vast huisarts~>wijk
    """
    target = {"levels": ["C"], "factors": ["psychosociaal"], "possible_factors": ["onbedoeld"], "partner": "ja"}
    off = {"KWE-10": "Hier bellen de partijen elkaar; een overleg is er nog niet."}
    return _route("zonder-overleg", target, steps, drawn, settings={"off": off})


def self_reliant():
    """Return a route for level A, from before the pregnancy until the day care."""
    steps = [
        entry("vooraf", "voor", -400), entry("zwanger", "tijdens", -230), exit_("verder"),
        professional("huisarts", "huisarts", "tijdens", -400, -230),
        professional("verl", "verloskundige", "tijdens", -230, 42, signals=True, involves_partner=True),
        professional("kraam", "kraamverz", "na", 0, 10),
        professional("jgz", "jgz_vpk", "na", 5, 730, signals=True),
        professional("opvang", "kov", "na", 365, 690),
        service("kinderwens", "pcc", "voor", -390, -320, signals=True), service("rouw", "rouw", "na", 0, 365),
        service("kraamintake", "kraamintake", "tijdens", -160, -60),
        service("kraamzorg", "kraam", "na", 0, 10),
        handover("naar-verl"), handover("naar-kraam", days=0), handover("naar-jgz", "na", 8),
        handover("naar-opvang", "na", 30),
    ]  # fmt: skip
    drawn = """
        vooraf=>huisarts zwanger=>verl huisarts=>naar-verl naar-verl=>verl verl=>naar-kraam naar-kraam=>kraam
        kraam=>naar-jgz naar-jgz=>jgz jgz=>naar-opvang naar-opvang=>opvang jgz=>verder opvang=>verder
        huisarts--kinderwens huisarts--rouw verl--kraamintake kraam--kraamzorg
    """
    return _route("zelfredzaam", {"levels": ["A"], "partner": "ja"}, steps, drawn)


def surroundings():
    """Return a coalition with its offer, another route in the folder that has the remaining parties, and a day."""
    coalition = CoalitionFile.model_validate(
        {
            "format": "coalitie", "version": 1, "name": "Kansrijk Voorbeeldstad", "insurer": "Zorg en Zeker",
            "offers": [{"service": "homestart_o", "contract_status": "gecontracteerd"}],
            "parties": [
                {"catalogue": "huisarts", "paid_for_meetings": True},
                {"catalogue": "verloskundige", "paid_for_meetings": True},
            ],
        }
    )  # fmt: skip
    others = [
        professional("h", "huisarts", "voor", -200, 0),
        professional("v", "verloskundige", "tijdens", -200, 0), professional("g", "gynaecoloog", "tijdens", -200, 0),
        professional("j", "jeugdhulp", "na", 0, 365), professional("p", "ggz", "tijdens", -200, 0),
        professional("k", "kov", "na", 365, 730),
        service("s", "homestart_o", "na", 0, 365),
    ]  # fmt: skip
    beside = Folder.of([_route("andere", {"levels": ["A"]}, others, "")])
    return Local(coalition=coalition, beside=beside, today=date(2026, 1, 1))
