from __future__ import annotations

from typing import Any

from ..types import UNSET, Model, Unset


class FileSync(Model):
    """A file to fetch, with what is to be kept beside it.

    Attributes:
        url: Where the file is.
        metadata: Your own keys and values, to be kept with the file.
        enable_segment_thumbnails: Make a picture for each segment of the file. The service's default: true.
    """

    url: str
    metadata: dict[str, Any] | Unset = UNSET
    enable_segment_thumbnails: bool | Unset = UNSET
