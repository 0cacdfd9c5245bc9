"""The sheets that organisations sign."""

import re
from io import BytesIO
from pathlib import Path

import docx as word
from sample_files import ROOT

from klantroutes.exporters import organisaties, organisatiesword
from klantroutes.exporters.policy.organisations import organisations
from klantroutes.exporters.policy.tree import Block, Bullets, Heading, PageBreak, SignLines, Table
from klantroutes.exporters.told.neighbours import Neighbours
from klantroutes.exporters.told.parties import parties
from klantroutes.model.route import Agreement, Route
from klantroutes.storage.files import read

DELFT = ROOT / "routes" / "delft-kasto.klantroute"


def _sheet(route: Route, party: str) -> tuple[Block, ...]:
    sheets = [one.blocks for one in organisations(route).chapters if one.name == "blad"]
    return next(blocks for blocks in sheets if Heading(party) in blocks)


def _table(blocks: tuple[Block, ...], caption: str) -> Table:
    return next(block for block in blocks if isinstance(block, Table) and block.caption == caption)


def test_every_organisation_has_a_sheet_of_its_own_to_sign(route_file: Path) -> None:
    route = read(route_file)
    chapters = organisations(route).chapters[1:]
    assert len(chapters) == len(parties(route, Neighbours(route))) > 0
    assert all(isinstance(chapter.blocks[0], PageBreak) for chapter in chapters)
    assert all(chapter.blocks[-1] == SignLines(("Naam", "Datum", "Handtekening")) for chapter in chapters)


def test_handover_stands_with_giver_and_with_taker(example: Path) -> None:
    route = read(example)
    given = _table(_sheet(route, "Kraamverzorgende"), "Wat ik overdraag").rows
    taken = _table(_sheet(route, given[0][0]), "Wat er binnenkomt").rows
    assert given[0][1] in [row[1] for row in taken]


def test_service_says_from_what_it_is_paid(example: Path) -> None:
    route = read(example)
    (task,) = _table(_sheet(route, "Aanbieder Kraamzorg (24-49 uur, op maat tot 80)"), "Wat ik doe").rows
    assert task[0].startswith("Kraamzorg")
    assert task[3].startswith("Zvw")


def test_who_does_it_is_said_without_a_second_colon() -> None:
    said = [item for one in _sheet(read(DELFT), "Kasto-team") if isinstance(one, Bullets) for item in one.items]
    assert said == ["Kasto-team: voert de regie en is het vaste gezicht. In beeld: tot 2 jaar."]


def test_agreement_stands_on_the_sheet_of_its_owner(example: Path) -> None:
    agreement = Agreement(id="a", text="Wij bellen elke week", owner="Kraamverzorgende", due="2026-12-31")
    route = read(example).model_copy(update={"agreements": (agreement,)})
    rows = _table(_sheet(route, "Kraamverzorgende"), "Afspraken").rows
    assert rows == (("Wij bellen elke week.", "Kraamverzorgende", "31 december 2026"),)


def test_family_and_friends_sign_nothing(route_file: Path) -> None:
    route = read(route_file)
    names = {step.label for step in route.steps if step.catalogue == "netwerk" and not step.organisation}
    assert not names & set(parties(route, Neighbours(route)))


def test_word_file_begins_a_page_for_each_organisation(example: Path) -> None:
    route = read(example)
    paragraphs = word.Document(BytesIO(organisatiesword.generate(route))).paragraphs
    begun = [one.text for one in paragraphs if one.paragraph_format.page_break_before]
    assert len(begun) == len(parties(route, Neighbours(route)))


def test_pdf_is_tagged_and_archivable(example: Path) -> None:
    data = organisaties.generate(read(example))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert b"<pdfaid:part>3</pdfaid:part>" in data
    assert re.search(rb"/Lang\(nl-NL\)", data)
