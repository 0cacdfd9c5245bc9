"""The blocks of a document as WordprocessingML."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from xml.sax.saxutils import escape, quoteattr

from klantroutes.exporters.office_picture import WORD_KNOWS, both, either, lines_only
from klantroutes.exporters.policy.table_room import stays_whole
from klantroutes.exporters.policy.tree import (
    Block,
    Bullets,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    SignLines,
    Table,
)

_EMU = 36_000
"""English metric units in a millimetre."""
_TWIPS = 1440 / 25.4
_HEADER_SHADE = "E3EAF2"
_EDGE = "7B8C9E"
_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_KEEP = "<w:keepNext/>"
"""Keeps a paragraph on the page of what follows it."""
_NEW_PAGE = "<w:pageBreakBefore/>"
"""Lets a heading or paragraph begin a page, without an empty line above it."""
_THIN = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
"""Makes the empty paragraph that must follow a table so thin that it never begins a page of its own."""
_LONGEST_ALT = 2000
"""Word keeps alternative texts short; the whole telling is a chapter of its own."""


@dataclass(frozen=True)
class Stored:
    """A picture that is in the file already, by the ids of its two forms."""

    png: str
    svg: str


@dataclass(frozen=True)
class Writer:
    """Writes blocks with the styles of one document; `room` is the width between the margins in twips."""

    styles: dict[str, str]
    store: Callable[[Picture], Stored]
    room: int

    def markup(self, blocks: tuple[Block, ...]) -> str:
        """Return the blocks in one element that can be parsed by itself."""
        return f"<w:body {_NS}>{''.join(self._parts(blocks))}</w:body>"

    def _parts(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        before: Block | None = None
        for block, following in zip_longest(blocks, blocks[1:]):
            keep = _KEEP if isinstance(following, Table) else ""
            yield from self._block(block, keep + (_NEW_PAGE if isinstance(before, PageBreak) else ""))
            if isinstance(block, Table):
                yield self._paragraph("", "Tabeltekst", more="" if following else _THIN)
            before = block

    def _block(self, block: Block, more: str) -> Iterator[str]:
        if isinstance(block, Heading):
            yield self._paragraph(block.text, f"Heading {min(block.level, 3)}", more=more)
        elif isinstance(block, Paragraph):
            style = {"body": "Normal", "subtitle": "Subtitle", "note": "Toelichting"}[block.role]
            yield self._paragraph(block.text, style, block.lead, more)
        elif isinstance(block, Bullets):
            yield from (self._paragraph(item, "List Bullet") for item in block.items)
        elif isinstance(block, Table):
            yield self._table(block)
        elif isinstance(block, Picture):
            yield self._picture(block)
        elif isinstance(block, SignLines):
            yield from (self._sign_line(label) for label in block.labels)

    def _paragraph(self, text: str, style: str, lead: str = "", more: str = "") -> str:
        bold = f"<w:r><w:rPr><w:b/></w:rPr>{_text(lead + ' ')}</w:r>" if lead else ""
        return (
            f"<w:p><w:pPr><w:pStyle w:val={quoteattr(self.styles[style])}/>{more}</w:pPr>{bold}"
            f"<w:r>{_text(text)}</w:r></w:p>"
        )

    def _table(self, table: Table) -> str:
        whole = sum(table.widths)
        widths = [self.room * part // whole for part in table.widths]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        # Rows that are kept with the next one keep a short table on one page.
        kept = len(table.rows) - 1 if stays_whole(table) else 0
        rows = [self._row(row, widths, keep=number < kept) for number, row in enumerate(table.rows)]
        rows.insert(0, self._row(table.head, widths, header=True, keep=True))
        edges = "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_EDGE}"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        about = (
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
            '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
            f'w:noVBand="1"/><w:tblCaption w:val={quoteattr(table.caption)}/>'
        )
        return f"<w:tbl><w:tblPr>{about}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"

    def _row(self, cells: tuple[str, ...], widths: list[int], *, header: bool = False, keep: bool = False) -> str:
        about = "<w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if header else "") + "</w:trPr>"
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{_HEADER_SHADE}"/>' if header else ""
        style = "Tabelkop" if header else "Tabeltekst"
        drawn = (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
            f"{self._paragraph(cell, style, more=_KEEP if keep else '')}</w:tc>"
            for cell, width in zip(cells, widths, strict=True)
        )
        return f"<w:tr>{about}{''.join(drawn)}</w:tr>"

    def _sign_line(self, label: str) -> str:
        """Return a word with a line behind it that reaches the margin."""
        tabs = (
            f'<w:tabs><w:tab w:val="left" w:pos="1985"/><w:tab w:val="right" w:leader="underscore" '
            f'w:pos="{self.room}"/></w:tabs><w:spacing w:before="240" w:after="120"/>'
        )
        style = quoteattr(self.styles["Normal"])
        runs = f"<w:r>{_text(label)}<w:tab/><w:tab/></w:r>"
        return f"<w:p><w:pPr><w:pStyle w:val={style}/>{tabs}</w:pPr>{runs}</w:p>"

    def _picture(self, picture: Picture) -> str:
        stored = self.store(picture)
        for_word = self._drawn(picture, stored, both(stored.png, stored.svg))
        for_others = self._drawn(picture, stored, lines_only(stored.svg))
        # Single spacing: a multiple would count for the height of the picture.
        spacing = '<w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>'
        about = f"<w:pPr><w:pStyle w:val={quoteattr(self.styles['Normal'])}/>{_KEEP}{spacing}</w:pPr>"
        return f"<w:p>{about}<w:r>{either(for_word, for_others, WORD_KNOWS)}</w:r></w:p>"

    def _drawn(self, picture: Picture, stored: Stored, blip: str) -> str:
        scale = min(1.0, self.room / _TWIPS / picture.width_mm)
        wide, tall = (round(side * scale * _EMU) for side in (picture.width_mm, picture.height_mm))
        alt = quoteattr(picture.alt[:_LONGEST_ALT])
        number = 1000 + int(stored.svg.removeprefix("rId"))
        drawn = (
            f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="De route in beeld" descr={alt}/><pic:cNvPicPr/>'
            f"</pic:nvPicPr><pic:blipFill>{blip}<a:stretch><a:fillRect/>"
            '</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{wide}" cy="{tall}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic>"
        )
        uri = "http://schemas.openxmlformats.org/drawingml/2006/picture"
        return (
            '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{wide}" cy="{tall}"/><wp:docPr id="{number}" name="De route in beeld" descr={alt}/>'
            f'<a:graphic><a:graphicData uri="{uri}">{drawn}</a:graphicData></a:graphic></wp:inline></w:drawing>'
        )


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
