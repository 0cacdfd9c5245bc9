"""The name of a file as an address, for forms that ask for one."""

import os
from pathlib import PurePath


def file_address(name: str) -> str:
    """Return a relative address for a relative name, else one that begins with `file:`; odd signs are quoted."""
    from urllib.parse import quote

    path = PurePath(name)
    address = quote(os.fsencode(path.as_posix()))
    return f"file://{'' if address.startswith('/') else '/'}{address}" if path.is_absolute() else address
