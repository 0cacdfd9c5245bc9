"""What a person types or pastes as sticky notes, with who says it and what it is about."""

import re
from collections.abc import Iterator

from klantroutes.model.route import Note

from .pasted_notes import notes_from_text
from .revise import revised

_THEME = re.compile(r"(?:^|(?<=\s))#([^\W\d_][\w-]*)")
"""`#wonen`: a word behind a hash sign; `#3` is a number of something."""


def written_notes(text: str, author: str = "", theme: str = "") -> tuple[Note, ...]:
    """Return a note for each item of the text.

    Who is named in the text itself goes before `author`, and a theme written as `#wonen` before `theme`. Such a
    theme is taken out of the words, unless nothing else stands there.
    """
    return tuple(_written(text, author.strip(), theme.strip()))


def _written(text: str, author: str, theme: str) -> Iterator[Note]:
    for note in notes_from_text(text):
        found = _THEME.search(note.text)
        about = found[1].replace("_", " ") if found else theme
        said = note.author or author
        fields: dict[str, object] = {"text": _without_theme(note.text)}
        fields |= {name: value for name, value in (("author", said), ("theme", about)) if value}
        yield revised(note, **fields)


def _without_theme(text: str) -> str:
    left = " ".join(part for part in _THEME.sub("", text).split(" ") if part).strip()
    return left or text.strip()
