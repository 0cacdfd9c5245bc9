"""The page as a picture."""

import struct
from pathlib import Path

import pytest

from klantroutes.exporters import png
from klantroutes.storage.files import read


def _size(data: bytes) -> tuple[int, int]:
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_page_has_two_hundred_pixels_in_an_inch(example: Path) -> None:
    assert _size(png.generate(read(example))) == (2339, 1654)


@pytest.mark.parametrize("width", [400, 1920])
def test_picture_is_as_wide_as_asked(example: Path, width: int) -> None:
    wide, high = _size(png.generate_wide(read(example), width))
    assert abs(wide - width) <= 1
    assert abs(high - width * 210 / 297) <= 1


@pytest.mark.parametrize("width", [199, 8001])
def test_picture_too_small_to_see_or_too_large_to_hold_is_refused(example: Path, width: int) -> None:
    with pytest.raises(ValueError, match=str(width)):
        png.generate_wide(read(example), width)
