"""A document as an open text document (.odt)."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from klantroutes.exporters.fixed_zip import zipped
from klantroutes.exporters.office_picture import in_letters_of_office
from klantroutes.exporters.policy.tree import Document, Picture

from .markup import Writer
from .styles import NAMESPACES, automatic_styles, styles_xml

_MIME = "application/vnd.oasis.opendocument.text"
_XML = '<?xml version="1.0" encoding="UTF-8"?>'


def open_document(document: Document) -> bytes:
    """Return the document: A4, Dutch, real headings, table headers, a lying page where the document asks for it."""
    writer = Writer()
    body = writer.markup(document.blocks)
    title = f'<text:p text:style-name="Title">{escape(document.title)}</text:p>'
    styles = automatic_styles(writer.variants, writer.columns)
    content = (
        f"{_XML}<office:document-content {NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{title}{body}</office:text></office:body></office:document-content>"
    )
    pictures = tuple(_pictures(writer.pictures))
    parts = (
        ("mimetype", _MIME.encode("ascii")),
        ("content.xml", content.encode("utf-8")),
        ("styles.xml", styles_xml(document.title).encode("utf-8")),
        ("meta.xml", _meta(document).encode("utf-8")),
        *((name, data) for name, _, data in pictures),
        ("META-INF/manifest.xml", _manifest(pictures).encode("utf-8")),
    )
    return zipped(parts, stored="mimetype")


def _pictures(pictures: list[Picture]) -> Iterator[tuple[str, str, bytes]]:
    for number, picture in enumerate(pictures, start=1):
        yield f"Pictures/tekening{number}.svg", "image/svg+xml", in_letters_of_office(picture.svg)
        yield f"Pictures/tekening{number}.png", "image/png", picture.png


def _meta(document: Document) -> str:
    moment = document.moment.strftime("%Y-%m-%dT%H:%M:%S")
    author = escape(document.author)
    return (
        f"{_XML}<office:document-meta {NAMESPACES}><office:meta><meta:generator>Klantroutes</meta:generator>"
        f"<dc:title>{escape(document.title)}</dc:title><meta:initial-creator>{author}</meta:initial-creator>"
        f"<dc:creator>{author}</dc:creator><meta:creation-date>{moment}</meta:creation-date>"
        f"<dc:date>{moment}</dc:date><dc:language>nl-NL</dc:language></office:meta></office:document-meta>"
    )


def _manifest(pictures: tuple[tuple[str, str, bytes], ...]) -> str:
    entries = [("/", _MIME), *((f"{name}.xml", "text/xml") for name in ("content", "styles", "meta"))]
    entries += [(name, kind) for name, kind, _ in pictures]
    lines = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>' for path, kind in entries
    )
    return (
        f'{_XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.3">{lines}</manifest:manifest>'
    )
