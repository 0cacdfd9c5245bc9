"""A house template of the user: a Word file with fields between double braces."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from klantroutes.exporters.exporter import TemplateFault
from klantroutes.exporters.policy.tree import Block, Document

from .file import elements, saved

WHOLE = "beleidsstuk"
"""The field that stands for all chapters."""
_FIELD = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
_LARGEST = 64 * 2**20
"""Bytes that a template may hold when it is unpacked."""


def filled(document: Document, template: bytes) -> bytes:
    """Return the document in this template; without a field for chapters they come at its end."""
    word = _opened(template)
    texts = dict(document.fields)
    placed = [_place(word, paragraph, document) for paragraph in list(word.paragraphs)]
    if not any(placed):
        for element in elements(word, document.blocks):
            word.element.body.insert(-1, element)
    for paragraph in _paragraphs(word):
        _fill(paragraph, texts)
    return saved(word, document)


def _opened(template: bytes) -> WordFile:
    try:
        with zipfile.ZipFile(BytesIO(template)) as archive:
            size = sum(info.file_size for info in archive.infolist())
        if size > _LARGEST:
            raise TemplateFault("Het sjabloon is uitgepakt groter dan 64 MB. Neem een kleiner sjabloon.")
        word = docx.Document(BytesIO(template))
        if word.element.body.sectPr is None:
            raise TemplateFault("In het sjabloon staat geen bladindeling. Sla het opnieuw op met Word.")
        return word
    except TemplateFault:
        raise
    except Exception as error:  # a file of people may be broken in every way there is
        raise TemplateFault("Het sjabloon is geen Word-bestand. Sla het op als .docx.") from error


def _place(word: WordFile, paragraph: WordParagraph, document: Document) -> bool:
    """Put chapters in the place of a paragraph that holds nothing but their field."""
    found = _FIELD.fullmatch(paragraph.text.strip())
    if found is None:
        return False
    blocks = _asked(document, found.group(1))
    if blocks is None:
        return False
    place: Any = paragraph._p
    for element in elements(word, blocks):
        place.addprevious(element)
    place.getparent().remove(place)
    return True


def _asked(document: Document, name: str) -> tuple[Block, ...] | None:
    if name == WHOLE:
        return document.blocks
    found = [chapter.blocks for chapter in document.chapters if chapter.name == name]
    return found[0] if found else None


def _paragraphs(word: WordFile) -> Iterator[WordParagraph]:
    """Yield every paragraph of body, tables, headers and footers that has a field."""
    roots: list[Any] = [word.element.body]
    for section in word.sections:
        roots += [part._element for part in (section.header, section.footer) if not part.is_linked_to_previous]
    for root in roots:
        for paragraph in root.iter(qn("w:p")):
            wrapped = WordParagraph(paragraph, word)
            if "{{" in wrapped.text:
                yield wrapped


def _fill(paragraph: WordParagraph, texts: dict[str, str]) -> None:
    """Fill in the fields; Word may have cut a field in pieces, then the first piece gets the whole text."""
    for run in paragraph.runs:
        run.text = _filled(run.text, texts) if _FIELD.search(run.text) else run.text
    text = paragraph.text
    if _FIELD.search(text) and paragraph.runs and _filled(text, texts) != text:
        first, *rest = paragraph.runs
        first.text = _filled(text, texts)
        for run in rest:
            run.text = ""


def _filled(text: str, texts: dict[str, str]) -> str:
    return _FIELD.sub(lambda found: texts.get(found.group(1), found.group()), text)
