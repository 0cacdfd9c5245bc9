"""Small files as other programs write them."""

import base64
import zlib
from io import BytesIO
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZipFile

BPMN = b"""<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
  <process id="p" name="Rond de geboorte">
    <laneSet id="ls">
      <lane id="l1" name="Verloskundige"><flowNodeRef>start</flowNodeRef><flowNodeRef>consult</flowNodeRef>
        <flowNodeRef>keuze</flowNodeRef></lane>
      <lane id="l2" name="Publieke gezondheid"><flowNodeRef>bezoek</flowNodeRef><flowNodeRef>eind</flowNodeRef></lane>
    </laneSet>
    <startEvent id="start" name="Zwanger"/>
    <userTask id="consult" name="Kennismaking"><documentation>Vragen naar thuis</documentation></userTask>
    <exclusiveGateway id="keuze" name="Hulp nodig?"/>
    <task id="bezoek" name="Prenataal huisbezoek"/>
    <endEvent id="eind" name="Klaar"/>
    <dataObjectReference id="d" name="Dossier"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="consult"/>
    <sequenceFlow id="f2" sourceRef="consult" targetRef="keuze"/>
    <sequenceFlow id="f3" name="ja" sourceRef="keuze" targetRef="bezoek"/>
    <sequenceFlow id="f4" name="nee" sourceRef="keuze" targetRef="eind"/>
    <sequenceFlow id="f5" sourceRef="bezoek" targetRef="weg"/>
  </process>
</definitions>
"""

MODEL = """<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="2" value="Tijdens de zwangerschap" style="swimlane;" vertex="1" parent="1"/>
<mxCell id="3" value="&lt;b&gt;Verlos&lt;/b&gt;kundige&lt;br&gt;" style="rounded=1;" vertex="1" parent="2"/>
<object id="4" label="Jeugdverpleegkundige"><mxCell style="rounded=0;" vertex="1" parent="1"/></object>
<mxCell id="5" value="Klaar?" style="rhombus;" vertex="1" parent="1"/>
<mxCell id="6" value="Einde" style="ellipse;" vertex="1" parent="1"/>
<mxCell id="7" value="denk hieraan" style="shape=note;" vertex="1" parent="1"/>
<mxCell id="8" edge="1" source="3" target="4" parent="1"/>
<mxCell id="9" value="warm" style="edgeLabel;" vertex="1" parent="8"/>
<mxCell id="10" edge="1" source="4" target="5" parent="1"/>
<mxCell id="11" edge="1" source="5" target="6" parent="1"/>
<mxCell id="12" edge="1" source="5" parent="1"/>
</root></mxGraphModel>"""


def drawio(packed: str) -> bytes:
    """Return a drawing with one page."""
    return f'<mxfile host="x"><diagram id="a" name="Mijn route">{packed}</diagram></mxfile>'.encode()


def packed(text: bytes) -> str:
    """Return text as draw.io packs a page."""
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.b64encode(squeezed.compress(text) + squeezed.flush()).decode()


DRAWIO = drawio(MODEL)
DRAWIO_PACKED = drawio(packed(quote(MODEL).encode()))

MERMAID = b"""---
title: iets
---
graph TD
  subgraph een[Na de geboorte]
    A([Aangemeld]) --> B["Kraamverzorgende"]
  end
  B -- als het nodig is --> C{Zorgen?}
  C -->|ja| D[Jeugdarts] & E[Wijkteam];
  C -.->|nee| F((Einde))
  style A fill:#fff
"""

CSV = b"Stap;Soort;Fase;Domein;Begin;Naar\r\nVerloskundige;professional;tijdens;Medisch;week 20;Kraamzorg\r\n\
Kraamzorg;dienst;na;Medisch;0;\r\n;;;;;\r\nOnbekend;iets;ooit;ergens;gauw;Weg\r\n"

_SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Fase</t></is></c></row>'
    '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="str"><f>1</f><v>na</v></c></row></sheetData></worksheet>'
)
_BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="Blad1" sheetId="1" r:id="rId7"/></sheets></workbook>'
)
_RELATIONS = '<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>'
_TEXTS = "<sst><si><t>Naam</t></si><si><r><t>Kraam</t></r><r><t>verzorgende</t></r></si></sst>"


def excel(sheet: str = _SHEET) -> bytes:
    """Return a workbook with one sheet."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as book:
        for name, text in (
            ("xl/workbook.xml", _BOOK),
            ("xl/_rels/workbook.xml.rels", _RELATIONS),
            ("xl/sharedStrings.xml", _TEXTS),
            ("xl/worksheets/sheet1.xml", sheet),
        ):
            book.writestr(name, text)
    return data.getvalue()


EXCEL = excel()
MIRO = "Zij komt niet opdagen\nWie belt haar?\n".encode("utf-16")
EACH = {"bpmn": BPMN, "drawio": DRAWIO, "mermaid": MERMAID, "csv": CSV, "excel": EXCEL, "miro": MIRO}
