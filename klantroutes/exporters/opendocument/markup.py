"""The blocks of a document as ODF text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from xml.sax.saxutils import escape, quoteattr

from klantroutes.exporters.policy.table_room import stays_whole
from klantroutes.exporters.policy.tree import (
    Block,
    Bullets,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Section,
    SignLines,
    Table,
)

_ROLES = {"body": "Text_20_body", "subtitle": "Subtitle", "note": "Toelichting"}
_CLOSE = Paragraph | Bullets | Table | Picture | SignLines
"""What needs white above it after a table; an empty line before a new page could become a page of its own."""
_ROOM = {False: 170.0, True: 257.0}
"""Width between the margins of a standing and a lying page, in millimetres."""


@dataclass
class Writer:
    """Writes blocks one after another; remembers the page they stand on and the styles that are needed."""

    landscape: bool = False
    variants: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Paragraph styles that also begin a page: name, with the style they build on and how the page begins."""
    columns: list[float] = field(default_factory=list)
    """Widths of table columns in millimetres; the style of each is called after its place in the list."""
    pictures: list[Picture] = field(default_factory=list)
    _begin: str = ""
    _tables: int = 0

    def markup(self, blocks: tuple[Block, ...]) -> str:
        """Return the blocks as elements for the text of the document."""
        return "".join(self._parts(blocks))

    def _parts(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        for block, following in zip_longest(blocks, blocks[1:]):
            yield from self._block(block, "Inleiding" if isinstance(following, Table) else "")
            if isinstance(block, Table) and isinstance(following, _CLOSE):
                yield self._paragraph("Tabeltekst", "")

    def _block(self, block: Block, style: str) -> Iterator[str]:
        if isinstance(block, Section):
            self._begin = "liggend" if block.landscape else "staand"
            self.landscape = block.landscape
        elif isinstance(block, PageBreak):
            self._begin = "pagina"
        elif isinstance(block, Heading):
            level = min(block.level, 3)
            name = self._style(f"Heading_20_{level}")
            yield f'<text:h text:style-name="{name}" text:outline-level="{level}">{_text(block.text)}</text:h>'
        elif isinstance(block, Paragraph):
            lead = f'<text:span text:style-name="Vet">{_text(block.lead)} </text:span>' if block.lead else ""
            yield self._paragraph(style or _ROLES[block.role], lead + _text(block.text))
        elif isinstance(block, Bullets):
            items = (f"<text:list-item>{self._paragraph('Punt', _text(item))}</text:list-item>" for item in block.items)
            yield f'<text:list text:style-name="Punten">{"".join(items)}</text:list>'
        elif isinstance(block, Table):
            yield self._table(block)
        elif isinstance(block, Picture):
            yield self._picture(block)
        elif isinstance(block, SignLines):
            lines = (f"{_text(label)}<text:tab/><text:tab/>" for label in block.labels)
            yield "".join(self._paragraph("Schrijfregel", line) for line in lines)

    def _style(self, base: str) -> str:
        """Return the style, or the form of it that begins the page that is due."""
        if not self._begin:
            return base
        name = f"{base}_{self._begin}"
        self.variants[name] = (base, self._begin)
        self._begin = ""
        return name

    def _paragraph(self, style: str, inside: str) -> str:
        return f'<text:p text:style-name="{self._style(style)}">{inside}</text:p>'

    def _table(self, table: Table) -> str:
        self._tables += 1
        whole, room = sum(table.widths), _ROOM[self.landscape]
        columns = "".join(self._column(room * part / whole) for part in table.widths)
        head = self._row(table.head, "Tabelkop", "Kopcel")
        rows = "".join(self._row(row, "Tabeltekst", "Cel") for row in table.rows)
        style = ("Tabel_liggend" if self.landscape else "Tabel_staand") + ("_heel" if stays_whole(table) else "")
        return (
            f'<table:table table:name="Tabel{self._tables}" table:style-name="{style}">'
            f"<table:title>{_text(table.caption)}</table:title>{columns}<table:table-header-rows>{head}"
            f"</table:table-header-rows>{rows}</table:table>"
        )

    def _column(self, width: float) -> str:
        wide = round(width, 2)
        if wide not in self.columns:
            self.columns.append(wide)
        return f'<table:table-column table:style-name="Kolom{self.columns.index(wide) + 1}"/>'

    def _row(self, cells: tuple[str, ...], text: str, cell: str) -> str:
        drawn = (
            f'<table:table-cell table:style-name="{cell}" office:value-type="string">'
            f"{self._paragraph(text, _text(words))}</table:table-cell>"
            for words in cells
        )
        return f'<table:table-row table:style-name="Rij">{"".join(drawn)}</table:table-row>'

    def _picture(self, picture: Picture) -> str:
        self.pictures.append(picture)
        name = f"Pictures/tekening{len(self.pictures)}"
        scale = min(1.0, _ROOM[self.landscape] / picture.width_mm)
        size = f'svg:width="{picture.width_mm * scale:.2f}mm" svg:height="{picture.height_mm * scale:.2f}mm"'
        images = "".join(
            f'<draw:image xlink:href="{name}.{ending}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" '
            f"draw:mime-type={quoteattr(kind)}/>"
            for ending, kind in (("svg", "image/svg+xml"), ("png", "image/png"))
        )
        frame = (
            f'<draw:frame draw:style-name="Tekening" draw:name="De route in beeld" text:anchor-type="as-char" {size}>'
            f"{images}<svg:title>{_text(picture.alt)}</svg:title><svg:desc>{_text(picture.long)}</svg:desc></draw:frame>"
        )
        return self._paragraph("Beeld", frame)


def _text(text: str) -> str:
    """Return text in which ODF keeps every space, and no character that XML cannot hold."""
    kept = "".join(char if char.isprintable() else " " for char in text)
    return escape(" ".join(kept.split(" "))).replace("  ", " <text:s/>")
