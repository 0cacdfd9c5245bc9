"""Every format a route can be taken from, and which of them a file is."""

from collections.abc import Mapping
from types import MappingProxyType

from klantroutes.importers import bpmn, csv_file, drawio, excel, mermaid, own_json
from klantroutes.importers.importer import Importer, Table
from klantroutes.storage.errors import FileFault

IMPORTERS: tuple[Importer, ...] = (
    Importer("klantroute", "Klantroute of JSON", (".klantroute", ".json"), own_json.parse),
    Importer("bpmn", "Procesmodel (BPMN 2.0)", (".bpmn", ".bpmn20.xml"), bpmn.parse),
    Importer("drawio", "Tekening van draw.io", (".drawio", ".dio", ".drawio.xml"), drawio.parse),
    Importer("mermaid", "Stroomschema in tekst (Mermaid)", (".mmd", ".mermaid"), mermaid.parse),
    Importer("csv", "Tabel (CSV)", (".csv", ".tsv"), csv_file.parse, Table(csv_file.rows_of, csv_file.parse)),
    Importer("excel", "Werkblad (Excel)", (".xlsx",), excel.parse, Table(excel.rows_of, excel.parse)),
    Importer(
        "miro",
        "Briefjes van een Miro-bord (CSV)",
        (),
        csv_file.parse_miro,
        Table(csv_file.rows_of, csv_file.parse_miro),
    ),
)

BY_FORMAT: Mapping[str, Importer] = MappingProxyType({importer.format: importer for importer in IMPORTERS})


def importer_for(name: str, data: bytes) -> Importer:
    """Return the importer for a file with this name and content, or raise a FileFault that names the formats."""
    small = name.lower()
    for importer in IMPORTERS:
        if small.endswith(importer.extensions):
            return importer
    begin = data[:2000]
    for mark, chosen in ((b"<mxfile", "drawio"), (b"<mxGraphModel", "drawio"), (b"BPMN/20100524/MODEL", "bpmn")):
        if mark in begin:
            return BY_FORMAT[chosen]
    titles = ", ".join(importer.format for importer in IMPORTERS)
    raise FileFault("het is niet te zien wat voor bestand dit is", f"Noem het formaat erbij: {titles}.")
