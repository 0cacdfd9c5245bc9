"""A care path as one web page for a telephone: what to do, whom to call, and who hands over to whom."""

from collections.abc import Iterator

from klantroutes import resources
from klantroutes.model.route import Route

from .care_page.content import content
from .care_page.page import Card, Page, Reach, Section
from .care_page.reaching import mailto, tel
from .html_text import colours_css, fingerprint, text


def generate(route: Route) -> bytes:
    """Return the page; it has no script, and a browser may fetch nothing at all for it."""
    style = colours_css() + resources.path("templates/zorgpad.css").read_text(encoding="utf-8")
    return ("\n".join(_page(content(route), style)) + "\n").encode("utf-8")


def _page(page: Page, style: str) -> Iterator[str]:
    allowed = f"default-src 'none'; style-src '{fingerprint(style)}'; base-uri 'none'; form-action 'none'"
    yield "<!doctype html>"
    yield '<html lang="nl">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{allowed}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{text(page.title)}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"
    yield "<body>"
    yield from _head(page)
    yield "<main>"
    for section in page.sections:
        yield from _section(section)
    yield "</main>"
    yield f"<footer><p>{text(page.foot)}</p></footer>"
    yield "</body>"
    yield "</html>"


def _head(page: Page) -> Iterator[str]:
    yield f"<header><h1>{text(page.title)}</h1>"
    if page.warning:
        yield f'<p class="let-op">{text(page.warning)}</p>'
    for line in page.lead:
        yield f"<p>{text(line)}</p>"
    yield "</header>"
    links = "".join(f'<li><a href="#{section.name}">{text(section.short)}</a></li>' for section in page.sections)
    yield f'<nav aria-label="Op deze bladzijde"><ul>{links}</ul></nav>'


def _section(section: Section) -> Iterator[str]:
    yield f'<section aria-labelledby="{section.name}">'
    yield f'<h2 id="{section.name}">{text(section.heading)}</h2>'
    if section.intro:
        yield f"<p>{text(section.intro)}</p>"
    if section.cards:
        yield '<div class="kaarten">'
        for card in section.cards:
            yield from _card(card)
        yield "</div>"
    yield "</section>"


def _card(card: Card) -> Iterator[str]:
    yield f'<article class="kaart{" dringend" if card.strong else ""}">'
    yield f"<h3>{text(card.title)}</h3>"
    if card.under:
        yield f'<p class="onder">{text(card.under)}</p>'
    if card.steps:
        yield f"<ul>{''.join(f'<li>{text(step)}</li>' for step in card.steps)}</ul>"
    if card.facts:
        facts = "".join(f"<div><dt>{text(term)}</dt><dd>{text(words)}</dd></div>" for term, words in card.facts)
        yield f"<dl>{facts}</dl>"
    for who, reach in card.reach:
        yield from _reach(who or card.title, who, reach)
    yield "</article>"


def _reach(whom: str, shown: str, reach: Reach) -> Iterator[str]:
    """Yield the links to call and write; a number that cannot be called stands as it was written."""
    head = ", ".join(part for part in (shown, reach.person) if part)
    if head:
        yield f'<p class="wie">{text(head)}</p>'
    yield '<p class="bellen">'
    ways = [("Bel", phone, tel(phone)) for phone in reach.phones] + [("Mail", one, mailto(one)) for one in reach.mails]
    for word, written, address in ways:
        if address:
            said = text(f"{word} {written}, {whom}")  # begins with what is seen, for who speaks to the telephone
            yield f'<a href="{text(address)}" aria-label="{said}">{word} {text(written)}</a>'
        else:
            yield f"<span>{text(written)}</span>"
    yield "</p>"
