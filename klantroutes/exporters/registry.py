"""Every format a route can be exported to, in the order of the menu."""

from collections.abc import Mapping
from types import MappingProxyType

from klantroutes.exporters import (
    beleidsstuk,
    bpmn,
    client,
    csv,
    cytoscape,
    docx,
    dot,
    fhir,
    graphml,
    html,
    json_file,
    markdown,
    mermaid,
    odt,
    organisaties,
    organisatiesword,
    pdf,
    png,
    pptx,
    svg,
    xlsx,
)
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
    Exporter(
        "docx",
        "Beleidsstuk voor Word",
        ".docx",
        docx.generate,
        "Geplakte briefjes en plaatselijke instellingen gaan niet mee.",
        docx.generate_in,
    ),
    Exporter(
        "odt",
        "Beleidsstuk voor LibreOffice en andere tekstverwerkers (ODT)",
        ".odt",
        odt.generate,
        "Geplakte briefjes en plaatselijke instellingen gaan niet mee.",
    ),
    Exporter(
        "beleidsstuk",
        "Beleidsstuk als PDF, met tekst en tabellen",
        ".pdf",
        beleidsstuk.generate,
        "Geplakte briefjes staan er niet in; die zitten wel in de bijlage in het bestand.",
    ),
    Exporter(
        "organisaties",
        "Blad per organisatie om te tekenen (PDF)",
        ".pdf",
        organisaties.generate,
        "De tekening en de hiaten staan er niet in; de hele route zit in de bijlage in het bestand.",
    ),
    Exporter(
        "organisatiesword",
        "Blad per organisatie om te tekenen (Word)",
        ".docx",
        organisatiesword.generate,
        "De tekening, de hiaten en de geplakte briefjes gaan niet mee.",
    ),
    Exporter(
        "pptx",
        "Presentatie voor PowerPoint",
        ".pptx",
        pptx.generate,
        "Geld, hiaten, afspraken en geplakte briefjes gaan niet mee.",
    ),
    Exporter(
        "client",
        "Bladzijde voor de cliënt (PDF)",
        ".pdf",
        client.generate,
        "Alleen wie helpt, wanneer, en wie de cliënt kan bellen; de hele route gaat bewust niet mee.",
    ),
    Exporter(
        "xlsx",
        "Lijsten voor Excel: inkoop, overdrachten, taken en hiaten",
        ".xlsx",
        xlsx.generate,
        "De tekening gaat niet mee. De inkooplijst kunt u veranderen en weer inlezen.",
    ),
    Exporter(
        "csv",
        "Inkooplijst als tekst (CSV)",
        ".csv",
        csv.generate,
        "Alleen de inkooplijst gaat mee; de andere lijsten staan in het Excel-bestand.",
    ),
    Exporter("json", "De route als gegevens (JSON)", ".json", json_file.generate, ""),
    Exporter(
        "dot",
        "Graaf voor Graphviz (DOT)",
        ".dot",
        dot.generate,
        "Alleen stappen en lijnen gaan mee, met fase en baan; perioden, geld en afspraken niet.",
    ),
    Exporter(
        "html",
        "Webpagina om in rond te kijken (HTML)",
        ".html",
        html.generate,
        "Contactgegevens, afspraken, briefjes en plaatselijke instellingen gaan niet mee.",
    ),
    Exporter(
        "bpmn",
        "Procesmodel (BPMN 2.0)",
        ".bpmn",
        bpmn.generate,
        "Andere programma’s tonen alleen stappen, lijnen, banen en fasen; de rest zit erin als aanvulling die "
        "Klantroutes zelf weer inleest.",
    ),
    Exporter(
        "fhir",
        "Zorgplan voor zorgsystemen (HL7 FHIR PlanDefinition)",
        ".fhir.json",
        fhir.generate,
        "Terugkoppeling, geld, afspraken, briefjes en de plaats in de tekening gaan niet mee; voorwaarden alleen in "
        "woorden.",
    ),
    Exporter(
        "mermaid",
        "Stroomschema in tekst (Mermaid)",
        ".mmd",
        mermaid.generate,
        "Alleen namen, soorten, fasen en lijnen gaan mee; banen, perioden, geld en afspraken niet.",
    ),
    Exporter(
        "graphml",
        "Graaf voor yEd en Gephi (GraphML)",
        ".graphml",
        graphml.generate,
        "Voorwaarden gaan alleen in woorden mee; afspraken, briefjes, doelgroep en de plaats in de tekening niet.",
    ),
    Exporter(
        "cytoscape",
        "Graaf voor Cytoscape (JSON)",
        ".cyjs",
        cytoscape.generate,
        "Voorwaarden gaan alleen in woorden mee; afspraken, briefjes en doelgroep niet.",
    ),
    Exporter(
        "markdown",
        "Tekst met tabellen (Markdown)",
        ".md",
        markdown.generate,
        "De tekening gaat niet mee, en contactgegevens en plaatselijke instellingen ook niet.",
    ),
)

BY_FORMAT: Mapping[str, Exporter] = MappingProxyType({exporter.format: exporter for exporter in EXPORTERS})
