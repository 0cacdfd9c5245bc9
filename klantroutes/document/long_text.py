"""A long text to its new form by changing only the part that differs, so that a colleague's typing survives."""

from pycrdt import Text


def assign(text: Text, wanted: str) -> None:
    """Make the shared text equal to `wanted`, leaving the common beginning and end alone."""
    present = str(text)
    start = _common_start(present, wanted)
    end = _common_start(present[start:][::-1], wanted[start:][::-1])
    removed = present[start : len(present) - end]
    inserted = wanted[start : len(wanted) - end]
    # The shared text counts in bytes of UTF-8.
    at = len(present[:start].encode())
    if removed:
        del text[at : at + len(removed.encode())]
    if inserted:
        text.insert(at, inserted)


def _common_start(one: str, other: str) -> int:
    """Return how many characters at the start are the same."""
    for index, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return index
    return min(len(one), len(other))
