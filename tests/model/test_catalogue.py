"""The catalogue: complete, consistent with itself, in Dutch, and honest about what nobody confirmed."""

import re
from dataclasses import asdict
from typing import Any

import pytest

from klantroutes.model.catalogue import ProfessionalEntry, ServiceEntry, catalogue
from klantroutes.model.vocabulary import DEFAULT_LANES, PROTECTIVE_FACTORS, RISK_FACTORS, URGENT

CATALOGUE = catalogue()
THEMES = frozenset({"netwerk", "kinderwens", "gezag", "veiligheid", "verlies"})
"""What a service may take care of although no client is described with it."""
UNVERIFIED = frozenset(
    {
        *("klin_verlosk", "ggz_crisis", "csg", "keuzehulp"),
        *("smr", "keuze", "vk_zorg", "crisis", "inkomen", "nacontrole", "kov_vve"),
        *("O-13", "O-18", "O-23"),
    }
)
FUNDING_VERIFIED = frozenset(
    {
        *("nnz", "pcc", "pns", "centering_z", "phb", "stevig"),
        *("igp", "schuld", "tolkinzet", "kraam", "hielprik", "mim_o"),
    }
)
ENGLISH = re.compile(
    r"\b(the|with|and|for|from|to|by|at|is not|after|before|birth|care|client|debts|mother|weeks|days|visits|"
    r"referral|proposal|unverified|social|safety|worries|need|needs|also|only|any|when|until|within|first|who|what)\b",
    re.IGNORECASE,
)
TABLES: dict[str, tuple[str, ...]] = {
    "professionals": ("name", "remark"),
    "services": ("name", "meant_for"),
    "handovers": ("giver", "receiver", "when_phase", "when", "how", "information"),
    "factors": ("name", "note"),
    "levels": ("name", "risk", "protective", "follows", "demands"),
    "sources": ("gave",),
}


def _rows(table: str) -> list[dict[str, Any]]:
    return [asdict(entry) for entry in getattr(CATALOGUE, table).values()]


def _texts() -> list[tuple[str, str]]:
    return [
        (str(row.get("id") or row.get("code")), row[field])
        for table, fields in TABLES.items()
        for row in _rows(table)
        for field in fields
        if row[field] is not None
    ]


@pytest.mark.parametrize(
    ("table", "number"), [("professionals", 58), ("services", 54), ("handovers", 26), ("factors", 21), ("levels", 4)]
)
def test_number_of_entries(table: str, number: int) -> None:
    assert len(_rows(table)) == number


def test_every_file_has_unique_ids(catalogue_file: list[dict[str, Any]]) -> None:
    ids = [row.get("id") or row["code"] for row in catalogue_file]

    assert len(ids) == len(set(ids))


def test_professionals_and_services_share_no_id() -> None:
    assert not set(CATALOGUE.professionals) & set(CATALOGUE.services)


def test_providers_are_professionals() -> None:
    named = {name for service in CATALOGUE.services.values() for name in service.providers}

    assert named <= set(CATALOGUE.professionals)


def test_what_is_addressed_is_a_risk_factor_or_a_known_theme() -> None:
    entries: list[ProfessionalEntry | ServiceEntry] = [
        *CATALOGUE.professionals.values(),
        *CATALOGUE.services.values(),
    ]

    assert {name for entry in entries for name in entry.addresses} <= {*RISK_FACTORS, *THEMES}


def test_givers_and_receivers_are_in_the_catalogue() -> None:
    named = {name for entry in CATALOGUE.handovers.values() for name in (*entry.givers, *entry.receivers)}

    assert {name for name in named if CATALOGUE.entry(name) is None} == set()


def test_direct_handover_leads_somewhere_for_each_urgent_factor() -> None:
    receivers = [CATALOGUE.entry(name) for name in CATALOGUE.handovers["O-11"].receivers]

    assert {name for entry in receivers if entry for name in entry.addresses} == URGENT


def test_terms_and_warmth_of_the_handovers() -> None:
    terms = {entry.id: entry.within_days for entry in CATALOGUE.handovers.values() if entry.within_days is not None}

    assert terms == {"O-8": 14, "O-9": 14, "O-10": 28, "O-11": 3, "O-15": 0, "O-16": 10}
    assert {entry.id for entry in CATALOGUE.handovers.values() if entry.warmth == "direct"} == {"O-11"}
    assert {entry.id for entry in CATALOGUE.handovers.values() if entry.warmth == "koud"} == {"O-18"}


def test_factors_are_those_of_the_file_format() -> None:
    kinds = {entry.id: entry.kind for entry in CATALOGUE.factors.values()}

    assert set(kinds) == {*RISK_FACTORS, *PROTECTIVE_FACTORS}
    assert {name for name, kind in kinds.items() if kind == "urgent"} == URGENT


def test_domains_are_the_default_lanes() -> None:
    assert {row["domain"] for row in _rows("professionals")} == {lane for lane, _ in DEFAULT_LANES}


@pytest.mark.parametrize("table", ["professionals", "services", "handovers", "factors", "levels"])
def test_every_entry_names_known_sources(table: str) -> None:
    for row in _rows(table):
        assert row["sources"], row["id"]
        assert set(row["sources"]) <= set(CATALOGUE.sources), row["id"]


def test_what_nobody_confirmed_is_marked() -> None:
    rows = [row for table in ("professionals", "services", "handovers") for row in _rows(table)]

    assert {row["id"] for row in rows if not row["verified"]} == UNVERIFIED
    assert {row["id"] for row in rows if "ADK" in row["sources"]} == UNVERIFIED


def test_funding_without_a_source_is_marked() -> None:
    assert {row["id"] for row in _rows("services") if row["funding_verified"]} == FUNDING_VERIFIED


def test_a_term_without_a_source_is_called_a_proposal() -> None:
    assert {row["id"] for row in _rows("handovers") if "(voorstel)" in row["when"]} == {"O-8", "O-9", "O-11", "O-23"}


def test_texts_are_dutch_and_filled() -> None:
    wrong = [(name, text) for name, text in _texts() if not text.strip() or ENGLISH.search(text)]

    assert wrong == []


def test_windows_lie_between_a_year_before_and_four_years_after() -> None:
    windows = [entry.window for entry in CATALOGUE.services.values() if entry.window]

    assert all(-630 <= start <= end <= 4 * 366 for start, end in windows)
