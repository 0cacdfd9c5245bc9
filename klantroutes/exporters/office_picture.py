"""The drawing in an office file: lines in every program that can show them."""

from klantroutes.exporters.svg import FONTS

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
WORD_KNOWS = ("w15", "http://schemas.microsoft.com/office/word/2012/wordml")
"""What Word knows since 2013, and LibreOffice does not."""
POWERPOINT_KNOWS = ("cx1", "http://schemas.microsoft.com/office/drawing/2015/9/8/chartex")
"""What PowerPoint knows since 2016, and LibreOffice does not."""
_LETTERS = "Arial, 'Liberation Sans', sans-serif"
_SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_NS = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def in_letters_of_office(svg: bytes) -> bytes:
    """Return the drawing in the typeface of the document around it.

    Programs that lack our own typeface take another one: LibreOffice a far wider one, that must be squeezed.
    """
    return svg.replace(FONTS.encode("ascii"), _LETTERS.encode("ascii"), 1)


def both(png: str, svg: str) -> str:
    """Return the picture as Office takes it: a bitmap, with the lines as an addition that newer versions show."""
    lines = f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{svg}"/>'
    return f'<a:blip {_NS} r:embed="{png}"><a:extLst><a:ext uri="{_SVG_URI}">{lines}</a:ext></a:extLst></a:blip>'


def lines_only(svg: str) -> str:
    """Return the picture as LibreOffice takes it: before version 24 it passes over the addition."""
    return f'<a:blip {_NS} r:embed="{svg}"/>'


def either(for_office: str, for_others: str, known: tuple[str, str]) -> str:
    """Return markup of which Office reads the first part, and a program that does not know this space the second."""
    prefix, space = known
    return (
        f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice xmlns:{prefix}="{space}" Requires="{prefix}">{for_office}'
        f"</mc:Choice><mc:Fallback>{for_others}</mc:Fallback></mc:AlternateContent>"
    )
