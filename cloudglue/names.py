"""Names of files as text that can be written anywhere. No I/O.

Python holds a byte of a name that is not UTF-8 as half a surrogate pair, which nothing else takes: no JSON, no database, no terminal.
Shown it is `\\xe9`, sent and in addresses `%E9`.
"""

from __future__ import annotations

import os
import re

_HALF = re.compile("[\ud800-\udfff]")
# A scheme; one letter alone is a drive of Windows.
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_FIRST_BYTE, _LAST_BYTE = 0xDC80, 0xDCFF


def legible(text: str) -> str:
    """The text for people to read: bytes that are not UTF-8 as `\\xe9`, other halves of surrogate pairs as `\\ud83d`."""
    return text if text.isascii() else _HALF.sub(_escaped, text)


def sendable(name: str) -> str:
    """The name for other programs: bytes that are not UTF-8 as `%E9`, other halves of surrogate pairs as `?`.

    Not with a backslash, since servers take what is before one for a folder.
    """
    return name if name.isascii() else _HALF.sub(_percent_encoded, name)


def received(name: bytes) -> str:
    """A name that another program sent, as text: UTF-8, and what is none as `%E9`."""
    return sendable(name.decode("utf-8", "surrogateescape"))


def address(path: str) -> str:
    """The path as the path of a URL, which leads to the file."""
    from urllib.parse import quote  # not above: `import cloudglue` loads this module, and would load that one

    return quote(os.fsencode(path))


def path_of(address: str) -> str:
    """The path that `address` was made of."""
    from urllib.parse import unquote_to_bytes

    path = unquote_to_bytes(address)
    try:
        return os.fsdecode(path)
    except UnicodeDecodeError:  # on Windows, whose names have no bytes: there is no such file, and nothing breaks
        return path.decode("utf-8", "surrogateescape")


def as_address(path: str | os.PathLike[str]) -> str | None:
    """The address that was given where a file belongs; None where it is none. As a path it has one slash left of two."""
    found = os.fspath(path).replace(os.sep, "/").replace(":/", "://", 1).replace(":///", "://", 1)
    return found if _ADDRESS.match(found) else None


def _escaped(half: re.Match[str]) -> str:
    code = ord(half[0])
    return f"\\x{code - 0xDC00:02x}" if _FIRST_BYTE <= code <= _LAST_BYTE else f"\\u{code:04x}"


def _percent_encoded(half: re.Match[str]) -> str:
    code = ord(half[0])
    return f"%{code - 0xDC00:02X}" if _FIRST_BYTE <= code <= _LAST_BYTE else "?"
