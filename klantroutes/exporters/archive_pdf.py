"""A PDF that a screen reader can tell and an archive can keep, made by Typst."""

from collections.abc import Mapping
from typing import Any

from klantroutes.exporters.typefaces import typefaces


def archive_pdf(files: Mapping[str, bytes]) -> bytes:
    """Return what `main.typ` makes of the other files, both PDF/UA-1 and PDF/A-3a.

    Raises TypstError for what these standards refuse.
    """
    import typst

    # The wheel takes a dictionary of files in memory; its type stub does not say so.
    given: Any = dict(files)
    return typst.compile(
        given,
        format="pdf",
        font_paths=typefaces(),
        pdf_standards=["a-3a", "ua-1"],
        timestamp=0,
    )
