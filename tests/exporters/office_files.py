"""Looking inside zipped office files."""

import zipfile
from io import BytesIO
from xml.etree import ElementTree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def part(data: bytes, name: str) -> bytes:
    """Return one part of a zipped file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(name)


def names(data: bytes) -> list[str]:
    """Return the names of the parts of a zipped file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.namelist()


def tree(data: bytes, name: str) -> ElementTree.Element:
    """Return one part of a zipped file as XML."""
    return ElementTree.fromstring(part(data, name))


def words(element: ElementTree.Element) -> str:
    """Return all text in an element."""
    return "".join(element.itertext())


def dates(data: bytes) -> set[tuple[int, ...]]:
    """Return the dates that the parts of a zipped file carry."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {info.date_time for info in archive.infolist()}
