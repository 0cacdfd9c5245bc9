"""A route as one web page that needs nothing from elsewhere: look around in the drawing, choose a step, read it."""

from collections.abc import Iterator

from klantroutes import resources
from klantroutes.model.route import Route

from .html_picture import explained, picture
from .html_steps import details, outline
from .html_text import colours_css, fingerprint, text
from .words import source_of, target_in_words

_BUTTONS = (
    ("groter", "Groter", "+"),
    ("kleiner", "Kleiner", "−"),
    ("alles", "", "Alles in beeld"),
    ("kleuren", "", "Licht of donker"),
    ("afdrukken", "", "Afdrukken"),
)


def generate(route: Route) -> bytes:
    """Return the page; a browser may run its one script and style and fetch nothing at all."""
    style = colours_css() + _read("viewer.css")
    script = _read("viewer.js")
    return ("\n".join([*_head(route, style, script), *_body(route, script)]) + "\n").encode("utf-8")


def _read(name: str) -> str:
    return resources.path(f"templates/{name}").read_text(encoding="utf-8")


def _head(route: Route, style: str, script: str) -> Iterator[str]:
    allowed = f"default-src 'none'; style-src '{fingerprint(style)}'; script-src '{fingerprint(script)}'"
    yield "<!doctype html>"
    yield '<html lang="nl">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f"<meta http-equiv=\"Content-Security-Policy\" content=\"{allowed}; base-uri 'none'; form-action 'none'\">"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield f"<title>{_title(route)}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"


def _title(route: Route) -> str:
    return text(route.title.strip() or "Klantroute")


def _body(route: Route, script: str) -> Iterator[str]:
    yield "<body>"
    yield '<a class="spring" href="#stappen">Naar de lijst met stappen</a>'
    yield f"<header><h1>{_title(route)}</h1>"
    yield f"<p>{text(target_in_words(route))}</p>"
    if route.description:
        yield f"<p>{text(route.description)}</p>"
    yield "</header>"
    yield "<main>"
    yield from _drawing(route)
    yield '<h2 id="stappen" class="alleen-scherm">Alle stappen</h2>'
    yield f'<nav aria-labelledby="stappen" class="alleen-scherm">{chr(10).join(outline(route))}</nav>'
    yield "</main>"
    yield f"<footer>{text(' · '.join(source_of(route)))}</footer>"
    yield f"<script>{script}</script>"
    yield "</body>"
    yield "</html>"


def _drawing(route: Route) -> Iterator[str]:
    yield '<div class="balk alleen-scherm" role="toolbar" aria-label="Tekening" hidden>'
    for name, said, shown in _BUTTONS:
        label = f' aria-label="{said}" title="{said}"' if said else ""
        yield f'<button type="button" id="{name}"{label}>{shown}</button>'
    yield "</div>"
    yield '<p class="alleen-scherm soort" id="hulp">Sleep om te schuiven, rol of knijp om te vergroten. Met het '
    yield "toetsenbord: pijltjes, + en −, 0 voor alles, Tab naar de stappen en Enter om te kiezen.</p>"
    yield '<div class="naast">'
    yield '<div class="venster" tabindex="0" role="region" aria-label="Tekening van de route" aria-describedby="hulp">'
    yield picture(route)
    yield "</div>"
    yield '<aside class="paneel" aria-label="Gekozen stap" tabindex="0">'
    yield '<button type="button" id="sluiten" class="alleen-scherm" hidden>Sluiten</button>'
    yield '<p id="niets" class="alleen-scherm" hidden>Kies een stap in de tekening of in de lijst.</p>'
    yield from details(route)
    yield "</aside>"
    yield "</div>"
    yield '<p id="melding" class="spring" role="status"></p>'
    legend = explained(route)
    if legend:
        yield f'<details class="legenda"><summary>Wat de tekens betekenen</summary>{legend}</details>'
