"""The text in bytes of which nobody said how they were written."""

import codecs

from klantroutes.storage.errors import FileFault

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

_STRAY = 0.02
"""The part of a text that may be empty characters; of anything but text it is far more."""


def text_of(data: bytes) -> str:
    """Return the text: by its mark, else as UTF-8, else as Windows wrote it; or raise a FileFault."""
    marked = [name for mark, name in _MARKS if data.startswith(mark)]
    for name in marked or ["utf-8", "cp1252"]:
        try:
            found = data.decode(name)
        except UnicodeDecodeError:
            continue
        if found.count("\x00") <= len(found) * _STRAY:
            return found.replace("\x00", " ")
    raise FileFault("deze tekst is niet te lezen", "Bewaar het bestand opnieuw als UTF-8.")
