"""The words of the page, free of markup and in the order in which they are read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from klantroutes.exporters.policy.abbreviations import explained
from klantroutes.exporters.policy.tree import Paragraph


@dataclass(frozen=True)
class Reach:
    """How somebody is reached: who it is, telephone numbers and mail addresses; what is not known is empty."""

    person: str = ""
    phones: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether there is anything to call or write to."""
        return bool(self.phones or self.mails)


@dataclass(frozen=True)
class Card:
    """One thing to know: a heading, a line under it, facts with their term, and who to call about it.

    `steps` are things to do, each in one sentence. `strong` is for what cannot wait.
    """

    title: str
    under: str = ""
    steps: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    reach: tuple[tuple[str, Reach], ...] = ()
    strong: bool = False


@dataclass(frozen=True)
class Section:
    """A part of the page with a name of its own, so that a link can lead there."""

    name: str
    heading: str
    short: str
    intro: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Page:
    """The whole page; `warning` is empty unless something is missing that the reader must know at once."""

    kind: str
    title: str
    lead: tuple[str, ...]
    warning: str
    sections: tuple[Section, ...]
    foot: str


def texts(page: Page) -> Iterator[str]:
    """Yield every text of the page in the order of reading."""
    yield from (page.title, page.warning, *page.lead)
    for section in page.sections:
        yield from (section.heading, section.intro)
        for card in section.cards:
            yield from (card.title, card.under, *card.steps)
            yield from (f"{term}: {words}" for term, words in card.facts)
            yield from (who for who, _ in card.reach)


def explained_page(page: Page) -> Page:
    """Return the page with each abbreviation explained where it stands first; links at the top stay short."""
    seen: set[str] = set()

    def clear(words: str) -> str:
        (block,) = explained((Paragraph(words),), seen)
        return block.text if isinstance(block, Paragraph) else words

    title, warning = clear(page.title), clear(page.warning)
    lead = tuple(map(clear, page.lead))
    return replace(
        page, title=title, warning=warning, lead=lead, sections=tuple(_section(one, clear) for one in page.sections)
    )


def _section(section: Section, clear: Callable[[str], str]) -> Section:
    heading, intro = clear(section.heading), clear(section.intro)
    return replace(section, heading=heading, intro=intro, cards=tuple(_card(one, clear) for one in section.cards))


def _card(card: Card, clear: Callable[[str], str]) -> Card:
    title, under, steps = clear(card.title), clear(card.under), tuple(map(clear, card.steps))
    facts = tuple((term, clear(words)) for term, words in card.facts)
    return replace(
        card, title=title, under=under, steps=steps, facts=facts,
        reach=tuple((clear(who), reach) for who, reach in card.reach),
    )  # fmt: skip
