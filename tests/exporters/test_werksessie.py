"""The report of a meeting: what people typed, what changed, and nothing that is not theirs to tell."""

import re
import zlib
from io import BytesIO
from pathlib import Path

import docx as word
import pytest
from almelo_meeting import almelo_meeting
from office_files import TEXT, WORD, dates, tree, words

from klantroutes import edits
from klantroutes.edits.revise import without
from klantroutes.exporters import werksessie, werksessieodt, werksessiepdf
from klantroutes.exporters.policy.tree import Chapter, Heading, Paragraph, Picture, Table
from klantroutes.exporters.report.report import report
from klantroutes.exporters.scope import Scope, part_of
from klantroutes.model.route import Route
from klantroutes.storage.files import read


@pytest.fixture(scope="module")
def almelo() -> Route:
    return almelo_meeting()


def chapter(route: Route, name: str) -> Chapter:
    return next(one for one in report(route).chapters if one.name == name)


def text(route: Route, name: str) -> str:
    """Return all words of a chapter."""
    return "\n".join(_words(block) for block in chapter(route, name).blocks)


def _words(block: object) -> str:
    if isinstance(block, Table):
        return "\n".join(" | ".join(row) for row in (block.head, *block.rows))
    return " ".join([getattr(block, "lead", ""), getattr(block, "text", ""), *getattr(block, "items", ())])


def test_report_tells_when_where_and_who(almelo: Route) -> None:
    assert report(almelo).title == "Werksessie Jonge Moederwerk Almelo"
    assert "12 maart 2026 · Stadhuis Almelo, zaal 2" in text(almelo, "samenvatting")
    assert "Noor, Anneke" in text(almelo, "aanwezig")


def test_every_note_stands_under_its_theme(almelo: Route) -> None:
    blocks = chapter(almelo, "briefjes").blocks
    assert [one.text for one in blocks[1:] if isinstance(one, Heading)] == [
        "Aanmelden", "Overdragen", "Wonen en geld", "Na de geboorte", "Overige briefjes",
    ]  # fmt: skip
    rows = [row for block in blocks if isinstance(block, Table) for row in block.rows]
    assert len(rows) == 37
    assert ("Wie belt de moeder terug als zij de eerste keer niet opneemt?", "Noor", "3") in rows


def test_parked_notes_stand_apart_and_once(almelo: Route) -> None:
    assert "Samenwerken met Twenterand" in text(almelo, "parkeerplaats")
    assert "Samenwerken met Twenterand" not in text(almelo, "briefjes")


def test_ranking_tells_how_many_dots_but_never_whose(almelo: Route) -> None:
    said = text(almelo, "stemmen")
    assert "1 | Warm naar JGZ | stap | 4" in said
    assert "Noor" not in said


def test_secret_round_is_not_told(almelo: Route) -> None:
    secret = edits.set_workshop_fields(voting=True, votes_hidden=True).plan(almelo)
    assert "nog geheim" in text(secret, "stemmen")
    assert "Stippen" not in text(secret, "briefjes")


def test_votes_are_not_in_the_file_that_is_attached(almelo: Route) -> None:
    data = werksessiepdf.generate(almelo)
    streams = [zlib.decompressobj().decompress(one) for one in re.findall(rb"stream\r?\n(x.*?)endstream", data, re.S)]
    (attached,) = [one for one in streams if one.startswith(b'{\n  "format": "klantroute"')]
    assert b'"votes"' not in attached
    assert b"Jonge Moederwerk" in attached


def test_decisions_and_agreements_have_their_owner_and_day(almelo: Route) -> None:
    assert "Wij gebruiken één formulier om aan te melden. | Afspraken maken" in text(almelo, "besluiten")
    assert "Formulier maken en rondsturen. | de hele route | Noor | 1 april 2026 | open" in text(almelo, "afspraken")


def test_changes_are_told_by_phase_with_a_drawing_before_and_after(almelo: Route) -> None:
    said = text(almelo, "veranderd")
    assert "Vervallen: dienst ‘Zangcoaching’." in said
    assert "Briefje" not in said
    pictures = [block for block in chapter(almelo, "veranderd").blocks if isinstance(block, Picture)]
    assert [("Zangcoaching" in one.long, "Aanmeldlijn" in one.long) for one in pictures] == [
        (True, False),
        (False, True),
    ]
    assert pictures[0].alt.startswith("Zo was de route vóór de werksessie.")


def test_gaps_are_closed_new_or_left(almelo: Route) -> None:
    said = text(almelo, "hiaten")
    closed, _, rest = said.partition("Nieuw")
    assert "OVD-02" in closed
    assert "STR-04" in rest.partition("Nog over")[0]
    assert "De huisarts sluit aan bij het overleg." in text(almelo, "geaccepteerd")


def test_without_a_beginning_the_report_says_what_is_missing(almelo: Route) -> None:
    bare = edits.remove_kept("versions", "ver1").plan(almelo)
    assert "is niet bewaard" in text(bare, "veranderd")
    assert sum(isinstance(block, Picture) for block in report(bare).blocks) == 1
    assert "Opgelost" not in text(bare, "hiaten")


def test_a_route_without_a_meeting_says_so_in_a_sentence_each(example: Path) -> None:
    route = without(read(example), "notes", "agreements")
    for name in ("aanwezig", "agenda", "briefjes", "stemmen", "besluiten", "afspraken"):
        _, said = chapter(route, name).blocks
        assert isinstance(said, Paragraph)
    assert "parkeerplaats" not in [one.name for one in report(route).chapters]


def test_a_part_gives_the_report_of_the_whole(almelo: Route) -> None:
    assert report(part_of(almelo, Scope(phase="na"))) == report(almelo)


def test_word_and_open_text_have_the_same_headings_and_header_rows(almelo: Route) -> None:
    data = werksessie.generate(almelo)
    found = [one.text for one in word.Document(BytesIO(data)).paragraphs if one.style.name.startswith("Heading")]
    headings = [one.text for one in report(almelo).blocks if isinstance(one, Heading)]
    open_text = tree(werksessieodt.generate(almelo), "content.xml")
    assert found == headings == [words(one) for one in open_text.iter(f"{TEXT}h")]
    tables = list(tree(data, "word/document.xml").iter(f"{WORD}tbl"))
    assert all(table.find(f"{WORD}tr/{WORD}trPr/{WORD}tblHeader") is not None for table in tables)
    assert len(dates(data)) == 1


def test_pdf_is_tagged_and_dutch(almelo: Route) -> None:
    data = werksessiepdf.generate(almelo)
    assert data.startswith(b"%PDF-1")
    assert b"/MarkInfo" in data
    assert data == werksessiepdf.generate(almelo_meeting())
