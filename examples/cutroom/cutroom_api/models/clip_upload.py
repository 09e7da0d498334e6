from __future__ import annotations

from typing import IO

from ..types import Model


class ClipUpload(Model):
    """A clip to upload.

    Attributes:
        file: A path, the bytes, or a binary file object.
    """

    file: IO[bytes]
