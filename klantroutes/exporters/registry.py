"""Every format a route can be exported to, in the order of the menu."""

from collections.abc import Mapping
from types import MappingProxyType

from klantroutes.exporters import dot, json_file, pdf, png, svg
from klantroutes.exporters.exporter import Exporter

EXPORTERS: tuple[Exporter, ...] = (
    Exporter(
        "pdf",
        "PDF-bestand voor een beleidsstuk",
        ".pdf",
        pdf.generate,
        "De bladzijde toont geen afspraken en geplakte briefjes; die zitten wel in de bijlage in het bestand.",
    ),
    Exporter(
        "png",
        "Afbeelding voor een presentatie (PNG)",
        ".png",
        png.generate,
        "Een plaatje bevat geen gegevens: u kunt de route er niet uit terughalen.",
    ),
    Exporter(
        "svg",
        "Scherpe afbeelding op elke grootte (SVG)",
        ".svg",
        svg.generate,
        "Een plaatje bevat geen gegevens: u kunt de route er niet uit terughalen.",
    ),
    Exporter("json", "De route als gegevens (JSON)", ".json", json_file.generate, ""),
    Exporter(
        "dot",
        "Graaf voor Graphviz (DOT)",
        ".dot",
        dot.generate,
        "Alleen stappen en lijnen gaan mee, met fase en baan; perioden, geld en afspraken niet.",
    ),
)

BY_FORMAT: Mapping[str, Exporter] = MappingProxyType({exporter.format: exporter for exporter in EXPORTERS})
