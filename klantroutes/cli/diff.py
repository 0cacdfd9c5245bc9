"""The command `diff`: what changed between two versions of a route."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from klantroutes.cli.command import Command
from klantroutes.cli.terminal import complain, write_bytes
from klantroutes.model.plain_text import printable


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("before", metavar="EERST", help="de route zoals zij was")
    parser.add_argument("after", metavar="NU", help="de route zoals zij nu is")
    parser.add_argument("--json", action="store_true", help="toon het verschil als gegevens voor andere programma's")


def _run(arguments: Namespace) -> int:
    from datetime import date

    from klantroutes.checks.surroundings import surroundings
    from klantroutes.comparing.as_json import comparison_json
    from klantroutes.comparing.compare import compare
    from klantroutes.comparing.finding_words import told_findings
    from klantroutes.comparing.findings_between import findings_between
    from klantroutes.comparing.words import told
    from klantroutes.storage.files import read

    before, after = read(Path(arguments.before)), read(Path(arguments.after))
    local, fault = surroundings(Path(arguments.after), date.today())
    if fault is not None:
        complain(str(fault))
    comparison = compare(before, after)
    findings = findings_between(before, after, local)
    if arguments.json:
        files = (arguments.before, arguments.after)
        data = comparison_json(files, (before, after), comparison, findings)
        write_bytes((json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8", errors="replace"))
        return int(bool(comparison))
    if not comparison:
        print("De twee routes zijn hetzelfde.")
        return 0
    print(printable(f"Van {arguments.before} naar {arguments.after}:"))
    for section in (*told(before, after, comparison), told_findings(findings)):
        print(f"\n{section.heading}")
        print(printable("\n".join(f"  - {sentence}" for sentence in section.sentences)))
    return 1


def _epilogue() -> str:
    return (
        "Eindstatus: 0 = hetzelfde, 1 = er is verschil, 2 = een bestand is niet te lezen.\n\n"
        "Alles wat in de route staat, telt mee. Hoe de tekst van het bestand is opgemaakt, telt niet.\n"
        "De hiaten van beide versies zijn bekeken met de coalitie.json in de map van NU, als die er is."
    )


COMMAND = Command("diff", "vertel wat er veranderde tussen twee versies van een route", _add_arguments, _run, _epilogue)
