"""The shipped typefaces, read once for all pages that this process makes."""

from functools import lru_cache
from typing import TYPE_CHECKING

from klantroutes import resources

if TYPE_CHECKING:
    import typst


@lru_cache(maxsize=1)
def typefaces() -> "typst.Fonts":
    """Return our own typefaces and those of Typst, never those of this computer: pages are the same everywhere."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[str(resources.path("fonts"))])
