"""What the route is for and for whom."""

from collections.abc import Iterator

from klantroutes.checks.naming import enumerated, factor_named
from klantroutes.exporters.told.clean import clean_lines, sentence
from klantroutes.exporters.told.kind import this_route
from klantroutes.model.catalogue import catalogue
from klantroutes.model.plain_text import one_line
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import LEVEL_LABELS, TRAIT_LABELS
from klantroutes.model.wording import sentence_case

from .tree import Block, Bullets, Chapter, Heading, Paragraph

_PARTNER = {"ja": "Er is een partner.", "nee": "Er is geen partner.", "onbekend": "Of er een partner is, verschilt."}
_OWN_PURPOSE = {
    "klantroute": "Deze route laat zien wie een gezin helpt, wanneer dat gebeurt en wie aan wie overdraagt.",
    "zorgpad": "Dit zorgpad gaat over één thema. U ziet wie het merkt, wie helpt, en wie u kunt bellen.",
}


_ALL_OF_IT = " De route loopt van vóór de zwangerschap tot de tweede verjaardag van het kind."


def purpose(route: Route) -> Chapter:
    """Return the chapter about purpose and target group."""
    return Chapter("doel", tuple(_blocks(route)))


def _blocks(route: Route) -> Iterator[Block]:
    yield Heading(f"Waarvoor is {this_route(route)}?")
    reach = _ALL_OF_IT if route.type == "klantroute" and route.whole is route else ""
    yield Paragraph(_OWN_PURPOSE[route.type] + reach)
    for line in clean_lines(route.description):
        yield Paragraph(sentence(line))
    yield Heading(f"Voor wie is {this_route(route)}?", 2)
    yield Bullets(tuple(_levels(route)))
    yield from _circumstances(route)
    if route.indicators:
        yield Heading("Hoe meten wij of het werkt?", 2)
        yield Bullets(tuple(sentence_case(one_line(one)) for one in route.indicators if one_line(one)))


def _levels(route: Route) -> Iterator[str]:
    for level in route.target.levels:
        entry = catalogue().levels.get(level)
        follows = f" {sentence(sentence_case(entry.risk))}" if entry and entry.risk else ""
        yield f"Niveau {level}: {LEVEL_LABELS[level]}.{follows}"


def _circumstances(route: Route) -> Iterator[Block]:
    target = route.target
    groups = (
        ("Dit speelt altijd.", _named(target.factors, target.traits)),
        ("Dit kan ook spelen.", _named(target.possible_factors, target.possible_traits)),
        ("Dit helpt het gezin.", _named(target.protective, ())),
    )
    for lead, items in groups:
        if items:
            yield Paragraph(sentence(sentence_case(enumerated(items))), lead)
    known = [_PARTNER[target.partner]] if target.partner else []
    if target.first_child is not None:
        known.append("Het is haar eerste kind." if target.first_child else "Zij heeft al een kind.")
    if known:
        yield Paragraph(" ".join(known))


def _named(factors: tuple[str, ...], traits: tuple[str, ...]) -> list[str]:
    return [*map(factor_named, factors), *(TRAIT_LABELS[trait] for trait in traits)]
