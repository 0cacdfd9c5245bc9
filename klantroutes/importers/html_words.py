"""The words of a label that is written in HTML."""

import html
import re

_BREAK = re.compile(r"<(?:br|/p|/div|/li)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"<[/!]?[a-zA-Z][^<>]{0,2000}>")
_LONGEST = 20_000


def words(label: str) -> str:
    """Return what people read of a label: without tags, entities as letters, one line."""
    text = _TAG.sub("", _BREAK.sub(" ", label[:_LONGEST]))
    plain = html.unescape(text).replace("\xa0", " ")
    return " ".join("".join(char if _is_sound(char) else " " for char in plain).split())


def _is_sound(char: str) -> bool:
    return not "\ud800" <= char <= "\udfff" and char != "\x00"
