from __future__ import annotations

from typing import IO, Any

from ..types import UNSET, Model, Unset


class FileUpload(Model):
    """A file to upload, with what is to be kept beside it.

    Attributes:
        file: A path, the bytes, or a binary file object that can seek.
        metadata: Your own keys and values, to be kept with the file. Sent as JSON text.
        enable_segment_thumbnails: Make a picture for each segment of the file.
    """

    file: IO[bytes]
    metadata: dict[str, Any] | Unset = UNSET
    enable_segment_thumbnails: bool | Unset = UNSET
