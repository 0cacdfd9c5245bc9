"""A route as one self-contained SVG page that browsers, Word and print shops draw alike."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from klantroutes.drawing.palette import LIGHT
from klantroutes.drawing.parts import BoxPart, Part, PathPart, TextPart
from klantroutes.drawing.text import width
from klantroutes.layout.geometry import Rect
from klantroutes.model.plain_text import printable
from klantroutes.model.route import Route

from .paper import A4
from .sheet import Sheet, sheet
from .words import told

FONTS = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, 'Liberation Sans', sans-serif"


def generate(route: Route) -> bytes:
    """Return the page of the route: presentation attributes only, no styles, no markers, nothing from elsewhere."""
    return on_page(route, sheet(route), A4.wide, A4.tall)


def on_page(route: Route, page: Sheet, wide_mm: float, tall_mm: float) -> bytes:
    """Return this sheet of the route as SVG of so many millimetres."""
    head = _head(route, page, wide_mm, tall_mm)
    lines = [*head, *(svg_of(part) for part in page.parts), *_picture(page), "</svg>", ""]
    return "\n".join(lines).encode("utf-8")


def _head(route: Route, page: Sheet, wide_mm: float, tall_mm: float) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(wide_mm)}mm" height="{_n(tall_mm)}mm" '
        f'viewBox="0 0 {_n(page.width)} {_n(page.height)}" role="img" aria-labelledby="titel uitleg" '
        f'xml:lang="nl" lang="nl" font-family="{FONTS}">'
    )
    yield f'<title id="titel">{_text(route.title or "Klantroute")}</title>'
    yield f'<desc id="uitleg">{_text(told(route))}</desc>'
    yield f'<rect width="{_n(page.width)}" height="{_n(page.height)}" fill="{LIGHT["paper"]}"/>'


def _picture(page: Sheet) -> Iterator[str]:
    yield f'<g transform="translate({_n(page.x)} {_n(page.y)}) scale({page.scale:.5g})">'
    yield from _group("rooster", page.drawing.frame)
    for wire in page.drawing.wires.values():
        yield from _group(f"lijn-{wire.id}", wire.parts)
    for shape in page.drawing.shapes.values():
        yield f'<g id={quoteattr(f"stap-{shape.id}")} transform="translate({_n(shape.rect.x)} {_n(shape.rect.y)})">'
        yield from (svg_of(part) for part in shape.parts)
        yield from (_place(name, room) for name, room in shape.rows.items())
        yield "</g>"
    yield from (svg_of(part) for part in page.above)
    yield "</g>"


def _place(name: str, room: Rect) -> str:
    """Return an unseen mark for a service that is a row in a card, so that every step can be pointed at."""
    x, y, wide, tall = (_n(number) for number in (room.x, room.y, room.width, room.height))
    return f'<rect id={quoteattr(f"stap-{name}")} x="{x}" y="{y}" width="{wide}" height="{tall}" fill="none"/>'


def _group(name: str, parts: Sequence[Part]) -> Iterator[str]:
    yield f"<g id={quoteattr(name)}>"
    yield from (svg_of(part) for part in parts)
    yield "</g>"


def svg_of(part: Part, colours: Mapping[str, str] = LIGHT) -> str:
    """Return one stroke as an SVG element, in these colours."""
    if isinstance(part, TextPart):
        return _text_element(part, colours)
    paint = _paint(part, colours)
    if isinstance(part, BoxPart):
        x, y, wide, tall = (_n(number) for number in (part.rect.x, part.rect.y, part.rect.width, part.rect.height))
        radius = f' rx="{_n(part.radius)}"' if part.radius else ""
        return f'<rect x="{x}" y="{y}" width="{wide}" height="{tall}"{radius}{paint}/>'
    d = " ".join(" ".join(n if isinstance(n, str) else _n(n) for n in command) for command in part.commands)
    return f'<path d="{d}"{paint}/>'


def _text_element(part: TextPart, colours: Mapping[str, str]) -> str:
    turn = f' transform="rotate({_n(part.angle)} {_n(part.x)} {_n(part.y)})"' if part.angle else ""
    weight = f' font-weight="{part.weight}"' if part.weight != 400 else ""
    anchor = f' text-anchor="{part.anchor}"' if part.anchor != "start" else ""
    # Where the font is not installed another one takes its place; the length keeps its words inside their box.
    length = width(part.text, part.size, part.weight)
    fixed = f' textLength="{_n(length)}" lengthAdjust="spacingAndGlyphs"' if len(part.text) > 1 and length > 0 else ""
    return (
        f'<text x="{_n(part.x)}" y="{_n(part.y)}" font-size="{_n(part.size)}"{weight} fill="{colours[part.fill]}"'
        f'{anchor}{fixed}{turn} xml:space="preserve">{_text(part.text)}</text>'
    )


def _paint(part: BoxPart | PathPart, colours: Mapping[str, str]) -> str:
    fill = f' fill="{colours[part.fill]}"' if part.fill else ' fill="none"'
    if part.stroke is None:
        return fill
    dash = f' stroke-dasharray="{" ".join(_n(n) for n in part.dash)}"' if part.dash else ""
    return f'{fill} stroke="{colours[part.stroke]}" stroke-width="{_n(part.width)}"{dash}'


@lru_cache(maxsize=4_000)  # the same sizes and corners come back all over a drawing
def _n(number: float) -> str:
    """Return a coordinate with two decimals at most, without a needless zero."""
    return f"{round(number, 2) + 0:.2f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    return escape(printable(text))
