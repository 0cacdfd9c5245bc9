"""A page that is only looked at on a screen."""

import tempfile
from pathlib import Path

from klantroutes import resources

_PPI = 110


def first_page(data: bytes, ending: str) -> bytes:
    """Return the first page of a PDF (`.pdf`) or a whole drawing (`.svg`) as a PNG."""
    import typst

    name = f"bestand.{ending.removeprefix('.')}"
    sheet = f'#set page(width: auto, height: auto, margin: 0pt, fill: white)\n#image("{name}")\n'
    # Typst takes a file that is no text only from disk.
    with tempfile.TemporaryDirectory(prefix="klantroutes-") as folder:
        (Path(folder) / name).write_bytes(data)
        main = Path(folder) / "main.typ"
        main.write_text(sheet, encoding="utf-8")
        fonts = [str(resources.path("fonts"))]
        return typst.compile(str(main), format="png", ppi=_PPI, font_paths=fonts, ignore_system_fonts=True)
