"""Old files to the present version: one small function per step."""

from collections.abc import Callable
from typing import Any

from .errors import FileFault

VERSION = 1
"""The version of the route format that this program reads and writes."""

_STEPS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From version n to n + 1; empty while version 1 is the first."""


def upgraded(content: dict[str, Any]) -> dict[str, Any]:
    """Return the content in the present version, or raise a FileFault that names the version."""
    if content.get("format") != "klantroute":
        raise FileFault(
            "dit is geen klantroute: het veld ‘format’ is niet ‘klantroute’",
            "Kies een bestand dat Klantroutes heeft bewaard.",
            "format",
        )
    version = content.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise FileFault("het versienummer van dit bestand klopt niet", f"Verwacht wordt {VERSION}.", "version")
    if version > VERSION:
        raise FileFault(
            f"dit bestand is gemaakt met een nieuwere versie van Klantroutes (bestandsversie {version})",
            f"Dit programma kent versie {VERSION}. Werk het programma bij om dit bestand te openen.",
            "version",
        )
    while version < VERSION:
        content = _STEPS[version](content)
        version += 1
    return content
