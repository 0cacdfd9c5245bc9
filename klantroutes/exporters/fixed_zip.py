"""Zipped office files that come out the same every time."""

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from types import MappingProxyType

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The oldest date a zip file can hold; every part gets it."""


def zipped(parts: Iterable[tuple[str, bytes]], stored: str = "") -> bytes:
    """Return the parts as a zip file without dates of the clock; the part `stored` is not compressed."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in parts:
            info = zipfile.ZipInfo(name, _FIRST_DAY)
            info.create_system = 0
            info.compress_type = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return made.getvalue()


def fixed(data: bytes, replaced: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
    """Return a zip file with the same parts in the same order, without dates; some parts may be replaced."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return zipped((name, replaced.get(name) or archive.read(name)) for name in archive.namelist())
