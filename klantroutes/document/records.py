"""Records in a file that is only ever added to: each with its length and a checksum, so that a torn end shows."""

import struct
from dataclasses import dataclass
from typing import Final
from zlib import crc32

MAGIC: Final = b"klantroutes-herstel-1\n"
_FRAME = struct.Struct(">II")


@dataclass(frozen=True)
class Records:
    """The records up to the first that is not whole."""

    found: tuple[bytes, ...]
    damaged: bool
    """Whether something other than a torn last record is wrong."""


def framed(payload: bytes) -> bytes:
    """Return the record as it stands in the file."""
    return _FRAME.pack(len(payload), crc32(payload)) + payload


def records(data: bytes) -> Records:
    """Return what can be read; a record that a crash cut off is left out."""
    if not data.startswith(MAGIC):
        return Records((), damaged=not MAGIC.startswith(data))
    found: list[bytes] = []
    at = len(MAGIC)
    while at + _FRAME.size <= len(data):
        length, checksum = _FRAME.unpack_from(data, at)
        start, end = at + _FRAME.size, at + _FRAME.size + length
        if end > len(data):
            break
        payload = data[start:end]
        if crc32(payload) != checksum:
            return Records(tuple(found), damaged=end < len(data))
        found.append(payload)
        at = end
    return Records(tuple(found), damaged=False)
