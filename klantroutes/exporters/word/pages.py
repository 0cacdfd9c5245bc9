"""Standing and lying pages in a Word document."""

from copy import deepcopy
from typing import Any

from docx.document import Document as WordFile
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

_A4 = (210, 297)
_MARGIN = 20


def set_a4(word: WordFile) -> None:
    """Make the only section of a new document A4 with our margins."""
    section = word.sections[0]
    section.page_width, section.page_height = (Mm(side) for side in _A4)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
    section.header_distance = section.footer_distance = Mm(9)


def room(section: Any, *, landscape: bool) -> int:
    """Return the width between the margins in twips."""
    size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
    sides = sorted(int(size.get(qn(f"w:{side}"))) for side in "wh")
    used = sum(int(margins.get(qn(f"w:{side}"))) for side in ("left", "right"))
    return sides[1 if landscape else 0] - used


def turned(section: Any, *, landscape: bool) -> Any:
    """Return a copy of a section with its pages standing or lying; headers and footers stay the same."""
    copy = deepcopy(section)
    size = copy.find(qn("w:pgSz"))
    short, long = sorted((size.get(qn("w:w")), size.get(qn("w:h"))), key=int)
    size.set(qn("w:w"), long if landscape else short)
    size.set(qn("w:h"), short if landscape else long)
    if landscape:
        size.set(qn("w:orient"), "landscape")
    else:
        size.attrib.pop(qn("w:orient"), None)
    return copy


def end_section(last: Any, section: Any) -> Any | None:
    """Let a section end after this element; returns a paragraph to put after it when it cannot carry the end itself."""
    paragraph = last
    if last is None or last.tag != qn("w:p"):
        paragraph = OxmlElement("w:p")
    paragraph.get_or_add_pPr().append(section)
    return None if paragraph is last else paragraph
