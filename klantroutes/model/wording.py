"""How Dutch words stand in a sentence: with a large or a small first letter, and after a number."""


def sentence_case(words: str) -> str:
    """Return words as they stand at the begin of a sentence."""
    return words[:1].upper() + words[1:]


def inner_case(words: str) -> str:
    """Return words that begin a sentence as they stand inside another one; abbreviations keep their capitals."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def numbered(number: int, one: str, more: str) -> str:
    """Return a number with the word that goes with it: `1 stap`, `3 stappen`."""
    return f"{number} {one if number == 1 else more}"
