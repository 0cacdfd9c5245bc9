"""XML written as text: elements with fixed prefixes, and no character that XML cannot hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True)
class Element:
    """One element; `text` and `children` do not go together."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple["Element", ...] = ()
    text: str = ""


def document(root: Element) -> bytes:
    """Return the whole file in UTF-8, two spaces for each level; only as deep as whoever built it."""
    return (_HEAD + "\n".join(_lines(root, "")) + "\n").encode("utf-8")


def _lines(element: Element, margin: str) -> Iterator[str]:
    attributes = "".join(f" {name}={quoteattr(allowed(value))}" for name, value in element.attributes.items())
    begin = f"{margin}<{element.tag}{attributes}"
    if element.children:
        yield f"{begin}>"
        for child in element.children:
            yield from _lines(child, margin + "  ")
        yield f"{margin}</{element.tag}>"
    elif element.text:
        yield f"{begin}>{escape(allowed(element.text))}</{element.tag}>"
    else:
        yield f"{begin}/>"


def allowed(text: str) -> str:
    """Return the text with a space for every character that XML cannot hold; line ends are those of XML."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char if _is_allowed(char) else " " for char in text)


def _is_allowed(char: str) -> bool:
    if char < "\x20":
        return char in "\t\n"
    return char not in "\ufffe\uffff" and not "\x7f" <= char <= "\x9f" and not "\ud800" <= char <= "\udfff"
