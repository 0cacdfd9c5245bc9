"""The line at the foot of each page: the title and the number of the page."""

from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt


def add_footer(word: WordFile, title: str) -> None:
    """Write the title with `pagina n van m` behind it."""
    paragraph = word.sections[0].footer.paragraphs[0]
    run = paragraph.add_run(f"{title} · pagina ")
    run.font.size = Pt(8.5)
    for field, between in (("PAGE", " van "), ("NUMPAGES", "")):
        paragraph._p.append(parse_xml(_field(field)))
        if between:
            paragraph.add_run(between).font.size = Pt(8.5)


def _field(name: str) -> str:
    size = '<w:rPr><w:sz w:val="17"/></w:rPr>'
    return f'<w:fldSimple {nsdecls("w")} w:instr="{name}"><w:r>{size}<w:t>1</w:t></w:r></w:fldSimple>'
