"""Text in a web page, where nothing that people typed is read as markup."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from klantroutes.drawing.palette import DARK, LIGHT

from .xml_text import allowed

_STEERING = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], " ")
"""Signs that turn the direction of the text after them, outside their own word."""


def text(words: str) -> str:
    """Return words as they may stand in a page, also between the quotes of an attribute."""
    return escape(allowed(words).translate(_STEERING), quote=True)


def fingerprint(code: str) -> str:
    """Return the fingerprint by which a browser knows that this style or script is ours."""
    return f"sha256-{b64encode(sha256(code.encode('utf-8')).digest()).decode('ascii')}"


def colour_names() -> dict[str, str]:
    """Return for each colour of the drawing how a picture in the page asks for it."""
    return {name: f"var(--{_dashed(name)})" for name in LIGHT}


def colours_css() -> str:
    """Return the colours as style: light, and dark where the reader or the computer asks for it; light on paper."""
    return "\n".join(_colour_rules()) + "\n"


def _colour_rules() -> Iterator[str]:
    light, dark = (
        "; ".join(f"--{_dashed(name)}: {value}" for name, value in colours.items()) for colours in (LIGHT, DARK)
    )
    yield f":root {{ color-scheme: light; {light} }}"
    yield f":root[data-thema='donker'] {{ color-scheme: dark; {dark} }}"
    without = ":root:not([data-thema='licht'])"
    yield f"@media screen and (prefers-color-scheme: dark) {{ {without} {{ color-scheme: dark; {dark} }} }}"
    yield f"@media print {{ :root[data-thema] {{ color-scheme: light; {light} }} }}"


def _dashed(name: str) -> str:
    return name.replace(".", "-")
