"""XML of strangers, read without entities, without anything from elsewhere, and never too deep or too much."""

from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from klantroutes.storage.errors import FileFault

from .limits import MAX_DEPTH, MAX_ELEMENTS, refuse_large, too_much

_PIECE = 1 << 16


class _Counted(TreeBuilder):
    """Builds the tree and stops as soon as it grows beyond what a drawing can be."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._number = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._number += 1
        if self._depth > MAX_DEPTH:
            raise FileFault("dit bestand is te diep in elkaar gezet", "Kies een ander bestand.")
        if self._number > MAX_ELEMENTS:
            raise too_much()
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def parse_xml(data: bytes) -> Element:
    """Return the root element, or raise a FileFault; a document type, which can hold traps, is refused."""
    refuse_large(data)
    parser: Any = DefusedXMLParser(target=_Counted(), forbid_dtd=True)
    try:
        for begin in range(0, len(data), _PIECE):
            parser.feed(data[begin : begin + _PIECE])
        root: Element = parser.close()
    except DefusedXmlException:
        raise FileFault(
            "dit bestand verwijst naar tekst van elders, en dat is niet veilig", "Bewaar het opnieuw zonder DOCTYPE."
        ) from None
    except ParseError as error:
        line, column = error.position
        raise FileFault(
            f"de tekst is beschadigd op regel {line}, teken {column + 1}", "Bewaar het bestand opnieuw in uw programma."
        ) from None
    except (ValueError, LookupError, OverflowError):
        raise FileFault("deze tekst is niet te lezen", "Bewaar het bestand opnieuw als UTF-8.") from None
    return root


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]
