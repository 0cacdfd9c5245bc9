"""How many notes of people become at once what they mean."""

from forty_notes import FORTY
from forty_other_notes import FORTY_OTHERS

from klantroutes.suggesting.suggest import suggestions

Notes = tuple[tuple[str, str], ...]


def missed(notes: Notes) -> list[str]:
    return [text for text, meant in notes if meant not in first(text)]


def first(text: str) -> tuple[str, ...]:
    """Return the names that the first suggestion goes by in the lists: kind, kind with id, kind with label."""
    found = suggestions(text)
    if not found:
        return ()
    return found[0].kind, f"{found[0].kind} {found[0].catalogue}", f"{found[0].kind}:{found[0].label}"


def test_notes_that_the_words_were_written_for() -> None:
    assert len(FORTY) == 40
    assert len(missed(FORTY)) <= 6, missed(FORTY)


def test_notes_that_were_kept_apart() -> None:
    assert len(FORTY_OTHERS) == 40
    assert len(missed(FORTY_OTHERS)) <= 12, missed(FORTY_OTHERS)
    assert not {text for text, _ in FORTY} & {text for text, _ in FORTY_OTHERS}
