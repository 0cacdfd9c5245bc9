"""The command `schema`: the JSON Schema of a file format."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import Any

from klantroutes.cli.command import Command
from klantroutes.cli.terminal import write_bytes


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "kind",
        nargs="?",
        default="route",
        choices=tuple(_SCHEMAS),
        metavar="SOORT",
        help="route, coalitie, bevindingen of regels",
    )


def _run(arguments: Namespace) -> int:
    schema = _SCHEMAS[arguments.kind]()
    write_bytes((json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode("utf-8"))
    return 0


def _route() -> dict[str, Any]:
    from klantroutes.storage.schema import route_schema

    return route_schema()


def _coalition() -> dict[str, Any]:
    from klantroutes.storage.schema import coalition_schema

    return coalition_schema()


def _findings() -> dict[str, Any]:
    from klantroutes.checks.schema import SCHEMA

    return dict(SCHEMA)


def _rules() -> dict[str, Any]:
    from klantroutes.storage.schema import rules_schema

    return rules_schema()


_SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "route": _route,
    "coalitie": _coalition,
    "bevindingen": _findings,
    "regels": _rules,
}

COMMAND = Command("schema", "toon het JSON Schema van een bestandssoort", _add_arguments, _run)
