"""A look at a file before it is taken."""

import pytest
from foreign_files import CSV, DRAWIO

from klantroutes.importers.as_notes import note_texts
from klantroutes.importers.counting import counted
from klantroutes.importers.look import MOST_COLUMNS, MOST_ROWS, fields_of, look
from klantroutes.importers.mapping import FIELDS, Mapping
from klantroutes.importers.registry import BY_FORMAT


def test_a_table_shows_its_first_rows_and_what_its_columns_mean() -> None:
    found = look(BY_FORMAT["csv"], CSV)
    assert found.rows[0] == ("Stap", "Soort", "Fase", "Domein", "Begin", "Naar")
    assert found.mapping is not None
    assert found.mapping.columns == {"naam": 0, "soort": 1, "fase": 2, "baan": 3, "begin": 4, "naar": 5}
    assert found.taken == BY_FORMAT["csv"].parse(CSV)


def test_other_columns_give_another_route() -> None:
    found = look(BY_FORMAT["csv"], CSV, Mapping({"briefje": 0}))
    assert found.taken is not None
    assert counted(found.taken[0]) == "0 stappen, 0 lijnen, 3 briefjes"


def test_a_drawing_has_no_rows() -> None:
    found = look(BY_FORMAT["drawio"], DRAWIO)
    assert (found.rows, found.mapping) == ((), None)
    assert found.taken is not None
    assert counted(found.taken[0]) == "4 stappen, 3 lijnen, 1 briefje"


@pytest.mark.parametrize("data", [b"", b";;\n;;\n"], ids=["empty", "blank"])
def test_a_file_without_a_route_says_why(data: bytes) -> None:
    found = look(BY_FORMAT["csv"], data)
    assert found.taken is None
    assert found.fault.endswith(".")


def test_of_a_huge_table_only_a_part_is_shown() -> None:
    found = look(BY_FORMAT["csv"], b";".join([b"naam"] * 100) + b"\n" + b"a\n" * 100)
    assert len(found.rows) == MOST_ROWS
    assert {len(row) for row in found.rows} == {MOST_COLUMNS}
    assert found.taken is not None
    assert len(found.taken[0].steps) == 100


def test_a_purchase_list_is_recognised() -> None:
    assert look(BY_FORMAT["csv"], b"id;dienst;aanbieder\na;b;c\n").is_purchase_list
    assert not look(BY_FORMAT["csv"], CSV).is_purchase_list


def test_a_board_with_notes_has_one_kind_of_column() -> None:
    assert fields_of(BY_FORMAT["miro"]) == ("briefje",)
    assert fields_of(BY_FORMAT["csv"]) == FIELDS


def test_steps_become_notes_with_all_that_is_known() -> None:
    data = b"naam;organisatie;uitleg\nKraamzorg;Best;drie uur\nJGZ;;\n"
    found = look(BY_FORMAT["csv"], data)
    assert found.taken is not None
    assert note_texts(found.taken[0]) == ("Kraamzorg (Best)\ndrie uur", "JGZ")
