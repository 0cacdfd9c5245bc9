"""The styles of our own Word documents, and how the styles of a house template are found."""

from typing import Any

from docx.document import Document as WordFile
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

FONT = "Arial"
"""Every computer has it or a font of the same measures; the typeface of our drawings is not on office computers."""
_INK = RGBColor(0x24, 0x3B, 0x53)
_SIZES = {
    "Normal": 10.5, "Title": 24, "Subtitle": 11, "Heading 1": 17, "Heading 2": 13, "Heading 3": 11, "List Bullet": 10.5,
}  # fmt: skip
_BEFORE_AFTER = {
    "Normal": (0, 6), "Title": (0, 4), "Subtitle": (0, 14), "Heading 1": (20, 6), "Heading 2": (14, 4),
    "Heading 3": (10, 2), "List Bullet": (0, 3),
}  # fmt: skip
_OWN = {"Tabeltekst": 8.5, "Tabelkop": 8.5, "Toelichting": 9}
"""Styles that Word does not know by itself, with their type size."""
_BEHIND_HYPHENS = ("w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")
"""What Word wants behind the word about hyphens in a style."""
_DUTCH = "nl-NL"


def named(word: WordFile) -> dict[str, str]:
    """Return the ids of the styles that documents use; what a house template lacks is added to it."""
    known = {style.name for style in word.styles}
    for name, size in _OWN.items():
        if name not in known:
            _add(word, name, size)
    for name in _SIZES:
        if name not in known:
            word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    return {name: word.styles[name].style_id for name in (*_SIZES, *_OWN)}


def _add(word: WordFile, name: str, size: float) -> None:
    style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if not isinstance(style, ParagraphStyle):
        raise TypeError(name)
    style.base_style = word.styles["Normal"]
    style.font.size = Pt(size)
    style.font.bold = True if name == "Tabelkop" else None
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.0
    if name == "Tabeltekst":
        _keep_whole(style, "0")


def set_own(word: WordFile) -> None:
    """Give a document of our own its typeface, sizes, colours and language."""
    for name, size in _SIZES.items():
        style = word.styles[name]
        if isinstance(style, ParagraphStyle):
            _set(style, name, size)
    _set_hyphens(word)
    set_dutch(word)


def _set(style: ParagraphStyle, name: str, size: float) -> None:
    style.font.size = Pt(size)
    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(kind), FONT)
    heading = name.startswith(("Heading", "Title"))
    style.font.color.rgb = _INK if heading else RGBColor(0x16, 0x26, 0x3A)
    style.font.bold = heading
    style.font.italic = False
    before, after = _BEFORE_AFTER[name]
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.line_spacing = 1.1 if heading else 1.2
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        border.getparent().remove(border)


def _set_hyphens(word: WordFile) -> None:
    """Let words break in narrow cells of tables and nowhere else, in a file that Word takes for one of today."""
    settings: Any = word.settings.element
    settings.find(qn("w:defaultTabStop")).addnext(OxmlElement("w:autoHyphenation"))
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    _keep_whole(word.styles["Normal"], "1")


def _keep_whole(style: Any, kept: str) -> None:
    """Say whether words in this style stay whole (`1`) or break with a hyphen (`0`)."""
    whole = OxmlElement("w:suppressAutoHyphens")
    whole.set(qn("w:val"), kept)
    style.element.get_or_add_pPr().insert_element_before(whole, *_BEHIND_HYPHENS)


def set_dutch(word: WordFile) -> None:
    """Say that the text is Dutch, for spelling and for screen readers."""
    defaults = word.styles.element.find(qn("w:docDefaults"))
    if defaults is None:
        return
    for languages in defaults.iter(qn("w:lang")):
        languages.set(qn("w:val"), _DUTCH)
        languages.set(qn("w:eastAsia"), _DUTCH)
