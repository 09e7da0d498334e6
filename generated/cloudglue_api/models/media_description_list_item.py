from __future__ import annotations

from typing import Annotated

from ..types import UNSET, Bounds, Model, Unset
from .describe_data import DescribeData
from .file import File


class MediaDescriptionListItem(Model):
    """What a file shows and says, as lists show it.

    Attributes:
        file_id: The file's id.
        added_at: Unix time when it was added, in seconds or milliseconds: both occur.
        data: What a video shows and says. A part is absent when it was not asked for; with a format other than
            json, content holds all of it.
        object: Always collection_file.
        duration_seconds: Length of the file in seconds.
        file: The file. It has its metadata only when asked for.
    """

    file_id: str
    added_at: int
    data: DescribeData
    object: Annotated[str, Bounds(const="collection_file")] = "collection_file"
    duration_seconds: float | Unset = UNSET
    file: File | Unset = UNSET
