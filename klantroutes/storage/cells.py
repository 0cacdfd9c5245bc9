"""Texts in the cells of a table that a spreadsheet opens: never a formula."""

_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a text for a formula."""
_LONGEST = 32_000
"""A cell of a spreadsheet holds 32,767 characters at most."""


def harmless(text: str) -> str:
    """Return the text with an apostrophe before it where a spreadsheet would take it for a formula."""
    cut = text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
    return f"'{cut}" if cut.startswith(_STARTS) else cut


def plain(text: str) -> str:
    """Return the text of a cell as people meant it: without the apostrophe that `harmless` put before it."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(_STARTS) else text
