"""Write `resources/fonts/metrics.json`: the advance width of every character of the three shipped weights."""

import json
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FILES = {"400": "SourceSans3-Regular.ttf", "600": "SourceSans3-Semibold.ttf", "700": "SourceSans3-Bold.ttf"}


def advances(file: Path) -> dict[str, int]:
    """Return the advance per character, in thousandths of the type size, for the characters people type here."""
    font = TTFont(file)
    table, widths, scale = font.getBestCmap(), font["hmtx"], 1000 / font["head"].unitsPerEm
    return {chr(code): round(widths[name][0] * scale) for code, name in sorted(table.items()) if 32 <= code < 0x2700}


def main() -> None:
    """Write the file anew."""
    weights = {weight: advances(FONTS / name) for weight, name in FILES.items()}
    text = json.dumps({"family": "Source Sans 3", "weights": weights}, ensure_ascii=True, separators=(",", ":"))
    (FONTS / "metrics.json").write_text(text.replace("},", "},\n") + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
