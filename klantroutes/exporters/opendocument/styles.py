"""The styles of an open text document: typeface, headings, tables and pages."""

from collections.abc import Iterator
from itertools import product
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
    'office:version="1.3"'
)
_INK, _HEADING = "#16263a", "#243b53"
_PAGES = {"staand": (210, 297), "liggend": (297, 210)}
_MASTERS = {"staand": "Standard", "liggend": "Liggend"}

# Name, style it builds on, next style, type size, bold, colour, room above and below in millimetres.
_PARAGRAPHS = (
    ("Standard", "", "", 10.5, False, _INK, 0.0, 0.0),
    ("Text_20_body", "Standard", "", 10.5, False, _INK, 0.0, 2.1),
    ("Title", "Standard", "Subtitle", 24, True, _HEADING, 0.0, 1.4),
    ("Subtitle", "Standard", "Text_20_body", 11, False, _INK, 0.0, 5.0),
    ("Heading_20_1", "Standard", "Text_20_body", 17, True, _HEADING, 7.0, 2.1),
    ("Heading_20_2", "Standard", "Text_20_body", 13, True, _HEADING, 4.9, 1.4),
    ("Heading_20_3", "Standard", "Text_20_body", 11, True, _HEADING, 3.5, 0.7),
    ("Inleiding", "Text_20_body", "", 10.5, False, _INK, 0.0, 2.1),
    ("Toelichting", "Standard", "", 9, False, _INK, 0.0, 1.4),
    ("Beeld", "Standard", "", 10.5, False, _INK, 0.0, 1.0),
    ("Punt", "Standard", "", 10.5, False, _INK, 0.0, 1.0),
    ("Tabeltekst", "Standard", "", 8.5, False, _INK, 0.0, 0.0),
    ("Tabelkop", "Tabeltekst", "", 8.5, True, _INK, 0.0, 0.0),
    ("Schrijfregel", "Standard", "", 10.5, False, _INK, 5.0, 2.0),
    ("Voet", "Standard", "", 8.5, False, _INK, 0.0, 0.0),
)


def styles_xml(title: str) -> str:
    """Return the part with all named styles and pages; the title stands at the foot of each page."""
    face = '<style:font-face style:name="Arial" svg:font-family="Arial, \'Liberation Sans\', sans-serif"/>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {NAMESPACES}>'
        f"<office:font-face-decls>{face}</office:font-face-decls><office:styles>{_defaults()}"
        f"{''.join(_paragraphs())}{_others()}</office:styles>"
        f"<office:automatic-styles>{''.join(_layouts())}</office:automatic-styles>"
        f"<office:master-styles>{''.join(_masters(title))}</office:master-styles></office:document-styles>"
    )


def _defaults() -> str:
    language = 'fo:language="nl" fo:country="NL"'
    return (
        '<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="118%" '
        'fo:orphans="2" fo:widows="2" style:tab-stop-distance="12.5mm"/>'
        f'<style:text-properties style:font-name="Arial" fo:font-size="10.5pt" {language}/></style:default-style>'
    )


def _paragraphs() -> Iterator[str]:
    for name, parent, following, size, bold, colour, above, below in _PARAGRAPHS:
        broken = ' fo:hyphenate="true"' if name == "Tabeltekst" else ""
        level = f' style:default-outline-level="{name[-1]}"' if name.startswith("Heading") else ""
        basis = f' style:parent-style-name="{parent}"' if parent else ""
        after = f' style:next-style-name="{following}"' if following else ""
        keep = ' fo:keep-with-next="always"' if level or name in ("Inleiding", "Title", "Tabelkop") else ""
        # A multiple of the line height would count for the height of the drawing.
        single = ' fo:line-height="100%"' if name == "Beeld" else ""
        tabs = _TABS if name == "Schrijfregel" else ""
        yield (
            f'<style:style style:name="{name}" style:display-name="{name.replace("_20_", " ")}" '
            f'style:family="paragraph"{basis}{after}{level}><style:paragraph-properties fo:margin-top="{above}mm" '
            f'fo:margin-bottom="{below}mm"{keep}{single}>{tabs}</style:paragraph-properties><style:text-properties '
            f'fo:font-size="{size}pt" fo:font-weight="{"bold" if bold else "normal"}" fo:color="{colour}"{broken}/>'
            "</style:style>"
        )


_TABS = (
    '<style:tab-stops><style:tab-stop style:position="35mm"/><style:tab-stop style:position="170mm" '
    'style:type="right" style:leader-style="solid" style:leader-text="_"/></style:tab-stops>'
)


def _others() -> str:
    return (
        '<style:style style:name="Vet" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="Tekening" style:family="graphic"><style:graphic-properties '
        'style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>'
        '<text:list-style style:name="Punten"><text:list-level-style-bullet text:level="1" text:bullet-char="•">'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-5mm" '
        'fo:margin-left="5mm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>'
    )


def _layouts() -> Iterator[str]:
    for name, (wide, tall) in _PAGES.items():
        orientation = "portrait" if name == "staand" else "landscape"
        yield (
            f'<style:page-layout style:name="blad_{name}"><style:page-layout-properties fo:page-width="{wide}mm" '
            f'fo:page-height="{tall}mm" style:print-orientation="{orientation}" fo:margin-top="20mm" '
            'fo:margin-bottom="10mm" fo:margin-left="20mm" fo:margin-right="20mm"/><style:footer-style>'
            '<style:header-footer-properties fo:min-height="10mm" fo:margin-top="5mm"/></style:footer-style>'
            "</style:page-layout>"
        )


def _masters(title: str) -> Iterator[str]:
    for name, master in _MASTERS.items():
        yield (
            f'<style:master-page style:name="{master}" style:page-layout-name="blad_{name}"><style:footer>'
            f'<text:p text:style-name="Voet">{escape(title)} · pagina <text:page-number text:select-page="current">1'
            "</text:page-number> van <text:page-count>1</text:page-count></text:p></style:footer></style:master-page>"
        )


def automatic_styles(variants: dict[str, tuple[str, str]], columns: list[float]) -> str:
    """Return the styles that only this text needs: paragraphs that begin a page, columns, tables and cells."""
    return "".join((*_beginning(variants), *_columns(columns), *_tables()))


def _beginning(variants: dict[str, tuple[str, str]]) -> Iterator[str]:
    for name, (base, begin) in variants.items():
        master = f' style:master-page-name="{_MASTERS[begin]}"' if begin in _MASTERS else ""
        page = "" if master else '<style:paragraph-properties fo:break-before="page"/>'
        yield (
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{base}"{master}>'
            f"{page}</style:style>"
        )


def _columns(columns: list[float]) -> Iterator[str]:
    for number, width in enumerate(columns, start=1):
        yield (
            f'<style:style style:name="Kolom{number}" style:family="table-column"><style:table-column-properties '
            f'style:column-width="{width}mm"/></style:style>'
        )


def _tables() -> Iterator[str]:
    whole = ' style:may-break-between-rows="false"'
    for (name, width), (ending, more) in product(
        (("Tabel_staand", 170), ("Tabel_liggend", 257)), (("", ""), ("_heel", whole))
    ):
        yield (
            f'<style:style style:name="{name}{ending}" style:family="table"><style:table-properties '
            f'style:width="{width}mm" table:align="left" table:border-model="collapsing"{more}/></style:style>'
        )
    yield (
        '<style:style style:name="Rij" style:family="table-row"><style:table-row-properties '
        'fo:keep-together="always"/></style:style>'
    )
    for name, shade in (("Kopcel", ' fo:background-color="#e3eaf2"'), ("Cel", "")):
        yield (
            f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties '
            f'fo:border="0.5pt solid #7b8c9e" fo:padding="1.2mm"{shade}/></style:style>'
        )
