"""Texts of people made fit for a file: without characters that XML, paper or a cell cannot hold."""

from klantroutes.model.plain_text import one_line


def clean_lines(text: str | None) -> tuple[str, ...]:
    """Return the lines of a text that have something on them, each cleaned."""
    return tuple(line for line in map(one_line, (text or "").splitlines()) if line)


def sentence(text: str | None) -> str:
    """Return the text with a full stop at its end, unless it ends a sentence already; empty stays empty."""
    found = one_line(text)
    return found if not found or found[-1] in ".!?:…" else f"{found}."
