"""A document as a Word file, in our own look or in a house template."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from klantroutes.exporters.fixed_zip import fixed
from klantroutes.exporters.office_picture import in_letters_of_office
from klantroutes.exporters.policy.tree import Block, Document, Picture, Section

from .footer import add_footer
from .markup import Stored, Writer
from .pages import end_section, room, set_a4, turned
from .styles import named, set_own


def word_file(document: Document) -> bytes:
    """Return the document in our own look: A4, Dutch, real headings, a lying page where the document asks for it."""
    word = docx.Document()
    set_own(word)
    set_a4(word)
    add_footer(word, document.title)
    title = word.add_paragraph(document.title, style="Title")
    title.paragraph_format.keep_with_next = True
    for element in elements(word, document.blocks):
        word.element.body.insert(-1, element)
    return saved(word, document)


def elements(word: WordFile, blocks: tuple[Block, ...], *, landscape: bool = False) -> list[Any]:
    """Return the blocks as elements for the body; they must end on pages as they begin."""
    section = word.element.body.sectPr
    styles = named(word)
    made: list[Any] = []
    for number, (lies, part) in enumerate(_sections(blocks, landscape)):
        if number:
            extra = end_section(made[-1] if made else None, turned(section, landscape=not lies))
            made += [] if extra is None else [extra]
        writer = Writer(styles, lambda picture: _stored(word, picture), room(section, landscape=lies))
        made += list(parse_xml(writer.markup(part)))
    return made


def _sections(blocks: tuple[Block, ...], landscape: bool) -> Iterator[tuple[bool, tuple[Block, ...]]]:
    """Yield the runs of blocks between turns of the page; turns that change nothing are left out."""
    lies, run = landscape, list[Block]()
    for block in blocks:
        if not isinstance(block, Section):
            run.append(block)
        elif block.landscape != lies:
            yield lies, tuple(run)
            lies, run = block.landscape, []
    yield lies, tuple(run)


def _stored(word: WordFile, picture: Picture) -> Stored:
    png, _ = word.part.get_or_add_image(BytesIO(picture.png))
    package = word.part.package
    name = PackURI(f"/word/media/tekening{len(list(package.iter_parts()))}.svg")
    part = Part(name, "image/svg+xml", in_letters_of_office(picture.svg), package)
    return Stored(png, word.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE))


def saved(word: WordFile, document: Document) -> bytes:
    """Return the bytes of the file, dated as the document is."""
    about = word.core_properties
    about.title, about.author, about.language = document.title[:255], document.author[:255], "nl-NL"
    about.created = about.modified = document.moment.replace(tzinfo=None)
    about.last_modified_by, about.comments, about.revision = document.author[:255], "", 1
    made = BytesIO()
    word.save(made)
    return fixed(made.getvalue())
