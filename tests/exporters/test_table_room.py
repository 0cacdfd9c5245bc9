"""A short table stays on one page, a row never goes on over two, and a long table repeats its head."""

import pytest
from almelo_meeting import almelo_meeting
from office_files import WORD, tree

from klantroutes.edits.revise import revised
from klantroutes.exporters import werksessie, werksessieodt
from klantroutes.exporters.policy.table_room import row_stays_whole, stays_whole
from klantroutes.exporters.policy.tree import Table
from klantroutes.model.route import Route
from klantroutes.model.workshop import Decision

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
ROW = f"{WORD}tr"
KEEP = f"{WORD}tc/{WORD}p/{WORD}pPr/{WORD}keepNext"
LONG = "Wij spreken af dat wie het eerst belt ook terugbelt. " * 4


@pytest.fixture(params=[3, 40])
def decided(request: pytest.FixtureRequest) -> Route:
    """A meeting with few decisions, and one with many."""
    decisions = tuple(Decision(id=f"b{n}", text=LONG) for n in range(request.param))
    return revised(almelo_meeting(), decisions=decisions)


def test_in_word_only_a_short_table_of_decisions_is_kept_together(decided: Route) -> None:
    tables = tree(werksessie.generate(decided), "word/document.xml").iter(f"{WORD}tbl")
    rows = next(list(table.iter(ROW)) for table in tables if "Besluit" in next(table.itertext()))
    kept = [row.find(KEEP) is not None for row in rows]
    assert kept == [True, *[len(rows) == 4] * (len(rows) - 2), False]
    assert all(row.find(f"{WORD}trPr/{WORD}cantSplit") is not None for row in rows)
    assert rows[0].find(f"{WORD}trPr/{WORD}tblHeader") is not None


def test_in_open_text_too(decided: Route) -> None:
    tables = tree(werksessieodt.generate(decided), "content.xml").iter(f"{TABLE}table")
    table = next(one for one in tables if one.findtext(f"{TABLE}title") == "Besluiten")
    whole = len(decided.decisions or ()) == 3
    assert table.get(f"{TABLE}style-name") == ("Tabel_staand_heel" if whole else "Tabel_staand")


@pytest.mark.parametrize(("letters", "expected"), [(10, True), (95 * 24 + 1, False)])
def test_what_counts_is_how_many_lines_there_are(letters: int, expected: bool) -> None:
    assert stays_whole(Table("t", ("a",), (("x" * letters,),), (1,))) is expected


@pytest.mark.parametrize(("share", "fits"), [(90, True), (10, False)])
def test_a_row_in_a_narrow_column_is_taller(share: int, fits: bool) -> None:
    assert row_stays_whole(("x" * 900, ""), (share, 100 - share)) is fits
