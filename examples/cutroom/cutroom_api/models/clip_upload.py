from __future__ import annotations

from typing import IO

from msgspec import Struct


class ClipUpload(Struct):
    """A clip to upload.

    Attributes:
        file: A path, the bytes, or a binary file object.
    """

    file: IO[bytes]
