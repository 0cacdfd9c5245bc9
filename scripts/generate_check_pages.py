"""Write `docs/controles/` anew from the explanations in the rules; run it after changing a rule."""

from pathlib import Path

from klantroutes.checks.pages import pages
from klantroutes.checks.registry import RULES

FOLDER = Path(__file__).resolve().parents[1] / "docs/controles"


def main() -> None:
    """Write every page, and remove those of rules that are gone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    texts = pages(RULES)
    for stale in set(FOLDER.glob("*.md")) - {FOLDER / name for name in texts}:
        stale.unlink()
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
