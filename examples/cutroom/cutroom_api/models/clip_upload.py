from __future__ import annotations

from typing import IO

from attrs import define as _attrs_define


@_attrs_define
class ClipUpload:
    """A clip to upload.

    Attributes:
        file: A path, the bytes, or a binary file object.
    """

    file: IO[bytes]
