"""Texts of people without the characters that no picture, file, paper or terminal can hold."""


def printable(text: str) -> str:
    """Return the text with a space for every control or private character; its lines stay."""
    return "".join(char if char.isprintable() or char == "\n" else " " for char in text)


def one_line(text: str | None) -> str:
    """Return the text on one line, without control characters, private characters and double spaces."""
    words = text or ""
    if not words.isprintable():
        words = "".join(char if char.isprintable() else " " for char in words)
    return " ".join(words.split())
