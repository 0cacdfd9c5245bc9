"""Texts of people made fit for a file: without characters that XML, paper or a cell cannot hold."""


def clean(text: str | None) -> str:
    """Return the text on one line, without control characters, private characters and double spaces."""
    return " ".join("".join(char if char.isprintable() else " " for char in text or "").split())


def clean_lines(text: str | None) -> tuple[str, ...]:
    """Return the lines of a text that have something on them, each cleaned."""
    return tuple(line for line in map(clean, (text or "").splitlines()) if line)


def sentence(text: str | None) -> str:
    """Return the text with a full stop at its end, unless it ends a sentence already; empty stays empty."""
    found = clean(text)
    return found if not found or found[-1] in ".!?:…" else f"{found}."


def first_large(text: str) -> str:
    """Return the text with a capital at its begin."""
    return text[:1].upper() + text[1:]
