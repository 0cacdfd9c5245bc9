"""What documents say is plain Dutch: short sentences, and abbreviations explained where they first stand."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from almelo_meeting import almelo_meeting

from klantroutes.carepaths.derive import derive
from klantroutes.exporters.care_page.content import content
from klantroutes.exporters.care_page.page import texts
from klantroutes.exporters.client_page.help import help_by_phase
from klantroutes.exporters.policy.abbreviations import ABBREVIATIONS, explained
from klantroutes.exporters.policy.organisations import organisations
from klantroutes.exporters.policy.policy import policy
from klantroutes.exporters.policy.tree import Block, Bullets, Heading, Paragraph, Table
from klantroutes.exporters.report.report import report
from klantroutes.storage.files import read

_LONGEST_MEAN = 15
_CAPITALS = re.compile(r"(?<![\w.-])[A-Za-z]*[A-Z][a-z0-9]*[A-Z][\w-]*")
_CODE = re.compile(r"[A-Z]{1,3}-?\d+")
_NAMES = ("VoorZorg", "CenteringPregnancy", "CenteringParenting", "SamenStarten")
"""Names of interventions that are written with capitals inside."""


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.text
        elif isinstance(block, Paragraph):
            yield f"{block.lead} {block.text}".strip()
        elif isinstance(block, Bullets):
            yield from block.items
        elif isinstance(block, Table):
            yield from block.head
            yield from (cell for row in block.rows for cell in row)


def _sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?:;])\s+", text) if len(one.split()) > 1]


def _policy_texts(path: Path) -> list[str]:
    """Return all texts but the list of sources, which are titles of others."""
    chapters = [chapter for chapter in policy(read(path)).chapters if chapter.name != "bronnen"]
    return [text for chapter in chapters for text in _texts(chapter.blocks)]


def test_sentences_are_short(route_file: Path) -> None:
    texts = [*_policy_texts(route_file), *_texts(organisations(read(route_file)).blocks)]
    lengths = [len(sentence.split()) for text in texts for sentence in _sentences(text)]
    assert sum(lengths) / len(lengths) <= _LONGEST_MEAN


def _unexplained(texts: list[str]) -> list[str]:
    """Return the words with capitals inside that stand there without their meaning, the first time they are used."""
    seen: set[str] = set()
    wrong: list[str] = []
    for text in (text for text in texts if "http" not in text):
        for found in _CAPITALS.finditer(text):
            whole = found.group()
            word = whole if whole in ABBREVIATIONS else re.sub("(?<=[A-Z])-[a-z].*", "", whole)
            if word not in seen and not word.startswith(_NAMES) and not _CODE.fullmatch(word):
                seen.add(word)
                if not _is_explained(word, text[: found.start()], text[found.end() :]):
                    wrong.append(word)
    return wrong


def _is_explained(word: str, before: str, after: str) -> bool:
    meaning = ABBREVIATIONS.get(word, "unknown")
    return before.endswith("(") or after.startswith((f" ({meaning})", f" ({word}: {meaning})"))


def test_abbreviation_is_explained_where_it_first_stands(route_file: Path) -> None:
    assert _unexplained(_policy_texts(route_file)) == []


def test_every_sheet_explains_its_own_abbreviations(route_file: Path) -> None:
    for chapter in organisations(read(route_file)).chapters:
        assert _unexplained(list(_texts(chapter.blocks))) == []


def test_client_page_explains_its_abbreviations(route_file: Path) -> None:
    helps = help_by_phase(read(route_file), 1).values()
    assert _unexplained([f"{one.who}: {one.what}" for phase in helps for one in phase]) == []


def _care_pages(path: Path) -> Iterator[list[str]]:
    """Yield the texts of the page of each care path that can be made of this route, and of the route itself."""
    route = read(path)
    yield list(texts(content(route)))
    for theme in (*route.target.factors, *route.target.possible_factors):
        yield list(texts(content(derive(route, theme))))


def test_care_page_has_short_sentences(route_file: Path) -> None:
    for page in _care_pages(route_file):
        lengths = [len(sentence.split()) for text in page for sentence in _sentences(text)]
        assert sum(lengths) / len(lengths) <= _LONGEST_MEAN


def test_care_page_explains_its_abbreviations(route_file: Path) -> None:
    for page in _care_pages(route_file):
        assert _unexplained(page) == []


def test_policy_of_a_care_path_explains_its_abbreviations(route_file: Path) -> None:
    route = read(route_file)
    for theme in route.target.factors:
        chapters = [chapter for chapter in policy(derive(route, theme)).chapters if chapter.name != "bronnen"]
        assert _unexplained([text for chapter in chapters for text in _texts(chapter.blocks)]) == []


def test_report_of_a_meeting_has_short_sentences_and_explains_its_abbreviations(route_file: Path) -> None:
    for route in (almelo_meeting(), read(route_file)):
        said = list(_texts(report(route).blocks))
        lengths = [len(sentence.split()) for text in said for sentence in _sentences(text)]
        assert sum(lengths) / len(lengths) <= _LONGEST_MEAN
        assert _unexplained(said) == []


def test_second_use_is_not_explained_again() -> None:
    first, second = explained((Paragraph("Wij zijn de JGZ."), Paragraph("De JGZ-arts en de JGZ.")))
    assert first == Paragraph("Wij zijn de JGZ (jeugdgezondheidszorg).")
    assert second == Paragraph("De JGZ-arts en de JGZ.")


def test_longer_word_is_explained_by_its_begin() -> None:
    assert explained((Paragraph("De JGZ-arts."),)) == (Paragraph("De JGZ-arts (JGZ: jeugdgezondheidszorg)."),)


@pytest.mark.parametrize("text", ["Vragenlijst (EPDS) invullen", "de EPDS (vragenlijst)", "kleine jgz", "JGZX"])
def test_words_that_are_explained_already_stay(text: str) -> None:
    assert explained((Paragraph(text),)) == (Paragraph(text),)
