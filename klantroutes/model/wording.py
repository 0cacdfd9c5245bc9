"""How Dutch words stand in a sentence: with a large or a small first letter, and after a number."""


def sentence_case(words: str) -> str:
    """Return words as they stand at the begin of a sentence."""
    return words[:1].upper() + words[1:]


def inner_case(words: str) -> str:
    """Return words that begin a sentence as they stand inside another one; abbreviations keep their capitals."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def numbered(number: int, one: str, more: str, *, single: str = "1", none: str | None = None) -> str:
    """Return a number with the word that goes with it: `1 stap`, `3 stappen`.

    `single` is how the number one is written; `none` is all that is said when there are none, instead of `0 stappen`.
    """
    if number == 0 and none is not None:
        return none
    return f"{single} {one}" if number == 1 else f"{number} {more}"
